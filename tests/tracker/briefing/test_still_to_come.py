"""A letter that bears a day still to come is in no paper yet, and the paper says why."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.making import make_document, make_dossier, make_register, make_statement
from tests.tracker.briefing.reading_back import text_of
from tracker.briefing.gather import BriefingRequest
from tracker.briefing.left_out import left_out, says_left_out
from tracker.briefing.reading import read_material
from tracker.briefing.writing import write_briefing
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words import words_in

PRINTED = datetime(2026, 6, 1, 12, tzinfo=UTC)
SAYS = "1 paper bears a later day than this one and is not in it."


@pytest.fixture
def register(tmp_path):
    """A dossier whose one letter bears the day of next week."""
    with make_register(tmp_path) as made:
        document = make_document(made, make_dossier(made), dated=date(2026, 6, 8))
        make_statement(made, document, topics=("Toll",))
        yield made


def request(audience=Audience.NOTE, kind=BriefingKind.PROMISES, as_of=None, printed=PRINTED):
    return BriefingRequest(1, kind, None, audience, "a4", printed, as_of)


def said_of(register, asked):
    found = left_out(read_material(register, asked), asked.admission)
    return says_left_out(found, words_in("en"))


@pytest.mark.parametrize(
    "kind", [BriefingKind.PROMISES, BriefingKind.COMMITMENTS, BriefingKind.MATRIX]
)
def test_the_paper_says_why_it_is_empty(register, kind):
    said = " ".join(text_of(write_briefing(register, request(kind=kind), words_in("en"))).split())
    assert SAYS in said


def test_it_is_told_before_the_paper_is_made(register):
    assert said_of(register, request()) == f"Left out: 1 paper and 1 entry. {SAYS}"


def test_from_its_day_on_it_is_in_and_nothing_is_said(register):
    printed = datetime(2026, 6, 8, 12, tzinfo=UTC)
    assert said_of(register, request(printed=printed)) == "No paper and no entry is left out."
    assert SAYS not in text_of(write_briefing(register, request(printed=printed), words_in("en")))


def test_those_who_may_not_see_it_are_not_told_of_it(register):
    assert SAYS not in said_of(register, request(audience=Audience.PUBLIC))


def test_of_an_earlier_day_what_came_later_is_no_part(register):
    assert SAYS not in said_of(register, request(as_of=date(2026, 3, 1)))
