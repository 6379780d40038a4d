"""The checklist of a letter: what is not said, what to ask, and what a person makes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.making import START, WHO, make_dossier, make_register, place_of
from tests.tracker.register.answering import make_response, make_ultimatum
from tracker.desk.checklist import (
    bring_question_back,
    check_as_found,
    checklist,
    leave_question_out,
    points_of,
    take_question,
)
from tracker.desk.deciding import accept, queue
from tracker.desk.intake import Wanted, take_in
from tracker.frozen import replace
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.operations.talks.meeting_questions import remove_question
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.question_lists import drop_question
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.papers.checked_points import checked_points
from tracker.register.questions.papers.documents import letter_of
from tracker.register.questions.talks.meetings import meeting
from tracker.vocabulary import Point, Said

ANSWER = """\
Veldhaven, 13 March 2026

Dear chair,

For the time being we will not proceed with the ferry fares in the proposed form.

We hereby invite you to talks in Brussels shortly.
"""


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def letter(register, tmp_path):
    path = tmp_path / "answer.md"
    path.write_text(ANSWER, "utf-8")
    return take_in(register, path, "Bridge", who=WHO).document_id


def talks(register, document, days=10, title="Talks"):
    dossier = register.value("SELECT dossier_id FROM document WHERE id = ?", document)
    starts = START + timedelta(days=days)
    return plan_meeting(register, NewMeeting(dossier, title, starts), who=WHO).ids[0]


def point(register, document, wanted):
    (found,) = [each for each in points_of(register, document) if each.point is wanted]
    return found


def texts(found):
    return [each.proposed.text for each in found.questions]


def test_as_long_as_nobody_looked_the_letter_speaks_for_itself(register, letter):
    place, date = (point(register, letter, each) for each in (Point.PLACE, Point.DATE))
    assert (place.said, place.checked) == (Said.YES, None)
    assert "Brussels" in place.words
    assert (date.said, date.words) == (Said.NOT_SAID, "shortly")
    text = letter_of(register, letter).text
    assert text[slice(*place.place)] == place.words
    assert checked_points(register) == []


def test_what_a_person_says_comes_before_what_was_found(register, letter):
    check_point(register, PointCheck(letter, Point.PLACE, Said.NOT_SAID), who=WHO)
    place = point(register, letter, Point.PLACE)
    assert (place.said, place.words, place.place) == (Said.NOT_SAID, None, None)


def test_lost_words_stay_readable_and_stand_nowhere(register, letter):
    where = place_of(register, letter, "in Brussels")
    check_point(register, PointCheck(letter, Point.PLACE, Said.YES, where), who=WHO)
    now = letter_of(register, letter)
    gone = replace(now, text=now.text.replace("Brussels", "Antwerp!"))
    reread_document(register, letter, gone, who=WHO, why="A slip.")
    place = point(register, letter, Point.PLACE)
    assert (place.words, place.place) == ("in Brussels", None)


def test_all_that_was_found_can_be_confirmed_at_once_and_undone_at_once(register, letter):
    check_point(register, PointCheck(letter, Point.PLACE, Said.NOT_SAID), who=WHO)
    check_as_found(register, letter, who=WHO)
    kept = {each.point: each.said for each in checked_points(register)}
    assert set(kept) == set(Point)
    assert kept[Point.PLACE] is Said.NOT_SAID
    undo(register, WHO)
    assert [each.point for each in checked_points(register)] == [Point.PLACE]


def test_confirming_what_is_confirmed_changes_nothing(register, letter):
    check_as_found(register, letter, who=WHO)
    before = version_of(register)
    assert check_as_found(register, letter, who=WHO).kinds == frozenset()
    assert version_of(register) == before


def test_a_letter_brought_in_with_all_accepted_has_its_points_confirmed(register, tmp_path):
    path = tmp_path / "answer.md"
    path.write_text(ANSWER, "utf-8")
    take_in(register, path, "Bridge", who=WHO, wanted=Wanted(accept_core=True))
    assert len(checked_points(register)) == len(Point)


def test_a_question_names_the_entry_at_its_words_once_that_is_registered(register, letter):
    before = checklist(register, letter, "en").questions[0]
    assert (before.statement_id, before.entry) == (None, None)
    (proposal,) = [p for p in queue(register, letter) if p.span == before.proposed.span]
    statement = accept(register, letter, proposal, who=WHO).ids[0]
    after = checklist(register, letter, "en").questions[0]
    assert (after.statement_id, after.entry) == (statement, 1)


def test_a_question_taken_is_on_the_list_and_is_not_proposed_again(register, letter):
    coming = talks(register, letter)
    for proposal in queue(register, letter):
        accept(register, letter, proposal, who=WHO)
    found = checklist(register, letter, "en")
    assert found.meeting.id == coming
    first, second = found.questions[:2]
    take_question(register, first, coming, who=WHO)
    take_question(register, second, coming, who=WHO, text=" Put otherwise? ")
    questions = meeting(register, coming).questions
    assert [each.text for each in questions] == [first.proposed.text, "Put otherwise?"]
    assert [each.entry for each in questions] == [first.entry, second.entry]
    left = checklist(register, letter, "en")
    assert first.proposed.text not in texts(left)
    assert left.taken == questions


def test_a_question_taken_is_known_without_its_entry_in_any_words_and_language(register, letter):
    coming = talks(register, letter)
    first, second = checklist(register, letter, "en").questions[:2]
    take_question(register, first, coming, who=WHO)
    take_question(register, second, coming, who=WHO, text="Put otherwise?")
    for language in ("en", "nl"):
        found = checklist(register, letter, language)
        assert found.taken == meeting(register, coming).questions
        spans = [each.proposed.span for each in found.questions]
        assert first.proposed.span not in spans
        assert second.proposed.span not in spans


def test_a_question_taken_is_proposed_again_once_it_is_taken_off_the_list(register, letter):
    coming = talks(register, letter)
    first = checklist(register, letter, "en").questions[0]
    made = take_question(register, first, coming, who=WHO, text="Put otherwise?").ids[0]
    remove_question(register, made, who=WHO)
    assert checklist(register, letter, "en").questions[0] == first


def test_a_question_dropped_from_the_list_is_not_proposed_again(register, letter):
    coming = talks(register, letter)
    first = checklist(register, letter, "en").questions[0]
    drop_question(register, take_question(register, first, coming, who=WHO).ids[0], who=WHO)
    found = checklist(register, letter, "en")
    assert (found.taken, found.left_out) == ((), ())
    assert first.proposed.text not in texts(found)


def test_a_question_left_out_stays_so_in_every_language_until_it_is_brought_back(register, letter):
    first = checklist(register, letter, "en").questions[0]
    leave_question_out(register, first, who=WHO)
    for language in ("en", "nl"):
        (left_out,) = checklist(register, letter, language).left_out
        assert left_out.proposed.span == first.proposed.span
    bring_question_back(register, checklist(register, letter, "nl").left_out[0], who=WHO)
    found = checklist(register, letter, "en")
    assert (found.questions[0], found.left_out) == (first, ())


def test_taking_a_question_is_undone_in_one_step(register, letter):
    coming = talks(register, letter)
    first = checklist(register, letter, "en").questions[0]
    take_question(register, first, coming, who=WHO, text="Put otherwise?")
    undo(register, WHO)
    assert meeting(register, coming).questions == ()
    assert checklist(register, letter, "en").questions[0] == first


def test_the_meeting_is_the_next_one_and_none_where_all_are_over(register, letter):
    assert checklist(register, letter, "en").meeting is None
    talks(register, letter, days=-3, title="Past")
    assert checklist(register, letter, "en").meeting is None
    talks(register, letter, days=20, title="Later")
    soon = talks(register, letter, days=2, title="Soon")
    assert checklist(register, letter, "en").meeting.id == soon


def test_questions_are_put_in_the_language_asked_for(register, letter):
    english, dutch = (checklist(register, letter, each) for each in ("en", "nl"))
    assert [q.proposed.cause for q in english.questions] == [
        q.proposed.cause for q in dutch.questions
    ]
    assert "“For the time being”" in dutch.questions[0].proposed.text
    assert dutch.questions[0].proposed.text.startswith("Tot wanneer")


def test_demands_without_an_answer_are_named(register):
    dossier = make_dossier(register)
    ultimatum, _ = make_ultimatum(register, dossier)
    response = make_response(register, dossier, ultimatum)
    found = checklist(register, response, "en")
    assert [row.number for row in found.unanswered] == [1, 2, 3]
