"""Build `timeline/events/data/event_nouns.txt`, the nouns that name events, from the file of that name beside
this script and the WordNet 3.0 database files.

python scripts/build_event_words.py DIRECTORY_WITH_data.noun > src/timeline/events/data/event_nouns.txt

The list beside this script is chosen by hand. WordNet adds the long tail of nominalisations: nouns with an
ending of action whose commonest sense is an act, event, process or phenomenon and that derive from a verb.
One line of the result is a TimeML class and the nouns of it; the words of a phrase are
joined with an underscore.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from build_words import NOTICE

CHOSEN = Path(__file__).with_name("event_nouns.txt")
NO_EVENT = "NONE"
LEXICOGRAPHER_FILES = {"04", "11", "19", "22"}  # noun.act, noun.event, noun.phenomenon, noun.process
NOMINALISATION = re.compile(r"[a-z-]+(?:[tsx]ion|ment|al|ance|ence|ure|sis|age|ery)")


def chosen(text: str) -> dict[str, str]:
    """Noun to class, from the list chosen by hand. Raises ValueError where a noun has two classes."""
    found: dict[str, str] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            for noun in line.split():
                if found.setdefault(noun, heading) != heading:
                    raise ValueError(f"{noun} stands under {found[noun]} and {heading}")
    return found


def nominalisations(folder: Path) -> Iterator[str]:
    """Nouns of action that derive from verbs, in both spellings of -ise and -ize."""
    senses = {}
    for line in (folder / "data.noun").read_text().splitlines():
        if not line.startswith(" "):
            fields = line.split(" | ")[0].split()
            senses[fields[0]] = fields
    for line in (folder / "index.noun").read_text().splitlines():
        noun, *fields = line.split()
        if line.startswith(" ") or not NOMINALISATION.fullmatch(noun):
            continue
        offsets = fields[-int(fields[1]) :]
        if senses[offsets[0]][1] in LEXICOGRAPHER_FILES and any(
            _derives(senses[offset], noun) for offset in offsets
        ):
            yield noun
            yield re.sub(r"i[sz]ation$", "isation", noun)
            yield re.sub(r"i[sz]ation$", "ization", noun)


def _derives(fields: list[str], noun: str) -> bool:
    """Whether a synset links the noun to a verb of its family."""
    size = int(fields[3], 16)
    members = [word.lower() for word in fields[4 : 4 + 2 * size : 2]]
    at = 4 + 2 * size
    pointers = (fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at])))
    return any(
        symbol == "+" and part == "v" and members[int(ends[:2], 16) - 1] == noun
        for symbol, _, part, ends in pointers
    )


def main() -> None:
    nouns = chosen(CHOSEN.read_text(encoding="utf-8"))
    for noun in nominalisations(Path(sys.argv[1])):
        nouns.setdefault(noun, "OCCURRENCE")
    grouped: dict[str, set[str]] = defaultdict(set)
    for noun, name in nouns.items():
        grouped[name].add(noun)
    grouped.pop(NO_EVENT)
    for line in NOTICE.replace("Word classes of English", "Nouns of action").strip().split("\n"):
        print(f"# {line}".rstrip())
    for name in sorted(grouped):
        print(name, *sorted(grouped[name]))


if __name__ == "__main__":
    main()
