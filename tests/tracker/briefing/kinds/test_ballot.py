"""The ballot sheet: what is put before the members."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import STATEMENTS, make_material, make_request
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import (
    Advice,
    Audience,
    BallotForm,
    BallotWeight,
    MandateFit,
    OutcomeKind,
)
from tracker.words import words_in

PUBLIC = {"audience": Audience.PUBLIC}
OUTCOME = OutcomeLine(
    1,
    1,
    OutcomeKind.NEGOTIATED_RESULT,
    date(2031, 3, 18),
    MandateFit.PARTLY,
    Advice.NEUTRAL,
    "zebra note",
    Audience.PUBLIC,
    1,
    *(None,) * 6,
)
BALLOT = BallotLine(
    id=1,
    dossier_id=1,
    outcome_id=1,
    question="Do you accept the result?",
    form=BallotForm.REFERENDUM,
    weight=BallotWeight.WEIGHTY_ADVICE,
    decided_by="Members’ parliament",
    opens=datetime(2031, 3, 10, 8, 0, tzinfo=UTC),
    closes=datetime(2031, 3, 18, 8, 0, tzinfo=UTC),
    embargo=datetime(2031, 3, 25, 12, 0, tzinfo=UTC),
    audience=Audience.PUBLIC,
    version=1,
    withheld=False,
    totals=Totals(1200, 640, 310, 50),
    decision="the result is accepted",
    decided=datetime(2031, 3, 18, 10, 0, tzinfo=UTC),
)


def gathered(audience=Audience.PUBLIC, **material):
    made = {
        "statements": tuple(replace(line, **PUBLIC) for line in STATEMENTS),
        "documents": tuple(replace(line, **PUBLIC) for line in make_material().documents),
        "outcomes": (OUTCOME,),
        "ballots": (BALLOT,),
    }
    return gather(
        make_material(**(made | material)), make_request(kind="ballot", audience=audience)
    )


def printed(audience=Audience.PUBLIC, **material):
    briefing = gathered(audience, **material)
    return text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))


def test_the_first_line_says_what_the_talks_ended_in_with_mandate_and_advice():
    text = printed()
    start = text.index("Negotiated result of 18 March 2031,")
    assert start < text.index("Vote")
    assert "not fully within the mandate. Advice to the members: neutral." in text


def test_talks_without_a_result_are_told_as_that_and_nothing_is_advised():
    none = replace(OUTCOME, kind=OutcomeKind.NONE, fit=MandateFit.NOT_STATED, advice=Advice.NONE)
    said = printed(outcomes=(none,))
    assert "The talks ended without a result on 18 March 2031." in said
    assert "Advice to the members" not in said


def test_the_vote_is_told_with_its_question_its_form_and_its_weight():
    text = printed()
    assert "Question Do you accept the result?" in text
    assert "Weight Weighty advice" in text
    assert "Who decides Members’ parliament" in text


def test_per_demand_it_says_what_was_asked_what_is_offered_and_what_stays_open():
    offers = {offer.number: offer for offer in gathered().body.offers}
    assert [entry.number for entry in offers[2].offered] == [142]
    assert offers[4].offered == ()
    text = printed()
    assert "Caveat ‘on the understanding that the saving entered" in text
    assert "Whether its limits are met, and who decides that." in text
    assert "Which day “for the time being” is." in text
    assert "No words answer it. All of it." in text


def test_what_is_offered_to_no_demand_stands_apart():
    assert [entry.number for entry in gathered().body.besides] == [145, 146, 147, 148]
    assert "Offered besides, to no demand" in printed()


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.SHARED, Audience.ORGANISATION])
def test_a_result_under_embargo_is_not_in_the_paper_of_anybody_but_the_board(audience):
    briefing = gathered(audience)
    assert "640" not in repr(briefing)
    assert "accepted" not in repr(briefing)
    assert "Not to be known before Tuesday 25 March 2031, 12:00." in printed(audience)


@pytest.mark.parametrize("audience", [Audience.NOTE, Audience.TEAM])
def test_the_own_board_reads_the_result_before(audience):
    text = printed(audience)
    assert "For 640, against 310, blank 50, of 1,200 entitled to vote." in text
    assert "The result is accepted" in text


def test_once_the_embargo_has_passed_all_may_read_it():
    passed = replace(BALLOT, embargo=datetime(2031, 3, 19, 12, 0, tzinfo=UTC))
    assert "For 640, against 310" in printed(ballots=(passed,))


def test_it_is_neutral_and_repeats_no_reading_and_no_note_of_ours():
    for audience in Audience:
        text = printed(audience)
        for word in ("hedged", "Hedged", "Firm", "Partly met", "Deferred", "zebra"):
            assert word not in text


def test_an_outcome_and_a_ballot_above_the_audience_are_left_out():
    inside = {"audience": Audience.ORGANISATION}
    body = gathered(
        outcomes=(replace(OUTCOME, **inside),), ballots=(replace(BALLOT, **inside),)
    ).body
    assert (body.outcome, body.ballots) == (None, ())


def test_a_dossier_without_anything_says_so():
    text = printed(asked=(), statements=(), ballots=(), outcomes=())
    assert "Nothing to put to a vote is registered for these readers." in text
