"""One page that says what they actually promised."""

from __future__ import annotations

from tracker.briefing.admitted import Admitted
from tracker.briefing.content import Briefing
from tracker.briefing.kinds.items import Items, gathering_of, silences_in
from tracker.briefing.kinds.kind import Kind, LaidOut, bound
from tracker.briefing.ranking import ranked
from tracker.briefing.sections.density import densities
from tracker.briefing.sections.promises import promises_page
from tracker.briefing.sections.setting import Setting
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.paging import Pager, Pages
from tracker.vocabulary import COMMITMENT_LIKE
from tracker.words import Words


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    """What others may be held to, what binds most first, and what else they said in numbers."""
    items = Items(admitted, lambda line: line.type in COMMITMENT_LIKE)
    return replace(
        briefing,
        meeting=gathering_of(admitted),
        items=ranked(items.items()),
        demands=items.demands,
        left_out=items.left_out(),
        silences=silences_in(admitted, items.quoted_papers()),
    )


def _lay_out(setting: Setting) -> LaidOut:
    """The table as it reads best on the fewest pages; tighter only where that saves one."""
    made = []
    for density in densities(setting.style):
        anew = replace(setting, document=Element("Document"))
        pager = Pager(anew.sheet, anew.sheet.body_top)
        made.append((anew, pager.place(promises_page(anew, density))))
        if len(made[-1][1]) == 1:
            break
    best, pages = min(made, key=lambda one: len(one[1]))
    return bound(best, Pages(pages))


def _title(briefing: Briefing, words: Words) -> str:
    if briefing.meeting is None:
        return words.text("What did they actually promise? {dossier}", dossier=briefing.dossier)
    return words.text(
        "{meeting}, briefing for {audience}",
        meeting=briefing.meeting.title,
        audience=words.label(briefing.audience),
    )


KIND = Kind(_choose, _lay_out, _title)
