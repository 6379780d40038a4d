"""A group: its label in the left columns, what it says beside it, a hairline before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.briefing.paper.marks import Rule
from tracker.briefing.paper.paging import Anchor, Block
from tracker.briefing.paper.pieces import Cell, Part, Piece, Row, Stack, Text
from tracker.briefing.sections.setting import LABEL_WIDTH, Setting
from tracker.tagged import Element
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


def label(setting: Setting, text: str, parent: Element, tag: str) -> Text:
    """The label of a group, as a heading."""
    return setting.text(text, setting.style.bold, LABEL_WIDTH, Element(tag, parent))


def group(
    setting: Setting, label: Piece, bodies: Sequence[Body], shape: Shape = RULED
) -> list[Block]:
    """The group's rows as blocks, its label beside the first; nothing for no rows."""
    if not bodies:
        return []
    first, *others = bodies
    opening = Row((Cell(0, label), *first.cells), first.main + 1, first.continued)
    rule = Rule(setting.sheet.text_width, Pen(0.4, setting.style.rule))
    parts = (Part(0, rule), Part(UNDER_RULE, opening)) if shape.ruled else (Part(0, opening),)
    above = ABOVE_GROUP if shape.ruled else UNDER_RULE
    return [
        Block(Stack(parts), above=above, anchors=first.anchors),
        *(
            Block(Row(body.cells, body.main, body.continued), shape.between, anchors=body.anchors)
            for body in others
        ),
    ]
