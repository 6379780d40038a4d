"""What is not found as typed is read as it was probably meant; what stands nowhere is told."""

from datetime import date

import pytest

from tests.making import WHO, make_document
from tracker.frozen import replace
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.questions.finding.find import find
from tracker.search.fields import Field
from tracker.search.query import read_query
from tracker.vocabulary import Audience

LETTER = """\
De koppeling van de pensioenleeftijd gaat van tafel. Op 20-11-2026 spreken wij verder.

De loonsverhogingen blijven."""


@pytest.fixture
def letters(register, dossier):
    made = {"language": "nl", "title": "Brief"}
    make_document(register, dossier, LETTER, dated=date(2026, 11, 5), **made)
    make_document(register, dossier, "De brug is dicht.", dated=date(2026, 11, 18), **made)
    return register


def answer(register, typed):
    return find(register, read_query(typed))


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("leeftijd", "pensioenleeftijd"),
        ("pensioen koppeling", "pensioenleeftijd koppeling"),
        ("verhoging", "loonsverhogingen"),
        ("pensionleeftijd", "pensioenleeftijd"),
    ],
)
def test_a_part_of_a_longer_word_is_read_as_that_word(letters, typed, read_as):
    found = answer(letters, typed)
    (hit,) = found.groups[0].hits
    assert (found.read_as, hit.day) == (read_as, date(2026, 11, 5))
    assert hit.excerpt.marks


@pytest.mark.parametrize("typed", ["18-11-2026", "18.11.2026", "18/11/2026", "2026-11-18"])
def test_a_day_that_nobody_wrote_is_all_that_is_of_it(letters, typed):
    found = answer(letters, typed)
    assert [hit.day for group in found.groups for hit in group.hits] == [date(2026, 11, 18)]
    assert {each.field for each in found.sought.narrowed} == {Field.FROM, Field.UNTIL}


@pytest.mark.parametrize("typed", ["20-11-2026", "20.11.2026"])
def test_a_day_that_somebody_wrote_is_found_where_it_stands(letters, typed):
    (group,) = answer(letters, typed).groups
    assert [hit.excerpt.text[a:b] for hit in group.hits for a, b in hit.excerpt.marks] == [
        "20-11-2026"
    ]


@pytest.mark.parametrize(
    ("typed", "nowhere"),
    [
        ("zeppelin", ["zeppelin"]),
        ("koppeling zeppelin", ["zeppelin"]),
        ('koppeling "van tafel de"', ["van tafel de"]),
        ("koppeling brug", []),
        ("koppeling from:2030", []),
    ],
)
def test_what_stands_nowhere_is_told(letters, typed, nowhere):
    found = answer(letters, typed)
    assert not found.groups
    assert [" ".join(each.words) for each in found.nowhere] == nowhere


def test_nobody_is_told_of_words_that_they_may_not_see(letters, dossier):
    uid = letters.value("SELECT uid FROM document")
    add_note(letters, NewNote(dossier, "document", uid, "Denk aan de zeppelin"), who=WHO)
    sought = replace(read_query("zeppelin brug"), audience=Audience.PUBLIC)
    assert [each.words for each in find(letters, sought).nowhere] == [("zeppelin",), ("brug",)]
