"""Which date of a term a paper may name: the last one whose source its readers may see."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tracker.briefing.admission import Admission
from tracker.briefing.material import Material
from tracker.frozen import replace
from tracker.register.questions.following.terms import MovedTerm, TermHistory
from tracker.register.questions.lines import DeadlineLine


def terms_admitted(
    material: Material,
    admission: Admission,
    documents: Collection[int],
    statements: Collection[int],
) -> Iterator[DeadlineLine]:
    """The terms of a dossier, each as these readers know it.

    Others know a term by its own words, as it first stood. In the house a later date counts
    once its source is admitted (`documents` and `statements` by id) and its day has come.
    """
    for line in material.deadlines:
        history = material.moved.get(line.id)
        if line.first is None:
            yield line
        elif history is None or not admission.shows_readings:
            yield line if admission.shows_readings else as_first_stood(line)
        else:
            known = [
                move
                for move in history.moves
                if _is_known(move, documents, statements) and move.dated <= admission.known_up_to
            ]
            yield _moved_so_far(line, history, known)


def as_first_stood(line: DeadlineLine) -> DeadlineLine:
    """A term before any later date."""
    return replace(line, term=line.first or line.term, first=None)


def _is_known(move: MovedTerm, documents: Collection[int], statements: Collection[int]) -> bool:
    source = move.source
    return (source.statement_id is None or source.statement_id in statements) and (
        source.document_id is None or source.document_id in documents
    )


def _moved_so_far(line: DeadlineLine, history: TermHistory, known: list[MovedTerm]) -> DeadlineLine:
    if len(known) == len(history.moves):
        return line
    if not known:
        return as_first_stood(line)
    return replace(line, term=replace(known[-1].term, moves=len(known)))
