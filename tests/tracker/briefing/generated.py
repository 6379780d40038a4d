"""Whole registers made by chance, each text marked with the narrowest readers it is for.

What a register answers about one of them is a `Material`, as `reading` would read it. Marks look
like m17xteam, so whatever is printed of a text tells for whom it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

from tests.tracker.briefing.veldland import (
    CABINET,
    DOSSIER,
    EMPLOYERS,
    PRINTED,
    UNION,
    make_document,
    make_statement,
)
from tracker.briefing.material import Material
from tracker.frozen import replace
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.keeping.changed_fields import FieldChange
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.keeping.since_rows import Entry
from tracker.register.questions.lines import (
    AgendaItem,
    CommitmentLine,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    MeetingLine,
    MeetingPage,
    QuestionLine,
    RegisterVersion,
    StatementLine,
    TalkNote,
    Term,
)
from tracker.register.questions.papers.responses import Response
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.register.rules.entries.statements import needs_caveat
from tracker.register.rules.talks.ballots import Totals
from tracker.reports import EntryField, Turn
from tracker.vocabulary import (
    COMMITMENT_LIKE,
    Advice,
    AgainstDate,
    AnswerState,
    Audience,
    BallotForm,
    BallotWeight,
    Confirmation,
    Dispute,
    DocumentKind,
    Evidence,
    Life,
    MandateFit,
    OutcomeKind,
    Proviso,
    Rank,
    ReadingKind,
    StatementType,
    Strength,
    TalkKind,
    TimeKind,
)

LEVELS = list(Audience)
PARTIES = (UNION, CABINET, EMPLOYERS, None)
TOPICS = ("Pension age", "Unemployment benefit", "Heavy work", "Talks")
MARK = re.compile(r"m\d+x(note|team|organisation|shared|public)")
#: What turns up in letters from outside; none of it may hide a mark.
SURPRISES = (
    "",
    "",
    "",
    " \u05e9\u05dc\u05d5\u05dd",  # from right to left
    " \u202eback\u202c",
    " \x07\x0b",
    " " + "un" * 60 + "breakable",
    " &amp; <b>bold</b>",
)


def narrower(*levels: Audience) -> Audience:
    """The narrowest readers of several."""
    return min(levels, key=LEVELS.index)


def marks_in(text: str) -> Iterator[Audience]:
    """For whom the marked texts in `text` are, wherever lines break."""
    for found in MARK.finditer("".join(text.split())):
        yield Audience(found[1])


class Chance:
    """Makes one register; the same seed makes the same one."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._numbers = count(1)

    def text(self, level: Audience) -> str:
        """A text with its mark, and at times something odd in it."""
        return f"m{next(self._numbers)}x{level}{self.random.choice(SURPRISES)}"

    def level(self) -> Audience:
        return self.random.choice(LEVELS)

    def day(self) -> date:
        return PRINTED.date() + timedelta(days=self.random.randint(-60, 20))

    def moment(self) -> datetime:
        return datetime(2031, 3, 19, 12, tzinfo=UTC) + timedelta(days=self.random.randint(-20, 20))

    def maybe(self, share: float = 0.5) -> bool:
        return self.random.random() < share

    def document(self, id_: int) -> DocumentLine:
        level = self.level()
        return make_document(
            id_,
            self.text(level),
            kind=self.random.choice(list(DocumentKind)),
            sender=self.random.choice(PARTIES),
            dated=self.day() if self.maybe(0.9) else None,
            reference=self.text(level) if self.maybe() else None,
            subject=self.text(level),
            audience=level,
            language=self.random.choice(["nl", "en", "fr", "de"]),
            embargo=self.moment() if self.maybe(0.2) else None,
        )

    def term(self, level: Audience) -> Term | None:
        """The reason of an assumption is for the own house, whatever the words are."""
        if self.maybe(0.4):
            return None
        day = self.day()
        if self.maybe():
            return Term(self.text(level), TimeKind.EXACT, None, day)
        return Term(
            self.text(level),
            self.random.choice([TimeKind.VAGUE, TimeKind.OPEN_ENDED]),
            window_earliest=day,
            window_latest=day + timedelta(days=9),
            reason=self.text(narrower(level, Audience.ORGANISATION)),
            ask_again=day,
        )

    def statement(self, entry: int, document: DocumentLine) -> StatementLine:
        random, level = self.random, self.level()
        mark = narrower(level, document.audience)
        quote = self.text(mark)
        type_, strength = random.choice(list(StatementType)), random.choice(list(Strength))
        provisos = [(kind, self.text(mark)) for kind in Proviso if self.maybe(0.15)]
        made = make_statement(
            entry,
            quote,
            document=document,
            type=type_,
            strength=strength,
            rank=random.choice(list(Rank)),
            actor=random.choice(PARTIES),
            caveat=self.text(mark) if self.maybe(0.3) else None,
            topics=tuple(random.sample(TOPICS, random.randint(0, 2))),
            term=self.term(mark),
            confirmation=random.choice(list(Confirmation)),
            audience=level,
            dispute=random.choice(list(Dispute)),
            embargo=self.moment() if self.maybe(0.1) else None,
            provisos=tuple(provisos),
        )
        limited = made.caveat or made.provisos
        decides = needs_caveat(type_, strength) and not limited
        return replace(made, deciding=((0, quote.index("x")),) if decides else ())


def generated_material(seed: int) -> Material:
    """One register."""
    chance = Chance(seed)
    documents = [chance.document(id_) for id_ in range(1, chance.random.randint(2, 5))]
    statements = [
        chance.statement(entry, chance.random.choice(documents))
        for entry in range(1, chance.random.randint(1, 14))
    ]
    meeting = _meeting(chance, statements)
    return Material(
        dossier=DOSSIER if chance.maybe(0.8) else replace(DOSSIER, we=None),
        documents=tuple(documents),
        statements=tuple(statements),
        demands=tuple(_demands(statements)),
        deadlines=tuple(_deadlines(chance, statements)),
        meeting=meeting if chance.maybe(0.7) else None,
        version=RegisterVersion(212, PRINTED),
        meetings=(meeting,),
        asked=tuple(_asked(chance, statements, documents)),
        commitments=tuple(_commitment(chance, s) for s in statements if s.type in COMMITMENT_LIKE),
        own_words={line.id: tuple(_own_words(chance, line)) for line in statements},
        outcomes=tuple(_outcomes(chance)),
        ballots=tuple(_ballots(chance)),
        since=PRINTED - timedelta(days=9),
        changes=tuple(_changes(chance, statements)),
    )


def _demands(statements: list[StatementLine]) -> Iterator[DemandLine]:
    asking = [line for line in statements if line.type is StatementType.DEMAND]
    for number, line in enumerate(asking, 1):
        yield DemandLine(number, number, line)


def _asked(
    chance: Chance, statements: list[StatementLine], documents: list[DocumentLine]
) -> Iterator[MatrixRow]:
    by_document = sorted(_demands(statements), key=lambda line: line.statement.place.document_id)
    for demand in by_document:
        cells = []
        for paper in documents:
            said = [s for s in statements if s.place.document_id == paper.id]
            if paper.id == demand.statement.place.document_id:
                continue
            response = Response(paper.id, paper.title, paper.dated)
            if said and chance.maybe(0.6):
                states = [state for state in AnswerState if state is not AnswerState.NOT_ANSWERED]
                state, line = chance.random.choice(states), chance.random.choice(said)
                cells.append(AnswerCell(response, state, line, line.id))
            else:
                cells.append(AnswerCell(response, AnswerState.NOT_ANSWERED, None, None))
        state = cells[-1].state if cells else AnswerState.NOT_ANSWERED
        yield MatrixRow(demand.id, demand.number, demand.statement, None, state, tuple(cells))


def _commitment(chance: Chance, line: StatementLine) -> CommitmentLine:
    return CommitmentLine(
        id=line.entry,
        statement=line,
        life=chance.random.choice(list(Life)),
        evidence=chance.random.choice(list(Evidence)),
        against_date=chance.random.choice(list(AgainstDate)),
        life_on=chance.day() if chance.maybe() else None,
        evidence_on=chance.day() if chance.maybe() else None,
        days_late=chance.random.randint(0, 4),
    )


def _deadlines(chance: Chance, statements: list[StatementLine]) -> Iterator[DeadlineLine]:
    inside = Audience.ORGANISATION
    for line in statements:
        if line.term is not None:
            first = None
            term = line.term
            if chance.maybe(0.2):  # what is known of a later date is known in the house
                first, later = term, chance.text(inside)
                term = replace(term, words=later, moves=1)
            subject = chance.text(inside)
            yield DeadlineLine(
                line.entry, 1, line.entry, subject, line.actor, term, line.id, first=first
            )
    for number in range(chance.random.randint(0, 2)):
        level = chance.level()
        term = chance.term(level) or Term(chance.text(level), TimeKind.VAGUE)
        yield DeadlineLine(
            900 + number, 1, None, chance.text(level), None, term, None, audience=level
        )


def _meeting(chance: Chance, statements: list[StatementLine]) -> MeetingPage:
    level, team = chance.level(), narrower(Audience.TEAM)
    line = MeetingLine(
        7,
        1,
        DOSSIER.name,
        chance.text(level),
        datetime(2031, 3, 20, 10, 0, tzinfo=UTC),
        None,
        chance.text(level),
        (UNION, CABINET),
        audience=level,
    )
    agenda = tuple(
        AgendaItem(number, chance.text(level), (topic,), chance.text(narrower(level, team)))
        for number, topic in enumerate(TOPICS, 1)
    )
    asked = []
    for number, about in enumerate(statements[:3], 1):
        own = chance.level()
        text = chance.text(narrower(own, Audience.ORGANISATION, level))
        asked.append(QuestionLine(number, text, about.id, about.entry, audience=own))
    noted = []
    for number, about in enumerate(statements[:4], 1):
        own = chance.level()
        text = chance.text(narrower(own, level))
        kind = chance.random.choice(list(TalkKind))
        said = about.id if chance.random.random() < 0.5 else None
        noted.append(TalkNote(number, None, kind, text, said, UNION, None, own))
    return MeetingPage(line, agenda, tuple(asked), notes=tuple(noted))


def _own_words(chance: Chance, line: StatementLine) -> Iterator[OwnWordsLine]:
    for number in range(chance.random.randint(0, 3)):
        level, party = chance.level(), chance.random.choice(PARTIES)
        kind = chance.random.choice(list(ReadingKind))
        text = chance.text(level)
        yield OwnWordsLine(number, kind, text, "A. Secretary", party, level, 1)


def _outcomes(chance: Chance) -> Iterator[OutcomeLine]:
    for number in range(chance.random.randint(0, 2)):
        level = chance.level()
        yield OutcomeLine(
            number,
            1,
            chance.random.choice(list(OutcomeKind)),
            chance.day(),
            MandateFit.PARTLY,
            Advice.NEUTRAL,
            chance.text(Audience.NOTE),
            level,
            1,
            *(None,) * 6,
        )


def _ballots(chance: Chance) -> Iterator[BallotLine]:
    for number in range(chance.random.randint(0, 2)):
        level = chance.level()
        yield BallotLine(
            id=number,
            dossier_id=1,
            outcome_id=None,
            question=chance.text(level),
            form=BallotForm.REFERENDUM,
            weight=BallotWeight.ADVICE,
            decided_by=chance.text(level),
            opens=None,
            closes=chance.moment(),
            embargo=PRINTED + timedelta(days=1),
            audience=level,
            version=1,
            withheld=False,
            totals=Totals(10, 5, 3, 1),
            decision=chance.text(narrower(level, Audience.TEAM)),
            decided=PRINTED - timedelta(days=1),
        )


def _changes(chance: Chance, statements: list[StatementLine]) -> Iterator[EntryChange]:
    for line in statements:
        if not chance.maybe():
            continue
        entry = Entry("statement", line.id, 1, line.entry, line.quote, line.caveat, line.audience)
        turns = (chance.random.choice([Turn.NEW, Turn.CHANGED, Turn.MOVED, Turn.LET_GO]),)
        words = chance.text(Audience.ORGANISATION)
        fields = (
            FieldChange(EntryField.STRENGTH, Strength.FIRM, line.strength),
            FieldChange(EntryField.TERM_WORDS, words, None),
            FieldChange(EntryField.WINDOW_REASON, None, words),
            FieldChange(EntryField.EVIDENCE, Evidence.NONE_FOUND, Evidence.CLAIMED),
            FieldChange(EntryField.EVIDENCE_ON, None, chance.day()),
        )
        yield EntryChange(entry, turns, () if turns == (Turn.NEW,) else fields)
    gone = Entry("statement", 9999, 1, 99, chance.text(Audience.NOTE), None, chance.level())
    yield EntryChange(gone, (Turn.TAKEN_BACK,), ())
