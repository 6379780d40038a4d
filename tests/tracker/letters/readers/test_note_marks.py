"""A note knows where in the text its mark stood, whatever kind of file it came in."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter

WORDS = ["overeenkomst", "zeggenschap", "roosters", "werkgever", "vakbonden", "loon", "verlof"]
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

paragraphs = st.lists(st.tuples(st.integers(3, 60), st.integers(3, 40)), min_size=1, max_size=7)


def marked(lengths: list[tuple[int, int]]) -> tuple[str, list[str]]:
    """A letter in Markdown with a note to each paragraph, and the words before each mark."""
    blocks, befores = ["Geachte heer Bos,"], list[str]()
    for number, (before, after) in enumerate(lengths, 1):
        words = [WORDS[(number + step) % len(WORDS)] for step in range(before)]
        blocks.append(
            f"Deel{number} {' '.join(words)}<sup>{number}</sup> gaat "
            f"{' '.join(WORDS[step % len(WORDS)] for step in range(after))}."
        )
        blocks.append(f"<sup>{number}</sup> Zie stuk {number} van het dossier.")
        befores.append(f"Deel{number} {' '.join(words)}")
    return "\n\n".join(blocks), befores


def as_plain(text: str) -> bytes:
    """The same letter as plain text with raised figures."""
    for number in range(10):
        text = text.replace(f"<sup>{number}</sup>", RAISED[number])
    return text.encode()


def places(letter: Letter) -> list[int | None]:
    """The places of the marks, in the order of the notes."""
    return [block.mark for block in letter.blocks if block.kind is BlockKind.FOOTNOTE]


def running(letter: Letter, place: int) -> str:
    """The words up to a place; the notes at the foot of a page are not among them."""
    blocks = (b for b in letter.blocks if b.start < place and b.kind is not BlockKind.FOOTNOTE)
    return " ".join(letter.text[b.start : min(b.end, place)] for b in blocks)


@settings(max_examples=25, deadline=None)
@given(lengths=paragraphs, hyphenate=st.booleans())
@example(  # the last paragraph goes on behind the notes of its first page
    lengths=[(3, 15), (35, 36), (43, 18), (56, 34), (58, 32), (22, 39), (55, 3)], hyphenate=False
)
def test_the_words_before_a_mark_end_where_its_note_says(lengths, hyphenate):
    text, befores = marked(lengths)
    for letter in (
        letter_as(FileKind.MARKDOWN, text.encode()),
        letter_as(FileKind.TEXT, as_plain(text)),
        letter_as(FileKind.PDF, letter_pdf(text, hyphenate=hyphenate)),
    ):
        assert len(places(letter)) == len(befores)
        for place, before in zip(places(letter), befores, strict=True):
            assert running(letter, place).endswith(before)


@pytest.mark.parametrize("kind", [FileKind.MARKDOWN, FileKind.TEXT])
def test_a_note_without_a_mark_has_no_place(kind):
    text = "Geachte heer Bos,\n\nWij komen.\n\n<sup>1</sup> Zie de brief."
    content = as_plain(text) if kind == FileKind.TEXT else text.encode()
    assert places(letter_as(kind, content)) == [None]


def test_notes_that_count_anew_on_each_page_keep_to_their_page():
    text = "Geachte heer Bos,\n\nWij komen¹.\n\n¹ Eerst.\fEn wij blijven¹.\n\n¹ Daarna."
    letter = letter_as(FileKind.TEXT, text.encode())
    assert [letter.text[:place].split()[-1] for place in places(letter)] == ["komen", "blijven"]
