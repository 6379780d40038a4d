"""What the terms of papers, parties, talks and ballots mean: one plain sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from tracker.vocabulary import (
    Advice,
    BallotForm,
    BallotWeight,
    CalendarLayer,
    DemandPriority,
    Direction,
    DocumentKind,
    DocumentRelation,
    MandateFit,
    Part,
    Point,
    Proviso,
    QuestionCause,
    Rank,
    ReadingKind,
    Relation,
    RoundStep,
    Said,
    Side,
    TalkKind,
    TimeKind,
    Treated,
)
from tracker.words.marks import N_

#: Per closed list, as in `definitions`.
OF_WORK: Mapping[type[Enum], Mapping[Enum, str]] = {
    Side: {
        Side.GOVERNMENT: N_("Those who govern: a cabinet, a ministry, a public employer."),
        Side.UNION: N_("Those who speak for workers."),
        Side.EMPLOYER: N_("Those who speak for employers."),
        Side.SECRETARIAT: N_("Those who prepare the talks and keep the record, on no side."),
        Side.OTHER: N_("Anybody else who takes part or is named, such as a parliament."),
    },
    DocumentKind: {
        DocumentKind.LETTER: N_("A letter from one party to another."),
        DocumentKind.ULTIMATUM: N_(
            "A letter with demands, a last day and what follows if they are not met."
        ),
        DocumentKind.RESPONSE: N_("A letter that answers another one."),
        DocumentKind.MINUTES: N_(
            "What was said in a meeting, written down by one side or agreed by all."
        ),
        DocumentKind.MOTION: N_("A statement by a parliament or another assembly."),
        DocumentKind.AGREEMENT: N_("A text on which the parties agreed."),
        DocumentKind.STATEMENT: N_(
            "A text in which a party says where it stands, to nobody in particular."
        ),
        DocumentKind.PRESS_RELEASE: N_("A text for the press."),
        DocumentKind.EMAIL: N_("A message sent by e-mail."),
        DocumentKind.TALK: N_("A record of a talk."),
        DocumentKind.SPOKEN: N_(
            "Words that were heard and noted, without a paper of whoever said them."
        ),
        DocumentKind.OTHER: N_("A paper of any other kind."),
    },
    Rank: {
        Rank.CORE: N_("It binds, refuses or asks something: it is always shown."),
        Rank.SECONDARY: N_("It helps to understand what binds."),
        Rank.BACKGROUND: N_("A courtesy or a view that may be passed over."),
    },
    DocumentRelation: {
        DocumentRelation.ANSWERS: N_("The paper replies to the other one."),
        DocumentRelation.CITES: N_("The paper refers to the other one."),
        DocumentRelation.RESTATES: N_("The paper says again what stands in the other one."),
        DocumentRelation.ANNEX_OF: N_("The paper came along with the other one."),
    },
    Relation: {
        Relation.ANSWERS: N_("These words reply to those."),
        Relation.RESTATES: N_("These words say the same again; they count once."),
        Relation.AMENDS: N_("These words change what those said."),
        Relation.SUPPLEMENTS: N_("These words add something and take nothing away."),
        Relation.SUPERSEDES: N_("These words come in the place of those."),
        Relation.CONTRADICTS: N_("These words and those cannot both hold."),
        Relation.FULFILS: N_("These words show that it was carried out."),
        Relation.CLAIMS_TO_FULFIL: N_(
            "These words say that it was carried out; nobody has checked it."
        ),
        Relation.LIMITS: N_("These words set a limit to those."),
    },
    CalendarLayer: {
        CalendarLayer.RECESS: N_("A time in which parliament does not sit."),
        CalendarLayer.COUNCIL_OF_MINISTERS: N_("The days on which the ministers decide together."),
        CalendarLayer.MEMBERS_PARLIAMENT: N_(
            "The days on which the members’ body of a union decides."
        ),
        CalendarLayer.OWN_MEETINGS: N_("Meetings of our own organisation."),
        CalendarLayer.OTHER: N_("Other days to take into account."),
    },
    QuestionCause: {
        QuestionCause.CAVEAT: N_("Limiting words leave open what is left of it."),
        QuestionCause.VAGUE_TERM: N_("Time words name no day."),
        QuestionCause.LATE: N_(
            "The last day has passed and nothing shows that it was carried out."
        ),
        QuestionCause.SILENCE: N_("A demand got no reply."),
    },
    TimeKind: {
        TimeKind.EXACT: N_("The words name a day, or a day and an hour."),
        TimeKind.COMPUTED: N_("The day follows from a length and a start; the working is kept."),
        TimeKind.VAGUE: N_("The words speak of time without a day; they never become a date."),
        TimeKind.OPEN_ENDED: N_("The words set no end at all."),
    },
    Direction: {
        Direction.TO_US: N_("Somebody undertook it towards us."),
        Direction.BY_US: N_("We undertook it towards somebody else."),
        Direction.BETWEEN_OTHERS: N_("Others undertook it towards each other."),
    },
    DemandPriority: {
        DemandPriority.DEAL_BREAKER: N_("Without it we leave the table."),
        DemandPriority.WANTED: N_("We want it, and may give something for it."),
        DemandPriority.BARGAINING_CHIP: N_("We hold it in order to trade it away."),
    },
    Proviso: {
        Proviso.CONDITION: N_("What must be so before it counts."),
        Proviso.RESERVATION: N_("Words that keep a way back open for whoever spoke."),
        Proviso.SCOPE: N_("Words that say for whom, where or for what it holds."),
    },
    Part: {
        Part.BOUND: N_("Whoever has to carry it out."),
        Part.BENEFICIARY: N_("Whoever gains by it."),
        Part.NAMED: N_("Named in the words, but neither bound nor gaining."),
    },
    ReadingKind: {
        ReadingKind.PARAPHRASE: N_("The words said otherwise, without adding to them."),
        ReadingKind.READING: N_(
            "What somebody takes the words to mean, signed by whoever reads them so."
        ),
    },
    RoundStep: {
        RoundStep.PREPARATION: N_("Members are asked, and the limits are set."),
        RoundStep.DEMANDS: N_("Demands and proposals are laid on the table."),
        RoundStep.ULTIMATUM: N_("Demands get a last day and a consequence."),
        RoundStep.ANSWER: N_("The other side replies."),
        RoundStep.TALKS: N_("The parties sit at the table."),
        RoundStep.OUTCOME: N_("There is a result, or action follows."),
        RoundStep.BALLOT: N_("Members say what they think of it."),
        RoundStep.COMPLIANCE: N_("What was undertaken is carried out and checked."),
        RoundStep.HAND_OVER: N_("The file goes to whoever comes next."),
    },
    TalkKind: {
        TalkKind.SAID: N_("Somebody said it at the table."),
        TalkKind.AGREED: N_("Those at the table agreed on it."),
        TalkKind.OPEN: N_("It was talked about and not settled."),
        TalkKind.ACTION: N_("Somebody is to do it, by a day if one was named."),
    },
    Treated: {
        Treated.DEALT_WITH: N_("The point was talked through."),
        Treated.PUT_OFF: N_("The point waits for another meeting."),
    },
    MandateFit: {
        MandateFit.WITHIN: N_("It stays within the limits that were set."),
        MandateFit.PARTLY: N_("A part of it goes beyond the limits."),
        MandateFit.OUTSIDE: N_("It goes beyond the limits."),
        MandateFit.NOT_STATED: N_("Nobody said how it stands to the mandate."),
    },
    Advice: {
        Advice.POSITIVE: N_("The board advises members to vote for it."),
        Advice.NEUTRAL: N_("The board leaves it to the members."),
        Advice.NEGATIVE: N_("The board advises members to vote against it."),
        Advice.NONE: N_("The board gives no advice."),
    },
    BallotForm: {
        BallotForm.REFERENDUM: N_("All members vote."),
        BallotForm.CONSULTATION: N_("Members are asked for their view, by form or by letter."),
        BallotForm.MEETINGS: N_("Members vote where they meet."),
        BallotForm.BODY: N_("A body chosen by the members votes."),
    },
    BallotWeight: {
        BallotWeight.ADVICE: N_("Whoever decides may do otherwise."),
        BallotWeight.WEIGHTY_ADVICE: N_(
            "Whoever decides follows it, unless there are strong reasons."
        ),
        BallotWeight.DECISION: N_("The vote itself decides."),
    },
    Point: {
        Point.DATE: N_("On which day one is to talk."),
        Point.PLACE: N_("Where one is to talk."),
        Point.AGENDA: N_("What the talks are to be about."),
        Point.PARTICIPANTS: N_("Who is to sit at the table."),
        Point.MINUTES: N_("Who writes down what is said."),
        Point.CONFIDENTIALITY: N_("What may go further and what may not."),
        Point.MONEY: N_("How much it costs or gives."),
        Point.PARLIAMENT: N_("Whether and when parliament hears of it."),
        Point.OTHER_PARTIES: N_("Which other parties it names."),
        Point.TRIGGER: N_("What would make somebody take the plan up again."),
        Point.END: N_("How long it holds."),
        Point.SOURCE: N_("Where one can look up what is stated."),
    },
    Said: {
        Said.YES: N_("The letter says something on this point."),
        Said.NO: N_("The letter says that there is none."),
        Said.NOT_SAID: N_("The letter is silent on this point."),
    },
}
