"""Demands against answers: per demand what each answer does with it, silence among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Item,
    Place,
    Plain,
    Quoted,
    Row,
    Standing,
    Table,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.frozen import Frozen, replace
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import AnswerState, Strength, TimeKind
from tracker.words import Words

#: Answers side by side on one sheet; more stand in a table of their own under it.
MOST_ANSWERS = 3
#: With more answers than these there is no room for what to ask.
MOST_WITH_QUESTIONS = 2
SILENT_WIDTH = 0.45
ASK_WIDTH = 46


class Answering(Frozen):
    """A paper that answers: whose, called what, of which day in words of its list."""

    document_id: int
    party: str | None
    document: DocumentLine


class Answer(Frozen):
    """What one paper does with one demand; `state` None for readers who may not see readings.

    `entry` is None where the paper is silent.
    """

    state: AnswerState | None
    entry: Entry | None


class Asked(Frozen):
    """A demand, and its answer in each of the papers that answer, in their order."""

    number: int
    entry: Entry
    answers: tuple[Answer, ...]


class Sheet(Frozen):
    """The demands of one paper, and the papers that answer them, oldest first.

    `unread` are the titles of those that answer as well and that nobody has read yet:
    what they leave unanswered is not known.
    """

    document: DocumentLine
    answering: tuple[Answering, ...]
    asked: tuple[Asked, ...]
    unread: tuple[str, ...] = ()


class MatrixBody(Frozen):
    """The demands of a dossier, by the paper they are made in."""

    sheets: tuple[Sheet, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        asked = [each for sheet in self.sheets for each in sheet.asked]
        answers = [answer.entry for each in asked for answer in each.answers if answer.entry]
        return (*(each.entry for each in asked), *answers)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    by_paper = groupby(admitted.asked, key=lambda row: row.statement.place.document_id)
    sheets = tuple(_sheet(id_, list(rows), admitted) for id_, rows in by_paper)
    return replace(briefing, body=MatrixBody(sheets))


def _sheet(document_id: int, rows: Sequence[MatrixRow], admitted: Admitted) -> Sheet:
    ids = list(dict.fromkeys(cell.response.document_id for row in rows for cell in row.answers))
    papers = [admitted.documents[id_] for id_ in ids]
    unread = {paper.id: paper.title for paper in papers if paper.is_unread}
    papers = [paper for paper in papers if paper.id not in unread]
    return Sheet(
        document=admitted.documents[document_id],
        answering=tuple(
            Answering(paper.id, paper.sender.name if paper.sender else None, paper)
            for paper in papers
        ),
        asked=tuple(
            Asked(
                row.number,
                admitted.entries[row.statement.id],
                tuple(
                    _answer(cell, admitted)
                    for cell in row.answers
                    if cell.response.document_id not in unread
                ),
            )
            for row in rows
        ),
        unread=tuple(unread.values()) if admitted.admission.shows_readings else (),
    )


def _answer(cell: AnswerCell, admitted: Admitted) -> Answer:
    state = cell.state if admitted.admission.shows_readings else None
    return Answer(state, admitted.entries[cell.statement.id] if cell.statement else None)


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, MatrixBody)  # noqa: S101 - chosen above
    writer = _Writer(briefing, words, several=len(body.sheets) > 1)
    number = sum(len(sheet.asked) for sheet in body.sheets)
    nothing = words.text("No demands are registered in this dossier for these readers.")
    return Composition(
        title=words.count(
            "{count} demand, and the answers to it",
            "{count} demands, and the answers to them",
            number,
        ),
        under=" ".join(writer.counted(body)) if number else nothing,
        lead="",
        parts=tuple(table for sheet in body.sheets for table in writer.tables(sheet)),
        key=writer.silence(body),
    )


class _Writer(Frozen):
    """Writes the tables of one matrix; `several` papers with demands are each named."""

    briefing: Briefing
    words: Words
    several: bool

    def counted(self, body: MatrixBody) -> Iterator[str]:
        """Per answering paper how many demands stand how; a reading, so not for all."""
        for sheet in body.sheets:
            for number, paper in enumerate(sheet.answering):
                states = Counter(each.answers[number].state for each in sheet.asked)
                parts = [
                    self.words.so_many(states[state], self.words.label(state))
                    for state in AnswerState
                    if states[state]
                ]
                if parts:
                    name = paper.party or paper.document.title
                    yield f"{self.words.named(name, ', '.join(parts))}."
            if sheet.unread:
                titles = self.words.both(sheet.unread)
                yield self.words.text("Not read yet: {papers}.", papers=titles)

    def silence(self, body: MatrixBody) -> str:
        """What silence is: worked out, and only as good as the papers that were looked at."""
        states = {a.state for s in body.sheets for each in s.asked for a in each.answers}
        if AnswerState.NOT_ANSWERED not in states:
            return ""
        return self.words.text(
            "“{state}” is worked out: no words in reply up to {day}.",
            state=self.words.title(AnswerState.NOT_ANSWERED),
            day=self.words.day(self.briefing.known_up_to),
        )

    def tables(self, sheet: Sheet) -> Iterator[Table]:
        """The demands beside as many answers as there is room for, then beside the others."""
        positions = range(len(sheet.answering))
        for first in range(0, len(positions) or 1, MOST_ANSWERS):
            shown = positions[first : first + MOST_ANSWERS]
            asks = self._asks(sheet)
            title = self._title(sheet.document) if self.several else ""
            if first:
                title = self.words.text(
                    "Further answers to “{document}”", document=sheet.document.title
                )
            rows = tuple(Row(self._row(each, shown, asks=asks)) for each in sheet.asked)
            yield Table(self._columns(sheet, shown, asks=asks), rows, title)

    def _asks(self, sheet: Sheet) -> bool:
        inside = any(answer.state for each in sheet.asked for answer in each.answers)
        return inside and len(sheet.answering) <= MOST_WITH_QUESTIONS

    def _title(self, document: DocumentLine) -> str:
        if document.dated is None:
            return document.title
        return self.words.text(
            "{title}, {day}", title=document.title, day=self.words.day(document.dated)
        )

    def _columns(self, sheet: Sheet, shown: Sequence[int], *, asks: bool) -> tuple[Column, ...]:
        words = self.words
        heads = [
            Column(words.text("No."), 23, words.text("entry")),
            Column(words.text("Demand"), 55, self._paper(sheet.document)),
        ]
        room = 186 - (ASK_WIDTH if asks else 0)
        widths = [self._width(sheet, number) for number in shown]
        for number, width in zip(shown, widths, strict=True):
            paper = sheet.answering[number]
            name = paper.party or paper.document.title
            title = words.text("Answer of {party}", party=name)
            heads.append(Column(title, room * width / sum(widths), self._paper(paper.document)))
        if not shown:
            heads.append(Column(words.text("Answer"), room))
        if asks:
            heads.append(Column(words.text("To ask"), ASK_WIDTH, words.text("our reading")))
        return tuple(heads)

    def _width(self, sheet: Sheet, number: int) -> float:
        """A paper that answers nothing needs less room to say so."""
        return 1.0 if any(each.answers[number].entry for each in sheet.asked) else SILENT_WIDTH

    def _paper(self, document: DocumentLine) -> str:
        kind = self.words.title(document.kind)
        if document.dated is None:
            return kind
        return f"{kind}, {self.words.day(document.dated)}"

    def _row(self, each: Asked, shown: Sequence[int], *, asks: bool) -> tuple[Cell, ...]:
        answers = [each.answers[number] for number in shown]
        cells: list[Cell] = [
            (Plain(str(each.number), Tone.BOLD), Place(each.entry, brief=True)),
            (Quoted(each.entry),),
            *(self._answer(answer) for answer in answers),
        ]
        if not shown:
            cells.append(self._answer(Answer(None, None)))
        if asks:
            cells.append(tuple(self._questions(answers)) or (Plain("–", Tone.QUIET),))
        return tuple(cells)

    def _answer(self, answer: Answer) -> Cell:
        words = self.words
        if answer.entry is None:
            if answer.state is None:
                says = words.text("No answer in the papers of this version.")
                return (Plain(says, Tone.QUIET),)
            return (Standing(Strength.NONE, words.title(answer.state)),)
        place, quoted = Place(answer.entry, brief=True), Quoted(answer.entry)
        if answer.state is None or answer.entry.reading is None:
            return (place, quoted)
        strength = answer.entry.reading.strength
        return (
            Standing(strength, words.title(answer.state), words.label(strength)),
            place,
            quoted,
        )

    def _questions(self, answers: Sequence[Answer]) -> Iterator[Item]:
        """What the answers leave to ask: their caveats, their time words, their silence."""
        words = self.words
        if all(answer.entry is None for answer in answers):
            yield Plain(words.text("What is the answer?"))
        for answer in answers:
            if answer.entry is None:
                continue
            number = f"{answer.entry.number:03d}"
            if answer.entry.caveat or answer.entry.provisos:
                yield Plain(
                    words.text("When are the limits of {entry} met, who decides?", entry=number)
                )
            term = answer.entry.term
            if term and term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
                quoted = words.quoted(term.words)
                yield Plain(words.text("Which day is {words}?", words=quoted))


KIND = composed(_choose, _compose, wide=True)
