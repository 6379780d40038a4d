"""All lists that can be kept as a table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from tracker.exports.lists.column import Listed
from tracker.exports.lists.commitments import COMMITMENTS
from tracker.exports.lists.deadlines import DEADLINES
from tracker.exports.lists.demands import ANSWERS, DEMANDS
from tracker.exports.lists.documents import DOCUMENTS
from tracker.exports.lists.meetings import MEETINGS
from tracker.exports.lists.parties import PARTIES
from tracker.exports.lists.statements import STATEMENTS


class ListKind(StrEnum):
    """Which list, by the name the command has for it."""

    COMMITMENTS = "commitments"
    DEMANDS = "demands"
    ANSWERS = "answers"
    DEADLINES = "deadlines"
    STATEMENTS = "statements"
    DOCUMENTS = "documents"
    MEETINGS = "meetings"
    PARTIES = "parties"


LISTS: Mapping[ListKind, Listed[Any]] = {
    ListKind.COMMITMENTS: COMMITMENTS,
    ListKind.DEMANDS: DEMANDS,
    ListKind.ANSWERS: ANSWERS,
    ListKind.DEADLINES: DEADLINES,
    ListKind.STATEMENTS: STATEMENTS,
    ListKind.DOCUMENTS: DOCUMENTS,
    ListKind.MEETINGS: MEETINGS,
    ListKind.PARTIES: PARTIES,
}
