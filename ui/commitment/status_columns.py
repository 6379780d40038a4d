"""Three statuses side by side, each with how it came to it: said, found, and against the date."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.commitment_pages import StatusLine
from tracker.register.questions.lines import CommitmentLine
from tracker.words import Words
from tracker.words.definitions import definition_of
from ui.commitment.reading import CommitmentReading
from ui.commitment.status_column import OpenSource, StatusColumn, Step, StepPart
from ui.commitment.term_column import TermColumn
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_row
from ui.look.plain_text import give_name, give_tip, running_label
from ui.look.space import APART
from ui.look.term_label import term_remark
from ui.look.theme import Look


class StatusColumns(QWidget):
    """The three columns of a commitment, with the keys that enter something in each."""

    def __init__(self, look: Look, reading: CommitmentReading, open_source: OpenSource) -> None:
        super().__init__()
        self._look, self._reading, self._open = look, reading, open_source
        words = look.words
        self.say_key = KeyButton(look, "S", words.text("enter what they say"))
        self.find_key = KeyButton(look, "V", words.text("enter what was found"))
        self.term = self._against()
        row = in_row(self._said(), self._found(), self.term, gap=APART)
        for at in range(3):
            row.setStretch(at, 1)
        self.setLayout(row)

    def _said(self) -> StatusColumn:
        words, line, said = self._look.words, self._reading.page.line, self._reading.said
        detail = "" if said else words.text("nobody has said anything of it since")
        if said and said[-1].office:
            detail = words.text("said in the office of {office}", office=said[-1].office)
        if line.closed_on is not None:
            closed = words.text("closed on {day}: followed no longer", day=line.closed_on)
            detail = " · ".join(filter(None, (detail, closed)))
        value = self._value(words.title(line.life), definition_of(line.life, words))
        caption = term_remark(self._look, "what_they_say", words.text("What they say of it"))
        column = StatusColumn(caption, value, detail)
        steps = [self._step(each, words.title(each.life)) for each in said if each.life]
        column.add_history(steps, [self.say_key])
        return column

    def _found(self) -> StatusColumn:
        words, line, found = self._look.words, self._reading.page.line, self._reading.found
        if line.evidence_on is None:
            detail = words.text("nobody has looked yet")
        else:
            detail = words.text("as of {day}", day=line.evidence_on)
        value = self._value(words.title(line.evidence), definition_of(line.evidence, words))
        caption = term_remark(self._look, "evidence", words.text("What the papers support"))
        column = StatusColumn(caption, value, detail)
        steps = [self._step(each, words.title(each.evidence)) for each in found if each.evidence]
        column.add_history(steps, [self.find_key])
        return column

    def _against(self) -> TermColumn:
        words, page = self._look.words, self._reading.page
        caption = term_remark(self._look, "against_the_date", words.text("Against the date"))
        standing = tuple(_standing(page.line, words))
        return TermColumn(self._look, caption, page.term, self._open, standing)

    def _step(self, status: StatusLine, what: str) -> StepPart:
        words = self._look.words
        facts = []
        if status.office:
            facts.append(status.office)
        if status.reason:
            facts.append(words.text("because: {reason}", reason=status.reason))
        step = Step(words.short_day(status.dated), what, facts, status.source)
        return StepPart(self._look, step, self._open)

    def _value(self, text: str, definition: str) -> QWidget:
        made = running_label(text, sans(Size.LARGE, SEMIBOLD))
        give_tip(made, definition)
        give_name(made, text, definition)
        return made


def _standing(line: CommitmentLine, words: Words) -> Iterator[str]:
    """How it stands against its date, and how late it is; nothing of one without a date."""
    if line.statement.term is not None:
        yield words.label(line.against_date)
    if line.days_late:
        yield words.count("{count} day late", "{count} days late", line.days_late)
