"""Kinds that are put together from tables and remarks: composed once, laid out from that."""

from __future__ import annotations

from collections.abc import Callable

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import Composition
from tracker.briefing.content import Briefing
from tracker.briefing.kinds.kind import Kind, LaidOut, bound
from tracker.briefing.sections.composed import composed_blocks
from tracker.briefing.sections.density import Density, densities
from tracker.briefing.sections.setting import Setting
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.paging import Pager, Pages
from tracker.words import Words

#: A paper of so few pages is set tighter if that saves one.
FEW = 4

Choose = Callable[[Briefing, Admitted], Briefing]
Compose = Callable[[Briefing, Words], Composition]


def composed(
    choose: Choose, compose: Compose, *, wide: bool = False, with_letterhead: bool = False
) -> Kind:
    """A kind that says what `choose` admits in the tables and remarks of `compose`."""

    def on_pages(setting: Setting, composition: Composition, density: Density) -> LaidOut:
        anew = replace(setting, document=Element("Document"))
        sheet, pages = setting.sheet, Pages()
        blocks = composed_blocks(anew, composition, density, pages, on_letterhead=with_letterhead)
        top = sheet.letterhead_top if with_letterhead else sheet.body_top
        pages.pages = Pager(sheet, top).place(blocks)
        return bound(anew, pages, with_letterhead=with_letterhead)

    def lay_out(setting: Setting) -> LaidOut:
        composition = compose(setting.briefing, setting.words)
        _, usual, tight = densities(setting.style)
        made = on_pages(setting, composition, usual)
        if 1 < made.pages.count <= FEW:
            closer = on_pages(setting, composition, tight)
            return closer if closer.pages.count < made.pages.count else made
        return made

    def title(briefing: Briefing, words: Words) -> str:
        name = compose(briefing, words).title
        return words.text("{name}. {dossier}", name=name, dossier=briefing.dossier)

    return Kind(choose, lay_out, title, compose, wide)
