"""All that a party said on a topic, the latest first, each one Enter away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from tracker.register.questions.entries.positions import PositionLine, standpoints
from tracker.register.questions.lines import StatementLine
from tracker.words.language import capital
from ui.commitment.words_row import WordsRow
from ui.dossier.pages.page import DossierPage
from ui.lists.view import LineList
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look

WIDTH, HEIGHT = 620, 360

Open = Callable[[StatementLine], None]


def show_words(page: DossierPage, stand: PositionLine, go: Open) -> None:
    """Ask for the words, as of the day that is looked at, and show them over the page."""

    def show(lines: Sequence[StatementLine]) -> None:
        dialog = PositionWords(page.session.look, stand, lines, page)
        dialog.words.opened.connect(dialog.accept)
        dialog.words.opened.connect(go)
        dialog.open()

    question = partial(
        standpoints,
        dossier_id=page.dossier_id,
        topic_id=stand.topic_id,
        party_id=stand.party.id,
    )
    page.ask(question, show)


class PositionWords(QDialog):
    """The words in a list, each with its grade, caveat and place."""

    def __init__(
        self,
        look: Look,
        stand: PositionLine,
        lines: Sequence[StatementLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = look.words
        title = words.text(
            "{party} on: {topic}", party=stand.party.name, topic=capital(stand.topic)
        )
        self.setWindowTitle(title)
        self.words: LineList[StatementLine] = LineList(WordsRow(look, dated=True), margin=BETWEEN)
        self.words.name(title)
        self.words.show_lines(lines)
        self.words.setMinimumSize(WIDTH, HEIGHT)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        head = running_label(title, sans(Size.HEAD, SEMIBOLD))
        column = in_column(head, self.words, buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.words.setFocus()
