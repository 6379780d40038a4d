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
        r"{\footer Pagina 1}{\field{\*\fldinst HYPERLINK x}{\fldrslt de site}}\par"
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


def test_a_note_of_two_paragraphs_is_one_note():
    letter = read(
        r"Geachte heer,\par Wij stoppen{\footnote\pard Zie A.\par Zie B.} nu.\par Tot dan.\par"
    )
    assert words_of(letter) == ["Geachte heer,", "Wij stoppen nu.", "Tot dan.", "Zie A. Zie B."]


def test_words_in_a_box_are_words_once():
    box = r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In het vak.\par}}"
    box += r"{\shprslt{\*\do{\dptxbxtext In het vak.\par}}}}"
    letter = read(r"Geachte heer,\par Wij " + box + r"stoppen.\par")
    assert words_of(letter) == ["Geachte heer,", "In het vak.", "Wij stoppen."]


def test_the_header_of_the_first_page_stands_above_the_letter_without_its_page_number():
    page = r"Pagina {\field{\*\fldinst PAGE}{\fldrslt 1}}\par"
    letter = read(
        r"{\header Vervolg\par}{\headerf Vakbond Noord\par " + page + r"}Geachte heer,\par Ja.\par"
    )
    assert words_of(letter) == ["Vakbond Noord", "Geachte heer,", "Ja."]


def test_lines_of_an_address_that_are_paragraphs_of_their_own_stand_together():
    letter = read(
        r"Vakbond Noord\par Postbus 1\par\par 3 mei 2026\par\par Geachte heer,\par Ja.\par"
    )
    assert words_of(letter)[0] == "Vakbond Noord\nPostbus 1"


def test_bytes_of_a_picture_are_no_words():
    letter = read(r"Ja.{\pict\bin6 }}}\\x}\par Nee.\par")
    assert words_of(letter) == ["Ja.", "Nee."]


def test_a_file_that_was_cut_off_keeps_the_words_around_an_open_note():
    letter = letter_as(FileKind.RTF, rb"{\rtf1 Wij stoppen{\footnote Zie A")
    assert letter.text == "Wij stoppen\n\nZie A"


def test_a_numbered_row_stays_a_row():
    letter = read(r"Geachte heer,\par Zo.\par\trowd\intbl 1. Loon\cell 3%\cell\row\pard Ja.\par")
    (row,) = [block for block in letter.blocks if block.kind is BlockKind.ROW]
    assert letter.text[row.start : row.end] == "1. Loon\t3%"


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
