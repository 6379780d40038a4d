"""What the desk shows of a letter's facts: each with its words, a doubtful one as a choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from tracker.desk.confirming import SaidOfLetter, said_already
from tracker.frozen import Frozen, replace
from tracker.letters.facts import Facts, Found, LetterCited
from tracker.letters.finding.data import first_date
from tracker.letters.proposal import Span
from tracker.register.questions.papers.citations import CitationLine
from tracker.vocabulary import DocumentKind, DocumentRelation
from tracker.words import Words
from ui.desk.sitting import Sitting

Value = TypeVar("Value")

#: Facts that every letter is asked for, whether it says them or not.
ALWAYS_ASKED = frozenset({"kind", "sender", "addressee", "dated", "reference", "subject"})


class FactItem(Frozen):
    """One thing that a fact says, and the words in the letter that say it, if any do."""

    text: str
    span: Span | None = None


class FactLine(Frozen):
    """One fact: what it says, or what it may be as long as nobody chose."""

    name: str
    label: str
    items: tuple[FactItem, ...] = ()
    choices: tuple[Found[object], ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words in the letter, of every choice where there is one."""
        said = [item.span for item in self.items if item.span]
        return tuple(dict.fromkeys([*said, *(choice.span for choice in self.choices)]))


def to_confirm(sitting: Sitting) -> SaidOfLetter:
    """What is confirmed when nothing is changed.

    What the register has, and what was found in the letter where it has nothing.
    """
    said, found = said_already(sitting.document), sitting.found
    if sitting.document.facts_confirmed:
        return said
    return replace(
        said,
        sender=said.sender or next(iter(found.sender), None),
        addressees=said.addressees or found.addressee,
        dated=said.dated or found.dated,
        reference=said.reference or found.reference,
        subject=said.subject or found.subject,
        parliamentary_references=said.parliamentary_references or found.parliamentary_references,
    )


def with_choice(said: SaidOfLetter, name: str, value: object) -> SaidOfLetter:
    """`said` with what somebody chose for the fact `name`; None where the letter does not say."""
    if isinstance(value, LetterCited):
        return replace(said, answers=(*said.answers, value))
    if isinstance(value, date):
        return replace(said, dated=value)
    if not isinstance(value, str):
        return said
    if name == "addressee":
        return replace(said, addressees=(value,))
    chosen = {"sender": "sender", "reference": "reference", "subject": "subject"}[name]
    return replace(said, **{chosen: value})


def fact_lines(sitting: Sitting, words: Words) -> list[FactLine]:
    """The facts in the order in which the card shows them."""
    return [line for line in _all_lines(sitting, words) if _is_shown(line)]


def shown_value(value: object, words: Words) -> str:
    """What a fact may be, as text."""
    if isinstance(value, LetterCited):
        told = value.reference or ""
        return words.text("the letter of {day}", day=value.date) if value.date else told
    return words.day(value) if isinstance(value, date) else str(value)


def day_written(text: str, words: Words) -> date | None:
    """The day that somebody wrote, whole and in one way to read; None for anything else."""
    found = first_date(text.strip(), words.language)
    is_all = found is not None and found.end - found.start == len(text.strip())
    return found.day if found and is_all else None


def _is_shown(line: FactLine) -> bool:
    return bool(line.items or line.choices or line.name in ALWAYS_ASKED)


def _all_lines(sitting: Sitting, words: Words) -> Iterator[FactLine]:
    said, found = to_confirm(sitting), sitting.found
    grounds = found.grounds
    yield FactLine("kind", words.text("What it is"), (_kind(said.kind, found, words),))
    yield _line(sitting, "sender", words.text("From"), _sender(said, found))
    office = tuple(FactItem(name) for name in _none_or(sitting.document.office))
    yield FactLine("office", words.text("In office"), office)
    yield _line(sitting, "addressee", words.text("To"), _addressees(said, found))
    day = (
        [FactItem(words.day(said.dated), _said_by(grounds.dated, said.dated))] if said.dated else []
    )
    yield _line(sitting, "dated", words.text("Date"), day)
    reference = [FactItem(r, _said_by(grounds.reference, r)) for r in _none_or(said.reference)]
    yield _line(sitting, "reference", words.text("Reference"), reference)
    subject = [FactItem(s, _said_by(grounds.subject, s)) for s in _none_or(said.subject)]
    yield _line(sitting, "subject", words.text("Subject"), subject)
    yield _line(sitting, "answers_to", words.text("Answers"), _cited(sitting, "answers", words))
    yield FactLine("cites", words.text("Cites"), _cited(sitting, "cites", words))
    papers = said.parliamentary_references
    cited = tuple(FactItem(p, _said_by(grounds.parliamentary_references, p)) for p in papers)
    yield FactLine("parliamentary_references", words.text("Parliament"), cited)
    yield FactLine("enclosures", words.text("Enclosures"), _as_found(grounds.enclosures))
    yield FactLine("signatories", words.text("Signed by"), _as_found(grounds.signatories))


def _line(sitting: Sitting, name: str, label: str, items: Iterable[FactItem]) -> FactLine:
    """A fact that can be in doubt: its choices as long as nobody confirmed one."""
    said = tuple(items)
    is_open = not said and not sitting.document.facts_confirmed
    return FactLine(name, label, said, sitting.found.in_doubt.get(name, ()) if is_open else ())


def _kind(kind: DocumentKind, found: Facts, words: Words) -> FactItem:
    return FactItem(words.title(kind), _said_by(found.grounds.kind, kind.value))


def _sender(said: SaidOfLetter, found: Facts) -> list[FactItem]:
    """The register may call the sender by another name than the letter does."""
    grounds = found.grounds.sender
    meant = grounds[0].span if found.sender else None
    return [FactItem(name, _said_by(grounds, name) or meant) for name in _none_or(said.sender)]


def _addressees(said: SaidOfLetter, found: Facts) -> list[FactItem]:
    told = [each.span for each in found.grounds.addressee] if found.addressee else []
    spans = told if len(told) == len(said.addressees) else [None] * len(said.addressees)
    return [FactItem(name, span) for name, span in zip(said.addressees, spans, strict=True)]


def _cited(sitting: Sitting, relation: str, words: Words) -> tuple[FactItem, ...]:
    grounds = sitting.found.grounds
    told = grounds.answers_to if relation == DocumentRelation.ANSWERS else grounds.cites
    spans = {each.span.words: each.span for each in told}
    return tuple(
        FactItem(_called(line, words), spans.get(line.words))
        for line in sitting.citations
        if line.relation == relation
    )


def _called(line: CitationLine, words: Words) -> str:
    """A letter by its title in the dossier, else by what is said of it."""
    if line.cited:
        return line.cited
    if line.dated:
        return words.text("the letter of {day}", day=line.dated)
    return line.reference or line.words


def _as_found(found: Iterable[Found[str]]) -> tuple[FactItem, ...]:
    return tuple(FactItem(each.value, each.span) for each in found)


def _said_by(found: Iterable[Found[Value]], value: Value) -> Span | None:
    return next((each.span for each in found if each.value == value), None)


def _none_or(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
