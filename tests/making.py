"""Making what a test needs, with the rest filled in: all of it invented."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tracker.frozen import replace
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.register import Register, create_register, open_register
from tracker.register.operations.dossiers.dossiers import (
    OTHER,
    US,
    NewDossier,
    NewParty,
    add_party,
    seat_party,
    start_dossier,
)
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.people.parties import parties
from tracker.vocabulary import DocumentKind, Rank, Side, StatementType, Strength

WHO = "A. Secretary"
UNION = NewParty("Union of Veldland", "UV", Side.UNION, ("the union",))
CABINET = NewParty("Cabinet of Veldland", "the cabinet", Side.GOVERNMENT, ("the government",))
EMPLOYERS = NewParty("Employers of Veldland", "EV", Side.EMPLOYER)
PARTIES = (UNION, CABINET, EMPLOYERS)

LETTER_TEXT = """\
The cabinet stops the plan for the bridge toll.

For now we do not work out the law on ferry fares, unless the council asks for it.

We invite you to talk at short notice.

The report will be with you by 1 March 2027 at the latest."""


def clock_from(start: datetime, step: timedelta = timedelta(seconds=1)):
    """A clock that starts at `start` and goes on by `step` each time it is asked."""
    ticks = count()
    return lambda: start + step * next(ticks)


#: When the clock of a register that is made here starts.
START = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)

#: For a test that is about the file itself, among those that are made on servers too.
on_files = pytest.mark.parametrize("fresh_register", ["file"], indirect=True)


def make_register(folder: Path, name: str = "test.overleg") -> Register:
    """A new register in a file in `folder`; its clock starts at `START`.

    Making the tables takes twenty times as long as copying them, so that is done once.
    """
    (folder / name).touch(mode=0o600, exist_ok=False)
    (folder / name).write_bytes(_empty_file())
    return open_register(folder / name, clock=clock_from(START))


@cache
def _empty_file() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.overleg"
        create_register(path, clock=clock_from(START)).close()
        return path.read_bytes()


def make_server_register(address: str) -> Register:
    """The empty register at `address` (from the fixture `empty_address`), with the same clock."""
    return open_register(address, clock=clock_from(START))


def make_dossier(register: Register, name: str = "Bridge and ferry") -> int:
    """A dossier with the union (us), the cabinet and the employers at its table; its id."""
    dossier = start_dossier(register, NewDossier(name, "en"), who=WHO).ids[0]
    for party in PARTIES:
        role = US if party is UNION else OTHER
        seat_party(register, dossier, party_id(register, party), role, who=WHO)
    return dossier


def party_id(register: Register, party: NewParty = CABINET) -> int:
    """The id of one of `PARTIES`, added when it is not there yet."""
    known = {line.name: line.id for line in parties(register)}
    return known.get(party.name) or add_party(register, party, who=WHO).ids[0]


def make_letter(text: str = LETTER_TEXT) -> Letter:
    """A letter of one page, with a numbered paragraph for each stretch between empty lines."""
    spans = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    return Letter(
        media_type="text/plain",
        text=text,
        pages=((0, len(text)),),
        blocks=tuple(
            Block(BlockKind.PARAGRAPH, start, end, page=1, number=number)
            for number, (start, end) in enumerate(spans, 1)
        ),
    )


def make_document(register: Register, dossier: int, text: str = LETTER_TEXT, **fields) -> int:
    """A letter of the cabinet to the union, dated 26 May 2026, unless `fields` say otherwise."""
    new = NewDocument(
        dossier_id=dossier,
        kind=DocumentKind.LETTER,
        title="Letter of the cabinet",
        letter=make_letter(text),
        file_name="letter.txt",
        content=text.encode(),
        sender_id=party_id(register, CABINET),
        addressee_ids=(party_id(register, UNION),),
        dated=date(2026, 5, 26),
        language="en",
    )
    return add_document(register, replace(new, **fields), who=WHO).ids[0]


def new_statement(register: Register, document: int, quote: str, **fields) -> NewStatement:
    """A plain commitment of the cabinet in the words `quote`, which stand in the document."""
    start, end = place_of(register, document, quote)
    new = NewStatement(
        document_id=document,
        start=start,
        end=end,
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
        actor_id=party_id(register, CABINET),
        addressee_ids=(party_id(register, UNION),),
    )
    return replace(new, **fields)


def make_statement(
    register: Register,
    document: int,
    quote: str = "The cabinet stops the plan for the bridge toll.",
    **fields,
) -> int:
    """A statement in the words `quote`; its id."""
    new = new_statement(register, document, quote, **fields)
    return record_statement(register, new, who=WHO).ids[0]


def place_of(register: Register, document: int, quote: str) -> tuple[int, int]:
    """Where `quote` first stands in the text of a document; LookupError when it does not."""
    from tracker.register.questions.papers.documents import letter_of

    start = letter_of(register, document).text.find(quote)
    if start < 0:
        raise LookupError(quote)
    return start, start + len(quote)
