"""Who does, asks or refuses it, and towards whom."""

from __future__ import annotations

from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.parts import Part
from tracker.letters.signals.people import OTHER, READER, WRITER, Mention, People
from tracker.vocabulary import COMMITMENT_LIKE, StatementType

#: Acts of which the grammatical subject is the one who acts.
_OWN_ACTS = (COMMITMENT_LIKE - {StatementType.PRECONDITION}) | {
    StatementType.REFUSAL,
    StatementType.INTENTION,
}


def subject_of(part: Part, cues: CueFile) -> Mention | None:
    """Whoever is named first in the clauses of the act, not behind a preposition; or None."""
    words = part.parsed.sentence.words
    clauses = [part.parsed.clauses[number] for number in part.reach]
    for mention in part.parsed.mentions:
        behind = words[mention.first - 1].form if mention.first else ""
        if clauses[0].first <= mention.first < clauses[-1].last and behind not in cues.prepositions:
            return mention
    return None


def actor_of(part: Part, type: StatementType, people: People, cues: CueFile) -> str | None:
    """Who is bound by a statement: the subject of an act, else the writer.

    A demand or a view is the writer's, whoever is to do what it asks. The
    cue file may say whose act it is: what "was promised" to those who write
    was promised by those who read.
    """
    if part.lead.signal.actor is not None:
        return people.reader if part.lead.signal.actor == READER else people.writer
    subject = subject_of(part, cues)
    if subject is None or subject.role == WRITER or type not in _OWN_ACTS:
        return people.writer
    return subject.name or _as_written(part, subject)


def addressee_of(part: Part, type: StatementType, people: People, cues: CueFile) -> str | None:
    """Towards whom it is said: "you", or a group named in the part, else None.

    A demand is put to whoever the letter is written to.
    """
    if type is StatementType.DEMAND and people.reader is not None:
        return people.reader
    subject = subject_of(part, cues)
    within = range(part.first, part.last)
    named = [m for m in part.parsed.mentions if m.first in within and m != subject]
    for role in (READER, OTHER):
        mention = next((m for m in named if m.role == role), None)
        if mention is not None:
            return mention.name or _as_written(part, mention)
    return None


def _as_written(part: Part, mention: Mention) -> str:
    """Somebody's name as the sentence has it."""
    words = part.parsed.sentence.words[mention.first : mention.last]
    return " ".join(word.written for word in words)
