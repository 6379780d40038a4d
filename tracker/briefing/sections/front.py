"""The first page of a meeting's briefing: who reads one page has it."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.briefing.content import Demand, Gathering
from tracker.briefing.limits import limits_of
from tracker.briefing.paper.measures import MM
from tracker.briefing.paper.quotation import CAVEAT_ABOVE, Quoter
from tracker.briefing.sections.furniture import letterhead
from tracker.briefing.sections.groups import Body, Shape, group, label
from tracker.briefing.sections.setting import (
    CONTENT,
    INDENT,
    MARGIN,
    MARGIN_WIDTH,
    PLACE,
    WORDS,
    Setting,
)
from tracker.briefing.sections.silences import silence_group
from tracker.briefing.sections.titles import title_block
from tracker.frozen import replace
from tracker.tagged import Element, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Stack, set_text
from tracker.words.classification import INSIDE

VALUE = CONTENT + 43.5 * MM
VALUE_WIDTH = 97 * MM
DEMAND_WIDTH = 75 * MM
STATE = CONTENT + 83 * MM
STATE_WIDTH = 31 * MM
DENSE = Shape(between=0.8)
LONGEST_DEMAND = 110
MOST_NUMBERS = 4  # on one line of the margin


def front_page(setting: Setting) -> list[Block]:
    """Letterhead, title, lead sentence, the meeting, who is at the table, the demands."""
    briefing, words, meeting = setting.briefing, setting.words, setting.briefing.meeting
    name = (
        meeting.title if meeting else words.text("Briefing on {dossier}", dossier=briefing.dossier)
    )
    under = words.text("Dossier {dossier}", dossier=briefing.dossier)
    if briefing.audience in INSIDE:
        under = words.text(
            "Briefing for the delegation. Dossier {dossier}", dossier=briefing.dossier
        )
    bare = replace(setting, style=replace(setting.style, logo=None))  # it is on the letterhead
    title = title_block(bare, name, under, setting.style.lead)
    facts = [*_meeting(setting, meeting), *_table(setting, meeting)] if meeting else []
    return [
        letterhead(setting),
        replace(title, above=24),
        *_spaced([*facts, *_demands(setting), *silence_group(setting)]),
    ]


def _spaced(blocks: list[Block]) -> list[Block]:
    """The first group stands a little farther from the lead sentence."""
    return [replace(block, above=26) if block is blocks[0] else block for block in blocks]


def _meeting(setting: Setting, meeting: Gathering) -> list[Block]:
    words = setting.words
    starts = setting.here(meeting.starts)
    if meeting.ends is None:
        when = words.moment(starts)
    else:
        when = words.hours(starts, setting.here(meeting.ends))
    facts = [(words.text("When"), when, True)]
    if meeting.place:
        facts.append((words.text("Where"), meeting.place, False))
    listing = Element("L", setting.document)
    heading = label(setting, words.text("Meeting"), setting.document, "H2")
    return group(setting, heading, [_fact(setting, listing, fact) for fact in facts], DENSE)


def _fact(setting: Setting, listing: Element, fact: tuple[str, str, bool]) -> Body:
    name, value, is_bold = fact
    style = setting.style
    item = Element("LI", listing)
    lettering = style.bold if is_bold else style.text
    left = setting.text(name, style.aside, 40 * MM, Element("Lbl", item))
    right = setting.text(value, lettering, VALUE_WIDTH, Element("LBody", item))
    return Body((Cell(CONTENT, left), Cell(VALUE, right)), main=1)


def _table(setting: Setting, meeting: Gathering) -> list[Block]:
    listing = Element("L", setting.document)
    heading = label(setting, setting.words.text("At the table"), setting.document, "H2")
    bodies = [
        Body(
            (
                Cell(
                    CONTENT,
                    setting.text(
                        name,
                        setting.style.bold
                        if name == setting.briefing.house
                        else setting.style.text,
                        VALUE_WIDTH,
                        Element("LBody", Element("LI", listing)),
                    ),
                ),
            )
        )
        for name in meeting.participants
    ]
    return group(setting, heading, bodies, DENSE)


def _demands(setting: Setting) -> list[Block]:
    """Each demand with the entries that speak to its topics; where there are none, it says so."""
    listing = Element("L", setting.document)
    name = setting.words.text("Where the demands stand")
    heading = label(setting, name, setting.document, "H2")
    bodies = [_demand(setting, listing, demand) for demand in setting.briefing.demands]
    return group(setting, heading, bodies, Shape(between=3))


def _demand(setting: Setting, listing: Element, demand: Demand) -> Body:
    style, item = setting.style, Element("LI", listing)
    body = Element("LBody", item)
    quote = Run(
        printable(demand.entry.words, LONGEST_DEMAND),
        style.small_quote.style,
        language=setting.language_of(demand.entry),
    )
    asked = set_text([quote], style.small_quote, DEMAND_WIDTH, Element("P", body))
    quoter = Quoter(setting.words, style)
    language = setting.language_of(demand.entry)
    limits = (
        Part(CAVEAT_ABOVE, quoter.hanging(label, limit, language, DEMAND_WIDTH, body))
        for label, limit in limits_of(demand.entry, setting.words)
    )
    cells = (
        Cell(CONTENT, setting.text(str(demand.number), style.bold, INDENT, Element("Lbl", item))),
        Cell(CONTENT + INDENT, Stack((Part(0, asked), *limits))),
        Cell(
            STATE,
            setting.text(_state(setting, demand), style.text, STATE_WIDTH, Element("P", body)),
        ),
        Cell(
            MARGIN,
            set_text(
                _numbers(setting, (demand.entry.number, *demand.replies)),
                style.note_bold,
                MARGIN_WIDTH,
                Element("P", body),
            ),
        ),
    )
    return Body(cells, main=1, anchors=(Anchor(f"{PLACE}-{demand.entry.number}"),))


def _state(setting: Setting, demand: Demand) -> str:
    if not demand.replies:
        return setting.words.text("No words in reply")
    return setting.words.count("{count} entry on it", "{count} entries on it", len(demand.replies))


def _numbers(setting: Setting, numbers: Iterable[int]) -> list[Run]:
    """The demand's own number and the first replies, each a link to the words in full.

    A reply on a topic that is not on the agenda has its number, and no words to lead to.
    """
    shown, quoted = list(numbers), {entry.number for entry in setting.briefing.entries}
    runs: list[Run] = []
    fitting = MOST_NUMBERS if len(shown) <= MOST_NUMBERS else MOST_NUMBERS - 1
    for number in shown[:fitting]:
        if runs:
            runs.append(Run(", ", setting.style.note.style))
        if number in quoted:
            runs.append(setting.number(number, WORDS))
        else:
            runs.append(Run(f"{number:03d}", setting.style.note_bold.style))
    if fitting < len(shown):
        runs.append(Run(" …", setting.style.note.style))
    return runs
