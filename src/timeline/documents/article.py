"""From a draft to a document: metadata under its usual names, the date settled, the text fingerprinted."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from timeline.documents import dateline
from timeline.documents import published as dates
from timeline.documents.draft import Draft, Unusable, shown
from timeline.documents.published import Published
from timeline.model import Document

# The names that metadata goes by, in front matter and in JSONL; of several that are filled the first counts.
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title",),
    "published": ("published", "date_published", "date_publish", "date"),
    "timezone": ("timezone",),
    "url": ("url",),
    "source": ("source",),
    "language": ("language", "lang"),
}
_URL = re.compile(r"https?://", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]+)?", re.IGNORECASE | re.ASCII)  # "en", "en-GB"
_DEFAULT_LANGUAGE = "en"
_ID_DIGITS = 16  # of a content hash: 64 bits: among a million articles, two meet by chance once in 37 million
_NO_DATE = (
    'no publication date; give one as "published:" in front matter between two --- lines, in a first line '
    '"Published: DATE", as the field "published" in JSONL, or for all articles that have none with --published DATE'
)


def document(draft: Draft, path: str, otherwise: Published | None) -> Document:
    """The document that `draft` holds.

    `path` is the file it was read from, as it is to be shown; it is the document's source unless the metadata
    gives a URL. (A `source` that is none, such as the name of a newspaper, could not be found again, so it
    does not displace the path.) `otherwise` is the date for an article that has none of its own, neither in its
    metadata nor in the head of its text.

    Raises `Unusable`: no text, no date, or metadata that cannot be what it claims to be.
    """
    if not draft.text or draft.text.isspace():
        raise Unusable("empty: there is no text")
    digest = _sha256(draft.text)
    published, published_from = _published(draft, otherwise)
    article = Document(
        doc_id="",
        source=_source(draft.metadata) or path,
        title=_string(draft.metadata, "title"),
        published=published.moment,
        published_grain=published.grain,
        published_from=published_from,
        timezone=published.timezone,
        language=_language(draft.metadata),
        text=draft.text,
        sha256=digest,
    )
    return article._replace(doc_id=_own_id(draft.metadata) or content_id(article))


def content_id(article: Document) -> str:
    """The id that follows from what an article says: 16 hex digits over date, title and text."""
    parts = (article.published.isoformat(), article.published_grain, article.title or "", article.sha256)
    return _sha256("\0".join(parts))[:_ID_DIGITS]


def _published(draft: Draft, otherwise: Published | None) -> tuple[Published, str]:
    own = _string(draft.metadata, "published", stage="date")
    stated = None if own else dateline.stated(draft.text)
    published = dates.parse(own) if own else stated or otherwise
    if published is None:
        raise Unusable(_NO_DATE, stage="date")
    zone = _string(draft.metadata, "timezone", stage="date")
    if zone:
        published = dates.on_clock_of(zone, published)
    return published, draft.published_from if own else "dateline" if stated else "option"


def _source(metadata: Mapping[str, object]) -> str | None:
    url = _string(metadata, "url")
    if url:
        return url
    source = _string(metadata, "source")
    return source if source and _URL.match(source) else None


def _language(metadata: Mapping[str, object]) -> str:
    given = _string(metadata, "language")
    if given is None:
        return _DEFAULT_LANGUAGE
    tag = _LANGUAGE.fullmatch(given)
    if tag is None:
        raise Unusable(f"language {shown(given)} is not a code such as en or en-GB")
    return tag[1].lower()


def _own_id(metadata: Mapping[str, object]) -> str | None:
    number = metadata.get("id")
    if isinstance(number, int) and not isinstance(number, bool):
        return str(number)
    return _string(metadata, "id")


def _string(metadata: Mapping[str, object], field: str, *, stage: str = "read") -> str | None:
    """The value of the first name of `field` that is filled, without space around it; None where none is."""
    for name in NAMES[field]:
        value = metadata.get(name)
        if value is None:
            continue
        if not isinstance(value, str):
            raise Unusable(f'"{name}" must be a string', stage=stage)
        if value := value.strip():
            _utf8(value, stage)
            return value
    return None


def _sha256(text: str) -> str:
    return hashlib.sha256(_utf8(text)).hexdigest()


def _utf8(text: str, stage: str = "read") -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        lone = ord(text[error.start])
        raise Unusable(
            f"half a character (lone surrogate U+{lone:04X}) at offset {error.start}; UTF-8 cannot hold it",
            stage=stage,
        ) from None
