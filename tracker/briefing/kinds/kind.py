"""What a kind of paper consists of: its content, its pages, its title."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import Composition
from tracker.briefing.content import Briefing
from tracker.briefing.paper.measures import Sheet
from tracker.briefing.sections.furniture import head_and_foot
from tracker.briefing.sections.setting import Setting
from tracker.frozen import Frozen
from tracker.tagged import Element
from tracker.tagged.paging import Furniture, Pages
from tracker.words import Words


class LaidOut(NamedTuple):
    """Pages ready to be drawn, and what heads and foots them."""

    sheet: Sheet
    pages: Pages
    furniture: Furniture
    document: Element


class Kind(Frozen):
    """One kind of paper.

    `choose` fills the head of a briefing with what is admitted and belongs on this paper;
    `lay_out` puts that on pages; `title` is the title of the file. `compose` says what stands
    where, for any writer; None where the kind is a list of items. A `wide` paper lies down.
    """

    choose: Callable[[Briefing, Admitted], Briefing]
    lay_out: Callable[[Setting], LaidOut]
    title: Callable[[Briefing, Words], str]
    compose: Callable[[Briefing, Words], Composition] | None = None
    wide: bool = False


def bound(setting: Setting, pages: Pages, *, with_letterhead: bool = False) -> LaidOut:
    """Pages with their head and foot; over a letterhead there is no head."""
    furniture = head_and_foot(setting, with_letterhead=with_letterhead)
    return LaidOut(setting.sheet, pages, furniture, setting.document)
