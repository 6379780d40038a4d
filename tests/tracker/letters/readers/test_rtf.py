"""Rich text: what the page shows, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter, Remark
from tracker.letters.proposing import propose
from tracker.letters.readers.refused import RefusedError
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import LetterError

FILES = Path(__file__).parents[3] / "files"


def read(body: str) -> Letter:
    return letter_as(FileKind.RTF, (r"{\rtf1\ansi\ansicpg1252 " + body + "}").encode("latin-1"))


def words_of(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks]


def test_a_letter_says_the_same_as_rich_text_and_as_markdown():
    rich = read_bytes((FILES / "ultimatum.nl.rtf").read_bytes(), "letter.rtf")
    plain = read_bytes((FILES / "ultimatum.nl.md").read_bytes(), "letter.md")
    assert rich.media_type == FileKind.RTF
    assert words_of(rich.letter) == words_of(plain.letter)
    assert propose(rich.letter, rich.facts) == propose(plain.letter, plain.facts)


def test_paragraphs_lines_and_characters_of_all_sorts():
    letter = read(
        r"Geachte heer,\par Het kabinet zegt \'e9\'e9n ding: \u8364?\~5\emdash\ldblquote ja"
        r"\rdblquote\line en meer.\par"
    )
    assert words_of(letter) == ["Geachte heer,", "Het kabinet zegt één ding: €\xa05—“ja” en meer."]


def test_what_says_nothing_to_a_reader_is_passed_over():
    letter = read(
        r"{\fonttbl{\f0 Arial;}}{\*\generator Writer;}{\info{\title x}}{\pict 89504e47}"
        r"{\header Ministerie}{\field{\*\fldinst HYPERLINK x}{\fldrslt de site}}\par"
    )
    assert letter.text == "de site"


def test_hidden_and_deleted_words_are_left_out_and_that_is_told():
    letter = read(r"Wij stoppen{\v niet}{\deleted  nooit}{\revised  nu}.\par")
    assert letter.text == "Wij stoppen nu."
    assert letter.remarks == (Remark.DELETED_TEXT, Remark.INSERTED_TEXT, Remark.HIDDEN_TEXT)


def test_objects_and_comments_are_told_of():
    letter = read(r"Wij stoppen.{\object\objemb{\*\objdata 0105}}{\*\annotation Let op}\par")
    assert letter.text == "Wij stoppen."
    assert letter.remarks == (Remark.COMMENTS, Remark.ACTIVE_CONTENT)


def test_a_note_stands_last_and_knows_its_mark():
    letter = read(r"Geachte heer,\par Wij stoppen{\footnote\pard Zie het verslag.} nu.\par")
    (note,) = [block for block in letter.blocks if block.kind is BlockKind.FOOTNOTE]
    assert letter.text[note.start : note.end] == "Zie het verslag."
    assert letter.text[: note.mark].endswith("Wij stoppen")


def test_rows_lists_and_pages():
    letter = read(
        r"Geachte heer,\par Zo is het.\par"
        r"\trowd\intbl Jaar\cell Loon\cell\row\trowd\intbl 2026\cell 3%\cell\row\pard"
        r"{\listtext 1.\tab}Eerst dit.\par{\listtext\'b7\tab}Dan dat.\par\page Slot.\par"
    )
    kinds = {letter.text[b.start : b.end]: (b.kind, b.page) for b in letter.blocks}
    assert kinds["Jaar\tLoon"] == (BlockKind.ROW, 1)
    assert kinds["1. Eerst dit."] == (BlockKind.ITEM, 1)
    assert kinds["Dan dat."] == (BlockKind.ITEM, 1)
    assert kinds["Slot."][1] == 2


@pytest.mark.parametrize(
    "hostile",
    ["{" * 500_000, r"\par" * 400_000, r"{\footnote" * 500 + "x", r"\u99999999999?x", "}" * 1000],
    ids=["groups", "paragraphs", "notes", "number", "ends"],
)
def test_hostile_rich_text_ends_in_time(hostile):
    try:
        assert read_bytes((r"{\rtf1 x " + hostile).encode(), "letter.rtf").letter.text
    except LetterError as refused:
        assert refused.facts["file"] == "letter.rtf"


PIECES = [
    *("{", "}", r"\par ", r"\cell ", r"\row ", r"\intbl ", r"\footnote ", r"\u8364?", r"\'e9"),
    *(r"\v ", r"\v0 ", r"\page ", r"\*", r"\pict ", r"\super ", "1", "woord ", r"\listtext "),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_order_of_words_is_a_letter_or_is_refused(body):
    try:
        assert read(body).text
    except RefusedError as refused:
        assert refused.reason
