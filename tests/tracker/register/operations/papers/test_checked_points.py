import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_letter, place_of
from tracker.register.checking import check
from tracker.register.errors import DocumentMissingError, EmptyPassageError, PassageOutsideError
from tracker.register.errors.papers import (
    PointUncheckedError,
    SayingWordsMissingError,
    SilenceQuotedError,
)
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.checked_points import (
    PointCheck,
    check_point,
    uncheck_point,
)
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.papers.checked_points import checked_points
from tracker.vocabulary import Point, Said

SHORTLY = "at short notice"


def say(register, document, point=Point.DATE, said=Said.YES, words=SHORTLY, **fields):
    place = place_of(register, document, words) if words else None
    return check_point(register, PointCheck(document, point, said, place, **fields), who=WHO)


def silent(register, document, point=Point.PLACE):
    return say(register, document, point, Said.NOT_SAID, None)


def test_what_a_letter_says_is_kept_with_its_words_as_they_stand(register, document):
    made = say(register, document, note="No day in it.")
    (point,) = checked_points(register, document_id=document)
    assert (point.id,) == made.ids
    assert (point.point, point.said, point.quote, point.note) == (
        Point.DATE,
        Said.YES,
        SHORTLY,
        "No day in it.",
    )
    assert LETTER_TEXT[point.place.start : point.place.end] == SHORTLY
    assert point.found


def test_silence_is_kept_as_silence_without_words(register, document):
    silent(register, document)
    (point,) = checked_points(register, document_id=document)
    assert (point.said, point.quote, point.place) == (Said.NOT_SAID, None, None)


@pytest.mark.parametrize("said", [Said.YES, Said.NO])
def test_what_is_said_or_denied_shows_in_words(register, document, said):
    with pytest.raises(SayingWordsMissingError):
        say(register, document, said=said, words=None)


def test_silence_has_no_words(register, document):
    with pytest.raises(SilenceQuotedError):
        say(register, document, said=Said.NOT_SAID)


@pytest.mark.parametrize(
    ("place", "error"), [((0, 9999), PassageOutsideError), ((3, 3), EmptyPassageError)]
)
def test_words_are_those_of_the_letter(register, document, place, error):
    with pytest.raises(error):
        check_point(register, PointCheck(document, Point.DATE, Said.YES, place), who=WHO)


def test_there_is_nothing_to_check_in_a_letter_that_is_not_there(register):
    with pytest.raises(DocumentMissingError):
        silent(register, 99)


def test_a_point_is_kept_once_and_the_later_word_counts(register, document):
    first = silent(register, document, Point.DATE)
    second = say(register, document)
    assert first.ids == second.ids
    (point,) = checked_points(register, document_id=document)
    assert (point.said, point.quote) == (Said.YES, SHORTLY)
    silent(register, document, Point.DATE)
    assert register.value("SELECT count(*) FROM passage") == 0


def test_the_same_again_leaves_no_trace_in_the_history(register, document):
    say(register, document)
    before = version_of(register)
    say(register, document)
    assert version_of(register) == before


def test_a_check_is_undone_and_done_again(register, document):
    silent(register, document, Point.DATE)
    say(register, document)
    undo(register, WHO)
    assert [each.said for each in checked_points(register)] == [Said.NOT_SAID]
    undo(register, WHO)
    assert checked_points(register) == []
    redo(register, WHO)
    redo(register, WHO)
    assert [each.quote for each in checked_points(register)] == [SHORTLY]
    assert check(register) == []


def test_a_check_can_be_taken_back_with_its_words(register, document):
    made = say(register, document).ids[0]
    uncheck_point(register, made, who=WHO)
    assert checked_points(register) == []
    assert register.value("SELECT count(*) FROM passage") == 0
    with pytest.raises(PointUncheckedError):
        uncheck_point(register, made, who=WHO)


def test_words_follow_a_letter_that_is_read_anew_or_are_known_as_lost(register, document):
    say(register, document)
    moved = make_letter("Dear all,\n\n" + LETTER_TEXT)
    reread_document(register, document, moved, who=WHO, why="A line was missing.")
    (point,) = checked_points(register)
    assert point.found
    assert moved.text[point.place.start : point.place.end] == SHORTLY
    gone = make_letter(LETTER_TEXT.replace(SHORTLY, "in spring"))
    reread_document(register, document, gone, who=WHO, why="The scan was poor.")
    (point,) = checked_points(register)
    assert (point.found, point.quote) == (False, SHORTLY)


def test_lost_words_can_be_given_anew(register, document):
    say(register, document)
    gone = make_letter(LETTER_TEXT.replace(SHORTLY, "in spring"))
    reread_document(register, document, gone, who=WHO, why="The scan was poor.")
    say(register, document, words="in spring")
    (point,) = checked_points(register)
    assert (point.found, point.quote) == (True, "in spring")


def test_points_stand_by_letter_and_in_the_order_of_the_list(register, dossier, document):
    later = make_document(register, dossier, LETTER_TEXT + " Later.", title="Later letter")
    silent(register, later, Point.PLACE)
    for point in (Point.SOURCE, Point.MONEY, Point.DATE):
        silent(register, document, point)
    found = [(each.document, each.point) for each in checked_points(register, dossier)]
    assert found == [
        ("Letter of the cabinet", Point.DATE),
        ("Letter of the cabinet", Point.MONEY),
        ("Letter of the cabinet", Point.SOURCE),
        ("Later letter", Point.PLACE),
    ]
    assert [each.document for each in checked_points(register, document_id=later)] == [
        "Later letter"
    ]
