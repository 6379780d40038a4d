"""Everything of the register that a timeline may show, as entries: whose, about what, how it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.frozen import Frozen
from tracker.register.questions.lines import (
    DeadlineLine,
    DocumentLine,
    MeetingLine,
    PartyLine,
    StatementLine,
)
from tracker.timeline.events import Kind
from tracker.timeline.gathering.deadlines import deadline_event
from tracker.timeline.gathering.entries import (
    document_event,
    meeting_event,
    statement_event,
    ultimatum_event,
)
from tracker.timeline.gathering.entry import Entry
from tracker.timeline.gathering.reading import Material
from tracker.timeline.gathering.statuses import status_event
from tracker.timeline.gathering.topics import Topics
from tracker.vocabulary import DEMANDED, Audience, DocumentKind, Life, Side
from tracker.words import Words


class Finding(Frozen):
    """What a timeline is found from: for whom and on which day, and in which words."""

    material: Material
    topics: Topics
    audience: Audience
    today: date
    words: Words

    def entries(self) -> Iterator[Entry]:
        """All entries, those without a day among them."""
        about = {
            line.id: self.topics.numbers(line.dossier_id, line.topics)
            for line in self.material.statements.values()
        }
        ends = self._ends_of_ultimatums()
        yield from self._papers(ends, about)
        yield from self._statements(about)
        yield from self._deadlines({end.id for end in ends.values()}, about)
        yield from self._meetings()
        yield from self._statuses(about)

    def _papers(
        self, ends: dict[int, DeadlineLine], about: dict[int, tuple[int, ...]]
    ) -> Iterator[Entry]:
        said: dict[int, set[int]] = {}
        waiting: set[int] = set()  # those with a demand that is not answered
        for line in self.material.statements.values():
            said.setdefault(line.place.document_id, set()).update(about[line.id])
            if line.id in self.material.unanswered:
                waiting.add(line.place.document_id)
        for paper in self.material.documents:
            end = ends.get(paper.id)
            is_open = False
            if end is None:
                kind, event = Kind.DOCUMENT, document_event(paper, self.words)
            else:
                kind, event = Kind.ULTIMATUM, ultimatum_event(paper, end, self.words)
                is_open = self._is_to_come(end) or paper.id in waiting
            topics = self.topics.in_order(said.get(paper.id, ()))
            key = f"document:{paper.id}"
            yield Entry(key, kind, event, paper.sender, topics, is_open=is_open)

    def _statements(self, about: dict[int, tuple[int, ...]]) -> Iterator[Entry]:
        for line in self.material.statements.values():
            state = self.material.states.get(line.id)
            is_open = line.id in self.material.unanswered or bool(state and state.is_running)
            event = statement_event(line, self.words)
            life = state.life if state else None
            key = f"statement:{line.id}"
            topics = about[line.id]
            yield Entry(key, Kind.STATEMENT, event, line.actor, topics, life, is_open)

    def _deadlines(self, taken: set[int], about: dict[int, tuple[int, ...]]) -> Iterator[Entry]:
        for line in self.material.deadlines:
            if line.id in taken or self._is_told(line):
                continue
            founding = self.material.statements.get(line.statement_id or 0)
            history = self.material.histories.get(line.id)
            event = deadline_event(line, founding, history, self.words)
            is_open = self._is_due(line, founding)
            topics = about.get(line.statement_id or 0, ())
            life = self._life(line.statement_id)
            key = f"deadline:{line.id}"
            yield Entry(key, Kind.DEADLINE, event, line.party, topics, life, is_open)

    def _meetings(self) -> Iterator[Entry]:
        for line in self.material.meetings:
            event = meeting_event(line, self.words)
            to_come = not line.called_off and line.starts.date() >= self.today
            yield Entry(event.key, Kind.MEETING, event, _chair(line), is_open=to_come)

    def _statuses(self, about: dict[int, tuple[int, ...]]) -> Iterator[Entry]:
        for change in self.material.changes:
            line = self.material.statements[change.statement_id]
            event = status_event(change, line, self.audience, self.words)
            life = self._life(line.id)
            yield Entry(event.key, Kind.STATUS, event, line.actor, about[line.id], life)

    def _is_due(self, deadline: DeadlineLine, founding: StatementLine | None) -> bool:
        """Whether something is still waited for; what was demanded is not, once it was answered."""
        if founding is None or founding.type not in DEMANDED or self._is_to_come(deadline):
            return not deadline.settled
        return founding.id in self.material.unanswered

    def _is_to_come(self, deadline: DeadlineLine) -> bool:
        return deadline.term.latest is not None and deadline.term.latest >= self.today

    def _life(self, statement_id: int | None) -> Life | None:
        state = self.material.states.get(statement_id or 0)
        return state.life if state else None

    def _is_told(self, deadline: DeadlineLine) -> bool:
        """Whether the band of a statement shows its term already: it has no date of its own."""
        statement = self.material.statements.get(deadline.statement_id or 0)
        term = statement.term if statement else None
        if term is None or deadline.term.latest is not None:
            return False
        return term.words == deadline.term.words

    def _ends_of_ultimatums(self) -> dict[int, DeadlineLine]:
        """By document, the last term with a date that an ultimatum sets."""
        letters = {line.id: line.place.document_id for line in self.material.statements.values()}
        ultimatums = {d.id for d in self.material.documents if _is_ultimatum(d)}
        ends: dict[int, DeadlineLine] = {}
        for deadline in sorted(self.material.deadlines, key=lambda d: d.term.latest or date.min):
            letter = letters.get(deadline.statement_id or 0)
            if letter in ultimatums and deadline.term.latest is not None:
                ends[letter] = deadline
        return ends


def _is_ultimatum(document: DocumentLine) -> bool:
    return document.kind is DocumentKind.ULTIMATUM


def _chair(meeting: MeetingLine) -> PartyLine | None:
    """In whose lane a meeting stands: the secretariat's, when one takes part."""
    houses = [p for p in meeting.participants if p.side is Side.SECRETARIAT]
    return houses[0] if houses else None
