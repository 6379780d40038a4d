from datetime import date

import pytest

from tests.making import CABINET, WHO, party_id
from tracker.register.errors import DaysReversedError, WindowWithoutReasonError
from tracker.register.errors.terms import NotVagueError, UltimatumTermError, WorkingWithoutDayError
from tracker.register.operations.following.assuming import Window, Working, set_window, set_working
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind

VAGUE = Term("at short notice", TimeKind.VAGUE)
EXACT = Term("within two weeks", TimeKind.COMPUTED, latest=date(2026, 6, 9))
WINDOW = Window(date(2026, 6, 1), date(2026, 7, 1), "it took a month before", date(2026, 6, 15))


@pytest.fixture
def deadline(register, dossier):
    def made(term):
        new = NewDeadline(dossier, "Talks", party_id(register, CABINET), term)
        return set_deadline(register, new, who=WHO).ids[0]

    return made


def test_an_assumption_stands_beside_the_words_and_gives_no_date(register, deadline):
    set_window(register, deadline(VAGUE), WINDOW, who=WHO)
    term = deadlines(register)[0].term
    assert (term.words, term.kind) == ("at short notice", TimeKind.VAGUE)
    assert (term.earliest, term.latest, term.moment) == (None, None, None)
    assert Window(term.window_earliest, term.window_latest, term.reason, term.ask_again) == WINDOW


def test_an_assumption_asks_its_reason(register, deadline):
    made = deadline(VAGUE)
    with pytest.raises(WindowWithoutReasonError):
        set_window(register, made, Window(latest=date(2026, 7, 1)), who=WHO)
    with pytest.raises(DaysReversedError):
        turned = Window(date(2026, 7, 1), date(2026, 6, 1), "a guess")
        set_window(register, made, turned, who=WHO)
    set_window(register, made, Window(ask_again=date(2026, 7, 1)), who=WHO)
    assert deadlines(register)[0].term.ask_again == date(2026, 7, 1)


def test_an_assumption_can_be_dropped(register, deadline):
    made = deadline(VAGUE)
    set_window(register, made, WINDOW, who=WHO)
    set_window(register, made, Window(), who=WHO)
    assert deadlines(register)[0].term == VAGUE


def test_nothing_is_assumed_of_a_day(register, deadline):
    with pytest.raises(NotVagueError, match="within two weeks"):
        set_window(register, deadline(EXACT), WINDOW, who=WHO)


def test_a_working_shows_how_an_end_was_computed(register, deadline):
    made = deadline(EXACT)
    working = Working("26 May plus 14 days, the first not counted", statutory=True)
    set_working(register, made, working, who=WHO)
    (line,) = deadlines(register)
    assert (line.working, line.statutory) == (working.text, True)
    set_working(register, made, Working(), who=WHO)
    (line,) = deadlines(register)
    assert (line.working, line.statutory) == (None, False)


def test_a_vague_term_has_no_working(register, deadline):
    made = deadline(VAGUE)
    with pytest.raises(WorkingWithoutDayError, match="at short notice"):
        set_working(register, made, Working("two weeks or so"), who=WHO)
    with pytest.raises(WorkingWithoutDayError):
        set_working(register, made, Working(statutory=True), who=WHO)


def test_no_act_lengthens_the_term_of_an_ultimatum(register, document, deadline):
    made = deadline(EXACT)
    declare_ultimatum(register, NewUltimatum(document, deadline_id=made), who=WHO)
    with pytest.raises(UltimatumTermError, match="no act lengthens"):
        set_working(register, made, Working(statutory=True), who=WHO)
