"""The joint sheet: the same words as each side reads them."""

from __future__ import annotations

import pytest

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import (
    CABINET,
    EMPLOYERS,
    STATEMENTS,
    UNION,
    make_material,
    make_request,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.vocabulary import Audience, Dispute, ReadingKind
from tracker.words import words_in

SHARED = {"audience": Audience.SHARED}
LINES = {line.entry: replace(line, **SHARED) for line in STATEMENTS}


def reading(text, party=CABINET, audience=Audience.SHARED, kind=ReadingKind.READING):
    return OwnWordsLine(1, kind, text, "A. Secretary", party, audience, 1)


BOTH = {
    LINES[142].id: (reading("The form is gone."), reading("The plan is paused.", UNION)),
    LINES[143].id: (reading("It waits."), reading("It  WAITS.", UNION)),
}


def gathered(own_words=BOTH, lines=LINES, audience=Audience.ORGANISATION):
    material = make_material(
        statements=tuple(lines.values()),
        documents=tuple(replace(line, **SHARED) for line in make_material().documents),
        own_words=own_words,
    )
    return gather(material, make_request(kind="joint", audience=audience))


def printed(**how):
    return text_of(write_pdf(gathered(**how), words_in("en"), HouseStyle(), Paper.A4))


def test_each_side_reads_the_same_words_in_order_of_the_alphabet():
    text = printed()
    assert (
        "Cabinet of Veldland reads The form is gone. Federation of Workers reads The plan" in text
    )
    assert "Caveat ‘on the understanding that the saving entered" in text
    assert "142 Letter, 18 Mar 2031, p. 2, par. 1" in text


def test_it_says_whether_the_words_are_read_alike():
    first, second = gathered().body.read
    assert (first.is_read_alike, second.is_read_alike) == (False, True)
    text = printed()
    assert "Undisputed that it was said so. Read differently." in text
    assert "Undisputed that it was said so. Agreed: all sides read it alike." in text


@pytest.mark.parametrize(
    ("dispute", "says"),
    [
        (Dispute.BY_US, "Disputed that it was said so: Federation of Workers."),
        (Dispute.BY_THEM, "Disputed that it was said so: Cabinet of Veldland."),
        (Dispute.UNSURE, "Not sure whether it is disputed that it was said so."),
    ],
)
def test_it_says_who_disputes_that_it_was_said_so(dispute, says):
    lines = LINES | {142: replace(LINES[142], dispute=dispute)}
    assert says in printed(lines=lines)


def test_a_side_that_has_not_said_how_it_reads_is_named_as_such():
    text = printed(own_words={LINES[142].id: BOTH[LINES[142].id], LINES[143].id: (reading("It."),)})
    assert "Federation of Workers No reading given yet." in text
    assert "Not yet known whether it is read alike." in text


@pytest.mark.parametrize("level", [Audience.NOTE, Audience.TEAM, Audience.ORGANISATION])
@pytest.mark.parametrize("audience", list(Audience))
def test_whoever_asks_for_it_no_private_reading_is_on_it(level, audience):
    private = reading("zebra marker", UNION, level)
    own_words = BOTH | {LINES[142].id: (*BOTH[LINES[142].id], private)}
    briefing = gathered(own_words=own_words, audience=audience)
    assert "zebra" not in repr(briefing)
    assert briefing.audience in (Audience.SHARED, Audience.PUBLIC)


def test_a_reading_that_is_nobodys_and_a_paraphrase_are_left_out():
    nobody = reading("zebra marker", None)
    paraphrase = reading("zebra marker", UNION, kind=ReadingKind.PARAPHRASE)
    briefing = gathered(own_words={LINES[142].id: (nobody, paraphrase)})
    assert briefing.body.read == ()
    assert "No side has given a reading that both may see." in printed(own_words={})


def test_what_a_side_wrote_last_is_its_reading():
    own_words = {LINES[142].id: (reading("First."), reading("Second."))}
    (read,) = gathered(own_words=own_words).body.read
    assert [each.text for each in read.readings] == ["Second."]


def test_the_author_of_a_reading_is_a_party_and_no_person():
    assert "Secretary" not in printed()


def test_all_sides_sign_in_the_same_words():
    three = {LINES[142].id: (*BOTH[LINES[142].id], reading("We wait.", EMPLOYERS))}
    text = printed(own_words=three)
    for party in (CABINET, EMPLOYERS, UNION):
        assert f"Seen, and rendered correctly, for {party.name}" in text


def test_there_is_no_strength_on_it_and_no_status():
    text = printed()
    for word in ("Hedged", "hedged", "Firm", "Late", "Strength"):
        assert word not in text
