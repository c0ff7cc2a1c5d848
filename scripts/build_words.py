"""Build `timeline/language/words.txt` from the WordNet 3.0 database files.

python scripts/build_words.py DIRECTORY_WITH_index.verb > src/timeline/language/words.txt

`DIRECTORY` holds `index.*`, `data.verb` and `cntlist.rev` as Debian's `wordnet-base` lays them.
One line of the result is a class and the words that have it. A class names the parts of speech a bare form
can have, the commoner one first (n noun, v verb, a adjective, r adverb), and after a dot, for verbs,
whether they take an object: `t` always, `i` never, `b` both. Nouns are listed where they were counted or
can be another part of speech too: every other unknown word is a noun anyway. Words that are also written
with a capital ("China") are left out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

NOTICE = """
Word classes of English, derived from WordNet 3.0 by scripts/build_words.py.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. This software and database is being
provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or
copying this software and database, you agree that you have read, understood, and will comply with these terms
and conditions: Permission to use, copy, modify and distribute this software and database and its
documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply
with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL
copies of the software, database and documentation, including modifications that you make for internal use or
for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY
MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE
USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS,
TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in advertising or
publicity pertaining to distribution of the software and/or database. Title to copyright in this software,
database and any associated documentation shall at all times remain with Princeton University and LICENSEE
agrees to preserve same.
"""

SYNSET = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
INTRANSITIVE = {1, 2, 3, 4, 6, 7, 12, 13, 22, 23, 27, 28, 33, 35}
TRANSITIVE = {8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31}
PARTICLES = {
    *("up", "out", "off", "down", "away", "back", "over", "on", "in", "around", "along", "through", "about"),
    *("apart", "aside", "forward", "together", "by", "ahead"),
}


def counts(folder: Path) -> dict[str, Counter[str]]:
    """How often each word stood in each part of speech in the sense-tagged texts."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        word, sense = key.split("%")
        found[word][SYNSET[sense[0]]] += int(count)
    return found


def lemmas(folder: Path) -> dict[str, set[str]]:
    """Every lemma and its parts of speech; words of a phrase are joined with an underscore."""
    found: dict[str, set[str]] = defaultdict(set)
    for part, name in zip("nvar", ("noun", "verb", "adj", "adv"), strict=True):
        for line in (folder / f"index.{name}").read_text().splitlines():
            if not line.startswith(" "):
                found[line.split(" ", 1)[0]].add(part)
    return found


def names(folder: Path) -> set[tuple[str, str]]:
    """(part of speech, lemma in lower case) of words that are somewhere written with a capital."""
    found = set()
    for part, name in (("n", "noun"), ("a", "adj")):
        for line in (folder / f"data.{name}").read_text().splitlines():
            if not line.startswith(" "):
                fields = line.split(" | ")[0].split()
                words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
                found.update((part, word.partition("(")[0].lower()) for word in words if word[0].isupper())
    return found


def valencies(folder: Path) -> dict[str, str]:
    """Whether each verb takes an object, by the frames of its senses, commoner ones counting for more."""
    synsets: dict[str, tuple[list[str], list[tuple[int, int]]]] = {}
    for line in (folder / "data.verb").read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        size = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower() for i in range(size)]
        at = 4 + 2 * size
        at += 1 + 4 * int(fields[at])
        pairs = [
            (int(fields[at + 2 + 3 * i]), int(fields[at + 3 + 3 * i], 16)) for i in range(int(fields[at]))
        ]
        synsets[fields[0]] = (words, pairs)
    found: dict[str, str] = {}
    for line in (folder / "index.verb").read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word, total = fields[0], int(fields[2])
        share: Counter[str] = Counter()
        for rank, offset in enumerate(fields[-total:], 1):
            words, pairs = synsets[offset]
            used = {frame for frame, which in pairs if which == 0 or words[which - 1] == word}
            takes, lacks = bool(used & TRANSITIVE), bool(used & INTRANSITIVE)
            share["b" if takes == lacks else "t" if takes else "i"] += 1 / rank
        commonest, weight = share.most_common(1)[0]
        found[word] = commonest if weight >= 0.75 * share.total() else "b"
    return found


def classes(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (class, word)."""
    count, parts, valency = counts(folder), lemmas(folder), valencies(folder)
    capital = names(folder)
    for word, has in sorted(parts.items()):
        if "_" in word:
            head, _, particle = word.partition("_")
            if "v" in has and particle in PARTICLES:
                yield f"+{particle}", head
            continue
        if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) or len(word) < 2:
            continue
        seen = count[word]
        kept = {part for part in has if _worth(part, has, seen)}
        if "v" not in has:
            kept -= {part for part in kept if (part, word) in capital}
        if word.endswith("ing") and "n" in kept and not _is_noun_by_use(word, count):
            kept -= {"n"}
        if not kept or (kept == {"n"} and not seen["n"]):
            continue
        if kept == {"r"} and word.endswith("ly"):
            continue
        if kept == {"n"} and word.endswith("s") and "n" in parts.get(word[:-1], ()):
            continue  # a plural
        order = sorted(kept, key=lambda part: (-seen[part], "nvar".index(part)))
        yield "".join(order) + ("." + valency[word] if "v" in kept else ""), word


def _worth(part: str, has: set[str], seen: Counter[str]) -> bool:
    """Rare adjectives and rare second readings would only mislead."""
    if part == "a" and not seen["a"]:
        return False
    others = sum(seen[other] for other in has if other != part)
    if part == "n":
        return seen["n"] > 0 or others < 60
    return seen[part] >= 0.03 * others if others > 4 else True


def _is_noun_by_use(word: str, count: dict[str, Counter[str]]) -> bool:
    """Whether a form in -ing is a noun ("meeting") often enough beside its verb."""
    stems = (word[:-3], word[:-3] + "e", word[:-4])
    return count[word]["n"] >= 0.08 * max(count[stem]["v"] for stem in stems)


def main() -> None:
    grouped: dict[str, list[str]] = defaultdict(list)
    for key, word in classes(Path(sys.argv[1])):
        grouped[key].append(word)
    for line in NOTICE.strip().split("\n"):
        print(f"# {line}".rstrip())
    for key in sorted(grouped):
        print(key, *grouped[key])


if __name__ == "__main__":
    main()
