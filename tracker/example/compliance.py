"""What became of what was undertaken in the example: said, found, moved, worded again."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.vocabulary import Evidence, Life, Relation


def move(stage: Stage, entry: Facts) -> None:
    """A date that moved, with the reason given and where it stands."""
    new = MovedDeadline(
        stage.followed("deadline", entry["about"]),
        stage.term({**entry, "reason": None}),
        stage.moved.day(entry["dated"]),
        entry["reason"],
        stage.source(entry),
    )
    move_deadline(stage.register, new, who=MAKER)


def tell_status(stage: Stage, entry: Facts) -> None:
    """What is said of an undertaking, and what was found of it; either may be left out."""
    commitment_id, day = stage.followed("commitment", entry["about"]), stage.day(entry, "dated")
    assert day is not None  # noqa: S101 - a status has its day
    source, reason = stage.source(entry), entry.get("reason")
    if "life" in entry:
        said = LifeChange(commitment_id, Life(entry["life"]), day, source, reason=reason)
        change_life(stage.register, said, who=MAKER)
    if "evidence" in entry:
        found = EvidenceChange(commitment_id, Evidence(entry["evidence"]), day, source, reason)
        change_evidence(stage.register, found, who=MAKER)


def tie(stage: Stage, entry: Facts) -> None:
    """How words bear on earlier ones."""
    later, earlier = stage.statement(entry["later"]), stage.statement(entry["earlier"])
    new = NewRelation(later.id, Relation(entry["kind"]), earlier.id, entry.get("note"))
    relate(stage.register, new, who=MAKER)
