"""The key to the shapes, in the order from strong to weak."""

from __future__ import annotations

from tracker.briefing.composition import Composition, Standing, TimeWords
from tracker.briefing.paper.marks import STRENGTH_MARKS, Mark
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.setting import Setting
from tracker.tagged import Element
from tracker.tagged.paging import Block
from tracker.tagged.pieces import Cell, Part, Row, Stack
from tracker.vocabulary import Strength

AFTER_MARK = 5 * MM
BETWEEN = 5 * MM


def legend(setting: Setting) -> list[Block]:
    """The key to a paper of items: all shapes, the band and the faces."""
    if not any(entry.reading for entry in setting.briefing.entries):
        return []
    says = setting.words.text(
        "A band that fades at both ends is a time word without a date. "
        "Words in serif are theirs; summary and strengths are ours."
    )
    return [_key(setting, says)]


def legend_of(setting: Setting, composition: Composition) -> list[Block]:
    """The key to a paper of tables, where shapes of strength stand in them."""
    items, words = list(composition.items), setting.words
    if not any(isinstance(item, Standing) and _is_strength(item) for item in items):
        return []
    says = [
        words.text("Words in serif were written or said; strengths and statuses are our reading.")
    ]
    if any(isinstance(item, TimeWords) for item in items):
        band = words.text("A band that fades at both ends is a time word without a date.")
        says.insert(0, band)
    return [_key(setting, " ".join([*says, composition.key]).strip())]


def _is_strength(item: Standing) -> bool:
    return isinstance(item.mark, Strength)


def _key(setting: Setting, says: str) -> Block:
    element = Element("P", setting.document)
    explanation = setting.text(says, setting.style.note, setting.sheet.text_width, element)
    return Block(Stack((Part(0, _shapes(setting)), Part(2, explanation))), above=8)


def _shapes(setting: Setting) -> Stack:
    """The shapes are artifacts; their names are read as one list, on as many rows as it takes."""
    words, style = setting.words, setting.style
    name = words.text("Strength of the words")
    title = setting.text(name, style.note_bold, 60 * MM, Element("P", setting.document))
    listing = Element("L", setting.document)
    start = left = title.width + BETWEEN
    rows: list[list[Cell]] = [[Cell(0, title)]]
    for strength in Strength:
        body = Element("LBody", Element("LI", listing))
        label = setting.text(words.label(strength), style.note_ink, 40 * MM, body)
        if left + AFTER_MARK + label.width > setting.sheet.text_width:
            rows.append([])
            left = start
        rows[-1].append(Cell(left, Mark(STRENGTH_MARKS[strength], style.black)))
        rows[-1].append(Cell(left + AFTER_MARK, label))
        left += AFTER_MARK + label.width + BETWEEN
    return Stack(tuple(Part(0, Row(tuple(cells))) for cells in rows))
