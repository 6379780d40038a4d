"""Who does, asks or refuses it, and towards whom."""

from __future__ import annotations

from tracker.letters.signals.clauses import Clause, clause_at
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.parts import Part
from tracker.letters.signals.people import OTHER, READER, WRITER, Mention, People
from tracker.vocabulary import COMMITMENT_LIKE, StatementType

#: Acts of which the grammatical subject is the one who acts.
_OWN_ACTS = (COMMITMENT_LIKE - {StatementType.PRECONDITION}) | {
    StatementType.REFUSAL,
    StatementType.INTENTION,
}


#: What is put to whoever the letter is written to.
_PUT_TO_READER = frozenset({StatementType.DEMAND, StatementType.ULTIMATUM})


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
    was promised by those who read. None where the letter does not say who that is.
    """
    if part.lead.signal.actor is not None:
        return people.reader if part.lead.signal.actor == READER else people.writer
    subject = subject_of(part, cues)
    if people.writer is None:
        return _without_writer(part, subject, type, people)
    if subject is None or subject.role == WRITER or type not in _OWN_ACTS:
        return people.writer
    return _called(part, subject)


def _without_writer(
    part: Part, subject: Mention | None, type: StatementType, people: People
) -> str | None:
    """Who acts in a text that does not tell who wrote it: whoever speaks in it, or "we"."""
    if subject is not None and subject.role == OTHER and type in _OWN_ACTS:
        return _called(part, subject)
    if people.speaker is not None or subject is None or subject.role == READER:
        return people.speaker
    return _words_of(part, subject)


def addressee_of(part: Part, type: StatementType, people: People, cues: CueFile) -> str | None:
    """Towards whom it is said: "you", or a group named in the part, else None.

    A demand is put to whoever the letter is written to, and so is an ultimatum.
    """
    if type in _PUT_TO_READER and people.reader is not None:
        return people.reader
    named = [m for m in part.parsed.mentions if part.first <= m.first < part.last]
    for role in (READER, OTHER):
        mention = next((m for m in named if m.role == role and _is_object(m, part, cues)), None)
        if mention is not None:
            return _called(part, mention)
    return None


def _is_object(mention: Mention, part: Part, cues: CueFile) -> bool:
    """Whether somebody is told or asked something: not the one who acts, nor who opens a clause.

    Somebody inside the deciding words is: "asks the cabinet". Nobody is who only
    stands in a condition: "provided that the cabinet does the same".
    """
    inside = any(mention.first in run and mention.first > run.start for run in part.lead.runs)
    if inside and mention.role == OTHER:
        return True
    if mention == subject_of(part, cues):
        return False
    if mention.role == READER:
        return True
    conditions = [held.runs[0].start for held in part.limits if held.limit.clause]
    clauses = part.parsed.clauses
    opens = any(clause.first == mention.first for clause in clauses)
    return not opens and not any(_hangs_on(start, mention, clauses) for start in conditions)


def _hangs_on(condition: int, mention: Mention, clauses: tuple[Clause, ...]) -> bool:
    """Whether somebody is named in the condition that begins at this word."""
    if mention.first < condition:
        return False
    between = clauses[clause_at(clauses, condition) + 1 : clause_at(clauses, mention.first) + 1]
    return not any(clause.main for clause in between)


def _called(part: Part, mention: Mention) -> str | None:
    """Somebody's name, or how the sentence calls them; None for a "you" without a name."""
    if mention.name is not None or mention.role != OTHER:
        return mention.name
    return _words_of(part, mention)


def _words_of(part: Part, mention: Mention) -> str:
    if mention.name is not None:
        return mention.name
    words = part.parsed.sentence.words[mention.first : mention.last]
    return " ".join(word.written for word in words)
