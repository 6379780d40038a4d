from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.terms.counting import day_after, months_after
from tracker.terms.term_words import term_words
from tracker.terms.time_words import Doubt, find_time_words
from tracker.vocabulary import TimeKind

LETTER_DAY = date(2026, 11, 23)


def found(text, language="nl", dated=LETTER_DAY):
    return [
        (text[t.start : t.end], t.kind, t.earliest, t.latest)
        for t in find_time_words(text, language, dated)
    ]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("op korte termijn", "nl"),
        ("zo spoedig mogelijk", "nl"),
        ("na het reces", "nl"),
        ("medio juni", "nl"),
        ("de komende weken", "nl"),
        ("as soon as possible", "en"),
        ("later this year", "en"),
        ("dans les meilleurs délais", "fr"),
        ("début mars", "fr"),
        ("schnellstmöglich", "de"),
        ("in den kommenden Monaten", "de"),
    ],
)
def test_a_vague_term_keeps_its_words_and_gets_no_day(words, language):
    assert found(f"Xx {words}.", language) == [(words, TimeKind.VAGUE, None, None)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("voorlopig", "nl"),
        ("tot nader order", "nl"),
        ("until further notice", "en"),
        ("pour l'instant", "fr"),
        ("bis auf weiteres", "de"),
    ],
)
def test_words_without_an_end_are_open_ended(words, language):
    assert found(f"Xx {words}.", language) == [(words, TimeKind.OPEN_ENDED, None, None)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("gezond op korte en lange termijn", "nl"),
        ("een hogere uitkering in de eerste maanden", "nl"),
        ("de markt is langdurig krap", "nl"),
        ("nog geen maand geleden stemde de raad in", "nl"),
        ("twee weken geleden", "nl"),
        ("in the short and long term", "en"),
        ("three months ago", "en"),
        ("il y a deux mois", "fr"),
        ("vor drei Wochen", "de"),
    ],
)
def test_what_only_looks_like_a_term_is_left_alone(text, language):
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("op 1 juni 2027", date(2027, 6, 1), date(2027, 6, 1)),
        ("uiterlijk 1 juni 2027", None, date(2027, 6, 1)),
        ("tot en met 1 juni 2027", None, date(2027, 6, 1)),
        ("vóór 1 juni 2027", None, date(2027, 5, 31)),
        ("tot 1 juni 2027", None, date(2027, 5, 31)),
        ("vanaf 1 juni 2027", date(2027, 6, 1), None),
        ("in juni 2027", date(2027, 6, 1), date(2027, 6, 30)),
        ("in 2027", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_the_small_word_says_which_side_of_the_day_counts(text, earliest, latest):
    ((_, kind, *days),) = found(text)
    assert kind is TimeKind.EXACT
    assert days == [earliest, latest]


def test_a_day_without_its_year_is_the_next_one_after_the_letter():
    assert found("uiterlijk 13 januari")[0][3] == date(2027, 1, 13)
    assert found("uiterlijk 13 januari", dated=None)[0][3] is None


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("binnen twee weken na dagtekening", "nl", date(2026, 12, 7)),
        ("binnen 14 dagen", "nl", date(2026, 12, 7)),
        ("within one month of the date of this letter", "en", date(2026, 12, 23)),
        ("sous quinze jours", "fr", date(2026, 12, 8)),
        ("innerhalb von zwei Wochen", "de", date(2026, 12, 7)),
        ("binnen twee weken na ontvangst", "nl", None),
        ("binnen vijf werkdagen", "nl", None),
    ],
)
def test_a_counted_term_has_a_last_day_only_when_it_counts_from_the_letter(text, language, latest):
    assert found(text, language) == [(text, TimeKind.COMPUTED, None, latest)]


def test_a_counted_term_without_the_date_of_the_letter_has_no_day():
    assert found("binnen twee weken", dated=None)[0][3] is None


WORDS = sorted(
    {"de", "werkgever", "betaalt", "en", "1 juni 2027", "binnen drie weken", "op korte termijn"}
    | {"voorlopig", "in 2028", "uiterlijk", "vóór", "maand geleden", "13 mei", ",", ".", "\n"}
)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_terms_stand_in_order_do_not_overlap_and_vague_ones_have_no_day(text):
    terms = find_time_words(text, "nl", LETTER_DAY)
    assert all(a.end <= b.start for a, b in pairwise(terms))
    for term in terms:
        assert text[term.start : term.end].strip()
        if term.kind in {TimeKind.VAGUE, TimeKind.OPEN_ENDED}:
            assert (term.earliest, term.latest) == (None, None)


@given(st.text(), st.sampled_from(["nl", "en", "fr", "de"]))
def test_no_text_is_too_strange_to_look_for_terms(text, language):
    find_time_words(text, language, LETTER_DAY)


@given(st.dates(max_value=date(2900, 1, 1)), st.integers(0, 600))
def test_months_later_is_never_a_day_of_another_month(start, months):
    later = months_after(start, months)
    assert (later.year * 12 + later.month) - (start.year * 12 + start.month) == months
    assert later.day <= start.day


def test_terms_beyond_the_calendar_and_in_hours_have_no_day():
    assert day_after(date.max, 1, "day") is None
    assert day_after(LETTER_DAY, 48, "hour") is None


@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_every_language_counts_to_ten_and_knows_twelve_months(language):
    words = term_words(language)
    assert set(range(1, 11)) <= set(words.numbers.values())
    assert sorted(words.months.values()) == list(range(1, 13))


@pytest.mark.parametrize(
    ("text", "language", "day", "clock"),
    [
        ("woensdag 5 mei 10.00 uur", "nl", date(2027, 5, 5), time(10)),
        ("uiterlijk woensdag 5 mei 2027 om 10.00 uur", "nl", date(2027, 5, 5), time(10)),
        ("vóór 1 juni 2027 om 12.00 uur", "nl", date(2027, 6, 1), time(12)),
        ("by 1 March 2027 at noon", "en", date(2027, 3, 1), time(12)),
        ("avant le 1er mars à midi", "fr", date(2027, 3, 1), time(12)),
        ("bis zum 3. März um 12 Uhr", "de", date(2027, 3, 3), time(12)),
    ],
)
def test_a_time_of_day_ends_the_term_on_that_very_day(text, language, day, clock):
    (term,) = find_time_words(text, language, LETTER_DAY)
    assert (term.latest, term.clock, term.doubt) == (day, clock, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1er mars 2027 à 14 heures", "fr"),
        ("1er mars 2027 à 14 h", "fr"),
        ("1 maart 2027 om 14.00 uur", "nl"),
        ("1 March 2027 at 2 pm", "en"),
        ("1. März 2027 um 14 Uhr", "de"),
    ],
)
def test_the_words_of_a_term_end_with_its_hour(text, language):
    (term,) = find_time_words(f"{text} (A)", language, LETTER_DAY)
    assert (term.start, term.end, term.clock) == (0, len(text), time(14))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("tot 1 juni 2027", Doubt.DAY_INCLUDED),
        ("tot en met 1 juni 2027", None),
        ("tot 1 juni 2027 12.00 uur", None),
        ("uiterlijk woensdag 2 juni 2027", None),
        ("uiterlijk woensdag 1 juni 2027", Doubt.OTHER_WEEKDAY),
        ("uiterlijk woensdag 1 mei", Doubt.OTHER_WEEKDAY),
    ],
)
def test_what_the_words_leave_open_is_for_a_person_to_ask(text, doubt):
    (term,) = find_time_words(text, "nl", LETTER_DAY)
    assert term.doubt is doubt
