"""The list of deadlines on paper."""

from __future__ import annotations

from datetime import date

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import (
    CABINET,
    DEADLINES,
    SAID,
    make_material,
    make_request,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.lines import DeadlineLine, Term
from tracker.vocabulary import Audience, TimeKind
from tracker.words import words_in

VAGUE = DeadlineLine(
    3,
    1,
    142,
    "the shorter benefit",
    CABINET,
    Term(
        "for the time being",
        TimeKind.VAGUE,
        window_earliest=date(2031, 4, 1),
        window_latest=date(2031, 6, 1),
        reason="the spring budget",
        ask_again=date(2031, 4, 15),
    ),
    SAID[142].id,
)
BY_HAND = DeadlineLine(
    4,
    1,
    None,
    "book the hall",
    None,
    Term("by Friday", TimeKind.EXACT, None, date(2031, 3, 21)),
    None,
)
ALL = (*DEADLINES, VAGUE, BY_HAND)


def gathered(audience=Audience.ORGANISATION, **material):
    made = make_material(**({"deadlines": ALL} | material))
    return gather(made, make_request(kind="deadlines", audience=audience))


def printed(audience=Audience.ORGANISATION, **material):
    briefing = gathered(audience, **material)
    return text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))


def for_all(**material):
    public = {"audience": Audience.PUBLIC}
    return {
        "statements": tuple(replace(line, **public) for line in SAID.values()),
        "documents": tuple(replace(line, **public) for line in make_material().documents),
    } | material


def test_past_ones_come_first_and_those_without_a_day_last():
    text = printed()
    places = [text.index(head) for head in ("Past When", "To come When", "Without a day When")]
    assert places == sorted(places)
    assert places[0] < text.index("14 March 2031") < places[1]
    assert places[1] < text.index("Friday 21 March 2031") < text.index("26 March 2031") < places[2]


def test_a_vague_term_keeps_its_words_and_our_assumption_is_called_ours():
    text = printed()
    assert "for the time being Our assumption: 1 April 2031 to 1 June 2031" in text
    assert "Reason: the spring budget Ask again on 15 April 2031" in text


def test_the_words_of_a_term_stand_with_their_caveat():
    text = printed()
    assert "Caveat ‘on the understanding that the saving entered in the budget" in text


def test_a_moved_date_shows_the_first_one():
    first = Term("by 14 March", TimeKind.EXACT, None, date(2031, 3, 14))
    now = replace(first, words="by 24 March", latest=date(2031, 3, 24), moves=2)
    text = printed(deadlines=(replace(DEADLINES[0], first=first, term=now),))
    assert "Monday 24 March 2031 Date moved 2 times First: 14 March 2031 10 days later" in text


def test_what_runs_no_longer_is_left_out():
    settled = tuple(replace(line, settled=True) for line in ALL)
    assert gathered(deadlines=settled).body.dues == ()


def test_others_read_the_terms_in_the_words_and_nothing_of_ours():
    text = printed(Audience.PUBLIC, **for_all())
    assert "for the time being" in text
    for ours in ("assumption", "spring budget", "book the hall", "Ask again"):
        assert ours not in text


def test_a_term_set_by_hand_goes_to_others_only_at_their_level():
    shared = replace(BY_HAND, audience=Audience.SHARED)
    assert "book the hall" in printed(Audience.SHARED, **for_all(deadlines=(shared,)))
    assert "book the hall" not in printed(Audience.PUBLIC, **for_all(deadlines=(shared,)))


def test_a_dossier_without_terms_says_so():
    text = printed(deadlines=())
    assert "No terms are registered in this dossier for these readers." in text
