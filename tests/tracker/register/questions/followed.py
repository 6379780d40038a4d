"""A register with undertakings of every status, drawn at random, for tests over lists."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, timedelta

from tests.making import (
    CABINET,
    EMPLOYERS,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.closing import close_commitment
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Evidence, Life, TimeKind

TODAY = date(2026, 11, 25)
CALL = Source(text="call of that day")
SENTENCES = tuple(f"We undertake to send paper {number} soon or by then." for number in range(30))


@contextmanager
def followed(fresh_register, random, number):
    """A register of two dossiers with `number` undertakings; closed again afterwards."""
    with fresh_register() as register:
        documents = [
            make_document(register, make_dossier(register, name), "\n\n".join(SENTENCES))
            for name in ("Bridge", "Ferry")
        ]
        with register.together(WHO):
            for quote in SENTENCES[:number]:
                undertake(register, random, random.choice(documents), quote)
        yield register


def undertake(register, random, document, quote):
    """One undertaking with a term and a course, as `random` decides."""
    party = party_id(register, random.choice([CABINET, EMPLOYERS]))
    term = random.choice([None, vague(random), dated(random), dated(random)])
    topics = tuple(random.sample(("Toll", "Fares"), random.randrange(3)))
    statement = make_statement(register, document, quote, actor_id=party, term=term, topics=topics)
    course(register, random, statement)
    if random.randrange(8) == 0:
        take_back_statement(register, statement, who=WHO)


def course(register, random, statement):
    """What becomes of it."""
    commitment = register.value("SELECT id FROM commitment WHERE statement_id = ?", statement)
    if random.randrange(2):
        life = random.choice(list(Life))
        new = LifeChange(commitment, life, some_day(random), CALL, reason="as they said")
        change_life(register, new, who=WHO)
    if random.randrange(2):
        found = EvidenceChange(commitment, random.choice(list(Evidence)), TODAY, CALL)
        change_evidence(register, found, who=WHO)
    if random.randrange(6) == 0:
        close_commitment(register, commitment, some_day(random), who=WHO)
    if random.randrange(6) == 0:
        dossier = register.value("SELECT dossier_id FROM statement WHERE id = ?", statement)
        new = NewDeadline(dossier, "By hand", None, dated(random), statement)
        set_deadline(register, new, who=WHO)
    deadline = register.value("SELECT min(id) FROM deadline WHERE statement_id = ?", statement)
    if deadline is not None and random.randrange(3) == 0:
        later = random.choice([dated(random, "another day"), Term("later", TimeKind.VAGUE)])
        moved = MovedDeadline(deadline, later, some_day(random), "no time", CALL)
        move_deadline(register, moved, who=WHO)


def some_day(random):
    """A day near today, before or after."""
    return TODAY + timedelta(days=random.randrange(-30, 31))


def dated(random, words="by then"):
    """A term with a last day."""
    return Term(words, TimeKind.EXACT, latest=some_day(random))


def vague(random):
    """A term without a day, and perhaps a day to ask again."""
    return Term("soon", TimeKind.VAGUE, ask_again=random.choice([None, some_day(random)]))
