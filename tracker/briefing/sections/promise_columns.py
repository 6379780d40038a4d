"""Where the columns of the table of promises stand, from the left edge of the text."""

from __future__ import annotations

from typing import NamedTuple

from tracker.briefing.content import Item
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.setting import Setting
from tracker.tagged import Run
from tracker.tagged.cleaning import printable
from tracker.tagged.lines import Lettering

GUTTER = 4 * MM
NARROWEST_TOPIC, WIDEST_TOPIC = 22 * MM, 40 * MM
WORDS_RIGHT = 101.5 * MM
MARK, STRENGTH, STRENGTH_WIDTH = 105.5 * MM, 110.5 * MM, 33 * MM
PLACE, PLACE_WIDTH = 147 * MM, 23 * MM
LONGEST_TOPIC = 120


class Columns(NamedTuple):
    """The width of the topics, and where the words stand beside them."""

    topic_width: float

    @property
    def words(self) -> float:
        """Left edge of the words."""
        return self.topic_width + GUTTER

    @property
    def words_width(self) -> float:
        """What is left for the words."""
        return WORDS_RIGHT - self.words


def columns_for(setting: Setting, lettering: Lettering) -> Columns:
    """Columns in which the longest word of a topic stands whole, if that can be."""
    topics = " ".join(topic_title(setting, item) for item in setting.briefing.items)
    longest = max((Run(word, lettering.style).width for word in topics.split()), default=0.0)
    return Columns(min(max(longest + 1, NARROWEST_TOPIC), WIDEST_TOPIC))


def topic_title(setting: Setting, item: Item) -> str:
    """The topic's name, or words for what has none."""
    return printable(item.title, LONGEST_TOPIC) or setting.words.text("Without a topic")
