"""What every status, strength, rung and level means: one plain sentence each, in English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from tracker.reports import BriefingKind
from tracker.vocabulary import (
    AgainstDate,
    AnswerState,
    Audience,
    Confirmation,
    Dispute,
    Evidence,
    LettingGo,
    Life,
    OutcomeKind,
    StatementType,
    Strength,
)
from tracker.words.definitions_of_work import OF_WORK
from tracker.words.language import Words
from tracker.words.marks import N_

#: Per closed list, because terms of two lists may share their value.
DEFINITIONS: Mapping[type[Enum], Mapping[Enum, str]] = {
    **OF_WORK,
    BriefingKind: {
        BriefingKind.MEETING: N_(
            "In the order of the agenda: their words, our demands, what is open, what to ask."
        ),
        BriefingKind.PROMISES: N_("One page with what binds, in which words and how firmly."),
        BriefingKind.COMMITMENTS: N_(
            "Who undertook what, and what is said, found and late of it, side by side."
        ),
        BriefingKind.MATRIX: N_("Each demand, and what each answer does with it, silence too."),
        BriefingKind.POSITIONS: N_("Where each party stands on each topic, and since when."),
        BriefingKind.CHANGES: N_("What is new or different since a meeting or a day."),
        BriefingKind.DEADLINES: N_("What is past its day, what is to come, what names no day."),
        BriefingKind.JOINT: N_("For both sides: the same words, and how each side reads them."),
        BriefingKind.BALLOT: N_("For members: what was asked, what is offered, what stays open."),
        BriefingKind.WATCH: N_("What is due, to be asked again, without evidence, or moved."),
        BriefingKind.RECORD: N_("What a meeting agreed, who does what by when, what stays open."),
    },
    StatementType: {
        StatementType.DEMAND: N_("Somebody asks somebody else to do something or to leave it."),
        StatementType.ULTIMATUM: N_("A demand with a last day and a consequence if it is not met."),
        StatementType.DECISION: N_("Something was decided, and the words say so."),
        StatementType.COMMITMENT: N_("Somebody undertakes to do something or to leave it."),
        StatementType.CONDITIONAL_COMMITMENT: N_(
            "Somebody undertakes something that holds only if a condition is met."
        ),
        StatementType.DEFERRAL: N_("Something is put off or suspended, and may come back."),
        StatementType.INTENTION: N_("Somebody wishes, aims or plans to do something."),
        StatementType.INVITATION: N_("Somebody asks somebody else to come and talk."),
        StatementType.REFUSAL: N_("Somebody says that something will not be done."),
        StatementType.POSITION: N_("Somebody states a view and undertakes nothing by it."),
        StatementType.PRECONDITION: N_("Something must be so first, before anything else holds."),
        StatementType.FACT: N_("Somebody says that something is or was so."),
    },
    Strength: {
        Strength.FIRM: N_(
            "Decided already, or done by the words themselves, without a limiting word."
        ),
        Strength.PLAIN: N_("An own act in the plain present or future, without a limiting word."),
        Strength.HEDGED: N_("An own act with a word that limits time, form, scope or certainty."),
        Strength.WILLING: N_("A wish, an aim or readiness."),
        Strength.EXPLORATORY: N_("No more than looking, exploring or listening."),
        Strength.NONE: N_("A fact, a view or a courtesy, which obliges nobody."),
    },
    LettingGo: {
        LettingGo.PROCEED: N_("The plan goes on; nothing was let go."),
        LettingGo.TALK_ABOUT: N_("Talks about the plan are offered; all of it stays open."),
        LettingGo.RECONSIDER: N_("The plan is looked at again; the outcome may be the same."),
        LettingGo.SOFTEN: N_("The plan goes on in a milder or slower form."),
        LettingGo.NOT_IN_THIS_FORM: N_("This form is let go; the same aim in another form is not."),
        LettingGo.NOT_FOR_NOW: N_("The plan is let go for the time being; it may come later."),
        LettingGo.ON_ICE: N_("The plan is suspended unchanged, and can be revived at any time."),
        LettingGo.STOP: N_("The intention is given up; another plan with the same aim stays open."),
        LettingGo.WITHDRAW: N_(
            "What was formally submitted is taken back; a new proposal stays open."
        ),
        LettingGo.FINALLY_OFF_THE_TABLE: N_("The plan is ruled out for good."),
    },
    AnswerState: {
        AnswerState.MET: N_("The answer gives what was asked."),
        AnswerState.PARTLY_MET: N_("The answer gives a part of what was asked."),
        AnswerState.MET_DIFFERENTLY: N_("The answer serves what was asked in another way."),
        AnswerState.DEFERRED: N_("The answer puts off what was asked."),
        AnswerState.CONDITIONAL: N_("The answer gives what was asked on a condition."),
        AnswerState.REFRAMED: N_("The answer speaks of something else than what was asked."),
        AnswerState.TALKS_OFFERED: N_("The answer offers to talk about what was asked."),
        AnswerState.REFUSED: N_("The answer refuses what was asked."),
        AnswerState.NOT_ANSWERED: N_("The answer does not speak of what was asked."),
    },
    Life: {
        Life.OPEN: N_("Nothing has been said yet of carrying it out."),
        Life.IN_PROGRESS: N_("Whoever undertook it says that work on it is going on."),
        Life.PARTLY_FULFILLED: N_("Whoever undertook it says that a part of it was done."),
        Life.FULFILLED: N_("Whoever undertook it says that it was done."),
        Life.SUPERSEDED: N_("A later undertaking took its place."),
        Life.WITHDRAWN: N_("Whoever undertook it took it back."),
        Life.REFUSED: N_("Whoever undertook it will not carry it out."),
        Life.LAPSED: N_("It fell away by itself, because its ground or its time has passed."),
        Life.NOT_TESTABLE: N_("Nobody can tell by its words whether it was carried out."),
    },
    Evidence: {
        Evidence.NONE_FOUND: N_("On the day named, nothing was found that it was carried out."),
        Evidence.CLAIMED: N_("Only whoever undertook it says that it was carried out."),
        Evidence.SUPPORTED: N_("A paper supports that it was carried out."),
        Evidence.VERIFIED: N_("We have seen for ourselves that it was carried out."),
        Evidence.CONTRADICTED: N_("Something was found against what is said of it."),
    },
    AgainstDate: {
        AgainstDate.NO_DATE: N_("Its words name no last day."),
        AgainstDate.VAGUE: N_("Its words give a time without a day, so it cannot be late."),
        AgainstDate.ASK: N_("Its words give no day, and the day to ask again has come."),
        AgainstDate.ON_TIME: N_("Its last day is not near yet, or it was settled in time."),
        AgainstDate.DUE_SOON: N_("Its last day is near and has not passed."),
        AgainstDate.LATE: N_("Its last day has passed."),
    },
    Confirmation: {
        Confirmation.OWN_NOTE: N_("Only a note of our own shows that it was said."),
        Confirmation.HEARD_BY_TWO: N_("Two persons heard it and say so."),
        Confirmation.MINUTES_OF_ONE_SIDE: N_("It stands in minutes that one side made alone."),
        Confirmation.AGREED_MINUTES: N_("It stands in minutes that both sides agreed on."),
        Confirmation.IN_WRITING: N_("It stands in a paper of whoever said it."),
        Confirmation.PUBLIC: N_("It was said or published where everybody could take note of it."),
        Confirmation.PARLIAMENTARY_PAPER: N_("It stands in a paper of parliament."),
        Confirmation.LAW: N_("It stands in the law."),
    },
    Dispute: {
        Dispute.UNDISPUTED: N_("Nobody disputes that it was said, and said so."),
        Dispute.BY_US: N_("We dispute that it was said, or said so."),
        Dispute.BY_THEM: N_("The other side disputes that it was said, or said so."),
        Dispute.UNSURE: N_("It is not sure whether somebody disputes that it was said."),
    },
    Audience: {
        Audience.NOTE: N_("Only whoever wrote it may see it."),
        Audience.TEAM: N_("Only those who negotiate may see it."),
        Audience.ORGANISATION: N_("Everybody in our own organisation may see it."),
        Audience.SHARED: N_("The other side may see it too."),
        Audience.PUBLIC: N_("Everybody may see it."),
    },
    OutcomeKind: {
        OutcomeKind.NONE: N_("The talks ended without a result."),
        OutcomeKind.FINAL_OFFER: N_("One side's last offer, made when no agreement was reached."),
        OutcomeKind.NEGOTIATED_RESULT: N_("A joint result that does not fully fit the mandate."),
        OutcomeKind.AGREEMENT_IN_PRINCIPLE: N_(
            "A joint result within the mandate, still to be confirmed by those it was made for."
        ),
        OutcomeKind.AGREEMENT: N_("All sides are bound by the text."),
    },
}


def definition_of(value: Enum, words: Words) -> str:
    """What `value` means, in the language of `words`; KeyError for a list without definitions."""
    return words.text(DEFINITIONS[type(value)][value])
