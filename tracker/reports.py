"""The closed lists of reports: what is worked out from a register and told, never entered.

As in `vocabulary`, the English value is what files and code use, a person
reads the label of `tracker.words`, and the order is the one on screen.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum, unique


class BriefingKind(StrEnum):
    """What sort of paper is wanted."""

    MEETING = "meeting"
    PROMISES = "promises"
    COMMITMENTS = "commitments"
    MATRIX = "matrix"
    POSITIONS = "positions"
    CHANGES = "changes"
    DEADLINES = "deadlines"
    JOINT = "joint"
    BALLOT = "ballot"
    WATCH = "watch"
    RECORD = "record"


class Watch(StrEnum):
    """Why an undertaking is on the watch list; computed, and more than one can be so."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    ASK = "ask"
    CLAIMED = "claimed"
    MOVED = "moved"


class Turn(StrEnum):
    """What came over an entry since a moment; CHANGED is what none of the others says."""

    NEW = "new"
    TAKEN_BACK = "taken_back"
    FULFILLED = "fulfilled"
    LET_GO = "let_go"
    MOVED = "moved"
    CHANGED = "changed"


class EntryField(StrEnum):
    """A field of an entry whose changes are told, in the order in which they are shown."""

    TYPE = "type"
    STRENGTH = "strength"
    RANK = "rank"
    ACTOR = "actor"
    CAVEAT = "caveat"
    CONFIRMATION = "confirmation"
    DISPUTE = "dispute"
    AUDIENCE = "audience"
    EMBARGO = "embargo"
    LIFE = "life"
    LIFE_ON = "life_on"
    EVIDENCE = "evidence"
    EVIDENCE_ON = "evidence_on"
    CLOSED_ON = "closed_on"
    TERM_WORDS = "term_words"
    TERM_KIND = "term_kind"
    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    MOMENT = "moment"
    TERM_PARTY = "term_party"
    WINDOW_FROM = "window_from"
    WINDOW_UNTIL = "window_until"
    WINDOW_REASON = "window_reason"
    ASK_AGAIN = "ask_again"


class RecordField(StrEnum):
    """A field of a party, a paper, a meeting and the like, as the history tells of it."""

    NAME = "name"
    SHORT_NAME = "short_name"
    OTHER_NAMES = "other_names"
    SIDE = "side"
    FROM_DAY = "from_day"
    UNTIL_DAY = "until_day"
    TITLE = "title"
    KIND = "kind"
    DATED = "dated"
    REFERENCE = "reference"
    SUBJECT = "subject"
    RECEIVED = "received"
    FOR_WHOM = "for_whom"
    STARTS = "starts"
    ENDS = "ends"
    PLACE = "place"
    TEXT = "text"
    ANSWER = "answer"
    PRIORITY = "priority"
    LIMITS = "limits"


class WordFate(StrEnum):
    """What became of words from one wording to the next."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Movement(StrEnum):
    """Which way the strength of a wording went."""

    SAME = "same"
    SOFTENED = "softened"
    HARDENED = "hardened"


@unique
class Findable(IntEnum):
    """What words are found in, in the order in which it is shown; the index keeps the number."""

    STATEMENT = 1
    DOCUMENT = 2
    DEADLINE = 3
    MEETING = 4
    QUESTION = 5
    LINE_TO_TAKE = 11
    TALK_NOTE = 14
    OUTCOME = 12
    BALLOT = 13
    READING = 6
    NOTE = 7
    DOSSIER = 15
    TOPIC = 16
    PARTY = 8
    OFFICE = 9
    PERSON = 10
