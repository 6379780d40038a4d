"""A made-up letter, laid down in a register as if it had been read from a file."""

from __future__ import annotations

from datetime import date

from tracker.letters.letter import Block, BlockKind, Letter
from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    NewParty,
    add_party,
    seat_party,
    start_dossier,
)
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.vocabulary import DocumentKind, Side

WHO = "A. Reader"

ENGLISH = (
    (BlockKind.ADDRESS, 1, "Federation of Workers\nHarbour Street 4\n1200 AB Veldstad"),
    (BlockKind.DATA, 1, "Date: 18 March 2031\nReference: VL 2031-318"),
    (BlockKind.HEADING, 1, "The link with life expectancy"),
    (
        BlockKind.PARAGRAPH,
        1,
        "The cabinet has decided to stop the link between the pension age and life expectancy. "
        "The bill will not be brought before Parliament. The cabinet thereby carries out the "
        "motion on the pension age adopted on 26 February.",
    ),
    (BlockKind.HEADING, 1, "Unemployment benefit"),
    (
        BlockKind.PARAGRAPH,
        1,
        "The cabinet has listened carefully to what your federation and the Union of "
        "Professionals have put forward about the duration of the benefit.",
    ),
    (
        BlockKind.PARAGRAPH,
        2,
        "For the time being the cabinet will not go ahead with the shorter unemployment benefit "
        "in the proposed form. This is on the condition that the saving entered in the budget is "
        "found in another way.",
    ),
    (BlockKind.HEADING, 2, "Disability"),
    (
        BlockKind.PARAGRAPH,
        2,
        "The cabinet will send its plan for the disability scheme to Parliament before 1 June "
        "2031. The cabinet remains of the view that the system needs change: too many people "
        "remain at a distance from work for too long.",
    ),
    (BlockKind.HEADING, 2, "An agenda for work and security"),
    (
        BlockKind.PARAGRAPH,
        2,
        "Veldland has the strongest interest in a labour market that offers security to those "
        "who work and room to those who employ. The cabinet wants to shape that agenda together "
        "with the social partners.",
    ),
    (
        BlockKind.PARAGRAPH,
        3,
        "We invite the Federation and the Employers’ Council to talks at the Social Council "
        "shortly. Any outcome must fit within the budget frame on which the coalition has agreed. "
        "Within that frame the cabinet is prepared to look at other routes to the same ends.",
    ),
    (BlockKind.CLOSING, 3, "Yours sincerely,\nThe Minister of Labour"),
)


def letter_of_blocks(blocks: tuple[tuple[BlockKind, int, str], ...]) -> Letter:
    """A letter of these blocks (kind, page, words), parted by empty lines."""
    made, at, number = [], 0, 0
    for kind, page, words in blocks:
        number += kind is BlockKind.PARAGRAPH
        shown = number if kind is BlockKind.PARAGRAPH else None
        made.append(Block(kind, at, at + len(words), page, shown))
        at += len(words) + 2
    text = "\n\n".join(words for _, _, words in blocks)
    return Letter("text/plain", text, _pages(made, len(text)), tuple(made))


def lay_down(
    register: Register, letter: Letter, language: str = "en", *, facts_confirmed: bool = True
) -> int:
    """Keep the letter in a new dossier of the register, from cabinet to union; its id."""
    dossier = start_dossier(register, NewDossier("Work and Security 2031", language), who=WHO)
    cabinet = _party(register, NewParty("Cabinet of Veldland", "Cabinet", Side.GOVERNMENT))
    union = _party(register, NewParty("Federation of Workers", "FoW", Side.UNION))
    for party in (cabinet, union):
        seat_party(register, dossier.ids[0], party, "other", who=WHO)
    new = NewDocument(
        dossier_id=dossier.ids[0],
        kind=DocumentKind.RESPONSE,
        title="Answer of the cabinet, 18 March 2031",
        letter=letter,
        file_name="answer.txt",
        content=letter.text.encode(),
        sender_id=cabinet,
        addressee_ids=(union,),
        dated=date(2031, 3, 18),
        reference="VL 2031-318",
        subject="Work and security",
        language=language,
        facts_confirmed=facts_confirmed,
    )
    return add_document(register, new, who=WHO).ids[0]


def _party(register: Register, new: NewParty) -> int:
    return add_party(register, new, who=WHO).ids[0]


def _pages(blocks: list[Block], end: int) -> tuple[tuple[int, int], ...]:
    starts = [next(b.start for b in blocks if b.page == n) for n in range(1, blocks[-1].page + 1)]
    return tuple(zip(starts, [*starts[1:], end], strict=True))
