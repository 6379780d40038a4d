"""An office on the page of its party: who holds it, who held it before, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from tracker.register.rules.people.holding import Holding
from tracker.words import Words
from ui.look.lettering import MEDIUM, SEMIBOLD, sans
from ui.look.parts import button, hairline, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.people.reading import HeldOffice

#: Titles with what they do.
Choices = tuple[tuple[str, Callable[[], object]], ...]


class OfficePart(QWidget):
    """`of_office` and `of_holding` give what can be done with the office and with a holder."""

    def __init__(
        self,
        look: Look,
        office: HeldOffice,
        of_office: Choices,
        of_holding: Callable[[Holding], Choices],
    ) -> None:
        super().__init__()
        words, line = look.words, office.line
        name = running_label(line.name, sans(weight=SEMIBOLD))
        self.menu = menu_button(
            words.text("Office"), words.text("Office {office}", office=line.name), of_office
        )
        head = in_row(name, self.menu, gap=INSIDE)
        head.setStretch(0, 1)
        rows = in_column(head, gap=UNIT)
        if line.other_names:
            rows.addWidget(running_label(" · ".join(line.other_names), role="quiet"))
        if line.holder is None:
            rows.addWidget(running_label(words.text("Vacant today"), role="quiet"))
        for holding in office.holdings:
            is_now = line.holder is not None and holding.id == line.holder.id
            rows.addLayout(_held(look, holding, of_holding(holding), is_now=is_now))
        rows.setContentsMargins(0, INSIDE, 0, INSIDE)
        self.setLayout(in_column(rows, hairline(), gap=0))


def menu_button(title: str, spoken: str, choices: Choices) -> QPushButton:
    """A button that opens a menu with `choices`."""
    made = button("opens")
    made.setText(title.replace("&", "&&"))
    give_name(made, spoken)
    menu = QMenu(made)
    for text, act in choices:
        menu.addAction(text.replace("&", "&&")).triggered.connect(
            lambda _checked=False, act=act: act()
        )
    made.setMenu(menu)
    return made


def in_office(holding: Holding, words: Words) -> str:
    """From when until when somebody held an office, in words."""
    first, last = holding.period.from_day, holding.period.until_day
    text = _days(first, last, words)
    return words.text("{days}, acting", days=text) if holding.acting else text


def _days(first: date | None, last: date | None, words: Words) -> str:
    if first and last:
        return words.text("from {first} until {last}", first=first, last=last)
    if first:
        return words.text("since {first}", first=first)
    if last:
        return words.text("until {last}", last=last)
    return words.text("days not known")


def _held(look: Look, holding: Holding, choices: Choices, *, is_now: bool) -> QHBoxLayout:
    """One holder: the name, the days, and what can be done."""
    words = look.words
    font = sans(weight=MEDIUM) if is_now else sans()
    name = plain_label(holding.person, font, "ink" if is_now else "quiet")
    days = plain_label(in_office(holding, words), sans(), "ink" if is_now else "quiet")
    more = menu_button(
        words.text("Change"),
        words.text("What is kept of {person} in office", person=holding.person),
        choices,
    )
    return in_row(name, days, None, more, gap=INSIDE)
