"""A party as a row: its side, its names, its offices with who holds them, its dossiers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.people.offices import OfficeLine
from tracker.register.questions.people.party_lists import PartyInList
from tracker.words import Words
from ui.lists.row import Row
from ui.lists.writing import SIDE_BAR, Writing
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.marks import side_colour
from ui.look.space import AROUND, BETWEEN, INSIDE

HEIGHT = 56
SIDE_COLUMN = 116.0
DOSSIERS_COLUMN = 96.0
STEP_IN = 20.0  #: how far what is part of a party stands in from it
TOP, BELOW = 8.0, 30.0


class PartyRow(Row[PartyInList]):
    """How a party stands in the list of parties."""

    def tell(self, line: PartyInList) -> str:
        """Name, side, offices and dossiers in one sentence."""
        words = self.look.words
        return words.text(
            "{name}, {side}. {names}. {offices}. {dossiers}",
            name=line.line.name,
            side=words.label(line.line.side),
            names=self._names(line),
            offices="; ".join(held_in_words(each, words) for each in line.offices)
            or words.text("no office entered"),
            dossiers=self._dossiers(line),
        )

    def height(self, line: PartyInList, width: float) -> int:
        """Every party has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: PartyInList) -> None:
        """Draw the row: name and names, then offices, then dossiers."""
        writing = Writing(painter, self.look)
        room = area.width() - SIDE_COLUMN - DOSSIERS_COLUMN
        name_room = room * 0.48
        left = area.topLeft() + QPointF(line.depth * STEP_IN, 0)
        self._paint_names(writing, left, line, name_room - line.depth * STEP_IN - AROUND)
        side = area.topLeft() + QPointF(name_room, TOP + 1)
        writing.line(
            side, self.look.words.title(line.line.side), sans(), "ink", SIDE_COLUMN - INSIDE
        )
        offices = area.topLeft() + QPointF(name_room + SIDE_COLUMN, 0)
        self._paint_offices(writing, offices, line, room - name_room - BETWEEN)
        end = QPointF(area.right(), area.top() + TOP + 1)
        writing.right(end, self._dossiers(line), sans(), "quiet", DOSSIERS_COLUMN)

    def _paint_names(self, writing: Writing, at: QPointF, line: PartyInList, room: float) -> None:
        bar = QRectF(at.x(), at.y() + 12, SIDE_BAR, 14)
        writing.painter.fillRect(bar, side_colour(self.look.palette, line.line.side))
        at = at + QPointF(INSIDE + 2, 0)
        room -= INSIDE + 2
        writing.line(at + QPointF(0, TOP), line.line.name, sans(Size.HEAD, SEMIBOLD), "ink", room)
        writing.line(at + QPointF(0, BELOW), self._names(line), sans(Size.SMALL), "quiet", room)

    def _paint_offices(self, writing: Writing, at: QPointF, line: PartyInList, room: float) -> None:
        words = self.look.words
        if not line.offices:
            return
        first = held_in_words(line.offices[0], words)
        writing.line(at + QPointF(0, TOP + 1), first, sans(), "ink", room)
        more = len(line.offices) - 1
        if more:
            text = words.count("and {count} more office", "and {count} more offices", more)
            writing.line(at + QPointF(0, BELOW), text, sans(Size.SMALL), "quiet", room)

    def _names(self, line: PartyInList) -> str:
        return " · ".join(all_names(line)) or self.look.words.text("no other name")

    def _dossiers(self, line: PartyInList) -> str:
        return self.look.words.count("{count} dossier", "{count} dossiers", line.dossiers)


def all_names(line: PartyInList) -> list[str]:
    """What else a party is called: its short name, its names per language, others; each once."""
    names = (line.line.short, *(name for _, name in line.names), *line.line.other_names)
    return list(dict.fromkeys(name for name in names if name != line.line.name))


def held_in_words(office: OfficeLine, words: Words) -> str:
    """An office and who holds it."""
    if office.holder is None:
        return words.text("{office}: vacant", office=office.name)
    return words.text("{office}: {person}", office=office.name, person=office.holder.person)
