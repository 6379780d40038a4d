"""The words of a letter on its printed page: each where it is printed, and nowhere else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tests.making import make_letter
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.pages.pages import Character, Pages
from tracker.letters.pages.placing import Box, placed_text

FOUNDING = Path(__file__).parents[5] / "shared" / "letters" / "founding-letter.md"
GREETING, END = "Geachte heer,\n\n", "\n\nHoogachtend,\n\nDe raad"


def test_a_page_of_one_and_the_same_letter_is_placed_too():
    letter = make_letter("a" * 20_000)
    printed = [Character("a", float(at), 0.0, at + 1.0, 1.0) for at in range(20_000)]
    placed = placed_text(letter, 1, printed)
    assert [placed.box(at) for at in (0, 19_999)] == [Box(0, 0, 1, 1), Box(19_999, 0, 20_000, 1)]


def printed_at(content: bytes, page: int, box: Box) -> str:
    """What PDFium itself finds printed in a box."""
    with pypdfium2.PdfDocument(BytesIO(content)) as document:
        _, height = document[page - 1].get_size()
        text = document[page - 1].get_textpage()
        slack = 0.4
        return text.get_text_bounded(
            box.left + slack, height - box.bottom, box.right - slack, height - box.top
        )


def squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "-\x02\ufffe")


def is_spread_over(word: str, there: str) -> bool:
    """Whether the characters of a word stand there in order, but for the mark of a note."""
    rest = iter(there)
    return all(character in rest for character in word) and len(there) <= len(word) + 2


def check_all_words(content: bytes, letter: Letter) -> None:
    """Every word of the letter has one place, and there it is printed."""
    pages = Pages(content)
    for page, (start, end) in enumerate(letter.pages, 1):
        placed = placed_text(letter, page, pages.characters(page))
        at = start
        for word in letter.text[start:end].split():
            at = letter.text.index(word, at)
            lines = placed.lines(at, at + len(word))
            there = "".join(printed_at(content, page, line) for line in lines)
            assert is_spread_over(squeezed(word), squeezed(there))
            at += len(word)
    pages.close()


@pytest.mark.skipif(not FOUNDING.exists(), reason="the founding letter is not here")
@pytest.mark.parametrize("hyphenate", [False, True])
def test_each_word_of_the_founding_letter_lies_where_it_is_printed(hyphenate):
    content = letter_pdf(FOUNDING.read_text("utf-8"), hyphenate=hyphenate)
    check_all_words(content, letter_as(FileKind.PDF, content))


WORDS = st.lists(
    st.sampled_from(
        [
            "het",
            "kabinet",
            "stopt",
            "de",
            "koppeling",
            "voorlopig",
            "niet",
            "in",
            "deze",
            "vorm",
            "overleg",
        ]
    ),
    min_size=4,
    max_size=60,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6), st.booleans())
def test_words_said_again_and_again_each_lie_at_their_own_place(paragraphs, hyphenate):
    body = "\n\n".join(" ".join(words).capitalize() + "." for words in paragraphs)
    content = letter_pdf(GREETING + body + END, hyphenate=hyphenate)
    letter = letter_as(FileKind.PDF, content)
    pages = Pages(content)
    for page, (start, end) in enumerate(letter.pages, 1):
        placed = placed_text(letter, page, pages.characters(page))
        boxes = [placed.box(at) for at in range(start, end) if not letter.text[at].isspace()]
        assert None not in boxes
        assert len(set(boxes)) == len(boxes)
        tops = [box.top for box in boxes if box]
        assert tops == sorted(tops)
    pages.close()


def characters(line: str, top: float) -> list[Character]:
    return [Character(c, 10 * n, top, 10 * n + 9, top + 12) for n, c in enumerate(line)]


def letter_saying(text: str) -> Letter:
    return letter_as(FileKind.TEXT, text.encode())


def test_words_that_are_not_on_the_page_have_no_place():
    letter = letter_saying("Something else altogether stands here.")
    placed = placed_text(letter, 1, characters("Nothing of what was read.", 0))
    assert placed.lines(0, len(letter.text)) == []
    assert placed.nearest(5, 5) is None


def test_a_mark_of_a_note_on_the_page_parts_no_words():
    letter = letter_saying("The talks are over. Nobody won them.")
    placed = placed_text(letter, 1, characters("The talks are over.12 Nobody won them.", 0))
    assert None not in [placed.box(at) for at, c in enumerate(letter.text) if c != " "]


def test_columns_written_line_by_line_still_give_each_paragraph_its_own_place():
    letter = letter_saying("First things come first here.\n\nSecond things wait beside them.")
    page = [
        *characters("First things ", 0),
        *[
            Character(each.character, each.left + 300, 0, each.right + 300, 12)
            for each in characters("Second things wait ", 0)
        ],
        *characters("come first here.", 14),
        *[
            Character(each.character, each.left + 300, 14, each.right + 300, 26)
            for each in characters("beside them.", 14)
        ],
    ]
    placed = placed_text(letter, 1, page)
    second = letter.text.index("Second")
    assert [line.left for line in placed.lines(0, second)] == [0, 0]
    assert [line.left for line in placed.lines(second, len(letter.text))] == [300, 300]


def test_the_character_nearest_to_a_point_is_found_and_a_point_behind_it_is_after_it():
    letter = letter_saying("Now or never.")
    placed = placed_text(letter, 1, characters("Now or never.", 0))
    assert placed.nearest(1, 5) == 0
    assert placed.nearest(500, 40) == len("Now or never.")
