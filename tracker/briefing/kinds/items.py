"""The admitted words of a dossier under the items of an agenda, or under its topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable
from datetime import date

from tracker.briefing.admitted import Admitted
from tracker.briefing.asking import questions_from
from tracker.briefing.content import (
    Demand,
    Entry,
    Gathering,
    Item,
    OpenTerm,
    Question,
    Silence,
)
from tracker.register.questions.lines import (
    AgendaItem,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    StatementLine,
)
from tracker.register.questions.papers.checked_points import CheckedPoint
from tracker.vocabulary import DEMANDED, Rank, Said, StatementType


class Items:
    """The admitted words of a dossier, sorted by whose they are and what they bear on."""

    def __init__(self, admitted: Admitted, wanted: Callable[[StatementLine], bool]) -> None:
        """`wanted` says which of the words of others are asked for."""
        self._admitted = admitted
        self._admission = admitted.admission
        self._agenda = admitted.meeting.agenda if admitted.meeting else ()
        self._said = [line for line in admitted.lines if self._is_said(line)]
        self._replies = [admitted.entries[line.id] for line in self._said]
        self._asked_for = [line for line in self._said if wanted(line)]
        self._theirs = [admitted.entries[line.id] for line in self._asked_for]
        self.demands = tuple(self._demand(line) for line in admitted.demands)

    def items(self) -> tuple[Item, ...]:
        """By the agenda where there is one, else by topic in the order of first words."""
        return tuple(self._item(point) for point in self._agenda or self._topics())

    def without_a_topic(self) -> tuple[Item, ...]:
        """A last item with the questions noted for this meeting that no entry gave rise to."""
        page = self._admitted.meeting
        asked = tuple(
            Question(None, line.text, None)
            for line in (page.questions if page else ())
            if line.statement_id is None
        )
        number = 1 + max((item.number for item in self.items()), default=0)
        return (Item(number, "", (), (), (), None, asked),) if asked else ()

    def raised(self) -> tuple[Question, ...]:
        """What the entries under all items raise; what stands under two is there once."""
        found = (self._raised(item.entries, item.open_terms, item.demands) for item in self.items())
        return tuple(dict.fromkeys(question for each in found for question in each))

    def left_out(self) -> tuple[tuple[StatementType, int], ...]:
        """How many words of theirs were not asked for, by type; a reading, so not for all."""
        if not self._admission.shows_readings:
            return ()
        chosen = {line.id for line in self._asked_for}
        counted = Counter(line.type for line in self._said if line.id not in chosen)
        return tuple((type_, counted[type_]) for type_ in StatementType if counted[type_])

    def quoted_papers(self) -> frozenset[int]:
        """The documents, by id, that the words asked for stand in."""
        return frozenset(entry.source.document_id for entry in self._theirs)

    def _topics(self) -> tuple[AgendaItem, ...]:
        entries = [*self._theirs, *(demand.entry for demand in self.demands)]
        names = dict.fromkeys(_first_topic(entry) for entry in entries)
        return tuple(AgendaItem(n, name, (name,), None) for n, name in enumerate(names, 1))

    def _is_said(self, line: StatementLine) -> bool:
        """Whether they are words of others that ask for nothing."""
        is_ours = self._admitted.is_ours(line)
        return not is_ours and line.type not in DEMANDED and line.rank is not Rank.BACKGROUND

    def _demand(self, line: DemandLine) -> Demand:
        entry = self._admitted.entries[line.statement.id]
        topics = set(entry.bears_on)
        replies = [reply.number for reply in self._replies if topics & set(reply.bears_on)]
        return Demand(line.number, entry, tuple(replies))

    def _bears_on(self, entry: Entry, point: AgendaItem) -> bool:
        """By the agenda an entry may stand under several items, by topic under its first."""
        topics = set(entry.bears_on) if self._agenda else {_first_topic(entry)}
        return bool(topics & set(point.topics))

    def _item(self, point: AgendaItem) -> Item:
        entries = tuple(entry for entry in self._theirs if self._bears_on(entry, point))
        demands = tuple(d for d in self.demands if self._bears_on(d.entry, point))
        numbers = {entry.number for entry in (*entries, *(d.entry for d in demands))}
        terms = self._open_terms(numbers)
        return Item(
            number=point.number,
            title=point.title,
            entries=entries,
            demands=demands,
            open_terms=terms,
            line_to_take=point.line_to_take,
            questions=self._noted(numbers) or self._raised(entries, terms, demands),
        )

    def _open_terms(self, numbers: set[int]) -> tuple[OpenTerm, ...]:
        """Running terms of these entries with a day, nearest first; their subjects are ours."""
        if not self._admission.shows_readings:
            return ()
        terms = [
            self._open_term(line, line.term.latest)
            for line in self._admitted.deadlines
            if line.entry in numbers and line.term.latest is not None and not line.settled
        ]
        return tuple(sorted(terms, key=lambda term: term.last_day))

    def _open_term(self, line: DeadlineLine, last_day: date) -> OpenTerm:
        return OpenTerm(
            subject=line.subject,
            party=line.party.name if line.party else None,
            last_day=last_day,
            entry=line.entry,
            is_past=last_day < self._admission.known_up_to,
        )

    def _noted(self, numbers: set[int]) -> tuple[Question, ...]:
        """The questions somebody noted for this meeting about these entries."""
        page = self._admitted.meeting
        return tuple(
            Question(None, line.text, line.entry)
            for line in (page.questions if page else ())
            if line.entry in numbers
        )

    def _raised(
        self,
        entries: tuple[Entry, ...],
        terms: tuple[OpenTerm, ...],
        demands: tuple[Demand, ...],
    ) -> tuple[Question, ...]:
        """The questions the words themselves raise, as far as nobody decided on them."""
        if not self._admission.shows_questions:
            return ()
        raised = questions_from(entries, terms, demands)
        return tuple(
            each for each in raised if (each.cause, each.entry) not in self._admitted.decided
        )


def gathering_of(admitted: Admitted) -> Gathering | None:
    """The meeting of the request; None without one, or where this audience may not see it."""
    page = admitted.meeting
    if page is None:
        return None
    return Gathering(
        title=page.line.title,
        starts=page.line.starts,
        ends=page.line.ends,
        place=page.line.place,
        participants=tuple(party.name for party in page.line.participants),
    )


def silences_in(admitted: Admitted, papers: Container[int] | None = None) -> tuple[Silence, ...]:
    """What the documents of others do not say; only of `papers` where those are given."""
    we = admitted.dossier.we
    silent = (
        _silence_of(document, admitted.points)
        for document in admitted.documents.values()
        if (we is None or document.sender is None or document.sender.id != we.id)
        and (papers is None or document.id in papers)
    )
    return tuple(each for each in silent if each.points)


def _silence_of(document: DocumentLine, points: Iterable[CheckedPoint]) -> Silence:
    """The points on which a document says nothing, in the order of the list."""
    silent = tuple(
        each.point
        for each in points
        if each.document_id == document.id and each.said is Said.NOT_SAID
    )
    return Silence(document.id, document.title, document.dated, silent)


def _first_topic(entry: Entry) -> str:
    return entry.bears_on[0] if entry.bears_on else ""
