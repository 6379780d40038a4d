"""What the screen of an entry or a commitment shows, asked of the register in one go."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen, asdict
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
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.following.reminders import ReminderLine, reminders_of
from tracker.register.questions.following.terms import TermHistory, term_history
from tracker.register.questions.lines import TopicLine
from tracker.register.questions.talks.meeting_questions import AskedLine, questions_about
from ui.desk.signed import Signed, read_signed


class EntryReading(Frozen):
    """An entry with all its wordings, and what is to be asked about it."""

    entry: EntryPage
    wordings: tuple[Wording, ...]
    asked: tuple[AskedLine, ...]
    dossier: str
    signed: Signed  # who read it, and who checked it
    ladders: tuple[TopicLine, ...]  # its topics that have a way along the ladder
    term: TermHistory | None  # its own, with all that it was
    reminders: tuple[ReminderLine, ...]  # of that term

    @property
    def deadline_id(self) -> int | None:
        """That of its term; None where it has none."""
        return self.term.deadline_id if self.term else None

    @property
    def said(self) -> tuple[StatusLine, ...]:
        """What was said of it, in the order of its days; of an entry nothing is."""
        return ()


class CommitmentReading(EntryReading):
    """The entry of a commitment, with the course of the commitment."""

    page: CommitmentPage

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
        of = read_entry(register, page.line.statement.id)
        return CommitmentReading(**asdict(of), page=page)


def read_entry(register: Register, statement_id: int) -> EntryReading:
    """Everything there is of an entry.

    `StatementMissingError` when it was taken back, or it never was.
    """
    with register.snapshot():
        entry = entry_page(register, statement_id)
        line = entry.line
        deadline_id = followed_of(register, "deadline", statement_id)
        reminders = reminders_of(register, deadline_id) if deadline_id is not None else ()
        term = term_history(register, deadline_id) if deadline_id is not None else None
        return EntryReading(
            entry=entry,
            wordings=tuple(wording_chain(register, statement_id)),
            asked=questions_about(register, statement_id),
            dossier=dossier(register, line.dossier_id).name,
            signed=read_signed(register, statement_id),
            ladders=tuple(
                topic
                for topic in topics_on_ladder(register, line.dossier_id)
                if topic.name in line.topics
            ),
            term=term,
            reminders=tuple(reminders),
        )
