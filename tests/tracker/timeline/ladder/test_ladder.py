"""A topic's ladder of letting go: laid out, printed, and read back."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.tracker.briefing.reading_back import failures, pages_of, structure, text_of
from tests.tracker.timeline.veldland import LANES, make_event
from tracker.timeline.events import Passage, TimelineContent, day_number
from tracker.timeline.ladder.layout import Ladder, lay_out_ladder
from tracker.timeline.ladder.printing import write_ladder
from tracker.timeline.ladder.setting import LadderSetting
from tracker.timeline.ladder.steps import LadderContent, LadderStep
from tracker.timeline.layout.picture import Line, Mark, Text
from tracker.timeline.paper.dress import PLAIN
from tracker.timeline.paper.wanted import Source
from tracker.vocabulary import LettingGo, Strength
from tracker.words import words_in

ENGLISH = words_in("en")
TODAY = date(2031, 3, 19)
HEIGHT = 660.0
BAD = "\u202e\u0634\u0644 \U0001f642 \x00\x07 \u6f22 <b>&amp; "


def step(
    number: int,
    dated: date,
    quote: str,
    *rungs: LettingGo,
    demanded: bool = False,
    **changes: object,
) -> LadderStep:
    event = make_event(
        f"statement:{number}",
        day=day_number(dated),
        quote=quote,
        passage=Passage(7, number * 10, number * 10 + 9),
        **changes,
    )
    source = Source(f"{number:03}", f"Letter {number}, p. 1, par. 2", "nl")
    return LadderStep(event, rungs, dated, LANES[1 if demanded else 0].name, source, demanded)


DEMAND = step(
    120,
    date(2031, 3, 3),
    "Take the link off the table for good.",
    LettingGo.FINALLY_OFF_THE_TABLE,
    demanded=True,
)
WAY = (
    step(118, date(2031, 3, 6), "We are willing to halve the step.", LettingGo.SOFTEN,
         strength=Strength.WILLING, oral=True),
    step(135, date(2031, 3, 12), "The bill is on ice.", LettingGo.ON_ICE, caveat="until summer"),
    step(141, date(2031, 3, 18), "The cabinet stops the link.", LettingGo.STOP),
    DEMAND,
)  # fmt: skip


def content(*steps: LadderStep, topic: str = "Pension age") -> LadderContent:
    timeline = TimelineContent(
        "Work and Security 2031",
        LANES,
        tuple(one.event for one in steps),
        TODAY,
        notice="Organisation. Not for the other side.",
    )
    return LadderContent(topic, steps, timeline)


def laid_out(*steps: LadderStep) -> Ladder:
    setting = LadderSetting(PLAIN.measure, ENGLISH)
    return lay_out_ladder(content(*steps), setting, HEIGHT)


def layer(ladder: Ladder, name: str) -> tuple[object, ...]:
    return next(one.items for one in ladder.picture.layers if one.name == name)


def marks_of(ladder: Ladder) -> list[Mark]:
    return [item for item in layer(ladder, "steps") if isinstance(item, Mark)]


def test_the_line_goes_from_mark_to_mark_in_order_of_date():
    ladder = laid_out(*WAY)
    lines = [item for item in layer(ladder, "steps") if isinstance(item, Line)]
    whole = [line for line in lines if not line.dashes]
    marks = marks_of(ladder)
    for line, (before, after) in zip(whole, pairwise(marks[:3]), strict=True):
        assert line.points == ((before.x, before.y), (after.x, before.y), (after.x, after.y))
        assert before.x < after.x


def test_it_is_dotted_from_the_last_words_to_the_demand():
    ladder = laid_out(*WAY)
    (dotted,) = (i for i in layer(ladder, "steps") if isinstance(i, Line) and i.dashes)
    *_, last, demand = marks_of(ladder)
    assert dotted.points == ((last.x, last.y), (demand.x, demand.y))


def test_each_step_can_be_touched_and_leads_to_its_passage():
    ladder = laid_out(*WAY)
    assert len(ladder.picture.spots) == 4
    for one in WAY:
        spot = ladder.picture.spot_of(one.event.key)
        assert spot is not None
        assert spot.event.passage == one.event.passage
        found = ladder.picture.spot_at(spot.area.x + 250, spot.area.y + 8)
        assert found is not None
        assert found.event.key == one.event.key


def test_only_rungs_with_steps_are_tall():
    heights = {rung.step: rung.box.height for rung in laid_out(*WAY).rungs}
    used = {one.rung for one in WAY}
    assert min(heights[one] for one in used) > 2 * max(heights[o] for o in heights.keys() - used)


def test_words_of_two_rungs_have_a_mark_on_each():
    both = step(143, TODAY, "Not now.", LettingGo.NOT_IN_THIS_FORM, LettingGo.NOT_FOR_NOW)
    ladder = laid_out(both)
    lower, upper = marks_of(ladder)
    rungs = {rung.step: rung.box for rung in ladder.rungs}
    assert rungs[LettingGo.NOT_IN_THIS_FORM].holds(lower.x, lower.y)
    assert rungs[LettingGo.NOT_FOR_NOW].holds(upper.x, upper.y)


def many(number: int) -> tuple[LadderStep, ...]:
    return tuple(
        step(n, date(2031, 1, 1 + n % 28), f"Words {n} of many. " * 20, LettingGo(n % 10),
             caveat="only if the books close")
        for n in range(number)
    )  # fmt: skip


@pytest.mark.parametrize("number", [0, 1, 4, 30, 200])
def test_no_two_texts_overlap_and_none_lies_outside(number):
    ladder = laid_out(*many(number))
    assert ladder.picture.height <= HEIGHT
    texts = [i for one in ladder.picture.layers for i in one.items if isinstance(i, Text)]
    for text in texts:
        assert text.box.x >= -6
        assert text.box.right <= ladder.picture.width + 0.1
    for at, text in enumerate(texts):
        tight = text.box._replace(height=0.8 * text.box.height)
        assert not any(tight.overlaps(other.box) for other in texts[at + 1 :])


def test_steps_without_room_are_counted():
    ladder = laid_out(*many(200))
    counted = [t.words for r in ladder.rungs for t in r.counted if isinstance(t, Text)]
    assert sum(int(words[1:]) for words in counted) == ladder.picture.hidden[0] > 0


def test_what_has_no_room_is_in_a_table_after_it():
    sheet, *table = pages_of(write_ladder(content(*many(40)), ENGLISH, ".pdf"))
    assert "Sheet 1 of 1" in sheet
    assert all(f"Words {n} of many" in " ".join(table) for n in range(40))


def test_a_ladder_that_fits_is_one_a4_with_all_its_words():
    (page,) = pages_of(write_ladder(content(*WAY), ENGLISH, ".pdf"))
    for one in WAY:
        assert one.event.quote in page
        assert one.source.entry in page
        assert one.source.place in page
    assert "caveat: until summer" in page
    assert "Organisation. Not for the other side." in page


def test_its_words_are_a_real_table_and_its_line_a_figure():
    root = structure(write_ladder(content(*WAY), ENGLISH, ".pdf"))
    tags = [node.tag for node in root.walk()]
    assert tags.count("Figure") == 1
    (table,) = (node for node in root.walk() if node.tag == "Table")
    assert [[c.tag for c in row.children] for row in table.children] == [["TH", "TD", "TD"]] * 10
    figure = next(node for node in root.walk() if node.tag == "Figure")
    assert "12 March 2031, Cabinet of Veldland: on ice" in str(figure.element.Alt)
    assert [str(n.element.get("/Lang", "")) for n in root.walk()].count("nl") == 4


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("steps", [(), WAY, many(40)], ids=["none", "some", "many"])
def test_the_pdf_keeps_the_rules_of_accessible_and_lasting_files(profile, steps):
    assert failures(write_ladder(content(*steps), ENGLISH, ".pdf"), profile) == []


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
def test_any_text_is_drawn_without_harm(suffix):
    bad = step(1, TODAY, BAD * 40 + "x" * 900, LettingGo.STOP, caveat=BAD * 9)
    made = write_ladder(content(bad, topic=BAD * 20), ENGLISH, suffix)
    if suffix == ".svg":
        ElementTree.fromstring(made)
    if suffix == ".png":
        assert Image.open(BytesIO(made)).size == (1191, 1684)
    if suffix == ".pdf":
        assert failures(made, "ua1") == []


def test_a_topic_without_steps_says_so():
    assert "No words on this topic are marked" in text_of(write_ladder(content(), ENGLISH, ".pdf"))
