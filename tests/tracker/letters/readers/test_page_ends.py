"""A paragraph over the end of a page: two blocks that belong together."""

from __future__ import annotations

import pytest

from tests.letters_read import letter_as
from tests.pages_made import BOTTOM, HEIGHT, down, pdf_of, wrapped
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter

OPENING = "Wij hebben lang gewacht op een antwoord en wij willen nu spreken over de over-"
GOING_ON = "eenkomst die wij met u sloten. Daarna zien wij verder met de andere bonden."
BEFORE = "Het loon is gelijk gebleven terwijl de kosten van wonen zijn gestegen in dit land. "


def printed(*, note: bool, heading: bool) -> Letter:
    """Two pages, with a word that is broken over their end."""

    def page(number: int, words: list[str]):
        def draw(canvas):
            if heading:
                canvas.drawString(60, HEIGHT - 40, f"Bond Veldland, pagina {number} van 3")
            down(canvas, *words)
            if note and number == 1:
                canvas.setFont("Helvetica", 6)
                canvas.drawString(60, BOTTOM, "1")
                canvas.setFont("Helvetica", 8)
                canvas.drawString(65, BOTTOM - 4, "Zie onze brief van maart.")

        return draw

    first = [*wrapped(BEFORE * 3, 400), *wrapped(OPENING, 400)]
    last = list(wrapped(BEFORE * 2, 400))
    return letter_as(
        FileKind.PDF,
        pdf_of(page(1, first), page(2, list(wrapped(GOING_ON, 400))), page(3, last)),
    )


@pytest.mark.parametrize("note", [False, True], ids=["bare", "a note"])
@pytest.mark.parametrize("heading", [False, True], ids=["no heading", "a heading"])
def test_a_word_broken_over_a_page_end_is_found_whole(note, heading):
    letter = printed(note=note, heading=heading)
    first, second = [b for b in letter.blocks if b.number and b.page < 3][-2:]
    assert "overeenkomst" in letter.text
    assert (first.page, second.page, second.continues) == (1, 2, True)
    assert letter.text[first.start : first.end].endswith("over de overeenkomst")
    assert letter.text[second.start : second.end].startswith("die wij met u sloten.")
    assert note == any(b.kind is BlockKind.FOOTNOTE for b in letter.blocks)


def test_a_word_broken_over_a_form_feed_is_found_whole():
    letter = letter_as(FileKind.TEXT, f"Geachte heer,\n\n{OPENING}\f{GOING_ON}".encode())
    assert "over de overeenkomst\n\ndie wij" in letter.text
