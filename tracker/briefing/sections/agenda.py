"""An agenda item: their words, our demand, what is open, our line to take, what to ask."""

from __future__ import annotations

from tracker.briefing.content import Demand, Item, OpenTerm
from tracker.briefing.paper.bar import Barred
from tracker.briefing.paper.marks import Mark
from tracker.briefing.sections.contents import Heading
from tracker.briefing.sections.entries import (
    WORDS_WIDTH,
    continued_note,
    entry_body,
    margin_note,
    quotation_with_caveat,
)
from tracker.briefing.sections.groups import Body, Shape, group, label
from tracker.briefing.sections.heads import ABOVE_ITEM, head
from tracker.briefing.sections.questions import question_body
from tracker.briefing.sections.setting import (
    CONTENT,
    INDENT,
    LABEL_WIDTH,
    MARGIN,
    PLACE,
    Setting,
    tied,
)
from tracker.frozen import replace
from tracker.marks import deadline_shape
from tracker.tagged import Element, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Row, Space, Stack, set_text

LONGEST_TITLE = 300
UNDER_AGAIN = 7.0
LONGEST_SUBJECT = 400


def agenda_item(setting: Setting, item: Item) -> list[Block]:
    """The item's head and its groups; it begins a new page when little of this one is left."""
    sheet = setting.sheet
    third = (sheet.body_bottom - sheet.body_top) / 3
    parent = Element("Sect", setting.document)
    groups = [
        *_their_words(setting, item, parent),
        *_demands(setting, item, parent),
        *_open_terms(setting, item, parent),
        *_line_to_take(setting, item, parent),
        *_questions(setting, item, parent),
    ]
    opening = head(setting, item_heading(setting, item), parent)
    opening = replace(opening, above=ABOVE_ITEM, needs=third)
    again = _again(setting, item)
    return [
        opening,
        *(replace(each, again=again) for each in groups or [_nothing(setting, parent)]),
    ]


def _again(setting: Setting, item: Item) -> Stack:
    """The item named again at the head of a page that goes on with it; for the eye only."""
    number, title, _ = item_heading(setting, item)
    says = setting.words.text("{title} (continued)", title=f"{number}  {title}")
    named = setting.text(says, setting.style.note, setting.sheet.text_width, None)
    return Stack((Part(0, named), Part(0, Space(UNDER_AGAIN))))


def item_heading(setting: Setting, item: Item) -> Heading:
    """The item as a line of the contents; one without a title says what it lacks."""
    title = printable(item.title, LONGEST_TITLE) or setting.words.text("Without a topic")
    return Heading(str(item.number), title, f"item-{item.number}")


def _their_words(setting: Setting, item: Item, parent: Element) -> list[Block]:
    heading = label(setting, setting.words.text("Their words"), parent, "H3")
    listing = Element("L", parent)
    bodies = [entry_body(setting, entry, listing) for entry in item.entries]
    return group(setting, heading, bodies, Shape(ruled=False))


def _demands(setting: Setting, item: Item, parent: Element) -> list[Block]:
    words = setting.words
    is_ours = all(demand.entry.actor == setting.briefing.house for demand in item.demands)
    name = words.text("Our demand") if is_ours else words.text("Demand")
    listing = Element("L", parent)
    bodies = [_demand(setting, demand, listing) for demand in item.demands]
    ruled = Shape(ruled=bool(item.entries))
    return group(setting, label(setting, name, parent, "H3"), bodies, ruled)


def _demand(setting: Setting, demand: Demand, listing: Element) -> Body:
    style, item = setting.style, Element("LI", listing)
    body = Element("LBody", item)
    number = setting.text(str(demand.number), style.bold, INDENT, Element("Lbl", item))
    quotation = quotation_with_caveat(setting, demand.entry, WORDS_WIDTH, body)
    state = setting.text(_state(setting, demand), style.note, WORDS_WIDTH, Element("P", body))
    return Body(
        (
            Cell(CONTENT, number),
            Cell(CONTENT + INDENT, Stack((*quotation.parts, Part(2, state)))),
            Cell(MARGIN, margin_note(setting, demand.entry, body)),
        ),
        main=1,
        anchors=(Anchor(f"{PLACE}-{demand.entry.number}"),),
        continued=(Cell(MARGIN, continued_note(setting, demand.entry)),),
    )


def _state(setting: Setting, demand: Demand) -> str:
    words = setting.words
    if not demand.replies:
        known = tied(words.day(setting.briefing.known_up_to))
        return words.text("No words in reply up to {day}.", day=known)
    numbers = words.both([f"{number:03d}" for number in demand.replies])
    return words.text("On the same topic: {entries}.", entries=numbers)


def _open_terms(setting: Setting, item: Item, parent: Element) -> list[Block]:
    heading = label(setting, setting.words.text("Still open"), parent, "H3")
    listing = Element("L", parent)
    bodies = [_open_term(setting, term, listing) for term in item.open_terms]
    ruled = Shape(ruled=bool(item.entries or item.demands))
    return group(setting, heading, bodies, ruled)


def _open_term(setting: Setting, term: OpenTerm, listing: Element) -> Body:
    style = setting.style
    body = Element("LBody", Element("LI", listing))
    text = set_text(_due_sentence(setting, term), style.text, WORDS_WIDTH, Element("P", body))
    cells = [Cell(CONTENT + INDENT, text)]
    source = next((e for e in setting.briefing.entries if e.number == term.entry), None)
    if source is not None:
        cells.append(Cell(MARGIN, margin_note(setting, source, body)))
    cells.append(Cell(CONTENT, Mark(deadline_shape(coming=not term.is_past), style.black)))
    return Body(tuple(cells))


def _due_sentence(setting: Setting, term: OpenTerm) -> list[Run]:
    """Who owes what by when, the day in bold."""
    words, style, mark = setting.words, setting.style, "\0"
    facts = {
        "party": term.party or "",
        "subject": printable(term.subject, LONGEST_SUBJECT).rstrip("."),
        "day": mark,
    }
    if term.party and term.is_past:
        sentence = words.text("{party}: {subject}. Was due {day}.", **facts)
    elif term.party:
        sentence = words.text("{party}: {subject}. Due {day}.", **facts)
    elif term.is_past:
        sentence = words.text("{subject}. Was due {day}.", **facts)
    else:
        sentence = words.text("{subject}. Due {day}.", **facts)
    before, after = sentence.split(mark)
    day = tied(words.day(term.last_day))
    return [
        Run(before, style.text.style),
        Run(day, style.bold.style),
        Run(after, style.text.style),
    ]


def _line_to_take(setting: Setting, item: Item, parent: Element) -> list[Block]:
    if not item.line_to_take:
        return []
    style, words = setting.style, setting.words
    heading = label(setting, words.text("Line to take"), parent, "H3")
    remark = words.text("Internal. Left out of every version for others.")
    under = setting.text(remark, style.note, LABEL_WIDTH, Element("P", parent))
    line = setting.text(item.line_to_take, style.text, WORDS_WIDTH, Element("P", parent))
    cell = Cell(CONTENT, Barred(line, style.black))
    named = heading._replace(heading=Stack((Part(0, heading.heading), Part(0, under))))
    return group(setting, named, [Body((cell,))])


def _questions(setting: Setting, item: Item, parent: Element) -> list[Block]:
    heading = label(setting, setting.words.text("Questions"), parent, "H3")
    listing = Element("L", parent)
    bodies = [
        question_body(setting, question, number, listing)
        for number, question in enumerate(item.questions)
    ]
    return group(setting, heading, bodies, Shape(between=4))


def _nothing(setting: Setting, parent: Element) -> Block:
    """An item on which nothing is registered says so."""
    says = setting.words.text("Nothing on this item is in the register.")
    text = setting.text(says, setting.style.aside, WORDS_WIDTH, Element("P", parent))
    return Block(Row((Cell(CONTENT, text),)), above=9)
