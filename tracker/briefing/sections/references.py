"""How a source is named: short in the margin, in full in the annex."""

from __future__ import annotations

from tracker.briefing.content import Entry, Source
from tracker.briefing.sections.setting import tied
from tracker.vocabulary import DocumentKind, TimeKind
from tracker.words import Words


def pinpoint(source: Source, words: Words) -> str:
    """Page and paragraph on one line, for the end of a reference."""
    if source.paragraph is None:
        return tied(words.text("p. {page}", page=source.page))
    return tied(
        words.text("p. {page}, par. {paragraph}", page=source.page, paragraph=source.paragraph)
    )


def short_reference(source: Source, words: Words, *, with_day: bool = True) -> str:
    """Kind, day, page and paragraph: enough beside the words themselves.

    Without the day only where the head of the paper names the one document.
    """
    parts = [words.title(source.kind)]
    if source.dated is not None and with_day:
        parts.append(tied(words.short_day(source.dated)))
    return ", ".join([*parts, pinpoint(source, words)])


def document_line(source: Source, words: Words) -> str:
    """Whose paper to whom, of which day, with which number; without page and paragraph."""
    parts = [_whose(source, words)]
    if source.dated is not None:
        day = tied(words.day(source.dated))
        parts.append(words.text("letter of {day}", day=day) if source.is_answer else day)
    parts.extend([source.reference] if source.reference else [])
    return ", ".join(parts)


def _whose(source: Source, words: Words) -> str:
    """A paper without a sender goes by its title."""
    if source.sender is None:
        return source.title
    kind = DocumentKind.RESPONSE if source.is_answer else source.kind
    facts = {"document": words.title(kind), "sender": source.sender}
    if not source.addressees:
        return words.text("{document} of {sender}", **facts)
    to = words.both(source.addressees)
    return words.text("{document} of {sender} to {addressees}", **facts, addressees=to)


def full_reference(source: Source, words: Words) -> str:
    """Everything by which the words can be found: who, what, when, which number, where."""
    return ", ".join([paper_reference(source, words), pinpoint(source, words)])


def paper_reference(source: Source, words: Words) -> str:
    """Everything by which a paper can be found: who, what, when, which number.

    Parliamentary papers that it only cites are no number of its own and stay out.
    """
    parts = [source.sender] if source.sender else []
    parts.append(source.title)
    if source.dated is not None:
        parts.append(tied(words.day(source.dated)))
    if source.reference:
        parts.append(words.text("reference {reference}", reference=source.reference))
    return ", ".join(parts)


def due(entry: Entry, words: Words) -> str | None:
    """The day an entry's term gives, in words; None when it gives none."""
    term = entry.term
    if term is None or term.latest is None or term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
        return None
    if term.earliest is None or term.earliest == term.latest:
        return tied(words.day(term.latest))
    return words.text(
        "{first} to {last}", first=tied(words.day(term.earliest)), last=tied(words.day(term.latest))
    )


def confirmed(entry: Entry, words: Words) -> str:
    """How somebody's words were confirmed, and that nothing but a note shows spoken ones yet."""
    how = words.label(entry.confirmation)
    return words.text("oral, unconfirmed: {how}", how=how) if entry.unconfirmed else how
