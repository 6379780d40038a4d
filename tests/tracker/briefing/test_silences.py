"""What the letters do not say, in the papers for our own people and in no others."""

from __future__ import annotations

from datetime import date

import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tests.tracker.briefing.reading_back import failures, text_of
from tests.tracker.briefing.veldland import (
    LETTER,
    ULTIMATUM,
    make_material,
    make_request,
)
from tracker.briefing.gather import BriefingRequest, gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_briefing, write_pdf
from tracker.frozen import replace
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.questions.papers.checked_points import CheckedPoint
from tracker.vocabulary import Audience, Point, Said
from tracker.words import words_in


def checked(point, said=Said.NOT_SAID, document=LETTER):
    return CheckedPoint(1, document.id, document.title, point, said, None, None, None)


POINTS = (checked(Point.DATE), checked(Point.PLACE, Said.YES), checked(Point.AGENDA))


def gathered(kind="meeting", audience=Audience.TEAM, points=POINTS, **changes):
    material = make_material(points=points, **changes)
    if kind == "promises":
        material = replace(material, meeting=None)
    return gather(material, make_request(kind=kind, audience=audience))


def printed(briefing, language="en"):
    content = write_pdf(briefing, words_in(language), HouseStyle(), Paper.A4)
    return content, " ".join(text_of(content).split())


@pytest.mark.parametrize("kind", ["meeting", "promises"])
def test_what_was_confirmed_as_not_said_is_printed_by_document(kind):
    (silence,) = gathered(kind).silences
    assert (silence.document, silence.points) == (LETTER.title, (Point.DATE, Point.AGENDA))
    content, text = printed(gathered(kind))
    assert "Not said: date of the talks and agenda." in text
    assert failures(content, "ua1") == []


def test_several_letters_are_told_apart_in_the_page_of_promises():
    other = replace(LETTER, id=9, title="Second letter", dated=date(2031, 3, 19))
    points = (*POINTS, checked(Point.MONEY, document=other))
    meeting = gathered(points=points, documents=(ULTIMATUM, LETTER, other))
    assert [each.document for each in meeting.silences] == [LETTER.title, "Second letter"]
    promises = gathered("promises", points=points, documents=(ULTIMATUM, LETTER, other))
    assert [each.document for each in promises.silences] == [LETTER.title]


@pytest.mark.parametrize("kind", ["meeting", "promises"])
@pytest.mark.parametrize("audience", [Audience.SHARED, Audience.PUBLIC])
def test_readers_outside_the_house_see_nothing_of_it(kind, audience):
    documents = (replace(ULTIMATUM, audience=audience), replace(LETTER, audience=audience))
    briefing = gathered(kind, audience, documents=documents)
    assert briefing.silences == ()
    assert "Not said" not in printed(briefing)[1]


def test_a_letter_above_the_audience_keeps_its_silence_to_itself():
    documents = (ULTIMATUM, replace(LETTER, audience=Audience.NOTE))
    assert gathered(documents=documents).silences == ()


def test_our_own_letters_are_not_gone_through_for_others():
    assert gathered(points=(checked(Point.DATE, document=ULTIMATUM),)).silences == ()


def test_a_letter_of_later_days_is_not_known_yet():
    material = make_material(points=POINTS)
    request = make_request(as_of=date(2031, 3, 17))
    assert gather(material, request).silences == ()


def test_where_nothing_was_confirmed_there_is_no_section():
    briefing = gathered(points=())
    assert briefing.silences == ()
    assert "What the letters do not say" not in printed(briefing)[1]


@pytest.mark.parametrize("kind", ["meeting", "promises"])
def test_a_register_prints_what_its_letters_do_not_say(tmp_path, kind):
    with make_register(tmp_path) as register:
        dossier = make_dossier(register)
        document = make_document(register, dossier)
        make_statement(register, document, topics=("Bridge toll",))
        check_point(register, PointCheck(document, Point.MINUTES, Said.NOT_SAID), who=WHO)
        request = BriefingRequest(dossier, kind, None, Audience.ORGANISATION, "a4", register.now())
        text = " ".join(text_of(write_briefing(register, request, words_in("en"))).split())
    assert "Not said: minutes." in text
