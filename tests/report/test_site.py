"""The files of a report from one run to the next."""

from __future__ import annotations

import pytest

from timeline.report.site import Site, put

PAGES = ("index.html", "tours/a-1.html", "articles/b-2.html", "assets/style.css")


def write(folder, *names, content=b"x"):
    made = Site(folder, names)
    for name in names:
        put(folder, name, content)
    made.finish()


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_files_are_written_whole_and_nothing_is_left_over(tmp_path):
    write(tmp_path, *PAGES)
    assert files(tmp_path) == sorted([".timeline-pages", *PAGES])


def test_a_file_that_would_not_change_is_not_touched(tmp_path):
    write(tmp_path, *PAGES)
    before = {path: path.stat() for path in tmp_path.rglob("*") if path.is_file()}
    write(tmp_path, *PAGES)
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in before} == {
        path: (stat.st_mtime_ns, stat.st_ino) for path, stat in before.items()
    }
    write(tmp_path, *PAGES, content=b"y")
    assert (tmp_path / "index.html").read_bytes() == b"y"


@pytest.mark.parametrize("name", ["new.html", "index.html"])
def test_a_disk_that_is_full_gets_no_half_of_a_file(tmp_path, fill_disk, name):
    write(tmp_path, "index.html")
    fill_disk()
    with pytest.raises(OSError, match="No space left"):
        put(tmp_path, name, b"many bytes")
    assert files(tmp_path) == [".timeline-pages", "index.html"]
    assert (tmp_path / "index.html").read_bytes() == b"x"


def test_pages_that_a_run_does_not_write_any_more_go_and_those_of_the_user_stay(tmp_path):
    write(tmp_path, *PAGES)
    for mine in ("notes.txt", "tours/my-copy.html", "articles/picture.png"):
        (tmp_path / mine).write_text("mine")
    write(tmp_path, "index.html", "tours/c-3.html")
    assert files(tmp_path) == [
        ".timeline-pages",
        *sorted(["articles/picture.png", "index.html", "notes.txt", "tours/c-3.html", "tours/my-copy.html"]),
    ]


def test_a_list_of_files_that_somebody_edited_removes_nothing_but_pages(tmp_path):
    folder = tmp_path / "reports"
    outside = tmp_path / "secret.html"
    outside.write_text("mine")
    write(folder, *PAGES)
    (folder / "notes.txt").write_text("mine")
    listed = "../secret.html\ntours/../../secret.html\nnotes.txt\n/etc/passwd\ntours/gone-4.html\n\n"
    (folder / ".timeline-pages").write_text(listed)
    write(folder, *PAGES)
    assert outside.exists()
    assert (folder / "notes.txt").exists()


def test_a_run_that_was_cut_off_leaves_nothing_that_the_next_does_not_know(tmp_path):
    Site(tmp_path, PAGES)
    put(tmp_path, "tours/a-1.html", b"x")
    write(tmp_path, "index.html")
    assert files(tmp_path) == [".timeline-pages", "index.html"]


def test_half_a_file_that_a_killed_run_left_goes_and_those_of_the_user_stay(tmp_path):
    write(tmp_path, *PAGES)
    for half in (".index.html.part", "tours/.gone-4.html.part", "tours/.film.mkv.part"):
        (tmp_path / half).write_text("half")
    write(tmp_path, *PAGES)
    assert files(tmp_path) == sorted([".timeline-pages", *PAGES, "tours/.film.mkv.part"])


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path):
    (tmp_path / "reports").write_text("a file stands where the folder should be")
    with pytest.raises(OSError):
        write(tmp_path / "reports", *PAGES)
