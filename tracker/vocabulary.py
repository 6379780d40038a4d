"""The closed lists of the field.

The English value is what files, the command line and code use; the label a
person reads comes from `tracker.words`. Order in a list is the order on
screen and, where there is one, from strong to weak or from low to high.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Side(StrEnum):
    """On which side of the table a party sits."""

    GOVERNMENT = "government"
    UNION = "union"
    EMPLOYER = "employer"
    SECRETARIAT = "secretariat"
    OTHER = "other"


class DocumentKind(StrEnum):
    """What sort of paper, or record of a talk, a document is."""

    LETTER = "letter"
    ULTIMATUM = "ultimatum"
    RESPONSE = "response"
    MINUTES = "minutes"
    MOTION = "motion"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    PRESS_RELEASE = "press_release"
    EMAIL = "email"
    TALK = "talk"
    SPOKEN = "spoken"  # the words of one oral statement, as somebody noted them
    OTHER = "other"


class StatementType(StrEnum):
    """What a passage does."""

    DEMAND = "demand"
    ULTIMATUM = "ultimatum"
    DECISION = "decision"
    COMMITMENT = "commitment"
    CONDITIONAL_COMMITMENT = "conditional_commitment"
    DEFERRAL = "deferral"
    INTENTION = "intention"
    INVITATION = "invitation"
    REFUSAL = "refusal"
    POSITION = "position"
    PRECONDITION = "precondition"
    FACT = "fact"


#: The types that somebody may be held to: these are followed as commitments.
COMMITMENT_LIKE = frozenset(
    {
        StatementType.DECISION,
        StatementType.COMMITMENT,
        StatementType.CONDITIONAL_COMMITMENT,
        StatementType.DEFERRAL,
        StatementType.INVITATION,
        StatementType.PRECONDITION,
    }
)

#: The types that ask somebody for something.
DEMANDED = frozenset({StatementType.DEMAND, StatementType.ULTIMATUM})


class Strength(StrEnum):
    """How much the wording obliges, strongest first; the weakest limiting word decides."""

    FIRM = "firm"
    PLAIN = "plain"
    HEDGED = "hedged"
    WILLING = "willing"
    EXPLORATORY = "exploratory"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for firm up to 5 for none."""
        return list(Strength).index(self)


class Rank(StrEnum):
    """How much a reader would miss if the statement were left out."""

    CORE = "core"
    SECONDARY = "secondary"
    BACKGROUND = "background"


class LettingGo(IntEnum):
    """The ladder of letting go of a plan, 0 to 9; steps may combine."""

    PROCEED = 0
    TALK_ABOUT = 1
    RECONSIDER = 2
    SOFTEN = 3
    NOT_IN_THIS_FORM = 4
    NOT_FOR_NOW = 5
    ON_ICE = 6
    STOP = 7
    WITHDRAW = 8
    FINALLY_OFF_THE_TABLE = 9


class AnswerState(StrEnum):
    """How a response meets a demand. NOT_ANSWERED is computed, never entered."""

    MET = "met"
    PARTLY_MET = "partly_met"
    MET_DIFFERENTLY = "met_differently"
    DEFERRED = "deferred"
    CONDITIONAL = "conditional"
    REFRAMED = "reframed"
    TALKS_OFFERED = "talks_offered"
    REFUSED = "refused"
    NOT_ANSWERED = "not_answered"


class Life(StrEnum):
    """Where an undertaking stands according to those who gave it."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    LAPSED = "lapsed"
    NOT_TESTABLE = "not_testable"


class Evidence(StrEnum):
    """What the papers support, whatever anyone says."""

    NONE_FOUND = "none_found"
    CLAIMED = "claimed"
    SUPPORTED = "supported"
    VERIFIED = "verified"
    CONTRADICTED = "contradicted"


class AgainstDate(StrEnum):
    """How an undertaking stands against its term; computed. A vague term is never late."""

    NO_DATE = "no_date"
    VAGUE = "vague"
    ASK = "ask"
    ON_TIME = "on_time"
    DUE_SOON = "due_soon"
    LATE = "late"


class Confirmation(StrEnum):
    """How well it is established that the words were said, lowest rung first."""

    OWN_NOTE = "own_note"
    HEARD_BY_TWO = "heard_by_two"
    MINUTES_OF_ONE_SIDE = "minutes_of_one_side"
    AGREED_MINUTES = "agreed_minutes"
    IN_WRITING = "in_writing"
    PUBLIC = "public"
    PARLIAMENTARY_PAPER = "parliamentary_paper"
    LAW = "law"


#: Below agreed minutes words were said, and stand on no paper that both sides know.
SPOKEN = frozenset(
    {Confirmation.OWN_NOTE, Confirmation.HEARD_BY_TWO, Confirmation.MINUTES_OF_ONE_SIDE}
)


class Dispute(StrEnum):
    """Whether the parties agree that it was said, and said so."""

    UNDISPUTED = "undisputed"
    BY_US = "by_us"
    BY_THEM = "by_them"
    UNSURE = "unsure"


class DocumentRelation(StrEnum):
    """How one document bears on another."""

    ANSWERS = "answers"
    CITES = "cites"
    RESTATES = "restates"
    ANNEX_OF = "annex_of"


class Relation(StrEnum):
    """How one statement bears on another, earlier one."""

    ANSWERS = "answers"
    RESTATES = "restates"
    AMENDS = "amends"
    SUPPLEMENTS = "supplements"
    SUPERSEDES = "supersedes"
    CONTRADICTS = "contradicts"
    FULFILS = "fulfils"
    CLAIMS_TO_FULFIL = "claims_to_fulfil"
    LIMITS = "limits"


class Audience(StrEnum):
    """Who may see a text, narrowest first."""

    NOTE = "note"
    TEAM = "team"
    ORGANISATION = "organisation"
    SHARED = "shared"
    PUBLIC = "public"

    def may_show(self, level: Audience) -> bool:
        """Whether a text of `level` may stand in something made for this audience."""
        return _NARROWEST_FIRST[level] >= _NARROWEST_FIRST[self]


_NARROWEST_FIRST = {level: place for place, level in enumerate(Audience)}


class CalendarLayer(StrEnum):
    """What a period of a calendar is of."""

    RECESS = "recess"  # parliament does not meet
    COUNCIL_OF_MINISTERS = "council_of_ministers"
    MEMBERS_PARLIAMENT = "members_parliament"
    OWN_MEETINGS = "own_meetings"
    OTHER = "other"


class QuestionCause(StrEnum):
    """What in the entries of a register raises a question by itself."""

    CAVEAT = "caveat"
    VAGUE_TERM = "vague_term"
    LATE = "late"
    SILENCE = "silence"


class TalkKind(StrEnum):
    """What is taken down of talks."""

    SAID = "said"
    AGREED = "agreed"
    OPEN = "open"
    ACTION = "action"  # who does what, by when


class Treated(StrEnum):
    """What became of a point of an agenda."""

    DEALT_WITH = "dealt_with"
    PUT_OFF = "put_off"


class TimeKind(StrEnum):
    """What sort of time words a term has."""

    EXACT = "exact"
    COMPUTED = "computed"
    VAGUE = "vague"
    OPEN_ENDED = "open_ended"


class Direction(StrEnum):
    """Who undertook something, seen from the party a dossier is kept for; computed."""

    TO_US = "to_us"
    BY_US = "by_us"
    BETWEEN_OTHERS = "between_others"


class DemandPriority(StrEnum):
    """What a demand is worth to whoever makes it; never shared."""

    DEAL_BREAKER = "deal_breaker"
    WANTED = "wanted"
    BARGAINING_CHIP = "bargaining_chip"


class Proviso(StrEnum):
    """Words beside the caveat that limit a statement."""

    CONDITION = "condition"
    RESERVATION = "reservation"
    SCOPE = "scope"


class Part(StrEnum):
    """What a party is in a statement besides its actor or addressee."""

    BOUND = "bound"
    BENEFICIARY = "beneficiary"
    NAMED = "named"


class ReadingKind(StrEnum):
    """Words of our own about a statement; never in the place of the quotation."""

    PARAPHRASE = "paraphrase"
    READING = "reading"


class RoundStep(StrEnum):
    """The steps of one round of negotiation, in their order."""

    PREPARATION = "preparation"
    DEMANDS = "demands"
    ULTIMATUM = "ultimatum"
    ANSWER = "answer"
    TALKS = "talks"
    OUTCOME = "outcome"
    BALLOT = "ballot"
    COMPLIANCE = "compliance"
    HAND_OVER = "hand_over"


class OutcomeKind(StrEnum):
    """What talks ended in."""

    NONE = "none"
    FINAL_OFFER = "final_offer"
    NEGOTIATED_RESULT = "negotiated_result"
    AGREEMENT_IN_PRINCIPLE = "agreement_in_principle"
    AGREEMENT = "agreement"


class MandateFit(StrEnum):
    """Whether an outcome stays within the mandate it was negotiated under."""

    WITHIN = "within"
    PARTLY = "partly"
    OUTSIDE = "outside"
    NOT_STATED = "not_stated"


class Advice(StrEnum):
    """What the members are advised to vote."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    NONE = "none"


class BallotForm(StrEnum):
    """How members are asked."""

    REFERENDUM = "referendum"
    CONSULTATION = "consultation"
    MEETINGS = "meetings"
    BODY = "body"  # a body that the members chose votes itself


class BallotWeight(StrEnum):
    """What the result of a ballot is worth."""

    ADVICE = "advice"
    WEIGHTY_ADVICE = "weighty_advice"
    DECISION = "decision"


class Point(StrEnum):
    """What a careful reader looks for in every letter, said or not."""

    DATE = "date"  # a day for the talks
    PLACE = "place"
    AGENDA = "agenda"
    PARTICIPANTS = "participants"
    MINUTES = "minutes"
    CONFIDENTIALITY = "confidentiality"
    MONEY = "money"  # an amount
    PARLIAMENT = "parliament"  # what parliament is told
    OTHER_PARTIES = "other_parties"  # others by name
    TRIGGER = "trigger"  # what would bring a plan back, or ends a vague term
    END = "end"  # until when it holds
    SOURCE = "source"  # where what is stated as a fact comes from


class Said(StrEnum):
    """Whether a letter says something on a point."""

    YES = "yes"
    NO = "no"  # it says in so many words that there is none
    NOT_SAID = "not_said"
