"""What their letters do not say: silence as silence, with no meaning read into it.

Set in sans, because nobody wrote it.
"""

from __future__ import annotations

from tracker.briefing.content import Silence
from tracker.briefing.sections.groups import Body, Shape, group, label
from tracker.briefing.sections.setting import CONTENT, CONTENT_WIDTH, Setting, tied
from tracker.tagged import Element
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import Block
from tracker.tagged.pieces import Cell, Part, Stack

LONGEST_TITLE = 120


def silence_group(setting: Setting) -> list[Block]:
    """A group of the first page: each document, and beside it what it does not say."""
    listing = Element("L", setting.document)
    name = setting.words.text("What the letters do not say")
    heading = label(setting, name, setting.document, "H2")
    bodies = [_body(setting, listing, silence) for silence in setting.briefing.silences]
    return group(setting, heading, bodies, Shape(between=3))


def _body(setting: Setting, listing: Element, silence: Silence) -> Body:
    style, body = setting.style, Element("LBody", Element("LI", listing))
    title = setting.text(_named(setting, silence), style.text, CONTENT_WIDTH, Element("P", body))
    says = setting.words.text("Not said: {points}.", points=_points(setting, silence))
    under = setting.text(says, style.note_ink, CONTENT_WIDTH, Element("P", body))
    return Body((Cell(CONTENT, Stack((Part(0, title), Part(1, under)))),))


def silence_lines(setting: Setting) -> list[Block]:
    """A line for each document under the table of promises; its name where there are several."""
    words, silences = setting.words, setting.briefing.silences
    width, blocks = setting.sheet.text_width, []
    for silence in silences:
        points = _points(setting, silence)
        if len(silences) == 1 and setting.briefing.only_source is not None:
            says = words.text("Not said: {points}.", points=points)
        else:
            document = _named(setting, silence)
            says = words.text(
                "Not said in “{document}”: {points}.", document=document, points=points
            )
        element = Element("P", setting.document)
        blocks.append(Block(setting.text(says, setting.style.note_ink, width, element), above=6))
    return blocks


def _named(setting: Setting, silence: Silence) -> str:
    """The title of a document, with its day where it has one."""
    title = printable(silence.document, LONGEST_TITLE)
    if silence.dated is None:
        return title
    day = tied(setting.words.short_day(silence.dated))
    return setting.words.text("{title}, {day}", title=title, day=day)


def _points(setting: Setting, silence: Silence) -> str:
    return setting.words.both([setting.words.label(point) for point in silence.points])
