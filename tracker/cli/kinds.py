"""The lists of the command: from which question each is read, and which filters fit it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from tracker.cli import round_shapes, shapes
from tracker.cli.asked import Asked
from tracker.cli.shapes import Shape
from tracker.register.questions.ballots import ballots
from tracker.register.questions.citations import citations
from tracker.register.questions.commitment_filters import CommitmentFilter
from tracker.register.questions.commitment_windows import commitment_window
from tracker.register.questions.commitments import demands
from tracker.register.questions.counting import counts
from tracker.register.questions.deadlines import dates_moved_more_than_once, deadlines
from tracker.register.questions.documents import documents
from tracker.register.questions.dossiers import dossiers
from tracker.register.questions.hand_overs import changed_hands
from tracker.register.questions.mandates import mandates
from tracker.register.questions.matrix import matrix
from tracker.register.questions.meetings import meetings
from tracker.register.questions.notes import notes
from tracker.register.questions.offices import offices
from tracker.register.questions.outcomes import outcomes
from tracker.register.questions.parties import parties, topics
from tracker.register.questions.people import people
from tracker.register.questions.positions import positions
from tracker.register.questions.reminders import reminders_due
from tracker.register.questions.rounds import rounds
from tracker.register.questions.since import changed_since
from tracker.register.questions.statement_filters import StatementFilter
from tracker.register.questions.statements import statement_window
from tracker.register.questions.ultimatums import ultimatums
from tracker.register.questions.watch_lists import Watched, watch_window
from tracker.reports import Turn, Watch
from tracker.vocabulary import (
    AgainstDate,
    AnswerState,
    Audience,
    DocumentKind,
    DocumentRelation,
    Evidence,
    Life,
    OutcomeKind,
    RoundStep,
    Side,
    StatementType,
)

Line = TypeVar("Line")
Terms = tuple[type[Enum], ...]

#: How many lines of a long list are at hand at a time.
WINDOW = 500

_DOSSIER = frozenset({"dossier"})
_ALL_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list.

    `asks` are the filters that its question takes. Other filters fit when `columns` names
    the columns of a row that they look at. `statuses` and `types` are the closed lists that
    --status and --type choose from. With `needs_since` there is no list without a day.
    """

    rows: Callable[[Asked], Iterable[Shape]]
    asks: frozenset[str] = _DOSSIER
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _ALL_COLUMNS)
    statuses: Terms = ()
    types: Terms = ()
    needs_since: bool = False

    @property
    def filters(self) -> frozenset[str]:
        """The filters that fit this kind."""
        return self.asks | frozenset(self.columns)


def in_windows(window: Callable[[Line | None], list[Line]]) -> Iterator[Line]:
    """All lines of a long list, a window of `WINDOW` at a time."""
    after: Line | None = None
    while True:
        lines = window(after)
        yield from lines
        if len(lines) < WINDOW:
            return
        after = lines[-1]


def _statements(asked: Asked) -> Iterator[Shape]:
    wanted = StatementFilter(topic_ids=asked.topic_ids, party_id=asked.party_id)
    register, dossier_id = asked.register, asked.dossier_id
    for line in in_windows(
        lambda after: statement_window(
            register, dossier_id, wanted=wanted, after=after, limit=WINDOW
        )
    ):
        yield shapes.shape_of_entry(line)


def _commitments(asked: Asked) -> Iterator[Shape]:
    wanted = CommitmentFilter(
        dossier_id=asked.dossier_id, party_id=asked.party_id, due_before=asked.due_before
    )
    for line in in_windows(
        lambda after: commitment_window(asked.register, asked.today, wanted, after, limit=WINDOW)
    ):
        yield shapes.shape_of_commitment(line)


def _watch(asked: Asked) -> Iterator[Shape]:
    watched = Watched(asked.today, asked.dossier_id)
    for group in Watch:
        window = partial(watch_window, asked.register, group, watched, limit=WINDOW)
        for line in in_windows(window):
            yield {"watch": group, **shapes.shape_of_commitment(line)}


def _ultimatums(asked: Asked) -> Iterator[Shape]:
    register, dossier_id = asked.register, asked.dossier_id
    declared = {line.document_id: line for line in ultimatums(register, asked.now, dossier_id)}
    for line in documents(register, dossier_id, kinds=(DocumentKind.ULTIMATUM,)):
        if line.id in declared:
            more = round_shapes.shape_of_ultimatum(declared[line.id])
            yield shapes.shape_of_document(line) | more


def _notes(asked: Asked) -> Iterator[Shape]:
    for dossier_id in asked.dossier_ids:
        after: int | None = None
        while lines := notes(asked.register, dossier_id, after=after, limit=WINDOW):
            yield from map(round_shapes.shape_of_note, lines)
            after = lines[-1].id


def _changed(asked: Asked) -> Iterator[Shape]:
    assert asked.since is not None  # noqa: S101 - `needs_since` sees to it
    since = datetime.combine(asked.since, time.min).astimezone()
    for change in changed_since(asked.register, since, asked.dossier_id):
        yield round_shapes.shape_of_change(change)


def _handed_over(asked: Asked) -> Iterator[Shape]:
    assert asked.since is not None  # noqa: S101 - `needs_since` sees to it
    found = changed_hands(asked.register, asked.since, asked.today, asked.dossier_id)
    return map(round_shapes.shape_of_hand_over, found)


def _documents(*kinds: DocumentKind) -> Callable[[Asked], Iterable[Shape]]:
    return lambda asked: map(
        shapes.shape_of_document, documents(asked.register, asked.dossier_id, kinds=kinds or None)
    )


def _in_each_dossier(
    shapes_in: Callable[[Asked, int], Iterable[Shape]],
) -> Callable[[Asked], Iterator[Shape]]:
    """The rows of a question that is asked per dossier."""
    return lambda asked: (row for id_ in asked.dossier_ids for row in shapes_in(asked, id_))


_SAID = {"topic": ("topics",), "party": ("actor", "addressees"), "type": ("type",)}
_OF_PAPERS = {"party": ("sender", "addressees"), "since": ("date",)}
_FOLLOWED = {
    "topic": ("topics",),
    "type": ("type",),
    "status": ("life", "evidence", "against_date"),
}
_STATUSES = (Life, Evidence, AgainstDate)
_TYPES = (StatementType,)

KINDS: dict[str, Kind] = {
    "parties": Kind(
        lambda a: map(shapes.shape_of_party, parties(a.register, a.dossier_id)),
        columns={"type": ("side",)},
        types=(Side,),
    ),
    "dossiers": Kind(
        lambda a: map(shapes.shape_of_dossier, dossiers(a.register)),
        frozenset(),
        {"party": ("parties",), "dossier": ("name",)},
    ),
    "documents": Kind(
        _documents(), columns={**_OF_PAPERS, "type": ("kind",)}, types=(DocumentKind,)
    ),
    "ultimatums": Kind(_ultimatums, columns={**_OF_PAPERS, "due-before": ("term",)}),
    "responses": Kind(_documents(DocumentKind.RESPONSE), columns=_OF_PAPERS),
    "statements": Kind(
        _statements,
        frozenset({"dossier", "topic", "party"}),
        {"type": ("type",), "since": ("date",), "due-before": ("term",)},
        types=_TYPES,
    ),
    "demands": Kind(
        lambda a: map(shapes.shape_of_demand, demands(a.register, a.dossier_id)),
        columns={**_SAID, "since": ("date",), "due-before": ("term",)},
        types=_TYPES,
    ),
    "answers": Kind(
        _in_each_dossier(
            lambda a, id_: (
                row
                for line in matrix(a.register, id_)
                for row in round_shapes.shapes_of_answers(line)
            )
        ),
        columns={"topic": ("topics",), "party": ("actor",), "status": ("state",)},
        statuses=(AnswerState,),
    ),
    "commitments": Kind(
        _commitments,
        frozenset({"dossier", "party", "due-before"}),
        {**_FOLLOWED, "since": ("date",)},
        statuses=_STATUSES,
        types=_TYPES,
    ),
    "deadlines": Kind(
        lambda a: map(
            shapes.shape_of_deadline,
            deadlines(a.register, a.dossier_id, party_id=a.party_id, due_before=a.due_before),
        ),
        frozenset({"dossier", "party", "due-before"}),
    ),
    "reminders": Kind(
        lambda a: map(
            round_shapes.shape_of_reminder, reminders_due(a.register, a.now, a.dossier_id)
        ),
        columns={"due-before": ("term",)},
    ),
    "positions": Kind(
        _in_each_dossier(
            lambda a, id_: (
                row
                for line in positions(a.register, id_)
                for row in round_shapes.shapes_of_position(line)
            )
        ),
        columns={"topic": ("topic",), "party": ("party",), "type": ("type",)},
        types=_TYPES,
    ),
    "meetings": Kind(
        lambda a: map(shapes.shape_of_meeting, meetings(a.register, a.dossier_id)),
        columns={"party": ("participants",), "since": ("starts",)},
    ),
    "rounds": Kind(
        _in_each_dossier(
            lambda a, id_: (
                row
                for line in rounds(a.register, id_)
                for row in round_shapes.shapes_of_round(line)
            )
        ),
        columns={"type": ("step",)},
        types=(RoundStep,),
    ),
    "mandates": Kind(
        _in_each_dossier(
            lambda a, id_: map(round_shapes.shape_of_mandate, mandates(a.register, id_, a.today))
        ),
        columns={"party": ("party", "on_behalf")},
    ),
    "outcomes": Kind(
        lambda a: map(round_shapes.shape_of_outcome, outcomes(a.register, a.dossier_id)),
        columns={"type": ("kind",), "since": ("date",)},
        types=(OutcomeKind,),
    ),
    "ballots": Kind(
        lambda a: map(
            round_shapes.shape_of_ballot,
            ballots(a.register, a.now, Audience.NOTE, a.dossier_id),
        )
    ),
    "topics": Kind(
        _in_each_dossier(lambda a, id_: map(round_shapes.shape_of_topic, topics(a.register, id_))),
        columns={"topic": ("name",)},
    ),
    "people": Kind(lambda a: map(round_shapes.shape_of_person, people(a.register)), frozenset()),
    "offices": Kind(
        lambda a: map(round_shapes.shape_of_office, offices(a.register, a.today, a.party_id)),
        frozenset({"party"}),
    ),
    "citations": Kind(
        lambda a: map(round_shapes.shape_of_citation, citations(a.register, a.dossier_id)),
        columns={"type": ("relation",), "since": ("date",)},
        types=(DocumentRelation,),
    ),
    "notes": Kind(_notes),
    "watch": Kind(
        _watch,
        columns={**_FOLLOWED, **_SAID, "status": ("watch",), "due-before": ("term",)},
        statuses=(Watch,),
        types=_TYPES,
    ),
    "moved": Kind(
        lambda a: map(
            round_shapes.shape_of_moved, dates_moved_more_than_once(a.register, a.dossier_id)
        ),
        columns={"party": ("party",), "due-before": ("term",)},
    ),
    "handed-over": Kind(
        _handed_over,
        frozenset({"dossier", "since"}),
        {"party": ("party",), "status": ("life",), "type": ("type",)},
        statuses=(Life,),
        types=_TYPES,
        needs_since=True,
    ),
    "changed": Kind(
        _changed,
        frozenset({"dossier", "since"}),
        {"status": ("turns",)},
        statuses=(Turn,),
        needs_since=True,
    ),
    "counts": Kind(
        lambda a: map(round_shapes.shape_of_count, counts(a.register, a.dossier_id)),
        columns={"party": ("party",), "status": ("life", "evidence")},
        statuses=(Life, Evidence),
    ),
}
