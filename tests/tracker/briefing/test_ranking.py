"""The order of promises, later wordings under the first, and what is no promise."""

from __future__ import annotations

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import (
    LETTER,
    ULTIMATUM,
    make_document,
    make_material,
    make_request,
    make_statement,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.lines import Term
from tracker.vocabulary import Audience, StatementType, Strength, TimeKind
from tracker.words import words_in


def promises(*statements, audience=Audience.TEAM, **material):
    made = make_material(
        statements=statements,
        demands=material.pop("demands", ()),
        meeting=None,
        deadlines=(),
        **material,
    )
    return gather(made, make_request(kind="promises", audience=audience))


def paper(briefing) -> str:
    return text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))


def order(briefing) -> list[tuple[str, list[int]]]:
    return [(item.title, [entry.number for entry in item.entries]) for item in briefing.items]


DECISION = StatementType.DECISION
DEFERRAL = StatementType.DEFERRAL
FIRST = make_statement(501, "We stop the plan.", type=DECISION, topics=("Toll",))
LATER = make_statement(502, "With the end of the plan", type=DECISION, topics=("Toll",))


def test_topics_and_rows_go_from_what_binds_most():
    briefing = promises(
        make_statement(1, "One.", type=StatementType.INVITATION, topics=("Talks",)),
        make_statement(2, "Two.", type=DEFERRAL, topics=("Fares",), strength=Strength.HEDGED),
        make_statement(3, "Three.", type=StatementType.PRECONDITION, topics=("Toll",)),
        make_statement(4, "Four.", type=DECISION, topics=("Toll",)),
        make_statement(5, "Five.", type=DECISION, topics=("Toll",), strength=Strength.FIRM),
        make_statement(6, "Six.", topics=("Quay",)),
    )
    assert order(briefing) == [
        ("Toll", [5, 4, 3]),
        ("Quay", [6]),
        ("Fares", [2]),
        ("Talks", [1]),
    ]


def test_a_later_wording_stands_under_the_first_and_in_full_below():
    briefing = promises(FIRST, LATER)
    assert order(briefing) == [("Toll", [501])]
    assert [(repeat.entry.number, repeat.of) for repeat in briefing.repeats] == [(502, 501)]
    text = paper(briefing)
    assert "also 502, p. 2, par. 1" in text
    assert "502 “With the end of the plan”" in text
    assert "first in 501" in text


def test_what_adds_a_caveat_a_time_or_another_document_is_no_repetition():
    other = make_document(9, "Second letter")
    changed = (
        replace(LATER, caveat="unless the council asks"),
        replace(LATER, entry=503, id=1503, term=Term("soon", TimeKind.VAGUE)),
        replace(LATER, entry=504, id=1504, strength=Strength.FIRM),
        make_statement(505, "Again.", type=DECISION, topics=("Toll",), document=other),
    )
    briefing = promises(FIRST, *changed, documents=(LETTER, other))
    assert briefing.repeats == ()
    assert len(briefing.items[0].entries) == 5


def test_words_without_a_topic_stand_under_that_of_the_words_before_and_say_so():
    before = make_statement(510, "The toll is under study.", type=StatementType.POSITION)
    before = replace(before, topics=("Toll",))
    briefing = promises(before, replace(FIRST, topics=()))
    assert order(briefing) == [("Toll", [501])]
    assert "Toll by the words before" in paper(briefing)


def test_words_of_another_paragraph_lend_no_topic():
    before = make_statement(510, "The toll is under study.", topics=("Toll",))
    alone = replace(FIRST, topics=(), place=replace(FIRST.place, paragraph=7))
    assert ("", [501]) in order(promises(before, alone))


def test_what_is_no_promise_is_counted_and_not_printed():
    hope = make_statement(520, "We want a fair toll.", type=StatementType.INTENTION)
    view = make_statement(521, "The toll is high.", type=StatementType.POSITION)
    text = paper(promises(FIRST, hope, replace(hope, id=1522, entry=522), view))
    assert "Not promises, and not in this table: 2 intentions and 1 position." in text
    assert "We want a fair toll" not in text


def test_the_sentence_on_top_says_what_stands_in_words():
    put_off = make_statement(
        530,
        "The fare waits.",
        type=DEFERRAL,
        strength=Strength.HEDGED,
        caveat="for the time being",
        term=Term("for the time being", TimeKind.VAGUE),
        topics=("Fares",),
    )
    text = paper(promises(FIRST, put_off))
    assert "1 decision stands. 1 passage puts plans off without a date, with a caveat." in text


def test_demands_are_not_spoken_of_where_there_are_none():
    assert "No demand" not in paper(promises(FIRST))


def test_a_demand_that_got_only_a_view_got_no_promise_but_is_no_silence():
    asked = make_material().demands[0]
    view = make_statement(540, "The age is a matter of views.", type=StatementType.POSITION)
    briefing = promises(asked.statement, view, demands=(asked,), documents=(LETTER, ULTIMATUM))
    text = paper(briefing)
    assert "No promise. 1 other passage speaks to it." in text
    assert "Not answered" not in text


def test_for_others_words_keep_their_order_and_nothing_is_folded_or_counted():
    shared = {"audience": Audience.SHARED}
    letter = replace(LETTER, **shared)
    lines = [
        make_statement(1, "One.", type=StatementType.INVITATION, **shared),
        make_statement(2, "Two.", type=DECISION, strength=Strength.FIRM, **shared),
        make_statement(3, "Three.", type=DECISION, strength=Strength.FIRM, **shared),
        make_statement(4, "Four.", type=StatementType.INTENTION, **shared),
    ]
    briefing = promises(*lines, audience=Audience.SHARED, documents=(letter,))
    assert order(briefing) == [("Pension age", [1, 2, 3])]
    assert briefing.left_out == ()
