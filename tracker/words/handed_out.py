"""What left the register, in one sentence: which paper, in which form, for whom."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words.language import Words, capital
from tracker.words.marks import N_

#: What else than papers leaves a register, by the name the command has for it.
OTHERS: Mapping[str, str] = {
    "timeline": N_("timeline"),
    "ladder": N_("ladder of letting go"),
    "calendar": N_("calendar"),
    "quotation": N_("quotation"),
    "demands": N_("list of demands"),
    "responses": N_("list of answers"),
    "statements": N_("list of statements"),
    "documents": N_("list of documents"),
    "meetings": N_("list of meetings"),
    "parties": N_("list of parties"),
}
PRINT, CLIPBOARD = "print", "clipboard"


def handed_out_in_words(what: str, form: str, audience: str, words: Words) -> str:
    """A paper by its title where it has one, else by what it is."""
    if what in [str(kind) for kind in BriefingKind]:
        paper = words.label(BriefingKind(what))
    else:
        paper = words.text(OTHERS[what]) if what in OTHERS else what
    paper, level = capital(paper), words.label(Audience(audience))
    if form == PRINT:
        return words.text("{paper}, printed, for: {audience}", paper=paper, audience=level)
    if form == CLIPBOARD:
        return words.text("{paper}, copied, for: {audience}", paper=paper, audience=level)
    return words.text(
        "{paper} as {form}, for: {audience}", paper=paper, form=form.upper(), audience=level
    )
