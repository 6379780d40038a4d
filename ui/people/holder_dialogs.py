"""Dialogs about who holds an office: the next holder, and the days of one put right."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from tracker.frozen import Frozen
from tracker.register.operations.people.holders import HoldingAsItWas
from tracker.register.rules.people.holding import Holding
from tracker.register.rules.people.periods import Period
from ui.forms.form_dialog import FormDialog
from ui.forms.open_choice import OpenChoice
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.days import OptionalDay
from ui.people.reading import HeldOffice, PartyReading


class NextHolder(Frozen):
    """Who comes to hold an office: a person who is known, or the name of one who is not."""

    person_id: int | None
    name: str
    period: Period
    acting: bool

    @property
    def hands_over_on(self) -> date | None:
        """The first day, where whoever held the office until then goes; None when both stay."""
        stays = self.acting or self.period.until_day is not None
        return None if stays else self.period.from_day


class HolderDialog(FormDialog):
    """Gives the `NextHolder` of an office."""

    def __init__(
        self,
        look: Look,
        office: HeldOffice,
        reading: PartyReading,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words, self._people, today = look.words, reading.people, reading.day
        self.person = OpenChoice((person.name, person.id) for person in reading.people)
        self.from_day = OptionalDay(look, words.text("from"), today, today)
        self.until_day = OptionalDay(look, words.text("until, this day included"), None, today)
        self.acting = QCheckBox(words.text("acting, for the time being"))
        self.add(words.text("Who"), self.person)
        self.beside(self.from_day)
        self.beside(self.until_day)
        self.beside(self.acting)
        self.head(
            words.text("Who holds the office {office}", office=office.line.name),
            words.text("Put in the office"),
        )
        self.person.editTextChanged.connect(self.check)
        self.lay_out(under=running_label(self._hint(office), role="quiet"))

    def _hint(self, office: HeldOffice) -> str:
        words, holder = self.look.words, office.line.holder
        if holder is None:
            return words.text("A person who is not known yet is added by this name.")
        return words.text(
            "Without a last day the office is handed over: the time of {person} ends the day "
            "before, and what is open passes on. What was said stays said by whoever said it.",
            person=holder.person,
        )

    def is_complete(self) -> bool:
        """Somebody is named."""
        return bool(self.person.named)

    def value(self) -> NextHolder:
        """Who, and when."""
        name = self.person.named
        known = next((one.id for one in self._people if one.name == name), None)
        at = self.person.currentIndex()
        if at >= 0 and self.person.itemText(at) == name:
            known = self.person.itemData(at)
        period = Period(self.from_day.value, self.until_day.value)
        return NextHolder(known, name, period, self.acting.isChecked())


class HoldingDialog(FormDialog):
    """Gives the days of a time in office as they were."""

    def __init__(
        self, look: Look, holding: Holding, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words, period = look.words, holding.period
        self.from_day = OptionalDay(look, words.text("from"), period.from_day, today)
        self.until_day = OptionalDay(
            look, words.text("until, this day included"), period.until_day, today
        )
        self.acting = QCheckBox(words.text("acting, for the time being"))
        self.acting.setChecked(holding.acting)
        for part in (self.from_day, self.until_day, self.acting):
            self.beside(part)
        self.head(
            words.text("{person} in office", person=holding.person),
            words.text("Keep the days"),
        )
        hint = words.text("A day that is not known stays open.")
        self.lay_out(under=running_label(hint, role="quiet"))

    def value(self) -> HoldingAsItWas:
        """The days, and whether the office was held for the time being."""
        period = Period(self.from_day.value, self.until_day.value)
        return HoldingAsItWas(period, self.acting.isChecked())
