"""The ladder on one A4 portrait, with its head, its key and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.timeline.ladder.explaining import described, key_items
from tracker.timeline.ladder.layout import Ladder, lay_out_ladder
from tracker.timeline.ladder.setting import WIDTH, LadderSetting
from tracker.timeline.ladder.steps import LadderContent
from tracker.timeline.layout.picture import Item, Layer, Lettering, Role
from tracker.timeline.layout.wording import shortened
from tracker.timeline.paper.dress import PLAIN, Dress
from tracker.timeline.paper.sheet import FOOT, TOP, Sheet, known_in_words
from tracker.words import Words

SHEET_WIDTH, SHEET_HEIGHT = 595.28, 841.89
KEY = 52.0


class LadderSheet(Frozen):
    """A sheet with the ladder that stands on it."""

    sheet: Sheet
    ladder: Ladder


def ladder_sheet(content: LadderContent, words: Words, dress: Dress = PLAIN) -> LadderSheet:
    """The ladder of a topic on one A4."""
    setting = LadderSetting(dress.measure, words)
    ladder = lay_out_ladder(content, setting, SHEET_HEIGHT - TOP - KEY - FOOT)
    key = (
        *key_items(content, setting, ladder.picture.height),
        *_foot(content, setting, SHEET_HEIGHT - TOP - FOOT),
    )
    return LadderSheet(
        Sheet(
            ladder.picture,
            Layer("head", tuple(_head(content, setting, dress))),
            Layer("legend", key),
            words.text("{topic}: how far it was let go", topic=content.topic),
            described(content, words),
            SHEET_WIDTH,
            SHEET_HEIGHT,
        ),
        ladder,
    )


def _head(content: LadderContent, setting: LadderSetting, dress: Dress) -> Iterator[Item]:
    words, measure = setting.words, setting.measure
    notice = shortened(content.timeline.notice, Lettering.LANE, 0.5 * WIDTH, measure)
    yield setting.line(notice, Lettering.LANE, Role.INK, (0, -62))
    name = shortened(dress.named(content.timeline.title), Lettering.NOTE, 0.45 * WIDTH, measure)
    yield _at_the_right(name, Lettering.NOTE, -62, setting)
    title = words.text("{topic}: how far it was let go", topic=content.topic)
    title = shortened(title, Lettering.TITLE, WIDTH, measure)
    yield setting.line(title, Lettering.TITLE, Role.INK, (0, -30))
    day = words.day(content.timeline.today)
    under = words.text(
        "Words on the ladder of letting go, up to {day}. The steps are a reading.", day=day
    )
    yield setting.line(under, Lettering.NAME, Role.QUIET, (0, -12))


def _foot(content: LadderContent, setting: LadderSetting, y: float) -> Iterator[Item]:
    """The print date and the day of knowledge; and that this is all of it."""
    words = setting.words
    known = known_in_words(content.timeline, words)
    yield setting.line(known, Lettering.NOTE, Role.QUIET, (0, y))
    page = words.text("Sheet {page} of {pages}", page=1, pages=1)
    yield _at_the_right(page, Lettering.NOTE, y, setting)


def _at_the_right(text: str, lettering: Lettering, y: float, setting: LadderSetting) -> Item:
    return setting.line(text, lettering, Role.QUIET, (WIDTH - setting.measure(text, lettering), y))
