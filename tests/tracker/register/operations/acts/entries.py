"""Acts on entries and what goes with them; see `acting.py`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from tests.making import WHO, make_letter
from tracker.letters.letter import Letter
from tracker.register.operations.dossiers.notes import (
    NewNote,
    NoteText,
    add_note,
    change_note,
    remove_note,
)
from tracker.register.operations.entries.confirmations import (
    NewConfirmation,
    add_confirmation,
    remove_confirmation,
)
from tracker.register.operations.entries.countersigning import Seen, countersign
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.entries.own_words import (
    OwnWords,
    change_own_words,
    remove_own_words,
    write_paraphrase,
    write_reading,
)
from tracker.register.operations.entries.parts import Parts, set_addressees, set_parts
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso, remove_proviso
from tracker.register.operations.entries.relations import NewRelation, relate, unrelate
from tracker.register.operations.papers.checked_points import (
    PointCheck,
    check_point,
    uncheck_point,
)
from tracker.register.operations.papers.raised_questions import (
    RaisedQuestion,
    raise_question_again,
    settle_raised_question,
)
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.papers.texts import letter_of
from tracker.vocabulary import (
    Audience,
    Confirmation,
    Dispute,
    Point,
    Proviso,
    Rank,
    Relation,
    Said,
    StatementType,
    Strength,
)

CEST = timezone(timedelta(hours=2))
NOTABLE = ("statement", "document", "party", "dossier", "meeting")


def check(actor):
    said = actor.random.choice(list(Said))
    place = None if said is Said.NOT_SAID else (0, actor.random.randrange(3, 40))
    note = actor.random.choice([None, "Ask."])
    new = PointCheck(
        actor.one_of("document"), actor.random.choice(list(Point)[:3]), said, place, note
    )
    check_point(actor.register, new, who=WHO)


def uncheck(actor):
    uncheck_point(actor.register, actor.one_of("checked_point"), who=WHO)


def settle(actor):
    question = actor.random.choice([None, actor.maybe("question")])
    place = (0, actor.random.randrange(3, 40))
    new = RaisedQuestion(actor.one_of("document"), "vague_day", place, question)
    settle_raised_question(actor.register, new, who=WHO)


def unsettle(actor):
    raise_question_again(actor.register, actor.one_of("raised_question"), who=WHO)


def speak(actor):
    random = actor.random
    new = NewOralStatement(
        dossier_id=actor.one_of("dossier"),
        speaker="The minister",
        heard_by=tuple(random.sample(["A. Secretary", "B. Reader", "C. Chair"], 2)),
        said=datetime(2026, 6, 1, random.randrange(24), 0, tzinfo=CEST),
        words=random.choice(["We will see to it.", "Not before the summer.\n\nPerhaps later."]),
        type=random.choice(list(StatementType)),
        strength=random.choice(list(Strength)),
        rank=random.choice(list(Rank)),
        part=random.choice([None, (0, 7)]),
        actor_id=actor.maybe("party"),
        addressee_ids=(actor.one_of("party"),),
        topics=actor.topics(),
        caveat=random.choice([None, (0, 3)]),
    )
    record_oral_statement(actor.register, new, who=WHO)


def confirm(actor):
    new = NewConfirmation(
        actor.one_of("statement"),
        actor.random.choice(list(Confirmation)),
        document_id=actor.maybe("document"),
        source=actor.random.choice([None, "Minutes, item 3"]),
        dated=actor.random.choice([None, actor.day()]),
    )
    add_confirmation(actor.register, new, who=WHO)


def unconfirm(actor):
    remove_confirmation(actor.register, actor.one_of("confirmation"), who=WHO)


def dispute(actor):
    level = actor.random.choice(list(Dispute))
    set_dispute(actor.register, actor.one_of("statement"), level, who=WHO, why="they said so")


def embargo(actor):
    until = actor.random.choice([None, datetime(2026, 9, 1, 9, 30, tzinfo=CEST)])
    set_embargo(actor.register, actor.one_of("statement"), until, who=WHO)


def own_words(actor):
    return OwnWords(
        actor.name(), "B. Reader", actor.maybe("party"), actor.random.choice(list(Audience))
    )


def paraphrase(actor):
    write_paraphrase(actor.register, actor.one_of("statement"), own_words(actor), who=WHO)


def read(actor):
    write_reading(actor.register, actor.one_of("statement"), own_words(actor), who=WHO)


def reword(actor):
    change_own_words(actor.register, actor.one_of("reading"), own_words(actor), who=WHO)


def unread(actor):
    remove_own_words(actor.register, actor.one_of("reading"), who=WHO)


def limit(actor):
    kind = actor.random.choice(list(Proviso))
    place = actor.random.choice([(4, 11), (4, 17), (0, 500)])
    mark_proviso(actor.register, NewProviso(actor.one_of("statement"), kind, place), who=WHO)


def unlimit(actor):
    remove_proviso(actor.register, actor.one_of("proviso"), who=WHO)


def some_parties(actor):
    return tuple(actor.one_of("party") for _ in range(actor.random.randrange(3)))


def part(actor):
    parts = Parts(some_parties(actor), some_parties(actor), some_parties(actor))
    set_parts(actor.register, actor.one_of("statement"), parts, who=WHO)


def address(actor):
    set_addressees(actor.register, actor.one_of("statement"), some_parties(actor), who=WHO)


def bear(actor):
    new = NewRelation(
        actor.one_of("statement"),
        actor.random.choice(list(Relation)),
        actor.one_of("statement"),
        actor.random.choice([None, "ask which of the two is meant"]),
        beyond_dossier=actor.random.choice([False, True]),
    )
    relate(actor.register, new, who=WHO)


def part_ways(actor):
    unrelate(actor.register, actor.one_of("relation"), who=WHO)


def note(actor):
    kind = actor.random.choice(NOTABLE)
    uid = actor.register.value(f"SELECT uid FROM {kind} WHERE id = ?", actor.one_of(kind))
    new = NewNote(actor.one_of("dossier"), kind, uid, actor.name())
    add_note(actor.register, new, who=WHO)


def note_otherwise(actor):
    text = NoteText(actor.name(), actor.random.choice(list(Audience)))
    change_note(actor.register, actor.one_of("note"), text, who=WHO)


def forget_note(actor):
    remove_note(actor.register, actor.one_of("note"), who=WHO)


def sign(actor):
    kind = actor.random.choice(NOTABLE)
    uid, version = actor.register.row(
        f"SELECT uid, version FROM {kind} WHERE id = ?", actor.one_of(kind)
    )
    signer = actor.random.choice([WHO, "B. Reader", "C. Chair"])
    countersign(actor.register, Seen(kind, uid, version), who=signer)


def reread(actor):
    papers = actor.register.rows("SELECT id FROM document WHERE kind <> 'spoken' ORDER BY id")
    if not papers:
        raise LookupError("nothing but spoken words")
    document = actor.random.choice(papers)[0]
    reread_document(
        actor.register, document, broken_otherwise(actor, document), who=WHO, why="a better scan"
    )


def broken_otherwise(actor, document) -> Letter:
    """A letter with other breaks between its paragraphs: each passage of it is found again."""
    paragraphs = letter_of(actor.register, document).text.split("\n")
    between = actor.random.choice(["\n", "\n\n", "\n\n\n", " \n\n"])
    return make_letter(between.join(each.strip() for each in paragraphs if each.strip()))


def speak_at(actor):
    new = NewOralStatement(
        dossier_id=actor.one_of("dossier"),
        speaker=actor.name(),
        heard_by=("A. Secretary",),
        said=datetime(2026, 6, 2, 9, 0, tzinfo=UTC),
        words="Agreed.",
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
        title="On the phone",
    )
    record_oral_statement(actor.register, new, who=WHO)


ACTS = (
    speak, speak_at, confirm, confirm, unconfirm, dispute, embargo, paraphrase, read, reword,
    unread, limit, unlimit, part, address, bear, bear, part_ways, note, note_otherwise,
    forget_note, sign, sign, reread, check, check, uncheck, settle, settle,
    unsettle,
)  # fmt: skip
