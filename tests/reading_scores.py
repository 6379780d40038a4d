"""How well the proposals meet the readings made by hand: `python -m tests.reading_scores [FOLDER]`.

The letters and their readings lie beside the project and are no part of it; without
them there is nothing to measure. Another folder may hold letters nobody tuned the
signal words to, with readings of the same form: those tell what the app is worth.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tracker.letters.proposal import Proposal
from tracker.letters.proposing import propose
from tracker.letters.reading import ReadLetter, read_letter

SHARED = Path(__file__).parents[2] / "shared"
LETTERS = SHARED / "letters"
GLOSSARY = SHARED / "glossary.md"

FAMILY = {
    "demand": "demand",
    "ultimatum": "demand",
    "deadline": "demand",
    "decision": "commitment",
    "commitment": "commitment",
    "conditional_commitment": "commitment",
    "deferral": "commitment",
    "invitation": "invitation",
    "intention": "intention",
    "refusal": "refusal",
    "position": "position",
    "fact": "position",
    "precondition": "position",
}


@dataclass
class Score:
    """What was found of one family of statements in one letter, or in several together."""

    read: int = 0  # by hand
    found: int = 0
    extra: int = 0  # proposed and not read by hand

    @property
    def f1(self) -> float:
        """Between 0 and 1: recall and precision in one."""
        return 2 * self.found / (self.read + self.found + self.extra) if self.read else 0.0


@dataclass
class LetterScore:
    """The scores of a letter; terms and actors are counted over the statements found."""

    name: str
    families: dict[str, Score] = field(default_factory=dict)
    times: Counter[bool] = field(default_factory=Counter)
    actors: Counter[bool] = field(default_factory=Counter)

    def of(self, family: str) -> Score:
        return self.families.setdefault(family, Score())


class Places:
    """Where words stand in a text, whatever white space and marks stand between them."""

    def __init__(self, text: str) -> None:
        found = [(match.start(), match.group().lower()) for match in re.finditer(r"\w", text)]
        self._starts = [start for start, _ in found]
        self._letters = "".join(letter for _, letter in found)

    def find(self, words: str, after: int = 0) -> tuple[int, int]:
        """The range of `words` in the text; ValueError when they are not there."""
        plain = "".join(re.findall(r"\w", words)).lower()
        at = self._letters.find(plain, after)
        at = self._letters.index(plain) if at < 0 else at
        return self._starts[at], self._starts[at + len(plain) - 1] + 1


def score(readings_file: Path) -> LetterScore:
    """The proposals for a letter against the readings made of it."""
    readings = json.loads(readings_file.read_text(encoding="utf-8"))
    name = readings.get("document", readings_file.name.replace(".readings.json", ".txt"))
    letter, proposals = proposed(readings_file.parent / name)
    places, result, used = Places(letter.letter.text), LetterScore(name), set()
    for reading in readings["statements"]:
        family = FAMILY[reading["type"]]
        result.of(family).read += 1
        start, end = places.find(reading["quote"])
        match = _match(family, start, end, [p for p in proposals if id(p) not in used])
        if match is not None:
            used.add(id(match))
            result.of(family).found += 1
            result.times[_same_time(reading["due"], match)] += 1
            result.actors[_same_actor(reading["actor"], match.actor, readings["metadata"])] += 1
    for proposal in proposals:
        if id(proposal) not in used:
            result.of(FAMILY[proposal.type]).extra += 1
    return result


def _match(family: str, start: int, end: int, proposals: list[Proposal]) -> Proposal | None:
    """The first proposal of the family that shares half of the shorter of the two stretches."""
    return next(
        (
            p
            for p in proposals
            if FAMILY[p.type] == family
            and 2 * (min(end, p.span.end) - max(start, p.span.start))
            >= min(end - start, p.span.end - p.span.start)
        ),
        None,
    )


def _same_time(due: str | None, proposal: Proposal) -> bool:
    """Whether a proposal has the term that was read: its words, its day, or none."""
    time = proposal.time
    if due is None or time is None:
        return due is None and time is None
    return due in time.span.words or time.span.words in due or due == str(time.latest)


def _same_actor(read: str | None, proposed: str | None, metadata: dict[str, Any]) -> bool:
    """Whether both mean the same: one name is in the other, or both are of the same side."""
    if read is None or proposed is None:
        return read == proposed
    if _is_in(read, proposed):
        return True
    for side in ("sender", "addressee"):
        names = [*_listed(metadata.get(side)), *_listed(metadata.get(f"{side}_aliases"))]
        if all(any(_is_in(name, who) for name in names) for who in (read, proposed)):
            return True
    return False


def _listed(names: str | list[str] | None) -> list[str]:
    return [names] if isinstance(names, str) else names or []


def _is_in(one: str, other: str) -> bool:
    """Whether one of two names is a part of the other, articles apart."""
    one, other = (
        re.sub(r"\b(?:de|het|the|la|le|les|l'|die|der|das)\b", "", name.lower()).strip()
        for name in (one, other)
    )
    return bool(one and other) and (one in other or other in one)


@cache
def proposed(path: Path) -> tuple[ReadLetter, list[Proposal]]:
    """A letter and what is proposed for it."""
    letter = read_letter(path)
    return letter, propose(letter.letter, letter.facts)


@dataclass(frozen=True)
class Entry:
    """One of the 80 entries of the glossary, section 6.4."""

    number: str
    paragraph: str
    rank: str
    types: tuple[str, ...]
    strength: str
    key_words: str


def entries() -> Iterator[Entry]:
    """The entries of the founding letter in the order of the glossary."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        if re.match(r"\| R\d\d \| [0-9HFS]", line):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            types = tuple(t.strip().replace(" ", "_") for t in re.split("[()]", cells[3]))
            yield Entry(cells[0], cells[1], cells[2], types, cells[7], cells[10])


def held_in(entry: Entry, places: Places, proposals: list[Proposal]) -> list[Proposal]:
    """The proposals in which the key words of an entry stand, at least for half."""
    start, end = places.find(entry.key_words)
    return [
        p for p in proposals if 2 * (min(end, p.span.end) - max(start, p.span.start)) >= end - start
    ]


def table(folder: Path = LETTERS) -> Iterator[str]:
    """The lines of the score table, one per letter and family, and the sums."""
    sums: dict[str, Score] = {}
    for file in sorted(folder.glob("*.readings.json")):
        letter = score(file)
        yield (
            f"{letter.name}  terms right {letter.times[True]} of {letter.times.total()},"
            f" actors {letter.actors[True]} of {letter.actors.total()}"
        )
        for family, each in sorted(letter.families.items()):
            yield _line(family, each)
            total = sums.setdefault(family, Score())
            total.read += each.read
            total.found += each.found
            total.extra += each.extra
    yield "all letters"
    yield from (_line(family, each) for family, each in sorted(sums.items()))


def _line(family: str, each: Score) -> str:
    return (
        f"  {family:<11} found {each.found:>3} of {each.read:>3}, extra {each.extra:>3},"
        f" F1 {each.f1:.2f}"
    )


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else LETTERS
    if not chosen.is_dir():
        sys.exit("The letters to measure on are not here.")
    sys.stdout.writelines(f"{line}\n" for line in table(chosen))
