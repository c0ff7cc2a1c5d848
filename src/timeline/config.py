"""Every setting, default and limit, in one frozen record."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

BATCH_CHARACTERS = 256_000  # of article text in one unit of work: half a second of it
BATCH_ARTICLES = 1_000
POOL_BATCHES = 8  # fewer than these are done sooner in one process than in a pool that must first start
IN_FLIGHT = 3  # batches a worker has before it or done and not yet written
PART_ROWS = 100_000  # a part file is closed once it has so many rows
PART_BYTES = 32 << 20  # or so many bytes in memory
REASONS = 5  # refusals told one by one at the end of a run

SETTINGS = Path("timeline.toml")
POLICIES = ("news", "narrative")


@dataclass(frozen=True, slots=True)
class Config:
    """What one run is to do."""

    input: Sequence[Path] = (Path("data/raw"),)  # files and folders of articles
    output: Path = Path("data/processed")  # gets a folder for each table
    reports: Path = Path("reports")
    published: str | None = None  # for articles that do not say their own date
    jobs: int | None = None  # processes; None: as many as help
    report: bool = True
    strict: bool = False  # any refusal makes the exit status 1
    policy: str | None = None  # one of POLICIES; None: decided for each article from its text


class ConfigError(ValueError):
    """A setting that cannot be used; the message names it and says what it takes."""


def load(flags: Mapping[str, Any], settings: Path = SETTINGS) -> Config:
    """Settings from the TOML file where there is one, overruled by `flags`, over the defaults.

    Raises `ConfigError` for a file that is no TOML, an unknown key, or a value of the wrong type.
    """
    try:
        stated = tomllib.loads(settings.read_text(encoding="utf-8"))
    except FileNotFoundError:
        stated = {}
    except (OSError, ValueError) as error:
        raise ConfigError(f"{settings}: {error}") from error
    return Config(**{key: _setting(key, value, settings) for key, value in stated.items()} | dict(flags))


def _setting(key: str, value: object, settings: Path) -> Any:
    if key not in _TAKES:
        raise ConfigError(f"{settings}: unknown key {key!r}; the keys are {', '.join(_TAKES)}")
    words, convert = _TAKES[key]
    try:
        return convert(value)
    except TypeError as error:
        raise ConfigError(f"{settings}: {key} takes {words}, not {value!r}") from error


def _only(value: Any, kind: type, good: bool = True) -> Any:
    if type(value) is not kind or not good:
        raise TypeError(value)
    return value


def _paths(value: object) -> tuple[Path, ...]:
    listed = [value] if isinstance(value, str) else _only(value, list, bool(value))
    return tuple(Path(_only(one, str)) for one in listed)


def _published(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(_only(value, str))


_TAKES: dict[str, tuple[str, Callable[[Any], object]]] = {
    "input": ("a path or a list of paths", _paths),
    "output": ("a path", lambda value: Path(_only(value, str))),
    "reports": ("a path", lambda value: Path(_only(value, str))),
    "published": ("a date", _published),
    "jobs": ("a whole number from 1", lambda value: _only(value, int, value >= 1)),
    "report": ("true or false", lambda value: _only(value, bool)),
    "strict": ("true or false", lambda value: _only(value, bool)),
    "policy": (" or ".join(POLICIES), lambda value: _only(value, str, value in POLICIES)),
}
