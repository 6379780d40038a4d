"""What the history is narrowed to: a dossier, a person, a kind of thing, the days until one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tracker.register.history import HANDED_OUT
from tracker.register.questions.keeping.history_pages import HistoryFilter
from tracker.words.marks import N_
from ui.look.flow import Flow
from ui.look.parts import as_field
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.people.days import OptionalDay

#: What one may look for, by the tables it is kept in.
KINDS: Mapping[str, tuple[str, ...]] = {
    N_("Entries and their reading"): (
        "statement", "proviso", "reading", "relation", "confirmation", "letting_go",
        "statement_addressee", "statement_party", "statement_topic", "utterance", "note",
    ),
    N_("Commitments and their status"): ("commitment", "status_change", "countersignature"),
    N_("Terms and their dates"): ("deadline", "moved_date", "reminder", "calendar_period"),
    N_("Demands and answers"): ("demand", "answer", "ultimatum"),
    N_("Letters and papers"): ("document", "citation", "checked_point", "set_aside"),
    N_("Meetings and questions"): ("meeting", "agenda_item", "question", "participant"),
    N_("Parties, offices and persons"): ("party", "office", "holder", "person", "seat", "mandate"),
    N_("Papers that left the register"): (HANDED_OUT,),
}  # fmt: skip


WIDTH = 148  #: of each choice, in pixels


class HistoryFilters(QWidget):
    """Emits `changed` when something else is wanted; `wanted` is what."""

    changed = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._look = look
        self.dossier, self.who = as_field(QComboBox()), as_field(QComboBox())
        self.kind = as_field(QComboBox())
        for field in (self.dossier, self.who, self.kind):
            field.setFixedWidth(WIDTH)
        self.until = OptionalDay(look, "", None, today)
        row = Flow(self, gap=INSIDE)
        for part in (self.dossier, self.who, self.kind, self.until):
            row.addWidget(part)
        self.offer({}, ())
        for field in (self.dossier, self.who, self.kind):
            field.currentIndexChanged.connect(self.changed)
        self.until.box.toggled.connect(self.changed)
        self.until.day.dateChanged.connect(self.changed)

    @property
    def wanted(self) -> HistoryFilter:
        """What is chosen."""
        day = self.until.value
        end = datetime.combine(day + timedelta(days=1), time()).astimezone() if day else None
        return HistoryFilter(
            dossier_id=self.dossier.currentData(),
            who=self.who.currentData(),
            kinds=KINDS.get(self.kind.currentData() or ""),
            until=end,
        )

    def offer(self, dossiers: Mapping[int, str], people: Sequence[str]) -> None:
        """All dossiers and persons there are, keeping what is chosen."""
        _fill(self.dossier, [(name, id_) for id_, name in dossiers.items()])
        _fill(self.who, [(name, name) for name in people])
        self.write_texts()

    def write_texts(self) -> None:
        """Names and kinds in the language of the moment."""
        words = self._look.words
        self.until.call(words.text("Until"))
        give_name(self.dossier, words.text("Dossier"))
        give_name(self.who, words.text("Changed by"))
        give_name(self.kind, words.text("What was changed"))
        _fill(self.kind, [(words.text(kind), kind) for kind in KINDS])
        self.dossier.setItemText(0, words.text("All dossiers"))
        self.who.setItemText(0, words.text("Everybody"))
        self.kind.setItemText(0, words.text("All kinds"))


def _fill(field: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    """Offer everything and `choices` after it, without telling that anything was chosen."""
    chosen = field.currentData()
    field.blockSignals(True)
    field.clear()
    field.addItem("", None)
    for text, value in choices:
        field.addItem(text, value)
    field.setCurrentIndex(max(field.findData(chosen), 0) if chosen is not None else 0)
    field.blockSignals(False)
