"""What the screen of a commitment shows, asked of the register in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.entry_page import EntryPage, entry_page
from tracker.register.questions.entries.trajectory import topics_on_ladder
from tracker.register.questions.entries.wordings import Wording, wording_chain
from tracker.register.questions.following.commitment_pages import (
    CommitmentPage,
    StatusLine,
    commitment_page,
)
from tracker.register.questions.lines import TopicLine
from tracker.register.questions.talks.meeting_questions import AskedLine, questions_about


@dataclass(frozen=True, slots=True)
class CommitmentReading:
    """A commitment with its course, its entry, all its wordings, and what is to be asked."""

    page: CommitmentPage
    entry: EntryPage
    wordings: tuple[Wording, ...]
    asked: tuple[AskedLine, ...]
    dossier: str
    ladders: tuple[TopicLine, ...] = ()  # its topics that have a way along the ladder

    @property
    def said(self) -> tuple[StatusLine, ...]:
        """What was said of it, in the order of its days."""
        return tuple(each for each in self.page.statuses if each.life is not None)

    @property
    def found(self) -> tuple[StatusLine, ...]:
        """What was found of it, in the order of the days."""
        return tuple(each for each in self.page.statuses if each.evidence is not None)


def read_commitment(register: Register, commitment_id: int, today: date) -> CommitmentReading:
    """Everything the screen needs, as it stands on `today`.

    `CommitmentMissingError` when its statement was taken back, or it never was.
    """
    with register.snapshot():
        page = commitment_page(register, commitment_id, today)
        statement = page.line.statement
        return CommitmentReading(
            page=page,
            entry=entry_page(register, statement.id),
            wordings=tuple(wording_chain(register, statement.id)),
            asked=questions_about(register, statement.id),
            dossier=dossier(register, statement.dossier_id).name,
            ladders=tuple(
                topic
                for topic in topics_on_ladder(register, statement.dossier_id)
                if topic.name in statement.topics
            ),
        )
