"""Rows of a table: lines in the head of a letter, running text below it."""

from __future__ import annotations

from tests.letters_read import letter_as
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.proposing import propose
from tracker.letters.readers.assembling import letter_of
from tracker.letters.readers.printed import Look, Printed
from tracker.letters.readers.rows import row_blocks

LETTER = """De Raad

| Datum | 3 maart 2031 |
|-------|--------------|
| Betreft | Ons antwoord op uw eisen |

Geachte voorzitter,

Hieronder staat wat wij doen.

| Eis | Ons antwoord | Wanneer |
|-----|--------------|---------|
| Koppeling | Wij stoppen met de koppeling van de pensioenleeftijd | nu |
| Uitkering | | later |

Tot dan.

Hoogachtend,

De voorzitter
"""


def read() -> Letter:
    return letter_as(FileKind.MARKDOWN, LETTER.encode())


def blocks(letter: Letter, kind: BlockKind) -> list[tuple[str, int | None]]:
    return [(letter.text[b.start : b.end], b.number) for b in letter.blocks if b.kind is kind]


def test_a_row_below_the_salutation_is_a_numbered_block_with_its_cells_parted_by_tabs():
    assert blocks(read(), BlockKind.ROW) == [
        ("Eis\tOns antwoord\tWanneer", 2),
        ("Koppeling\tWij stoppen met de koppeling van de pensioenleeftijd\tnu", 3),
        ("Uitkering\t\tlater", 4),
    ]


def test_a_row_in_the_head_gives_its_cells_as_lines():
    letter = read()
    assert blocks(letter, BlockKind.DATA) == [
        ("Datum\n3 maart 2031", None),
        ("Betreft\nOns antwoord op uw eisen", None),
    ]
    facts = facts_of(letter)
    assert str(facts.dated) == "2031-03-03"
    assert facts.subject == "Ons antwoord op uw eisen"


def test_a_row_with_a_label_stands_above_a_paper_without_a_salutation():
    letter = letter_as(
        FileKind.MARKDOWN, b"Verslag\n\n| Datum | 3 maart 2031 |\n|---|---|\n\nDe Raad komt bijeen."
    )
    assert str(facts_of(letter).dated) == "2031-03-03"
    assert blocks(letter, BlockKind.PARAGRAPH) == [("De Raad komt bijeen.", 1)]


def test_a_sentence_in_a_cell_is_proposed_without_its_neighbours():
    letter = read()
    proposals = propose(letter, facts_of(letter))
    assert [(p.span.words, p.paragraph) for p in proposals] == [
        ("Wij stoppen met de koppeling van de pensioenleeftijd", 3)
    ]


def test_a_row_never_goes_on_over_a_page():
    rows = [Printed(("Eis", "loon"), Look.ROW, page) for page in (1, 2)]
    letter = letter_of(FileKind.TEXT, [Printed(("Beste leden,",), page=1), *rows])
    assert [b.continues for b in letter.blocks] == [False] * 3


def test_a_row_with_text_in_one_cell_only_lays_it_out():
    address = [Printed((line,)) for line in ("De raad", "Kade 1", "1000 AA Stad")]
    beside = [Printed(("Datum 3 maart",))]
    assert list(row_blocks([address, [], beside])) == [
        Printed(("De raad", "Kade 1", "1000 AA Stad")),
        Printed(("Datum 3 maart",)),
    ]
    assert list(row_blocks([[], beside])) == beside
    assert not list(row_blocks([[], []]))
