"""What a paper leaves out, told before it is made."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.making import make_dossier, make_register
from tests.tracker.briefing.planted import PRINTED, plant
from tracker.briefing.admission import Admission
from tracker.briefing.left_out import LeftOut, left_out, says_left_out
from tracker.briefing.reading import read_material
from tracker.vocabulary import Audience
from tracker.words import words_in


@pytest.fixture
def planted(tmp_path):
    """Public words, and beside them everything again for the team."""
    with make_register(tmp_path) as register:
        yield plant(register, make_dossier(register), Audience.TEAM)


def counted(planted, audience, known_up_to=None):
    material = read_material(planted.register, planted.request("promises", audience))
    return left_out(material, Admission(audience, known_up_to or PRINTED.date(), PRINTED))


def test_for_oneself_nothing_is_left_out(planted):
    found = counted(planted, Audience.NOTE)
    assert found == LeftOut(0, 0, 0, 0, 0, readings=False, lines_to_take=False)
    assert says_left_out(found, words_in("en")) == "No paper and no entry is left out."


def test_for_others_it_counts_what_is_above_them(planted):
    found = counted(planted, Audience.PUBLIC)
    assert found == LeftOut(1, 1, 3, 1, 3, readings=True, lines_to_take=True)
    assert says_left_out(found, words_in("en")) == (
        "Left out: 1 paper, 1 entry, 3 readings, 1 term and 3 meetings, outcomes and ballots."
        " So are all strengths, statuses, questions and lines to take."
    )


def test_for_the_organisation_the_lines_to_take_of_the_team_are_named(planted):
    says = says_left_out(counted(planted, Audience.ORGANISATION), words_in("en"))
    assert says.endswith("So are the lines to take.")


def test_papers_of_later_than_is_known_count_too(planted):
    found = counted(planted, Audience.NOTE, date(2026, 1, 1))
    assert (found.papers, found.entries) == (2, 3)


def test_what_is_counted_as_left_out_is_what_the_paper_does_not_hold(planted):
    for audience in Audience:
        material = read_material(planted.register, planted.request("promises", audience))
        admission = Admission(audience, PRINTED.date(), datetime(2026, 7, 1, tzinfo=UTC))
        found = left_out(material, admission)
        assert found.entries == len(material.statements) - len(admission.statements(material))
