"""Entering what came of a commitment: what is said of it, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.statuses import EvidenceChange, LifeChange
from tracker.register.questions.following.commitment_pages import CommitmentPage
from tracker.register.questions.lines import CommitmentLine, DocumentLine
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.rules.following.statuses import DONE, FOUND, LET_GO
from tracker.vocabulary import Evidence, Life
from ui.commitment.sourced_dialog import SourcedDialog
from ui.forms.fields import DayField, TermChoice
from ui.look.parts import as_field
from ui.look.theme import Look


class StatusOffer(Frozen):
    """What may be chosen from when something is entered of a commitment."""

    line: CommitmentLine
    papers: Sequence[DocumentLine]
    offices: Sequence[OfficeLine]
    today: date


def read_offer(register: Register, page: CommitmentPage, today: date) -> StatusOffer:
    """The papers of its dossier, and the offices of whoever undertook it."""
    line = page.line
    actor = line.statement.actor
    with register.snapshot():
        held = offices(register, today, actor.id) if actor is not None else []
        papers = documents(register, line.statement.dossier_id)
    return StatusOffer(line, papers, held, today)


class LifeDialog(SourcedDialog):
    """What is said of a commitment, by whoever undertook it."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer.line.statement, offer.papers, parent)
        self._offer = offer
        words = look.words
        self.life = TermChoice(words, Life, offer.line.life)
        self.day, self.office = DayField(words, offer.today), as_field(QComboBox())
        self.office.addItem(words.text("No office named"), None)
        for office in offer.offices:
            self.office.addItem(office.name, office.id)
        self.life.changed.connect(self.check)
        self.head(words.text("What they say of it"), words.text("Enter what they say"))
        self.add(words.text("They say"), self.life)
        self.add(words.text("Said on"), self.day)
        self.add(words.text("In the office of"), self.office)
        self.put_together()

    def value(self) -> LifeChange:
        """The status as it stands in the fields."""
        return LifeChange(
            self._offer.line.id,
            self.life.term,
            self.day.day,
            self.source.source,
            self.office.currentData(),
            self.why,
        )

    def is_complete(self) -> bool:
        """What is said to be done has a source, what is let go a reason."""
        life = self.life.term
        sourced = life not in DONE or self.source.source.is_given
        return sourced and (life not in LET_GO or self.why is not None)


class EvidenceDialog(SourcedDialog):
    """What the papers support of a commitment, as of a day."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer.line.statement, offer.papers, parent)
        self._offer = offer
        words = look.words
        self.evidence = TermChoice(words, Evidence, offer.line.evidence)
        self.day = DayField(words, offer.today)
        self.evidence.changed.connect(self.check)
        self.head(words.text("What was found"), words.text("Enter what was found"))
        self.add(words.text("The papers say"), self.evidence)
        self.add(words.text("Looked on"), self.day)
        self.put_together()

    def value(self) -> EvidenceChange:
        """The evidence as it stands in the fields."""
        line, day = self._offer.line, self.day.day
        return EvidenceChange(line.id, self.evidence.term, day, self.source.source, self.why)

    def is_complete(self) -> bool:
        """What was found was found in something."""
        return self.evidence.term not in FOUND or self.source.source.is_given
