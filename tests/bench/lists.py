"""Lists of a hundred thousand rows: first rows beside a plain model, and frames of scrolling."""

from __future__ import annotations

import os
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListView, QWidget

from tests.bench.measuring import Result, against, p95, thread_seconds, within
from tests.tracker.briefing.veldland import make_statement
from tracker.frozen import replace
from tracker.register.questions.lines import CommitmentLine
from tracker.vocabulary import AgainstDate, Evidence, Life
from ui.commitment.row import CommitmentRow
from ui.lists.panel import ListPanel
from ui.look.theme import Look

MANY = 100_000
SIZE = (1100, 700)
FRAMES = 400
WORDS = "We will send the costing of the benefit shortly, as agreed in the meeting of last week. "


def results() -> Iterator[Result]:
    """First rows, scrolling by the wheel, leaping by the bar, and the end of the list."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]), "en")
    lines = commitments()
    panel = ListPanel(CommitmentRow(look))
    image = _shown(panel)
    plain = QListView()
    first = thread_seconds(lambda: (panel.show_lines(lines), panel.render(image)))
    theirs = thread_seconds(lambda: _show_plainly(plain, lines))
    yield against(f"first rows of {MANY:,} commitments", "a plain list model", (first, theirs), 0.3)
    bar = panel.list.verticalScrollBar()
    for how, step in (("scrolling", 120), ("leaping", bar.maximum() // FRAMES)):
        bar.setValue(0)
        frames = [thread_seconds(lambda s=step: _scroll(panel, image, s)) for _ in range(FRAMES)]
        yield within(f"{how} in {MANY:,} rows, p95 of a frame", p95(frames), 0.012)
        yield within(f"{how} in {MANY:,} rows, longest frame", max(frames), 0.100)


def commitments() -> list[CommitmentLine]:
    """Undertakings of one to three lines of words."""
    base = make_statement(1, WORDS)
    states = list(AgainstDate)
    return [
        CommitmentLine(
            number,
            replace(base, entry=number, quote=WORDS * (1 + number % 3)),
            Life.OPEN,
            Evidence.NONE_FOUND,
            states[number % len(states)],
        )
        for number in range(MANY)
    ]


def _shown(widget: QWidget) -> QImage:
    widget.resize(*SIZE)
    widget.show()
    return QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)


def _scroll(panel: ListPanel[CommitmentLine], image: QImage, step: int) -> None:
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.value() + step)
    panel.render(image)


class _Plain(QAbstractListModel):
    """All rows given at once, as a model is first written."""

    def __init__(self, lines: list[CommitmentLine]) -> None:
        super().__init__()
        self._lines = lines

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return len(self._lines)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_text = role == Qt.ItemDataRole.DisplayRole
        return self._lines[index.row()].statement.quote if is_text else None


def _show_plainly(view: QListView, lines: list[CommitmentLine]) -> None:
    image = _shown(view)
    model = _Plain(lines)
    view.setModel(model)
    view.render(image)
    model.setParent(view)
