"""The pages that are written, as bytes and as markup."""

from __future__ import annotations

import json
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from timeline import report
from timeline.report.names import page_name


class Page(HTMLParser):
    """What a page is made of: its ids, links, scripts, and the text of its parts."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._inside: list[str] = []
        self.data: dict[str, str] = {}
        self.feed(path.read_text(encoding="utf-8"))
        self.text = " ".join("".join(self.words).split())
        self.spaced = " ".join(" ".join(self.words).split())  # words of neighbouring elements apart

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside.append(tag)

    def handle_data(self, data: str) -> None:
        if self._inside[-1:] == ["script"]:
            self.data[str(self.tags[-1][1].get("id"))] = data
        else:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._inside.append("")

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    @property
    def figure(self):
        return json.loads(self.data["figure-data"])


@pytest.fixture(scope="module")
def pages(reports: Path) -> dict[str, Page]:
    return {path.relative_to(reports).as_posix(): Page(path) for path in sorted(reports.rglob("*.html"))}


@pytest.fixture(scope="module")
def tour(pages) -> Page:
    return pages[f"tours/{page_name('abe-t1')}"]


@pytest.fixture(scope="module")
def article(pages) -> Page:
    return pages[f"articles/{page_name('abe')}"]


def row_of(rows, trigger: str) -> str:
    """The element id of the event of this trigger on the page of its article."""
    return next(f"event-{row['event_id']}" for row in rows["events"] if row["trigger"] == trigger)


def test_there_is_a_page_for_each_tour_article_and_country_and_for_travellers_beside_the_shared_files(
    reports, rows
):
    written = {path.relative_to(reports).as_posix() for path in reports.rglob("*") if path.is_file()}
    tours = {f"tours/{page_name(row['tour_id'])}" for row in rows["tours"]}
    articles = {f"articles/{page_name(row['doc_id'])}" for row in rows["documents"]}
    people = {f"people/{page_name(row['traveller'])}" for row in rows["tours"]}
    codes = {row.get("country") for row in [*rows["events"], *rows["stops"]]} - {
        None,
        "JP",
    }  # home is no stop
    places = {f"places/{page_name(code)}" for code in codes}
    lists = {
        f"lists/{name}-1.html" for name in ("articles", "tours", "calendar", "people", "places", "refused")
    }
    shared = {f"assets/{name}" for name in ("plotly.min.js", "draw.js", "style.css", "world.svg")}
    shared |= {f"assets/{name}.js" for name in ("index", "index-lists", "index-tours", "index-articles-1")}
    shared |= {f"assets/land-{code}.svg" for code in ("ee", "lv", "lt", "bg", "rs", "ro", "no", "dk", "cz")}
    assert written == {"index.html", ".timeline-pages", *tours, *articles, *people, *places, *lists, *shared}


def test_the_paths_of_all_files_are_returned_the_index_first(tables, tmp_path):
    written = report.write(tables, tmp_path)
    assert written[0] == tmp_path / "index.html"
    assert set(written) == {path for path in tmp_path.rglob("[!.]*") if path.is_file()}


def test_the_same_tables_give_the_same_bytes_and_leave_the_files_alone(tables, reports, tmp_path):
    for _ in range(2):
        report.write(tables, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in report.write(tables, tmp_path)}
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert all(path.read_bytes() == (reports / path.relative_to(tmp_path)).read_bytes() for path in before)


def test_rows_in_another_order_and_in_other_files_give_the_same_pages(rows, write_tables, reports, tmp_path):
    turned = {name: list(reversed(some)) for name, some in rows.items()}
    written = report.write(write_tables(tmp_path / "tables", turned), tmp_path / "reports")
    assert all(
        path.read_bytes() == (reports / path.relative_to(tmp_path / "reports")).read_bytes()
        for path in written
    )


def test_pages_of_rows_that_are_gone_go_too(rows, write_tables, tables, tmp_path):
    report.write(tables, tmp_path / "reports")
    fewer = {
        **rows,
        "tours": rows["tours"][:1],
        "stops": rows["stops"][:7],
        "documents": rows["documents"][:1],
    }
    fewer |= {"expressions": [], "events": []}
    report.write(write_tables(tmp_path / "tables", fewer), tmp_path / "reports")
    left = sorted(path.relative_to(tmp_path / "reports").as_posix() for path in tmp_path.rglob("*.html"))
    assert [name for name in left if not name.startswith(("lists/", "places/"))] == [
        f"articles/{page_name('abe')}",
        "index.html",
        f"people/{page_name('Shinzo Abe')}",
        f"tours/{page_name('abe-t1')}",
    ]
    assert f"places/{page_name('EE')}" in left
    assert f"places/{page_name('NO')}" not in left


def test_no_rows_at_all_make_an_index_that_says_so(rows, write_tables, tmp_path):
    nothing = write_tables(tmp_path / "tables", {name: [] for name in rows})
    index, *others = report.write(nothing, tmp_path / "reports")
    words = Page(index).text
    assert "No article was read." in words
    assert "No article tells of a tour." in words
    lists = [Page(path) for path in others if path.parent.name == "lists"]
    assert len(lists) == 6
    assert all("None." in page.text for page in lists)


def test_a_missing_table_is_named(tables, tmp_path):
    with pytest.raises(FileNotFoundError, match="documents"):
        report.write(tmp_path, tmp_path / "reports")
    assert not (tmp_path / "reports").exists()


def test_every_link_leads_to_a_file_and_an_element_that_exist(pages, reports):
    ids = {page.path.resolve(): set(page.ids) for page in pages.values()}
    for page in pages.values():
        targets = [attributes["href"] for tag in ("a", "link") for attributes in page.all(tag)]
        targets += [attributes["src"] for attributes in page.all("script") if "src" in attributes]
        for target in filter(None, targets):
            address = urlsplit(target)
            if address.scheme:
                assert (address.scheme, address.netloc) == ("https", "example.org"), target
                continue
            file = (
                (page.path.parent / unquote(address.path)).resolve() if address.path else page.path.resolve()
            )
            assert file.is_file() and file.is_relative_to(reports.resolve()), (page.path, target)
            assert not address.fragment or address.fragment in ids[file], (page.path, target)


def test_ids_on_a_page_are_unique(pages):
    for page in pages.values():
        assert len(page.ids) == len(set(page.ids)), page.path


def test_hostile_text_adds_no_element_and_no_script(pages):
    for page in pages.values():
        assert page.all("img") == [], page.path
        assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
        scripts = page.all("script")
        sources = [str(it["src"]).removeprefix("../assets/") for it in scripts if "src" in it]
        if page.path.name == "index.html":
            assert sources == [f"assets/index{part}.js" for part in ("-lists", "-tours", "-articles-1", "")]
        else:
            assert sources in ([], ["plotly.min.js", "draw.js"])
        assert len(scripts) - len(sources) == bool(page.all("noscript"))


def test_hostile_text_is_shown_as_it_was_written(pages, hostile):
    shown = {name.partition("/")[0] for name, page in pages.items() if hostile in page.text}
    assert shown == {"articles", "index.html", "lists", "people", "places", "tours"}


def test_the_index_counts_and_lists(pages, rows):
    index = pages["index.html"]
    assert "5 articles 17 events 3 tours 4 people 13 countries 2 refused" in index.spaced
    assert "Articles published Saturday 13 January 2018 to Tuesday 14 June 2022." in index.text
    assert "Events dated 1 January 1919 – 13 June 2022." in index.text
    assert all(row["title"] in index.text for row in [*rows["tours"], *rows["documents"][:3]])
    assert "the file is empty" in pages["lists/refused-1.html"].text
    assert "Mill closes after a century" in index.text


def test_a_tour_on_the_index_is_a_strip_with_its_stops_in_words(pages):
    strips = [attributes for attributes in pages["index.html"].all("div") if attributes.get("role") == "img"]
    assert [strip["aria-label"] for strip in strips][:2] == [
        "7 stops, 12–17 Jan 2018",
        "5 stops, 3–31 May 2019",
    ]
    assert "Estonia → Latvia → Lithuania → Bulgaria → Serbia → Romania" in pages["index.html"].text


def test_the_page_of_a_tour_says_each_stop_in_words(tour):
    for words in (
        "12–17 January 2018",
        "6 stops",
        "Saturday 13 January 2018",
        "13–14 January 2018",
        "bounded by reasoning",
        "certain: Sunday 14 January 2018",
        "Return: home",
        "Bulgaria expects him on Sunday.",
        "made up for Romania",
    ):
        assert words in tour.text, words


def test_the_page_of_a_tour_draws_each_stop_and_the_date_of_publication(tour):
    figure = tour.figure
    assert [key for key, *_ in figure["rows"]] == [f"stop-abe-t1-s{number}" for number in range(1, 8)]
    assert figure["published"] == [["2018-01-13", "published Sat 13 Jan 2018"]]
    assert all(key in tour.ids for key, *_ in figure["rows"])


def test_a_drawing_has_a_role_a_label_a_stable_id_and_the_same_data_in_a_table(tour):
    drawing = next(attributes for attributes in tour.all("div") if attributes.get("role") == "img")
    assert drawing["id"] == "figure-" + page_name("abe-t1").removesuffix(".html")
    assert "Estonia, Latvia, Lithuania, Bulgaria, Serbia, Romania, Return: home" in str(drawing["aria-label"])
    assert len(tour.all("table")) == 1


def test_open_ends_and_undated_stops_are_said(pages):
    band = pages[f"tours/{page_name('vesper')}"]
    for words in (
        "from 9 May 2019, no later bound",
        "until 31 May 2019, no earlier bound",
        "undated",
        "cancelled",
    ):
        assert words in band.text
    assert len(band.figure["published"]) == 2


def test_evidence_of_an_article_that_is_not_there_is_quoted_without_a_link(rows, write_tables, tmp_path):
    orphan = {**rows, "documents": [], "events": [], "expressions": []}
    written = report.write(write_tables(tmp_path / "tables", orphan), tmp_path / "reports")
    page = next(Page(path) for path in written if path.name == page_name("abe-t1"))
    assert "(article abe)" in page.text


def test_the_page_of_an_article_marks_expressions_with_their_readings(article, rows):
    titles = [attributes["title"] for attributes in article.all("mark")]
    assert len(titles) == 5
    assert titles[0] == ("2018-01-12 (Friday 12 January 2018); not chosen: other (Friday 19 January 2018)")
    assert " ".join(rows["documents"][0]["text"].split()) in article.text


def test_the_page_of_an_article_folds_reporting_away_and_lists_what_has_no_date(article, rows):
    said = row_of(rows, "said")
    assert said in article.ids
    assert said not in [key for key, *_ in article.figure["rows"]]
    assert len(article.figure["rows"]) == 9
    assert "1 reporting verb" in article.text
    assert "3 more events: states, and what has no date of its own" in article.text
    assert "come up again" in article.text
    assert "“one day” is no date" in article.text


def test_events_of_an_article_are_drawn_in_order_of_time(article, rows):
    keys = [key for key, *_ in article.figure["rows"]]
    assert keys[:3] == [row_of(rows, words) for words in ("growing", "meant to come", "cut short")]
    listed = [it["id"] for it in article.all("tr") if str(it.get("id")).startswith("event-")]
    assert listed == keys


def test_events_without_a_date_of_their_own_that_share_their_time_and_its_reason_are_one_row(
    rows, write_tables, tmp_path
):
    said = next(row for row in rows["events"] if row["trigger"] == "said")
    chosen = {**said, "event_id": "e-chosen", "trigger": "told", "char_start": said["char_start"] + 9}
    tables = write_tables(tmp_path / "tables", {**rows, "events": [said, chosen]})
    written = report.write(tables, tmp_path / "reports")
    page = next(Page(path) for path in written if path.name == page_name("abe") and "articles" in path.parts)
    assert "2 reporting verbs" in page.text
    assert page.spaced.count("until 12 January 2018, no earlier bound") == 1
    assert {f"event-{said['event_id']}", "event-e-chosen"} <= set(page.ids)


def test_the_page_of_an_article_leads_to_its_tours_and_its_source(article, pages):
    assert f"../tours/{page_name('abe-t1')}" in [attributes["href"] for attributes in article.all("a")]
    mill = pages[f"articles/{page_name('mill')}"]
    assert "https://example.org/mill?a=1&b=2" in [attributes["href"] for attributes in mill.all("a")]


def test_the_page_of_an_article_leads_to_the_people_and_places_told_of_in_it(article):
    addresses = [attributes["href"] for attributes in article.all("a")]
    assert f"../people/{page_name('Shinzo Abe')}" in addresses
    assert f"../places/{page_name('LV')}" in addresses
    assert "People and places: Shinzo Abe; Lithuania; Estonia; Latvia; Bulgaria; Belarus" in article.text


def test_an_article_without_events_has_no_drawing_and_loads_no_script(pages):
    page = pages[f"articles/{page_name('vesper-1')}"]
    assert page.all("script") == []
    assert page.text.count("Nothing here has a date of its own.") == 1


def test_a_mark_in_the_text_leads_to_what_it_dates_and_a_bar_to_its_sentence(rows, write_tables, tmp_path):
    friday = next(row for row in rows["expressions"] if row["text"] == "Friday")
    met = {**rows["events"][0], "dated_by": [friday["expression_id"]]}
    tables = write_tables(tmp_path / "tables", {**rows, "events": [met]})
    written = report.write(tables, tmp_path / "reports")
    page = next(Page(path) for path in written if path.name == page_name("abe") and "articles" in path.parts)
    addresses = [attributes.get("href") for attributes in page.all("a")]
    assert f"#event-{met['event_id']}" in addresses
    assert sum(str(it).startswith("#reading-") for it in addresses) == 4
    assert [key for key, *_ in page.figure["rows"]] == [f"event-{met['event_id']}"]
    assert f"#sentence-{met['char_start']}" in addresses


def test_more_events_than_can_be_drawn_are_counted_and_stand_in_the_table(rows, write_tables, tmp_path):
    dated = next(row for row in rows["events"] if row["trigger"] == "met")
    many = [
        {**dated, "event_id": f"many{number}", "latest_end": dated["latest_end"] + timedelta(days=number)}
        for number in range(1, 101)
    ]
    tables = write_tables(tmp_path / "tables", {**rows, "events": [*many, dated]})
    written = report.write(tables, tmp_path / "reports")
    page = next(Page(path) for path in written if path.name == page_name("abe") and "articles" in path.parts)
    assert len(page.figure["rows"]) == 40
    assert "61 more in the table" in page.text
    assert len([it for it in page.ids if it.startswith("event-")]) == 101


def test_more_stops_than_can_be_drawn_are_counted_and_stand_in_the_table(rows, write_tables, tmp_path):
    stop = rows["stops"][0]
    many = [{**stop, "stop_id": f"many{number}", "sequence": number} for number in range(300)]
    written = report.write(write_tables(tmp_path / "tables", {**rows, "stops": many}), tmp_path / "reports")
    page = next(Page(path) for path in written if path.name == page_name("abe-t1"))
    assert len(page.figure["rows"]) == 250
    assert "50 more stops in the table" in page.text
