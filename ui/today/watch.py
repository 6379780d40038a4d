"""The watch list on the first screen: a group for each reason to look at an undertaking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.deadlines import ByHandSoon
from tracker.register.questions.following.watch_lists import WatchGroup
from tracker.register.questions.lines import CommitmentLine, DeadlineLine
from tracker.reports import Watch
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import CutLabel, give_name, running_label
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look
from ui.today.group import TodayGroup
from ui.today.watched import ByHandRow, WatchedRow


class WatchPart(QWidget):
    """All groups with their counts; those without a line stand together in one sentence.

    Emits `remind_wanted` with a term set by hand, which has no screen of its own.
    """

    remind_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        open_line: Callable[[CommitmentLine], object],
        open_term: Callable[[DeadlineLine], object],
        all_wanted: Callable[[Watch], object],
    ) -> None:
        super().__init__()
        self._look = look
        self.head, self.remark = (
            CutLabel(sans(Size.HEAD, SEMIBOLD)),
            CutLabel(sans(Size.SMALL), "quiet"),
        )
        self.save = button("small")
        self.rows = {group: WatchedRow(look, group) for group in Watch}
        self.groups: dict[Watch, TodayGroup[CommitmentLine]] = {
            group: TodayGroup(row, open_line, partial(all_wanted, group), inner=True)
            for group, row in self.rows.items()
        }
        self.row_by_hand = ByHandRow(look)
        self.by_hand: TodayGroup[DeadlineLine] = TodayGroup(
            self.row_by_hand, open_term, inner=True, has_keys=True
        )
        self.remind = KeyButton(look, "Z", "")
        self.remind.clicked.connect(self._want_reminder)
        self.by_hand.top.addWidget(self.remind)
        self.none = running_label(role="quiet")
        top = in_row(self.head, None, self.remark, gap=INSIDE)
        top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        below = in_row(self.none, self.save, gap=INSIDE)
        below.setStretch(0, 1)
        give_margins(below, INSIDE, 0, 0, 0)
        self.setLayout(in_column(top, *self.groups.values(), self.by_hand, below, gap=BETWEEN))

    def show_by_hand(self, found: ByHandSoon, today: date, names: Mapping[int, str]) -> None:
        """Show the terms set by hand that end soon; `names` as for the groups."""
        words = self._look.words
        self.row_by_hand.today, self.row_by_hand.names = today, names
        self.by_hand.name(words.text("Terms set by hand"), "")
        self.remind.show_title(words.text("remind me"))
        self.by_hand.remark.setText(words.number(found.count))
        self.by_hand.show_lines(found.lines)
        self.by_hand.setVisible(bool(found.lines))

    def show_watched(
        self, watched: Mapping[Watch, WatchGroup], today: date, names: Mapping[int, str]
    ) -> None:
        """Show how the groups stand `today`; `names` of dossiers where they are told apart."""
        words = self._look.words
        self.head.setText(words.text("Due, and to ask again"))
        self.save.setText(words.text("Save as PDF…"))
        give_name(self.save, words.text("Save the watch list as PDF…"))
        for group, made in self.groups.items():
            row, found = self.rows[group], watched[group]
            row.today, row.names = today, names
            made.name(words.title(group), "")
            made.remark.setText(words.number(found.count))
            made.show_lines(found.lines)
            made.setVisible(bool(found.count))
            more = found.count > len(found.lines)
            made.offer_more(words.text("All {count}", count=words.number(found.count)) * more)
        self._write_none([words.label(group) for group in Watch if not watched[group].count])
        due = sum(watched[group].count for group in (Watch.OVERDUE, Watch.DUE_SOON))
        self.remark.setText(
            words.text(
                "{due}, {ask}",
                due=words.count("{count} due", "{count} due", due),
                ask=words.count(
                    "{count} to ask now", "{count} to ask now", watched[Watch.ASK].count
                ),
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of reminding works in the list of terms set by hand."""
        if event.key() == Qt.Key.Key_Z and self.by_hand.list.hasFocus():
            self._want_reminder()
        else:
            event.ignore()

    def _want_reminder(self, _checked: bool = False) -> None:
        """Of the term one is at, else of the first."""
        line = self.by_hand.list.current_line() or self.by_hand.list.model_of_lines.line(0)
        self.remind_wanted.emit(line)

    def _write_none(self, labels: list[str]) -> None:
        words = self._look.words
        if len(labels) == len(Watch):
            text = words.text("No promise is due, to be asked about or without evidence.")
        elif labels:
            text = words.text("None: {labels}", labels=", ".join(labels))
        else:
            text = ""
        self.none.setText(text)
