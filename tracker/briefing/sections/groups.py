"""A group: its label in the left columns, what it says beside it, a hairline before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.briefing.sections.setting import LABEL_WIDTH, Setting
from tracker.tagged import Element
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Piece, Row, Rule, Stack
from tracker.tagged.shapes import Pen

ABOVE_GROUP = 17.5
UNDER_RULE = 9.0
BETWEEN_ROWS = 9.0


class Body(NamedTuple):
    """One row of a group, from left to right in the order it is read; `main` may break."""

    cells: tuple[Cell, ...]
    main: int = 0
    anchors: tuple[Anchor, ...] = ()
    continued: tuple[Cell, ...] = ()


class Shape(NamedTuple):
    """How a group is set: space between its rows, and whether a rule opens it."""

    between: float = BETWEEN_ROWS
    ruled: bool = True


RULED = Shape()


class Label(NamedTuple):
    """The label of a group, and how it is shown again on the next page."""

    heading: Piece
    again: Piece


def label(setting: Setting, text: str, parent: Element, tag: str) -> Label:
    """The label of a group, as a heading; again for the eye only."""
    bold, note = setting.style.bold, setting.style.note
    element = Element(tag, parent)
    continued = setting.text(setting.words.text("(continued)"), note, LABEL_WIDTH, None)
    shown_again = setting.text(text, bold, LABEL_WIDTH, None)
    return Label(
        setting.text(text, bold, LABEL_WIDTH, element),
        Stack((Part(0, shown_again), Part(0, continued))),
    )


def group(
    setting: Setting, name: Label, bodies: Sequence[Body], shape: Shape = RULED
) -> list[Block]:
    """The group's rows as blocks, its label beside the first; nothing for no rows."""
    if not bodies:
        return []
    first, *others = bodies
    again = Cell(0, name.again)
    opening = Row((Cell(0, name.heading), *first.cells), first.main + 1, (again, *first.continued))
    rule = Rule(setting.sheet.text_width, Pen(0.4, setting.style.rule))
    parts = (Part(0, rule), Part(UNDER_RULE, opening)) if shape.ruled else (Part(0, opening),)
    above = ABOVE_GROUP if shape.ruled else UNDER_RULE
    return [
        Block(Stack(parts), above=above, anchors=first.anchors),
        *(_further(body, shape, again) for body in others),
    ]


def _further(body: Body, shape: Shape, again: Cell) -> Block:
    """A row after the first; at the head of a page the label stands beside it once more."""
    continued = (again, *body.continued)
    return Block(
        Row(body.cells, body.main, continued),
        shape.between,
        anchors=body.anchors,
        resumed=Row((again, *body.cells), body.main + 1, continued),
    )
