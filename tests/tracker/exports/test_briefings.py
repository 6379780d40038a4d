"""Briefings in every form: nothing above their audience anywhere in the file, and one that leaks
is not made."""

from __future__ import annotations

import pytest

from tests.making import make_document
from tests.tracker.exports.planting import NOW, ZEBRA, marker, plant
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.request import BriefingRequest
from tracker.briefing.scanning import InternalTextError, texts_in
from tracker.exports.briefings import ENDINGS, PDF, Form, write_briefing_as
from tracker.exports.scanning import texts_in_file
from tracker.register.questions.talks.meetings import meetings
from tracker.reports import BriefingKind
from tracker.styles.house import House
from tracker.vocabulary import Audience
from tracker.words import words_in

INSIDE = (Audience.NOTE, Audience.TEAM, Audience.ORGANISATION)
OUTSIDE = (Audience.SHARED, Audience.PUBLIC)


def made(register, dossier, kind, audience, ending, *, house: House | None = None) -> bytes:
    meeting = meetings(register, dossier)[-1].id if kind is BriefingKind.MEETING else None
    request = BriefingRequest(dossier, kind, meeting, audience, "a4", NOW)
    return write_briefing_as(register, request, words_in("en"), Form(ending, house or House()))


def texts(content: bytes, ending: str) -> str:
    return "\n".join(texts_in(content) if ending == PDF else texts_in_file(content, ending))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", INSIDE)
def test_no_marker_of_a_level_above_stands_anywhere_in_any_form(register, dossier, kind, level):
    plant(register, dossier, level)
    for ending in ENDINGS:
        for audience in OUTSIDE:
            content = made(register, dossier, kind, audience, ending)
            assert ZEBRA.encode() not in content
            assert ZEBRA not in texts(content, ending).casefold()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_own_team_finds_the_markers(register, dossier, ending):
    plant(register, dossier, Audience.TEAM)
    found = texts(made(register, dossier, BriefingKind.MEETING, Audience.TEAM, ending), ending)
    assert [
        p for p in ("meeting", "place", "agenda", "line to take") if marker(p) not in found
    ] == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_briefing_for_others_that_would_hold_an_internal_text_is_not_made(
    register, dossier, ending
):
    plant(register, dossier, Audience.TEAM)
    leaking = House(letterhead=marker("line to take"))
    with pytest.raises(InternalTextError, match=marker("line to take")):
        made(register, dossier, BriefingKind.MEETING, Audience.PUBLIC, ending, house=leaking)


def test_a_paper_that_nobody_may_see_makes_no_trace(register, dossier):
    make_document(register, dossier, title=marker("title"), audience=Audience.NOTE)
    for ending in ENDINGS:
        content = made(register, dossier, BriefingKind.PROMISES, Audience.TEAM, ending)
        assert ZEBRA not in texts(content, ending).casefold()
