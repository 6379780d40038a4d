"""All kinds of paper there are."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.briefing.kinds import (
    ballot,
    changes,
    commitments,
    deadlines,
    joint,
    matrix,
    meeting,
    positions,
    promises,
    record,
    watch,
)
from tracker.briefing.kinds.kind import Kind
from tracker.reports import BriefingKind

KINDS: Mapping[BriefingKind, Kind] = {
    BriefingKind.MEETING: meeting.KIND,
    BriefingKind.PROMISES: promises.KIND,
    BriefingKind.COMMITMENTS: commitments.KIND,
    BriefingKind.MATRIX: matrix.KIND,
    BriefingKind.POSITIONS: positions.KIND,
    BriefingKind.CHANGES: changes.KIND,
    BriefingKind.DEADLINES: deadlines.KIND,
    BriefingKind.JOINT: joint.KIND,
    BriefingKind.BALLOT: ballot.KIND,
    BriefingKind.WATCH: watch.KIND,
    BriefingKind.RECORD: record.KIND,
}
