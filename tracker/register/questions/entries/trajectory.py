"""How far a plan was let go, step by step: the ladder of letting go, per topic."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from tracker.frozen import Frozen
from tracker.register.fields import names_from
from tracker.register.questions.entries.belonging import topic_head
from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import StatementLine, TopicLine
from tracker.register.register import Register
from tracker.vocabulary import LettingGo, StatementType

#: Whoever says these words asks that a plan is let go; whoever says other words lets go.
DEMANDED = frozenset({StatementType.DEMAND, StatementType.ULTIMATUM})

_STEPS = """
SELECT letting_go.statement_id, letting_go.step
FROM letting_go JOIN statement ON statement.id = letting_go.statement_id
WHERE letting_go.topic_id = ? AND statement.taken_back = 0
ORDER BY letting_go.statement_id, letting_go.step
"""
_TOPICS = """
SELECT DISTINCT topic.id, topic.name, topic.other_names
FROM letting_go JOIN statement ON statement.id = letting_go.statement_id
JOIN topic ON topic.id = letting_go.topic_id
WHERE topic.dossier_id = ? AND statement.taken_back = 0
ORDER BY topic.id
"""
_MARKED = "statement.id IN (SELECT statement_id FROM letting_go WHERE letting_go.topic_id = ?)"


class TrajectoryStep(Frozen):
    """A statement on the ladder: its steps, lowest first, and its words with their caveat.

    `dated` is the date of its document, or else the day (UTC) on which it was said;
    None when neither is known.
    """

    dated: date | None
    steps: tuple[LettingGo, ...]
    statement: StatementLine


class TrajectoryDay(Frozen):
    """The lowest and the highest step that was conceded on one day."""

    dated: date | None
    lowest: LettingGo
    highest: LettingGo


class Trajectory(Frozen):
    """A topic's way along the ladder; what was demanded stands apart from what was conceded.

    All in order of time, undated last.
    """

    topic_id: int
    topic: str
    conceded: tuple[TrajectoryStep, ...]
    demanded: tuple[TrajectoryStep, ...]
    days: tuple[TrajectoryDay, ...]


def trajectory(register: Register, topic_id: int) -> Trajectory:
    """The steps marked on a topic in statements that stand; `TopicMissingError` without one."""
    where = Where(_MARKED)
    where.values.append(topic_id)
    with register.snapshot():
        topic = topic_head(register, topic_id)
        lines = {line.id: line for line, _ in read_statements(register, where, order="1")}
        marked = grouped(register.rows(_STEPS, topic_id))
    steps = sorted((_step(lines[id_], marks) for id_, marks in marked.items()), key=_in_time)
    conceded = tuple(step for step in steps if step.statement.type not in DEMANDED)
    return Trajectory(
        topic_id=topic_id,
        topic=topic.name,
        conceded=conceded,
        demanded=tuple(step for step in steps if step.statement.type in DEMANDED),
        days=tuple(_days(conceded)),
    )


def topics_on_ladder(register: Register, dossier_id: int) -> list[TopicLine]:
    """The topics of a dossier that have a way along the ladder, in the order they came up."""
    rows = register.rows(_TOPICS, dossier_id)
    return [TopicLine(id_, name, names_from(others)) for id_, name, others in rows]


def _step(line: StatementLine, marks: tuple[int, ...]) -> TrajectoryStep:
    return TrajectoryStep(
        dated=line.place.dated or (line.said.date() if line.said else None),
        steps=tuple(LettingGo(step) for step in marks),
        statement=line,
    )


def _in_time(step: TrajectoryStep) -> tuple[date, bool, str, int]:
    """By day; within a day those with a clock time in its order, then the others by entry."""
    said = step.statement.said
    return (
        step.dated or date.max,
        said is None,
        said.isoformat() if said else "",
        step.statement.entry,
    )


def _days(steps: Iterable[TrajectoryStep]) -> Iterable[TrajectoryDay]:
    for dated, group in groupby(steps, key=lambda step: step.dated):
        marked = [step for each in group for step in each.steps]
        yield TrajectoryDay(dated, min(marked), max(marked))
