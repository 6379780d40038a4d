"""What a letter says and does not say: silence is kept apart from words that only come near."""

from __future__ import annotations

from datetime import date

import pytest

from tests.founding import LETTERS
from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import Known, KnownParty, propose
from tracker.letters.reading import read_letter
from tracker.letters.silences.finding import points_in
from tracker.vocabulary import Point, Said


def points(*blocks: str, known: Known | None = None, **changes):
    facts = Facts(
        **{
            "language": "nl",
            "kind": "letter",
            "sender": ("Havenbond Veldland",),
            "addressee": ("Rederij Noord",),
            "dated": date(2026, 11, 23),
            **changes,
        }
    )
    letter = make_letter(*blocks)
    found = points_in(letter, facts, propose(letter, facts, known), known)
    return {each.point: each for each in found}


def test_every_point_has_an_answer_in_the_order_of_the_list():
    assert list(points("Wij nodigen u uit voor een gesprek.")) == list(Point)


def test_only_a_day_for_the_talks_is_their_date():
    found = points("De toeslag gaat in op 1 januari 2027. Wij nodigen u spoedig uit voor overleg.")
    assert found[Point.DATE].said is Said.NOT_SAID
    assert found[Point.DATE].near.words == "spoedig"


def test_the_day_may_stand_in_the_sentence_after_the_invitation():
    found = points("Wij nodigen u uit voor een gesprek. Dat is op 3 december 2026.")
    assert found[Point.DATE].said is Said.YES
    assert "3 december 2026" in found[Point.DATE].span.words


def test_a_day_that_was_over_when_the_letter_was_written_is_no_date_for_talks():
    found = points("Ons gesprek van 3 november 2026 verliep goed.")
    assert found[Point.DATE].said is Said.NOT_SAID


def test_near_words_of_the_invitation_itself_come_before_those_of_a_wish_to_talk():
    found = points(
        "Wij gaan nu graag met u in gesprek.",
        "Hierbij nodigen wij u uit voor een gesprek op korte termijn.",
    )
    assert found[Point.DATE].near.words == "op korte termijn"


def test_the_words_that_say_it_are_the_words_of_the_letter_ligatures_and_all():
    found = points("Bij het overleg stellen wij o\ufb03cieel \u20ac\u00a05 miljoen beschikbaar.")
    span = found[Point.MONEY].span
    assert found[Point.MONEY].said is Said.YES
    assert "o\ufb03cieel" in span.words


def test_a_party_of_the_register_is_another_party_by_name_and_the_writer_is_not():
    known = Known((KnownParty("Loodsenvereniging", ("Loodsen",)), KnownParty("Havenbond Veldland")))
    text = "De Havenbond Veldland spreekt ook met de Loodsenvereniging."
    assert points(text, known=known)[Point.OTHER_PARTIES].said is Said.YES
    assert points(text)[Point.OTHER_PARTIES].said is Said.NOT_SAID
    assert points("FNV wil overleg.", sender=("FNV",))[Point.OTHER_PARTIES].said is Said.NOT_SAID


def test_a_circle_is_nobody_by_name_even_when_the_register_has_it_as_a_party():
    found = points("Wij overleggen met de bonden.", known=Known((KnownParty("de bonden"),)))
    assert found[Point.OTHER_PARTIES].said is Said.NOT_SAID
    assert found[Point.OTHER_PARTIES].near.words == "Wij overleggen met de bonden."


def test_a_time_with_a_colon_does_not_cut_a_quotation_in_two():
    found = points("Wij nodigen u uit voor overleg op vrijdag 4 december van 16:00 tot 18:00 uur.")
    assert found[Point.DATE].span.words.endswith("16:00 tot 18:00 uur.")


def test_a_letter_in_a_language_without_points_has_none():
    assert points("Hola.", language="es") == {}


@pytest.mark.skipif(not LETTERS.exists(), reason="the letters to try things on are not here")
def test_the_founding_letter_is_silent_where_a_careful_reader_found_it_so():
    read = read_letter(LETTERS / "00-founding-letter.txt")
    found = points_in(read.letter, read.facts, propose(read.letter, read.facts))
    silent = {each.point for each in found if each.said is Said.NOT_SAID}
    assert silent >= {
        Point.DATE,
        Point.PLACE,
        Point.AGENDA,
        Point.PARTICIPANTS,
        Point.MINUTES,
        Point.CONFIDENTIALITY,
        Point.MONEY,
        Point.OTHER_PARTIES,
        Point.TRIGGER,
        Point.SOURCE,
    }


@pytest.mark.skipif(not LETTERS.exists(), reason="the letters to try things on are not here")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("05-nl-hku-vakbond-reactie.txt", {Point.DATE, Point.PLACE}),
        ("25-fr-ubisoft-ia-suspendue.txt", {Point.TRIGGER}),
        ("33-en-ugsdw-mailroom-demands.txt", {Point.MONEY}),
        ("40-de-koalitionsvertrag-2021-arbeit.txt", {Point.MONEY}),
    ],
)
def test_letters_of_others_say_what_they_say(name, said):
    read = read_letter(LETTERS / name)
    found = points_in(read.letter, read.facts, propose(read.letter, read.facts))
    assert {each.point for each in found if each.said is Said.YES} >= said
    for each in found:
        for span in filter(None, (each.span, each.near)):
            assert read.letter.text[span.start : span.end] == span.words
