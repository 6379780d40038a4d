"""Where the words on a sheet can be found again, and what must not leave the house yet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tracker.register import Register
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Place
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meetings
from tracker.timeline.paper.wanted import Source
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.classification import INSIDE


def sources_of(register: Register, dossier_id: int | None, words: Words) -> Mapping[str, Source]:
    """Entry number, place and language by the key of an event, of all that has them."""
    languages = {paper.id: paper.language for paper in documents(register, dossier_id)}
    found = {
        f"statement:{line.id}": Source(
            f"{line.entry:03}",
            place_in_words(line.place, words),
            languages.get(line.place.document_id),
        )
        for line in statements(register, dossier_id)
    }
    for line in deadlines(register, dossier_id):
        founding = found.get(f"statement:{line.statement_id}", Source())
        entry = founding.entry if line.entry is None else f"{line.entry:03}"
        found[f"deadline:{line.id}"] = Source(entry, founding.place, founding.language)
    return found


def place_in_words(place: Place, words: Words) -> str:
    """The document with page and paragraph."""
    if place.paragraph is None:
        return f"{place.document}, {words.text('p. {page}', page=place.page)}"
    pinpoint = words.text("p. {page}, par. {paragraph}", page=place.page, paragraph=place.paragraph)
    return f"{place.document}, {pinpoint}"


def withheld(
    register: Register, dossier_id: int | None, audience: Audience, now: datetime
) -> frozenset[str]:
    """The keys of events `audience` may not see yet (an embargo) or at all.

    A term of our own has its level; meetings have none, so they stay inside.
    """
    if audience in INSIDE:
        return frozenset()
    papers = {p.id for p in documents(register, dossier_id) if _is_held(p.embargo, now)}
    held = {
        line.id
        for line in statements(register, dossier_id)
        if line.place.document_id in papers or _is_held(line.embargo, now)
    }
    terms = {
        line.id
        for line in deadlines(register, dossier_id)
        if line.statement_id in held or not audience.may_show(line.audience)
    }
    ours = {line.id for line in meetings(register, dossier_id)}
    kinds = {"document": papers, "statement": held, "deadline": terms, "meeting": ours}
    return frozenset(f"{kind}:{id_}" for kind, ids in kinds.items() for id_ in ids)


def _is_held(embargo: datetime | None, now: datetime) -> bool:
    return embargo is not None and embargo > now
