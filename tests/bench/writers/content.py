"""What is laid out: sections of paragraphs, quotations and a table, the same for every writer."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

SYLLABLES = ("ver", "dra", "gen", "be", "lo", "te", "ring", "over", "leg", "vak", "bond", "min")
VOCABULARY = 4_000
STRENGTHS = ("Firm", "Plain", "Hedged", "Willing")
HEADS = ("Entry and place", "Words", "Strength", "Time")


@dataclass(frozen=True)
class Quotation:
    """Somebody's words, their number, and where they stand."""

    number: int
    words: str
    place: str


@dataclass(frozen=True)
class Line:
    """A row of a table; the number leads to the section `leads_to`."""

    quotation: Quotation
    strength: str
    day: str
    leads_to: int


@dataclass(frozen=True)
class Section:
    """A heading with all that stands under it; sections are numbered from 1."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Content:
    """A paper of sections."""

    title: str
    lead: str
    sections: tuple[Section, ...]


def sections_of(many: int, *, rows: int = 8, seed: int = 2031) -> Content:
    """A paper of `many` sections with a table of so many rows in each."""
    random = Random(seed)
    vocabulary = [_word(random) for _ in range(VOCABULARY)]
    teller = _Teller(random, vocabulary)
    made = tuple(_section(teller, number, many, rows) for number in range(1, many + 1))
    return Content("What was said of the wharf", teller.sentence(30), made)


def one_table(rows: int) -> Content:
    """A paper of one section with one long table."""
    return sections_of(1, rows=rows)


class _Teller:
    """Sentences of words, the common ones far more often than the rare ones."""

    def __init__(self, random: Random, vocabulary: list[str]) -> None:
        self.random, self._vocabulary = random, vocabulary
        self._entries = 0

    def sentence(self, words: int) -> str:
        rank = [int(VOCABULARY ** self.random.random()) - 1 for _ in range(words)]
        return " ".join(self._vocabulary[each] for each in rank).capitalize() + "."

    def quotation(self, words: int) -> Quotation:
        self._entries += 1
        page = self.random.randint(1, 9)
        place = f"Letter, 18/03/2031, p. {page}, par. {self.random.randint(1, 20)}"
        return Quotation(self._entries, self.sentence(words), place)


def _word(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(random.choice((1, 1, 2, 2, 3, 4))))


def _section(teller: _Teller, number: int, many: int, rows: int) -> Section:
    random = teller.random
    lines = tuple(
        Line(
            teller.quotation(random.randint(8, 20)),
            random.choice(STRENGTHS),
            f"{random.randint(1, 28)} March 2031",
            random.randint(1, many),
        )
        for _ in range(rows)
    )
    return Section(
        number,
        teller.sentence(5).rstrip("."),
        tuple(teller.sentence(random.randint(45, 70)) for _ in range(2)),
        tuple(teller.quotation(random.randint(25, 45)) for _ in range(2)),
        lines,
    )
