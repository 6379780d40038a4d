"""What left the register, in one sentence: which paper, in which form, for whom."""

from __future__ import annotations

from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words.language import Words, capital


def handed_out_in_words(what: str, form: str, audience: str, words: Words) -> str:
    """A paper by its title where it has one, else by the name the command has for it."""
    known = what in [str(kind) for kind in BriefingKind]
    paper = words.label(BriefingKind(what)) if known else what
    return words.text(
        "{paper} as {form}, for: {audience}",
        paper=capital(paper),
        form=form.upper(),
        audience=words.label(Audience(audience)),
    )
