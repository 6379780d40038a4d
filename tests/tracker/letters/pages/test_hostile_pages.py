"""Pages made to do harm cost their own picture and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress

import pytest

from tests.hostile.pdfs import READ, REFUSED
from tests.letters_made import letter_pdf
from tests.making import make_letter
from tracker.letters.limits import Limits
from tracker.letters.pages.pages import PageNotDrawnError, Pages
from tracker.letters.pages.placing import placed_text

PDFS = READ | REFUSED
SHORT = Limits(seconds=1)
QUESTIONS: list[Callable[[Pages], object]] = [
    Pages.sizes,
    lambda pages: pages.picture(1, 600),
    lambda pages: placed_text(make_letter("We agree."), 1, pages.characters(1)),
]


@pytest.mark.parametrize("name", PDFS)
def test_a_page_out_to_harm_is_drawn_or_not_and_the_next_letter_is(name):
    with closing(Pages(PDFS[name](), limits=SHORT)) as pages:
        for ask in QUESTIONS:
            with suppress(PageNotDrawnError):
                assert ask(pages)
    with closing(Pages(letter_pdf("Dear Sir,\n\nWe agree."))) as pages:
        assert pages.picture(1, 100).rows
