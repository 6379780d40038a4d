"""A dossier on the page of a party: its role at the table, and counts that open the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from tracker.register.operations.dossiers.dossiers import US
from tracker.register.questions.people.party_tables import AtTable
from tracker.words import Words
from ui.look.flow import Flow
from ui.look.parts import button, hairline, in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.theme import Look
from ui.places import Tab


class TablePart(QWidget):
    """`open_at` is called with the tab whose list is wanted."""

    def __init__(self, look: Look, table: AtTable, open_at: Callable[[Tab], object]) -> None:
        super().__init__()
        words = look.words
        self.name = _link(table.dossier, partial(open_at, Tab.COMMITMENTS))
        counts = QWidget()
        flow = Flow(counts, gap=BETWEEN)
        self.counts = [_link(text, partial(open_at, tab)) for text, tab in _counts(table, words)]
        for made in self.counts:
            spoken = words.text("{what} in {dossier}", what=made.text(), dossier=table.dossier)
            give_name(made, spoken)
            flow.addWidget(made)
        name = in_row(self.name, None)
        rows = in_column(name, remark(role_in_words(table.role, words)), counts, gap=UNIT)
        rows.setContentsMargins(0, INSIDE, 0, INSIDE)
        self.setLayout(in_column(rows, hairline(), gap=0))


def _link(text: str, act: Callable[[], object]) -> QPushButton:
    made = button("up", act)
    made.setText(text.replace("&", "&&"))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def role_in_words(role: str | None, words: Words) -> str:
    """What a party is at the table of a dossier."""
    if role is None:
        return words.text("No seat at the table, but something it said or sent")
    if role == US:
        return words.text("The party this dossier is kept for")
    return words.text("At the table")


def _counts(table: AtTable, words: Words) -> Iterator[tuple[str, Tab]]:
    """What there is of the party, and where it is listed; what there is nothing of is left out."""
    told = (
        (table.commitments, "{count} open commitment", "{count} open commitments", Tab.COMMITMENTS),
        (table.demands, "{count} demand", "{count} demands", Tab.DEMANDS),
        (table.positions, "{count} position", "{count} positions", Tab.POSITIONS),
        (table.documents, "{count} document", "{count} documents", Tab.DOCUMENTS),
    )
    for number, one, many, tab in told:
        if number:
            yield words.count(one, many, number), tab
