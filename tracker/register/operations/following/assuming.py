"""What is kept beside the words of a term: an assumption of their meaning, or a working."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen, replace
from tracker.register.changed import Changed
from tracker.register.errors.terms import (
    NotVagueError,
    UltimatumTermError,
    WorkingWithoutDayError,
)
from tracker.register.operations.following.deadlines import columns_of
from tracker.register.questions.following.terms import term_history
from tracker.register.questions.following.ultimatums import is_of_ultimatum
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.following.terms import VAGUE, check_term


class Window(Frozen):
    """What somebody assumes vague words to mean, and on which day to ask again.

    A window asks its reason; a day to ask again may stand alone. All of them
    empty: nothing is assumed any more.
    """

    earliest: date | None = None
    latest: date | None = None
    reason: str | None = None
    ask_again: date | None = None


class Working(Frozen):
    """How the end of a term was computed, step by step; None: it was not computed.

    `statutory` when an act of parliament, or an order in council, sets the term:
    only then does the General Extension of Time Limits Act bear on it.
    """

    text: str | None = None
    statutory: bool = False


def set_window(
    register: Register, deadline_id: int, window: Window, *, who: str, why: str | None = None
) -> Changed:
    """Assume a window for a vague term; its words stay, and it gets no date by it.

    `NotVagueError` for a term with a day of its own; `WindowWithoutReasonError`,
    `DaysReversedError` (`rules/following/terms.py`).
    """
    with register.change("set window", who, why) as record:
        known = term_history(register, deadline_id)
        record.about(known.dossier_id)
        if known.now.kind not in VAGUE:
            raise NotVagueError(words=known.now.words)
        term = replace(
            known.now,
            window_earliest=window.earliest,
            window_latest=window.latest,
            reason=said(window.reason),
            ask_again=window.ask_again,
        )
        check_term(term)
        record.change("deadline", deadline_id, columns_of(term))
        return record.changed(deadline_id)


def set_working(
    register: Register, deadline_id: int, working: Working, *, who: str, why: str | None = None
) -> Changed:
    """Keep how the end of a term was computed, and whether an act of parliament sets it.

    `WorkingWithoutDayError` for a term without a day; `UltimatumTermError` when the
    term of an ultimatum would count as set by an act, which it never is (General
    Extension of Time Limits Act, article 1).
    """
    with register.change("set working", who, why) as record:
        known = term_history(register, deadline_id)
        record.about(known.dossier_id)
        text = said(working.text)
        if known.now.kind in VAGUE and (text or working.statutory):
            raise WorkingWithoutDayError(words=known.now.words)
        if working.statutory and is_of_ultimatum(register, deadline_id):
            raise UltimatumTermError(words=known.now.words)
        record.update("deadline", deadline_id, working=text, statutory=working.statutory)
        return record.changed(deadline_id)
