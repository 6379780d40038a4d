"""From the register to a briefing: which words, demands, terms and questions bear on which item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tracker.briefing.admission import Admission
from tracker.briefing.asking import questions_from
from tracker.briefing.content import (
    Briefing,
    BriefingKind,
    Demand,
    Entry,
    Gathering,
    Item,
    OpenTerm,
    Question,
    Silence,
)
from tracker.briefing.material import Material, read_material
from tracker.briefing.ranking import borrowing, ranked
from tracker.register import Register
from tracker.register.questions.lines import (
    AgendaItem,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    StatementLine,
)
from tracker.register.questions.papers.checked_points import CheckedPoint
from tracker.vocabulary import (
    COMMITMENT_LIKE,
    Audience,
    Confirmation,
    Rank,
    Said,
    StatementType,
)

ASKED = frozenset({StatementType.DEMAND, StatementType.ULTIMATUM})


@dataclass(frozen=True, slots=True)
class BriefingRequest:
    """Which paper is wanted.

    `kind` is a value of `BriefingKind`, `paper` is a4 or letter. `printed` is
    the moment that stands on every page, with its zone: the same request on
    the same register gives the same bytes. `as_of` leaves out papers of later
    days; None means all up to the day of printing. Words that are less surely
    confirmed than `from_rung` are left out; an own note leaves out nothing.
    """

    dossier_id: int
    kind: str
    meeting_id: int | None
    audience: Audience
    paper: str
    printed: datetime
    as_of: date | None = None
    from_rung: Confirmation = Confirmation.OWN_NOTE

    @property
    def admission(self) -> Admission:
        """What may enter the paper."""
        return Admission(self.audience, self.known_up_to, self.printed, self.from_rung)

    @property
    def known_up_to(self) -> date:
        """The last day of which papers count."""
        return self.as_of or self.printed.date()


def gather_briefing(register: Register, request: BriefingRequest) -> Briefing:
    """Read the register and keep what this audience may see."""
    return gather(read_material(register, request.dossier_id, request.meeting_id), request)


def gather(material: Material, request: BriefingRequest) -> Briefing:
    """The briefing that `material` gives for `request`; holds nothing above its audience."""
    sorting = _Sorting(material, request)
    return Briefing(
        kind=sorting.kind,
        dossier=material.dossier.name,
        house=material.dossier.we.name if material.dossier.we else None,
        audience=request.audience,
        known_up_to=request.known_up_to,
        printed=request.printed,
        register_number=material.version.number,
        register_at=material.version.at,
        meeting=sorting.meeting(),
        items=sorting.items(),
        demands=tuple(sorting.demands),
        left_out=sorting.left_out(),
        silences=sorting.silences(),
        from_rung=request.from_rung,
    )


def raised_by_entries(material: Material, request: BriefingRequest) -> tuple[Question, ...]:
    """What the entries raise by themselves and nobody decided on for the meeting, item by item.

    A paper has these where nobody noted a question about an item.
    """
    return _Sorting(material, request).raised()


class _Sorting:
    """The admitted words of a dossier, sorted by whose they are and what they bear on."""

    def __init__(self, material: Material, request: BriefingRequest) -> None:
        self.kind = BriefingKind(request.kind)
        self._material = material
        self._admission = request.admission
        self._agenda = self._admitted_agenda()
        page = material.meeting
        decided = (*page.questions, *page.dropped) if page else ()
        self._decided = {(line.cause, line.entry) for line in decided if line.cause}
        documents = self._documents = self._admission.documents(material)
        lines = self._admission.statements(material)
        self._numbers = {line.id: line.entry for line in lines}
        entries = [self._admission.entry(line, documents[line.place.document_id]) for line in lines]
        self._entries = {entry.number: entry for entry in borrowing(entries)}
        self._said = [line for line in lines if self._is_said(line)]
        self._replies = [self._entries[line.entry] for line in self._said]
        asked_for = [line for line in self._said if self._is_asked_for(line)]
        self._theirs = [self._entries[line.entry] for line in asked_for]
        self.demands = [
            self._demand(line) for line in material.demands if line.statement.id in self._numbers
        ]

    def meeting(self) -> Gathering | None:
        """The meeting of the request, if this audience may see it."""
        page = self._material.meeting
        if page is None or not self._admission.audience.may_show(page.line.audience):
            return None
        return Gathering(
            title=page.line.title,
            starts=page.line.starts,
            ends=page.line.ends,
            place=page.line.place,
            participants=tuple(party.name for party in page.line.participants),
        )

    def items(self) -> tuple[Item, ...]:
        """By the agenda where there is one, else by topic in the order of first words."""
        items = tuple(self._item(point) for point in self._agenda or self._topics())
        return ranked(items) if self.kind is BriefingKind.PROMISES else items

    def raised(self) -> tuple[Question, ...]:
        """What the entries under all items raise; what stands under two is there once."""
        found = (
            self._raised(item.entries, item.open_terms, item.demands)
            for item in map(self._item, self._agenda or self._topics())
        )
        return tuple(dict.fromkeys(question for each in found for question in each))

    def left_out(self) -> tuple[tuple[StatementType, int], ...]:
        """How many words of theirs promise nothing, by type; a reading, so not for all."""
        if self.kind is not BriefingKind.PROMISES or not self._admission.shows_readings:
            return ()
        counted = Counter(line.type for line in self._said if not self._is_asked_for(line))
        return tuple((type_, counted[type_]) for type_ in StatementType if counted[type_])

    def silences(self) -> tuple[Silence, ...]:
        """What the documents of others do not say; among promises only those with words in it."""
        if not self._admission.shows_readings:
            return ()
        quoted = {entry.source.document_id for entry in self._theirs}
        silent = (
            _silence_of(document, self._material.points)
            for document in self._documents.values()
            if self._is_of_others(document)
            and (self.kind is BriefingKind.MEETING or document.id in quoted)
        )
        return tuple(each for each in silent if each.points)

    def _is_of_others(self, document: DocumentLine) -> bool:
        we = self._material.dossier.we
        return we is None or document.sender is None or document.sender.id != we.id

    def _admitted_agenda(self) -> tuple[AgendaItem, ...]:
        page = self._material.meeting
        if page is None or not self._admission.audience.may_show(page.line.audience):
            return ()
        return page.agenda

    def _topics(self) -> tuple[AgendaItem, ...]:
        entries = [*self._theirs, *(demand.entry for demand in self.demands)]
        names = dict.fromkeys(_first_topic(entry) for entry in entries)
        return tuple(AgendaItem(n, name, (name,), None) for n, name in enumerate(names, 1))

    def _is_said(self, line: StatementLine) -> bool:
        """Whether they are words of others that ask for nothing."""
        we = self._material.dossier.we
        is_ours = we is not None and line.actor is not None and line.actor.id == we.id
        return not is_ours and line.type not in ASKED and line.rank is not Rank.BACKGROUND

    def _is_asked_for(self, line: StatementLine) -> bool:
        return self.kind is BriefingKind.MEETING or line.type in COMMITMENT_LIKE

    def _demand(self, line: DemandLine) -> Demand:
        entry = self._entries[line.statement.entry]
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
            line_to_take=point.line_to_take if self._admission.shows_lines_to_take else None,
            questions=self._noted(numbers) or self._raised(entries, terms, demands),
        )

    def _open_terms(self, numbers: set[int]) -> tuple[OpenTerm, ...]:
        """Running terms of these entries with a day, nearest first; their subjects are ours."""
        if not self._admission.shows_readings:
            return ()
        terms = [
            self._open_term(line, line.term.latest)
            for line in self._material.deadlines
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
        page = self._material.meeting
        if page is None or not self._admission.shows_questions:
            return ()
        return tuple(
            Question(None, line.text, line.entry)
            for line in page.questions
            if line.entry in numbers and self._admission.audience.may_show(line.audience)
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
        return tuple(each for each in raised if (each.cause, each.entry) not in self._decided)


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
