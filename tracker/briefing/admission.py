"""What may enter a briefing for an audience, and what it looks like once inside.

The only place where levels are compared. What is not admitted here does not
exist for anything that comes after.
"""

from __future__ import annotations

from datetime import date, datetime

from tracker.briefing.content import Entry, Reading, Source
from tracker.briefing.material import Material
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import DocumentLine, StatementLine, Term
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.rules.entries.confirmations import from_rung_upward
from tracker.register.rules.entries.statements import needs_caveat
from tracker.register.rules.talks.ballots import result_may_be_shown
from tracker.vocabulary import Audience, Confirmation, DocumentKind, Proviso

#: Our readings and questions stay inside the house; lines to take inside the team.
LEVEL_OF_READINGS = Audience.ORGANISATION
LEVEL_OF_QUESTIONS = Audience.ORGANISATION
LEVEL_OF_LINES_TO_TAKE = Audience.TEAM


class Admission(Frozen):
    """For whom the paper is, the last day of which papers count, and when it is printed.

    Without a moment of printing an embargo counts as running. `from_rung` is the lowest
    rung of the confirmation ladder whose words are wanted.
    """

    audience: Audience
    known_up_to: date
    printed: datetime | None = None
    from_rung: Confirmation = Confirmation.OWN_NOTE

    @property
    def shows_readings(self) -> bool:
        """Whether type, strength and assumptions about terms may be seen."""
        return self.audience.may_show(LEVEL_OF_READINGS)

    @property
    def shows_questions(self) -> bool:
        """Whether the questions we mean to ask may be seen."""
        return self.audience.may_show(LEVEL_OF_QUESTIONS)

    @property
    def shows_lines_to_take(self) -> bool:
        """Whether the lines to take may be seen."""
        return self.audience.may_show(LEVEL_OF_LINES_TO_TAKE)

    def documents(self, material: Material) -> dict[int, DocumentLine]:
        """The admitted documents by id. An undated one counts as known."""
        return {
            line.id: line
            for line in material.documents
            if self._may_show(line) and (line.dated is None or line.dated <= self.known_up_to)
        }

    def later(self, material: Material) -> int:
        """How many papers its readers may see but for a day after that of printing.

        None of a paper about an earlier day: what came later is no part of that.
        """
        if self.printed is None or self.known_up_to < self.printed.date():
            return 0
        days = (line.dated for line in material.documents if self._may_show(line))
        return sum(day is not None and day > self.known_up_to for day in days)

    def statements(self, material: Material) -> list[StatementLine]:
        """The admitted statements in their order, each of an admitted document."""
        admitted = self.documents(material)
        return [
            line
            for line in material.statements
            if line.place.document_id in admitted
            and self._may_show(line)
            and line.confirmation in from_rung_upward(self.from_rung)
        ]

    def _may_show(self, line: DocumentLine | StatementLine) -> bool:
        """By its level and, in what leaves the house, only once its embargo has passed."""
        if not self.audience.may_show(line.audience):
            return False
        stays_inside = self.audience.may_show(Audience.ORGANISATION)
        if line.embargo is None or stays_inside:
            return True
        return self.printed is not None and line.embargo <= self.printed

    def entry(self, line: StatementLine, document: DocumentLine) -> Entry:
        """An admitted statement as it is printed."""
        return Entry(
            number=line.entry,
            words=line.quote,
            language=document.language,
            caveat=line.caveat,
            reading=Reading(line.type, line.strength) if self.shows_readings else None,
            term=self.term(line.term) if line.term else None,
            actor=line.actor.name if line.actor else None,
            short_actor=line.actor.short if line.actor else None,
            confirmation=line.confirmation,
            topics=line.topics,
            source=_source(line, document),
            unconfirmed=line.unconfirmed,
            provisos=self._provisos(line),
        )

    def _provisos(self, line: StatementLine) -> tuple[tuple[Proviso | None, str], ...]:
        """The limiting words beside the caveat.

        A hedged or conditional entry may have only the words that decided so; that they
        did is a reading of ours.
        """
        if line.caveat or line.provisos or not self.shows_readings:
            return line.provisos
        if not needs_caveat(line.type, line.strength):
            return ()
        at = line.place.start
        found = [line.quote[start - at : end - at] for start, end in line.deciding if start >= at]
        return tuple((None, words) for words in found if words)

    def ballot(self, line: BallotLine) -> BallotLine:
        """A ballot of an admitted level, without a result that is under embargo or of later.

        Without a moment of printing an embargo counts as running.
        """
        shown = line.embargo is None or (
            self.printed is not None
            and result_may_be_shown(line.embargo, self.printed, self.audience)
        )
        closed = line.closes is None or line.closes.date() <= self.known_up_to
        decided = line.decided is None or line.decided.date() <= self.known_up_to
        return replace(
            line,
            withheld=not shown,
            totals=line.totals if shown and closed else None,
            decision=line.decision if shown and closed and decided else None,
            decided=line.decided if shown and closed and decided else None,
        )

    def term(self, term: Term) -> Term:
        """The words and the days they give; our own assumptions only where readings show."""
        if self.shows_readings:
            return term
        return Term(term.words, term.kind, term.earliest, term.latest, term.moment)


def _is_answer(document: DocumentLine) -> bool:
    is_letter = document.kind is DocumentKind.LETTER and bool(document.answers)
    return is_letter or document.kind is DocumentKind.RESPONSE


def _source(line: StatementLine, document: DocumentLine) -> Source:
    return Source(
        kind=document.kind,
        title=document.title,
        sender=document.sender.name if document.sender else None,
        dated=document.dated,
        reference=document.reference,
        page=line.place.page,
        paragraph=line.place.paragraph,
        document_id=document.id,
        addressees=tuple(party.name for party in document.addressees),
        is_answer=_is_answer(document),
    )
