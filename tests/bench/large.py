"""Registers of many statements, each made once and kept in out/ for later runs."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.making import UNION, WHO, make_dossier, make_letter, party_id
from tracker.register import Register, create_register, open_register
from tracker.register.migrations import STEPS
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.lines import Term
from tracker.vocabulary import DocumentKind, Rank, StatementType, Strength, TimeKind

DOCUMENTS, PER_DOCUMENT = 10, 100
PER_DOSSIER = DOCUMENTS * PER_DOCUMENT
TODAY = date(2031, 3, 19)
TYPES = (
    StatementType.COMMITMENT,
    StatementType.DECISION,
    StatementType.DEMAND,
    StatementType.POSITION,
    StatementType.INTENTION,
)


def large_register(many: int = 100_000) -> Register:
    """A register of `many` statements, opened."""
    return open_register(large_file(many))


def large_file(many: int = 100_000) -> Path:
    """Where a register of `many` statements lies; making it takes a minute or two once."""
    path = Path("out") / f"bench-{many}-{STEPS[-1].FINGERPRINT[:8]}.overleg"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        path.parent.mkdir(exist_ok=True)
        with create_register(part) as register:
            _fill(register, many // PER_DOSSIER, Random(20310319))
        part.replace(path)
    return path.absolute()


def large_dossier(path: Path, documents: int) -> Register:
    """A register at `path` with one dossier, of `documents` letters with 100 statements each."""
    register, random = create_register(path), Random(20310319)
    dossier = make_dossier(register, "Dossier")
    for _ in range(documents):
        with register.together(WHO):
            _add_document(register, dossier, random)
    return register


def _fill(register: Register, dossiers: int, random: Random) -> None:
    for number in range(dossiers):
        dossier = make_dossier(register, f"Dossier {number}")
        for _ in range(DOCUMENTS):
            with register.together(WHO):
                _add_document(register, dossier, random)


def _add_document(register: Register, dossier: int, random: Random) -> None:
    days = [TODAY + timedelta(days=random.randrange(-60, 1000)) for _ in range(PER_DOCUMENT)]
    sentences = [f"We will send paper {n} by {day} shortly." for n, day in enumerate(days)]
    text = "\n\n".join([f"Letter {random.random()}", *sentences])
    cabinet, union = party_id(register), party_id(register, UNION)
    document = add_document(
        register,
        NewDocument(
            dossier_id=dossier,
            kind=DocumentKind.LETTER,
            title="Letter",
            letter=make_letter(text),
            file_name="letter.txt",
            content=text.encode(),
            sender_id=cabinet,
            addressee_ids=(union,),
            dated=days[0],
            language="en",
        ),
        who=WHO,
    ).ids[0]
    for number, (sentence, day) in enumerate(zip(sentences, days, strict=True)):
        start = text.index(sentence)
        new = NewStatement(
            document_id=document,
            start=start,
            end=start + len(sentence),
            type=TYPES[number % len(TYPES)],
            strength=random.choice([Strength.FIRM, Strength.PLAIN]),
            rank=Rank.CORE,
            actor_id=cabinet,
            addressee_ids=(union,),
            topics=(f"topic {number % 7}",),
            term=_term(number, day),
        )
        record_statement(register, new, who=WHO)


def _term(number: int, day: date) -> Term | None:
    if number % 3 == 0:
        return Term(str(day), TimeKind.EXACT, latest=day)
    if number % 3 == 1:
        return Term("shortly", TimeKind.VAGUE, ask_again=day)
    return None
