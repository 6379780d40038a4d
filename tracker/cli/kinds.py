"""The lists of the command: which rows each has, and which filters fit it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from tracker.cli import list_rows, round_shapes, shapes
from tracker.cli.list_rows import Rows
from tracker.frozen import Frozen, field
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.finding.views import saved_views
from tracker.register.questions.people.parties import parties, topics
from tracker.register.questions.people.people import people
from tracker.reports import Turn, Watch
from tracker.terms.free_days import CalendarKey
from tracker.vocabulary import (
    AgainstDate,
    AnswerState,
    CalendarLayer,
    DocumentKind,
    DocumentRelation,
    Evidence,
    Life,
    OutcomeKind,
    Point,
    RoundStep,
    Said,
    Side,
    StatementType,
)

Terms = tuple[type[Enum], ...]
#: The columns of a row that a filter looks at, by the filter's name.
Columns = Mapping[str, tuple[str, ...]]

_DOSSIER = frozenset({"dossier"})


class Kind(Frozen):
    """One kind of list.

    `asks` are the filters that its question takes. Other filters fit when `columns` names
    the columns of a row that they look at. `statuses` and `types` are the closed lists that
    --status and --type choose from. With `needs_since` there is no list without a day.
    """

    rows: Rows
    asks: frozenset[str] = _DOSSIER
    columns: Columns = field(default_factory=dict)
    statuses: Terms = ()
    types: Terms = ()
    needs_since: bool = False

    @property
    def filters(self) -> frozenset[str]:
        """The filters that fit this kind."""
        return self.asks | frozenset(self.columns)


_OF_PAPERS: Columns = {"party": ("sender", "addressees"), "since": ("date",)}
_OF_TERMS: Columns = {"due-before": ("term",)}
_SAID: Columns = {"topic": ("topics",), "type": ("type",), "since": ("date",)}
_BY_ANY: Columns = {"party": ("actor", "addressees")}
_STATUSES = (Life, Evidence, AgainstDate)
_TYPES = (StatementType,)
_DEMANDED: Columns = {**_SAID, **_BY_ANY, **_OF_TERMS}

KINDS: dict[str, Kind] = {
    "parties": Kind(
        list_rows.each(parties, shapes.shape_of_party),
        columns={"type": ("side",)},
        types=(Side,),
    ),
    "dossiers": Kind(
        lambda asked: map(shapes.shape_of_dossier, dossiers(asked.register)),
        frozenset(),
        {"party": ("parties",), "dossier": ("name",)},
    ),
    "documents": Kind(
        list_rows.documents_of(),
        columns={**_OF_PAPERS, "type": ("kind",)},
        types=(DocumentKind,),
    ),
    "ultimatums": Kind(list_rows.ultimatum_rows, columns={**_OF_PAPERS, **_OF_TERMS}),
    "responses": Kind(list_rows.documents_of(DocumentKind.RESPONSE), columns=_OF_PAPERS),
    "statements": Kind(
        list_rows.statement_rows,
        frozenset({"dossier", "topic", "party"}),
        {"type": ("type",), "since": ("date",), **_OF_TERMS},
        types=_TYPES,
    ),
    "demands": Kind(list_rows.demand_rows, columns=_DEMANDED, types=_TYPES),
    "answers": Kind(
        list_rows.answer_rows,
        columns={"topic": ("topics",), "party": ("actor",), "status": ("state",)},
        statuses=(AnswerState,),
    ),
    "unanswered": Kind(list_rows.unanswered_rows, columns=_DEMANDED, types=_TYPES),
    "commitments": Kind(
        list_rows.commitment_rows,
        frozenset({"dossier", "party", "due-before"}),
        {**_SAID, "status": ("life", "evidence", "against_date")},
        statuses=_STATUSES,
        types=_TYPES,
    ),
    "deadlines": Kind(list_rows.deadline_rows, frozenset({"dossier", "party", "due-before"})),
    "free-days": Kind(
        list_rows.free_day_rows,
        frozenset(),
        {"type": ("calendar",), "due-before": ("day",), "since": ("day",)},
        types=(CalendarKey,),
    ),
    "reminders": Kind(list_rows.reminder_rows, columns=_OF_TERMS),
    "positions": Kind(
        list_rows.position_rows,
        columns={"topic": ("topic",), "party": ("party",), "type": ("type",)},
        types=_TYPES,
    ),
    "ladder": Kind(
        list_rows.ladder_rows,
        columns={
            "topic": ("topic",),
            "party": ("actor",),
            "type": ("type",),
            "since": ("date",),
        },
        types=_TYPES,
    ),
    "towards": Kind(list_rows.towards_rows, columns={"party": ("party",)}),
    "meetings": Kind(
        list_rows.meeting_rows, columns={"party": ("participants",), "since": ("starts",)}
    ),
    "calendar-periods": Kind(
        list_rows.calendar_period_rows,
        columns={"type": ("layer",), "since": ("last_day",)},
        types=(CalendarLayer,),
    ),
    "rounds": Kind(list_rows.round_rows, columns={"type": ("step",)}, types=(RoundStep,)),
    "mandates": Kind(list_rows.mandate_rows, columns={"party": ("party", "on_behalf")}),
    "outcomes": Kind(
        list_rows.outcome_rows,
        columns={"type": ("kind",), "since": ("date",)},
        types=(OutcomeKind,),
    ),
    "ballots": Kind(list_rows.ballot_rows),
    "topics": Kind(
        list_rows.per_dossier(topics, lambda line: [round_shapes.shape_of_topic(line)]),
        columns={"topic": ("name",)},
    ),
    "people": Kind(
        lambda asked: map(round_shapes.shape_of_person, people(asked.register)), frozenset()
    ),
    "views": Kind(
        lambda asked: map(round_shapes.shape_of_view, saved_views(asked.register)), frozenset()
    ),
    "offices": Kind(list_rows.office_rows, frozenset({"party"})),
    "citations": Kind(
        list_rows.citation_rows,
        columns={"type": ("relation",), "since": ("date",)},
        types=(DocumentRelation,),
    ),
    "silences": Kind(
        list_rows.silence_rows,
        columns={"status": ("said",), "type": ("point",), "since": ("date",)},
        statuses=(Said,),
        types=(Point,),
    ),
    "questions": Kind(list_rows.question_rows, columns={"since": ("date",)}),
    "notes": Kind(list_rows.note_rows),
    "watch": Kind(
        list_rows.watch_rows,
        columns={**_DEMANDED, "status": ("watch",)},
        statuses=(Watch,),
        types=_TYPES,
    ),
    "moved": Kind(list_rows.moved_rows, columns={"party": ("party",), **_OF_TERMS}),
    "handed-over": Kind(
        list_rows.handed_over_rows,
        frozenset({"dossier", "since"}),
        {"party": ("party",), "status": ("life",), "type": ("type",)},
        statuses=(Life,),
        types=_TYPES,
        needs_since=True,
    ),
    "changed": Kind(
        list_rows.changed_rows,
        frozenset({"dossier", "since"}),
        {"status": ("turns",)},
        statuses=(Turn,),
    ),
    "signals": Kind(list_rows.signal_rows),
    "counts": Kind(
        list_rows.count_rows,
        columns={"party": ("party",), "status": ("life", "evidence")},
        statuses=(Life, Evidence),
    ),
}
