"""Settings: defaults, the file over them, the flags over both, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.config import Config, ConfigError, load


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "timeline.toml"


def test_without_a_file_or_flags_the_defaults_stand(settings: Path) -> None:
    config = load({}, settings)
    assert config == Config()
    assert (list(config.input), config.output, config.reports) == (
        [Path("data/raw")],
        Path("data/processed"),
        Path("reports"),
    )
    assert config.report and not config.strict


def test_the_file_sets_everything(settings: Path) -> None:
    settings.write_text(
        """
        input = ["wire", "desk/notes.md"]
        output = "tables"
        reports = "pages"
        published = "2018-01-13"
        jobs = 3
        report = false
        strict = true
        policy = "narrative"
        """
    )
    assert load({}, settings) == Config(
        input=(Path("wire"), Path("desk/notes.md")),
        output=Path("tables"),
        reports=Path("pages"),
        published="2018-01-13",
        jobs=3,
        report=False,
        strict=True,
        policy="narrative",
    )


def test_one_path_needs_no_list(settings: Path) -> None:
    settings.write_text('input = "wire"')
    assert load({}, settings).input == (Path("wire"),)


@pytest.mark.parametrize(
    ("written", "read"),
    [("2018-01-13", "2018-01-13"), ("2018-01-13T09:30:00+09:00", "2018-01-13T09:30:00+09:00")],
)
def test_a_date_may_stand_without_quotes(settings: Path, written: str, read: str) -> None:
    settings.write_text(f"published = {written}")
    assert load({}, settings).published == read


def test_flags_win_over_the_file(settings: Path) -> None:
    settings.write_text('output = "tables"\njobs = 3\nstrict = true')
    config = load({"jobs": 1, "strict": False}, settings)
    assert (config.jobs, config.strict, config.output) == (1, False, Path("tables"))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("outptu = 'x'", "unknown key 'outptu'; the keys are input, output"),
        ("[run]\njobs = 2", "unknown key 'run'"),
        ("jobs = 'two'", "jobs takes a whole number from 1, not 'two'"),
        ("jobs = 0", "jobs takes a whole number"),
        ("jobs = true", "jobs takes a whole number"),
        ("jobs = 2.0", "jobs takes a whole number"),
        ("strict = 1", "strict takes true or false, not 1"),
        ("report = 'no'", "report takes true or false"),
        ("input = []", "input takes a path or a list of paths"),
        ("input = [1]", "input takes a path or a list of paths"),
        ("output = ['a']", "output takes a path"),
        ("reports = 7", "reports takes a path"),
        ("published = 2018", "published takes a date"),
        ("published = 09:30:00", "published takes a date"),
        ("policy = 'old'", "policy takes news or narrative, not 'old'"),
        ("policy = ['news']", "policy takes news or narrative"),
        ("jobs = ", "Invalid value"),
    ],
)
def test_a_wrong_setting_is_refused_with_the_name_of_file_and_key(
    settings: Path, written: str, message: str
) -> None:
    settings.write_text(written)
    with pytest.raises(ConfigError, match=message) as refusal:
        load({}, settings)
    assert str(settings) in str(refusal.value)


def test_a_file_that_is_no_text_is_refused(settings: Path) -> None:
    settings.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"timeline\.toml"):
        load({}, settings)


def test_a_config_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Config().jobs = 2  # type: ignore[misc]
