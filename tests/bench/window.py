"""The window: its start, a dossier as it is opened, and a frame of the letter view."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.bench import starting
from tests.bench.large import TODAY, large_dossier
from tests.bench.measuring import Result, compare
from tests.ui.desk.made import letter_of_blocks
from tracker.letters.letter import BlockKind
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from ui.desk.letter_view import LetterView
from ui.desk.marking import Marking
from ui.desk.text_sheets import RunningHead
from ui.dossier.reading import read_dossier
from ui.look.theme import Look
from ui.places.viewing import Viewing
from ui.timeline.view import Timeline


def results() -> Iterator[Result]:
    """Start-up to the first painted screen, then a dossier, frames of a letter."""
    yield from starting.results()
    yield from _opening()
    yield from _frames()


def _opening() -> Iterator[Result]:
    """A dossier as it is opened: all that its screen asks, and the first frame of its timeline."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]))
    with (
        tempfile.TemporaryDirectory() as folder,
        large_dossier(Path(folder) / "large.overleg", documents=20) as register,
    ):
        dossier_id = dossiers(register)[0].id

        def open_it() -> None:
            reading = read_dossier(register, dossier_id, Viewing(), TODAY, look.words)
            timeline = Timeline(look)
            timeline.resize(1000, 400)
            timeline.show_content(reading.timeline, reading.timeline_index)
            timeline.render(QImage(1000, 400, QImage.Format.Format_RGB32))

        yield compare(
            "a dossier of 2,000 statements, opened",
            open_it,
            "its statements, asked for alone",
            lambda: statements(register, dossier_id),
            bound=8,
        )


def _frames() -> Iterator[Result]:
    """Painting must cost by what is in view: a hundred pages against one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]))
    long, short = _letter_view(look, pages=100), _letter_view(look, pages=1)
    yield compare(
        "20 frames of a letter of 100 pages",
        lambda: _paint(long),
        "20 frames of a letter of one page",
        lambda: _paint(short),
        bound=1.5,
    )


def _letter_view(look: Look, pages: int) -> LetterView:
    words = "The parties meet again within the time that they have agreed. " * 9
    blocks = tuple(
        (BlockKind.PARAGRAPH, page, words) for page in range(1, pages + 1) for _ in "12345"
    )
    view = LetterView(look)
    view.resize(640, 900)
    view.show_letter(letter_of_blocks(blocks), RunningHead("", ""), None)
    view.show_marking(Marking())
    return view


def _paint(view: LetterView) -> None:
    bar = view.verticalScrollBar()
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        view.render(image)
