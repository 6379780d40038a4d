"""An invented negotiation, as the questions of a register would answer about it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tracker.briefing.gather import BriefingRequest
from tracker.briefing.material import Material
from tracker.frozen import replace
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.lines import (
    AgendaItem,
    CommitmentLine,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    DossierLine,
    MeetingLine,
    MeetingPage,
    PartyLine,
    Place,
    QuestionLine,
    RegisterVersion,
    StatementLine,
    Term,
)
from tracker.register.questions.papers.responses import Response
from tracker.vocabulary import (
    COMMITMENT_LIKE,
    AgainstDate,
    AnswerState,
    Audience,
    Confirmation,
    DemandPriority,
    DocumentKind,
    Evidence,
    Life,
    Rank,
    Side,
    StatementType,
    Strength,
    TimeKind,
)

UNION = PartyLine(1, "Federation of Workers", "FW", Side.UNION, ())
CABINET = PartyLine(2, "Cabinet of Veldland", "Cabinet", Side.GOVERNMENT, ())
EMPLOYERS = PartyLine(3, "Employers’ Council", "EC", Side.EMPLOYER, ())
PRINTED = datetime(2031, 3, 19, 16, 40, tzinfo=UTC)


def make_document(id_: int, title: str, **changes: object) -> DocumentLine:
    """A letter of the cabinet of 18 March."""
    line = DocumentLine(
        id=id_,
        dossier_id=1,
        kind=DocumentKind.LETTER,
        title=title,
        sender=CABINET,
        addressees=(UNION,),
        dated=date(2031, 3, 18),
        reference="VL 2031-318",
        subject=title,
        audience=Audience.ORGANISATION,
        statements=5,
        answers=(),
        parliamentary_references=(),
        language="en",
    )
    return replace(line, **changes)


LETTER = make_document(1, "Answer to the ultimatum")
ULTIMATUM = make_document(
    2,
    "Ultimatum of the federation",
    kind=DocumentKind.ULTIMATUM,
    sender=UNION,
    addressees=(CABINET,),
    dated=date(2031, 3, 3),
    reference=None,
)


def make_statement(entry: int, quote: str, **changes: object) -> StatementLine:
    """A plain commitment of the cabinet in the letter."""
    document = changes.pop("document", LETTER)
    line = StatementLine(
        id=1000 + entry,
        entry=entry,
        dossier_id=1,
        place=Place(document.id, document.title, document.dated, 2, 1, 0, len(quote)),
        quote=quote,
        caveat=None,
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
        actor=CABINET,
        addressees=(UNION,),
        topics=("Pension age",),
        term=None,
        confirmation=Confirmation.IN_WRITING,
        audience=Audience.ORGANISATION,
        deciding=(),
    )
    return replace(line, **changes)


def make_demand(number: int, entry: int, quote: str, topic: str) -> DemandLine:
    """A demand of the federation's ultimatum."""
    statement = make_statement(
        entry,
        quote,
        document=ULTIMATUM,
        actor=UNION,
        addressees=(CABINET,),
        type=StatementType.DEMAND,
        strength=Strength.FIRM,
        topics=(topic,),
    )
    return DemandLine(number, number, statement)


DEMANDS = (
    make_demand(
        1, 120, "End the link between pension age and life expectancy for good.", "Pension age"
    ),
    make_demand(
        2,
        121,
        "Withdraw the shorter unemployment benefit, and lay down that its length "
        "stays at twenty-four months for this term of government.",
        "Unemployment benefit",
    ),
    make_demand(3, 122, "Withdraw the disability plan.", "Disability plan"),
    make_demand(4, 123, "A permanent scheme for heavy work.", "Heavy work"),
)

STATEMENTS = (
    *(demand.statement for demand in DEMANDS),
    make_statement(
        141,
        "The cabinet stops the link between the pension age and life expectancy. "
        "The bill will not be brought before Parliament.",
        type=StatementType.DECISION,
        strength=Strength.FIRM,
        term=Term("18 March 2031", TimeKind.EXACT, date(2031, 3, 18), date(2031, 3, 18)),
    ),
    make_statement(
        142,
        "For the time being the shorter unemployment benefit will not go ahead in the "
        "proposed form.",
        caveat="on the understanding that the saving entered in the budget is found in another way",
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        topics=("Unemployment benefit",),
        term=Term("for the time being", TimeKind.VAGUE),
    ),
    make_statement(
        143,
        "The same applies to the disability plan, which is not pursued for the time being "
        "in the form of last autumn.",
        caveat="the cabinet remains of the view that the system needs change",
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        topics=("Disability plan",),
        term=Term("for the time being", TimeKind.VAGUE),
    ),
    make_statement(
        145,
        "We invite the Federation, the Union of Professionals and the Employers’ Council to "
        "talks at the Social Council shortly.",
        type=StatementType.INVITATION,
        strength=Strength.FIRM,
        topics=("Talks",),
        term=Term("shortly", TimeKind.VAGUE),
    ),
    make_statement(
        146,
        "We are willing to look at the length of the benefit again.",
        caveat="if the books close",
        type=StatementType.COMMITMENT,
        strength=Strength.WILLING,
        topics=("Unemployment benefit",),
        confirmation=Confirmation.HEARD_BY_TWO,
    ),
    make_statement(
        147,
        "Any outcome must fit within the budget frame on which the coalition has agreed.",
        type=StatementType.PRECONDITION,
        strength=Strength.FIRM,
        topics=("Talks",),
    ),
    make_statement(
        148,
        "The cabinet will send the costing of the benefit at 24 months.",
        topics=("Unemployment benefit",),
        term=Term("by 14 March", TimeKind.EXACT, None, date(2031, 3, 14)),
    ),
)

DEADLINES = (
    DeadlineLine(
        1,
        1,
        148,
        "costing of the benefit at 24 months",
        CABINET,
        Term("by 14 March", TimeKind.EXACT, None, date(2031, 3, 14)),
        1148,
    ),
    DeadlineLine(
        2,
        1,
        121,
        "figures on job-seekers over fifty",
        UNION,
        Term("by 26 March", TimeKind.EXACT, None, date(2031, 3, 26)),
        1121,
    ),
)

ANSWER = Response(LETTER.id, LETTER.title, LETTER.dated)
SAID = {line.entry: line for line in STATEMENTS}


def make_answer(state: AnswerState, entry: int | None) -> AnswerCell:
    """What the letter does with a demand; None where it is silent."""
    said = SAID[entry] if entry else None
    return AnswerCell(ANSWER, state, said, entry)


def make_row(demand: DemandLine, *answers: AnswerCell) -> MatrixRow:
    """A demand with its answers; its state is that of the last."""
    return MatrixRow(
        demand.id,
        demand.number,
        demand.statement,
        DemandPriority.BARGAINING_CHIP,
        answers[-1].state,
        answers,
    )


ASKED = (
    make_row(DEMANDS[0], make_answer(AnswerState.PARTLY_MET, 141)),
    make_row(DEMANDS[1], make_answer(AnswerState.DEFERRED, 142)),
    make_row(DEMANDS[2], make_answer(AnswerState.DEFERRED, 143)),
    make_row(DEMANDS[3], make_answer(AnswerState.NOT_ANSWERED, None)),
)

COMMITMENTS = tuple(
    CommitmentLine(
        id=line.entry,
        statement=line,
        life=Life.IN_PROGRESS if line.entry == 148 else Life.OPEN,
        evidence=Evidence.NONE_FOUND,
        against_date=AgainstDate.LATE if line.entry == 148 else AgainstDate.NO_DATE,
        life_on=date(2031, 3, 12) if line.entry == 148 else None,
        days_late=5 if line.entry == 148 else 0,
    )
    for line in STATEMENTS
    if line.type in COMMITMENT_LIKE
)

MEETING = MeetingPage(
    line=MeetingLine(
        7,
        1,
        "Work and Security 2031",
        "Meeting on the cabinet’s answer of 18 March",
        datetime(2031, 3, 20, 10, 0, tzinfo=UTC),
        datetime(2031, 3, 20, 11, 30, tzinfo=UTC),
        "Social Council, Small Hall",
        (UNION, CABINET, EMPLOYERS),
    ),
    agenda=(
        AgendaItem(
            1,
            "Unemployment benefit",
            ("Unemployment benefit",),
            "We read the letter as a pause, not an end. Ask for the end first; speak of the "
            "saving only after that.",
        ),
        AgendaItem(2, "Disability plan", ("Disability plan",), None),
        AgendaItem(3, "Pension age", ("Pension age",), None),
        AgendaItem(4, "Heavy work", ("Heavy work",), None),
        AgendaItem(5, "Talks and the budget frame", ("Talks",), None),
        AgendaItem(6, "Any other business", (), None),
    ),
    questions=(QuestionLine(1, "In which form would it go ahead?", 1142, 142),),
)

DOSSIER = DossierLine(
    1, "Work and Security 2031", UNION, (UNION, CABINET, EMPLOYERS), 2, 5, None, PRINTED
)


def make_material(**changes: object) -> Material:
    """The whole dossier with its next meeting."""
    material = Material(
        dossier=DOSSIER,
        documents=(ULTIMATUM, LETTER),
        statements=STATEMENTS,
        demands=DEMANDS,
        deadlines=DEADLINES,
        meeting=MEETING,
        version=RegisterVersion(212, PRINTED),
        asked=ASKED,
        commitments=COMMITMENTS,
    )
    return replace(material, **changes)


def make_request(**changes: object) -> BriefingRequest:
    """A meeting briefing for the own team on A4."""
    request = BriefingRequest(
        dossier_id=1,
        kind="meeting",
        meeting_id=7,
        audience=Audience.TEAM,
        paper="a4",
        printed=PRINTED,
    )
    return replace(request, **changes)
