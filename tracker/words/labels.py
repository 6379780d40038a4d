"""The label of every term of the closed lists, in English, with its context for translators."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from tracker.vocabulary import (
    AgainstDate,
    AnswerState,
    Audience,
    Confirmation,
    DocumentKind,
    Evidence,
    LettingGo,
    Life,
    Rank,
    Relation,
    Side,
    StatementType,
    Strength,
    TimeKind,
)


def mark(context: str, english: str) -> tuple[str, str]:
    """Mark a label for the catalogues: which list it belongs to, and its English."""
    return context, english


#: Per closed list, because terms of two lists may share their value.
LABELS: Mapping[type[Enum], Mapping[Enum, tuple[str, str]]] = {
    Side: {
        Side.GOVERNMENT: mark("side", "government"),
        Side.UNION: mark("side", "union"),
        Side.EMPLOYER: mark("side", "employers"),
        Side.SECRETARIAT: mark("side", "secretariat"),
        Side.OTHER: mark("side", "other"),
    },
    DocumentKind: {
        DocumentKind.LETTER: mark("document", "letter"),
        DocumentKind.ULTIMATUM: mark("document", "ultimatum"),
        DocumentKind.RESPONSE: mark("document", "answer"),
        DocumentKind.MINUTES: mark("document", "minutes"),
        DocumentKind.MOTION: mark("document", "motion"),
        DocumentKind.AGREEMENT: mark("document", "agreement"),
        DocumentKind.STATEMENT: mark("document", "statement"),
        DocumentKind.PRESS_RELEASE: mark("document", "press release"),
        DocumentKind.EMAIL: mark("document", "e-mail"),
        DocumentKind.TALK: mark("document", "talk"),
        DocumentKind.OTHER: mark("document", "other"),
    },
    StatementType: {
        StatementType.DEMAND: mark("statement", "demand"),
        StatementType.ULTIMATUM: mark("statement", "ultimatum"),
        StatementType.DECISION: mark("statement", "decision"),
        StatementType.COMMITMENT: mark("statement", "commitment"),
        StatementType.CONDITIONAL_COMMITMENT: mark("statement", "conditional commitment"),
        StatementType.DEFERRAL: mark("statement", "deferral"),
        StatementType.INTENTION: mark("statement", "intention"),
        StatementType.INVITATION: mark("statement", "invitation"),
        StatementType.REFUSAL: mark("statement", "refusal"),
        StatementType.POSITION: mark("statement", "position"),
        StatementType.PRECONDITION: mark("statement", "precondition"),
        StatementType.FACT: mark("statement", "fact"),
    },
    Strength: {
        Strength.FIRM: mark("strength", "firm"),
        Strength.PLAIN: mark("strength", "plain"),
        Strength.HEDGED: mark("strength", "hedged"),
        Strength.WILLING: mark("strength", "willing"),
        Strength.EXPLORATORY: mark("strength", "exploratory"),
        Strength.NONE: mark("strength", "none"),
    },
    Rank: {
        Rank.CORE: mark("rank", "core"),
        Rank.SECONDARY: mark("rank", "secondary"),
        Rank.BACKGROUND: mark("rank", "background"),
    },
    LettingGo: {
        LettingGo.PROCEED: mark("letting go", "proceed"),
        LettingGo.TALK_ABOUT: mark("letting go", "talk about"),
        LettingGo.RECONSIDER: mark("letting go", "reconsider"),
        LettingGo.SOFTEN: mark("letting go", "soften"),
        LettingGo.NOT_IN_THIS_FORM: mark("letting go", "not in this form"),
        LettingGo.NOT_FOR_NOW: mark("letting go", "not for now"),
        LettingGo.ON_ICE: mark("letting go", "on ice"),
        LettingGo.STOP: mark("letting go", "stop"),
        LettingGo.WITHDRAW: mark("letting go", "withdraw"),
        LettingGo.FINALLY_OFF_THE_TABLE: mark("letting go", "finally off the table"),
    },
    AnswerState: {
        AnswerState.MET: mark("answer", "met"),
        AnswerState.PARTLY_MET: mark("answer", "partly met"),
        AnswerState.MET_DIFFERENTLY: mark("answer", "met differently"),
        AnswerState.DEFERRED: mark("answer", "deferred"),
        AnswerState.CONDITIONAL: mark("answer", "conditional"),
        AnswerState.REFRAMED: mark("answer", "reframed"),
        AnswerState.TALKS_OFFERED: mark("answer", "talks offered"),
        AnswerState.REFUSED: mark("answer", "refused"),
        AnswerState.NOT_ANSWERED: mark("answer", "not answered"),
    },
    Life: {
        Life.OPEN: mark("undertaking", "open"),
        Life.IN_PROGRESS: mark("undertaking", "in progress"),
        Life.PARTLY_FULFILLED: mark("undertaking", "partly fulfilled"),
        Life.FULFILLED: mark("undertaking", "fulfilled"),
        Life.SUPERSEDED: mark("undertaking", "superseded"),
        Life.WITHDRAWN: mark("undertaking", "withdrawn"),
        Life.REFUSED: mark("undertaking", "refused"),
        Life.LAPSED: mark("undertaking", "lapsed"),
        Life.NOT_TESTABLE: mark("undertaking", "not testable"),
    },
    Evidence: {
        Evidence.NONE_FOUND: mark("evidence", "none found"),
        Evidence.CLAIMED: mark("evidence", "claimed by the promisor"),
        Evidence.SUPPORTED: mark("evidence", "supported by a paper"),
        Evidence.VERIFIED: mark("evidence", "verified by us"),
        Evidence.CONTRADICTED: mark("evidence", "contradicted"),
    },
    AgainstDate: {
        AgainstDate.NO_DATE: mark("against the date", "no date"),
        AgainstDate.VAGUE: mark("against the date", "vague"),
        AgainstDate.ASK: mark("against the date", "ask"),
        AgainstDate.ON_TIME: mark("against the date", "on time"),
        AgainstDate.DUE_SOON: mark("against the date", "due soon"),
        AgainstDate.LATE: mark("against the date", "late"),
    },
    Confirmation: {
        Confirmation.OWN_NOTE: mark("confirmation", "own note"),
        Confirmation.HEARD_BY_TWO: mark("confirmation", "heard by two"),
        Confirmation.MINUTES_OF_ONE_SIDE: mark("confirmation", "minutes of one side"),
        Confirmation.AGREED_MINUTES: mark("confirmation", "agreed minutes"),
        Confirmation.IN_WRITING: mark("confirmation", "in writing"),
        Confirmation.PUBLIC: mark("confirmation", "public"),
        Confirmation.PARLIAMENTARY_PAPER: mark("confirmation", "parliamentary paper"),
        Confirmation.LAW: mark("confirmation", "law"),
    },
    Relation: {
        Relation.ANSWERS: mark("relation", "answers"),
        Relation.CITES: mark("relation", "cites"),
        Relation.RESTATES: mark("relation", "restates"),
        Relation.AMENDS: mark("relation", "amends"),
        Relation.SUPPLEMENTS: mark("relation", "supplements"),
        Relation.SUPERSEDES: mark("relation", "supersedes"),
        Relation.CONTRADICTS: mark("relation", "contradicts"),
        Relation.FULFILS: mark("relation", "fulfils"),
        Relation.CLAIMS_TO_FULFIL: mark("relation", "claims to fulfil"),
        Relation.LIMITS: mark("relation", "limits"),
    },
    Audience: {
        Audience.NOTE: mark("audience", "own note"),
        Audience.TEAM: mark("audience", "team"),
        Audience.ORGANISATION: mark("audience", "organisation"),
        Audience.SHARED: mark("audience", "shared with the other side"),
        Audience.PUBLIC: mark("audience", "public"),
    },
    TimeKind: {
        TimeKind.EXACT: mark("time", "date"),
        TimeKind.COMPUTED: mark("time", "computed"),
        TimeKind.VAGUE: mark("time", "vague"),
        TimeKind.OPEN_ENDED: mark("time", "open-ended"),
    },
}
