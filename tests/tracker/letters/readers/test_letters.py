"""From text to the parts of a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind, media_type_of
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.readers.refused import Reason, RefusedError


def read(text: str, kind: FileKind = FileKind.TEXT) -> Letter:
    return letter_as(kind, text.encode())


def blocks(letter: Letter, kind: BlockKind) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if b.kind is kind]


def running(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if b.number]


def test_wrapped_lines_make_one_paragraph():
    letter = read(
        "Beste leden,\n\nWij komen\nterug op uw\nvraag.\n\nTot dan.\n\nMet groet,\nDe raad"
    )
    assert running(letter) == ["Wij komen terug op uw vraag.", "Tot dan."]
    assert blocks(letter, BlockKind.CLOSING) == ["Met groet,\nDe raad"]


def test_a_salutation_above_its_paragraph_comes_apart_from_it():
    letter = read("Dear Ms Noor,\nWe will meet.\n\nYours sincerely,\nA. Bell")
    assert blocks(letter, BlockKind.SALUTATION) == ["Dear Ms Noor,"]
    assert running(letter) == ["We will meet."]


def test_a_courtesy_right_below_a_paragraph_comes_apart_from_it():
    letter = read("Beste leden,\n\nWij komen terug.\nHoogachtend,\nDe raad")
    assert running(letter) == ["Wij komen terug."]
    assert blocks(letter, BlockKind.CLOSING) == ["Hoogachtend,\nDe raad"]


def test_words_of_courtesy_inside_a_sentence_close_nothing():
    letter = read("Beste leden,\n\nHij schreef\nhoogachtend aan ons allen.\n\nTot dan.")
    assert running(letter) == ["Hij schreef hoogachtend aan ons allen.", "Tot dan."]


def test_a_signature_without_a_courtesy_is_no_paragraph():
    letter = read("Beste leden,\n\nWij komen.\n\nDe Vakbond")
    assert blocks(letter, BlockKind.CLOSING) == ["De Vakbond"]


@pytest.mark.parametrize("sign", ["- ", "• ", "* ", "1. ", "a) "])
def test_items_stand_by_themselves(sign):
    letter = read(f"Beste leden,\n\nWij vragen:\n{sign}meer\nloon\n{sign}minder werk\n\nTot dan.")
    kept = sign if sign[0].isalnum() else ""
    assert blocks(letter, BlockKind.ITEM) == [f"{kept}meer loon", f"{kept}minder werk"]
    assert running(letter)[-1] == "Tot dan."


@pytest.mark.parametrize("kind", [FileKind.TEXT, FileKind.MARKDOWN])
def test_address_lines_stay_lines(kind):
    text = "Vakbond  \nPostbus 1  \n1234 AB Stad\n\nGeachte heer,\n\nGoed zo."
    assert blocks(read(text, kind), BlockKind.ADDRESS) == ["Vakbond\nPostbus 1\n1234 AB Stad"]


def test_links_and_bold_leave_their_words():
    letter = read("Geachte heer,\n\nZie **onze** [plek](http://a.b).", FileKind.MARKDOWN)
    assert running(letter) == ["Zie onze plek."]


def test_indented_and_underlined_text_is_text_in_a_letter():
    letter = read("Geachte heer,\n\n    Wij komen.\n\nTot dan.\n---\n", FileKind.MARKDOWN)
    assert running(letter) == ["Wij komen.", "Tot dan."]
    assert not blocks(letter, BlockKind.HEADING)


def test_a_mark_without_a_note_stays_a_figure():
    letter = read("Geachte heer,\n\nHet is 20 m<sup>2</sup>.", FileKind.MARKDOWN)
    assert running(letter) == ["Het is 20 m2."]


@pytest.mark.parametrize("mark", ["<sup>1</sup>", "[^1]"])
def test_a_note_stands_last_on_its_page_without_its_mark(mark):
    text = f"Geachte heer,\n\nWij stoppen{mark}.\n\n{mark} Zie de brief.\n\nTot dan."
    letter = read(text, FileKind.MARKDOWN)
    assert running(letter) == ["Wij stoppen.", "Tot dan."]
    assert letter.blocks[-1].kind is BlockKind.FOOTNOTE
    assert blocks(letter, BlockKind.FOOTNOTE) == ["Zie de brief."]


HEADED = """Datum 3 maart 2026
Kenmerk X-12

Geachte heer,

Wij beginnen en gaan

Datum
3 maart 2026

Kenmerk
X-12

door op de volgende bladzijde.

Dat was het.
"""


def test_a_repeated_heading_is_taken_out_and_starts_a_page():
    letter = read(HEADED)
    assert [(b.page, b.continues) for b in letter.blocks if b.number] == [
        (1, False),
        (2, True),
        (2, False),
    ]
    assert letter.text.count("X-12") == 1


def test_a_date_that_is_not_the_letters_own_is_no_heading():
    letter = read(HEADED.replace("Datum\n3 maart", "Datum\n4 maart"))
    assert "4 maart 2026" in letter.text


def test_form_feeds_part_pages():
    letter = read("Geachte heer,\n\nEen.\n\nPagina 1 van 2\f2\n\nTwee.")
    assert running(letter) == ["Een.", "Twee."]
    assert [letter.text[start:end].strip() for start, end in letter.pages][1] == "Twee."


def test_spaces_and_slips_are_kept_as_printed():
    text = "Geachte heer,\n\nInvesterings\u00a0in ‘werk’ , ziekte – en\u202fzorg."
    assert running(read(text)) == ["Investerings\u00a0in ‘werk’ , ziekte – en\u202fzorg."]


def test_text_that_looks_like_markup_is_shown_letter_for_letter():
    text = "Geachte heer,\n\nEen <script>alert(1)</script> en {veld} %s."
    assert running(read(text)) == ["Een <script>alert(1)</script> en {veld} %s."]


@pytest.mark.parametrize("kind", [FileKind.TEXT, FileKind.MARKDOWN])
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n")))
def test_any_text_is_a_letter_whose_parts_fit(kind, text):
    try:
        letter = read(text, kind)
    except RefusedError as refused:
        assert refused.reason is Reason.NO_TEXT
        return
    ends = [0]
    for block in letter.blocks:
        assert ends[-1] <= block.start < block.end <= len(letter.text)
        assert letter.page_of(block.start) == block.page
        ends.append(block.end)
    assert letter.pages[0][0] == 0
    assert letter.pages[-1][1] == len(letter.text)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Gewone tekst", FileKind.TEXT),
        ("Tekst met é".encode("utf-16"), FileKind.TEXT),
        (b"**Datum** vandaag", FileKind.MARKDOWN),
        (b"\xef\xbb\xbf# Kop", FileKind.MARKDOWN),
        (b"%PDF-1.4", FileKind.PDF),
        (b"\x00\x01\x02", None),
        (b"PK\x03\x04rest", "application/zip"),
    ],
)
def test_the_kind_of_a_file_is_in_its_bytes(content, kind):
    assert media_type_of(content) == kind
