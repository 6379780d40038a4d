"""What the items of a calendar are called, and what is said of each, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.briefing.content import Entry
from tracker.briefing.limits import limits_of
from tracker.briefing.sections.references import full_reference
from tracker.exports.kept import Kept
from tracker.exports.terms import Due
from tracker.register.questions.lines import MeetingLine, Term
from tracker.words import Words
from tracker.words.classification import classification

LONGEST_TITLE = 90


def title_of(due: Due, words: Words) -> str:
    """Of whom and about what; words of theirs never without what limits them."""
    said = due.said.entry if due.said else None
    what = due.subject or (said.words if said else due.term.words)
    title = _short(what)
    if due.party:
        title = words.named(due.party, title)
    return f"{title} [{_limits(said, words)}]" if said and _limits(said, words) else title


def asking_title(due: Due, words: Words) -> str:
    """For the day on which somebody wanted to ask which day is meant."""
    quoted = words.quoted(due.term.words)
    return words.text("Ask: which day is {words}? {what}", words=quoted, what=title_of(due, words))


def text_of(due: Due, kept: Kept) -> str:
    """The words themselves, what limits them, where they stand, and how the day was counted."""
    return "\n".join(_lines(due, kept))


def meeting_text(line: MeetingLine, kept: Kept) -> str:
    """For whom the file is, of which dossier the meeting is, and who takes part."""
    words = kept.words
    lines = [classification(kept.request.audience, words), _dossier(kept)]
    if line.participants:
        names = words.both([party.name for party in line.participants])
        lines.append(words.text("At the table: {names}", names=names))
    return "\n".join(lines)


def _lines(due: Due, kept: Kept) -> Iterator[str]:
    words = kept.words
    yield classification(kept.request.audience, words)
    yield _dossier(kept)
    if due.said is not None:
        entry = due.said.entry
        yield words.quoted(entry.words)
        yield from (words.named(name, text) for name, text in limits_of(entry, words))
        source = full_reference(entry.source, words).replace("\N{NO-BREAK SPACE}", " ")
        yield words.text("Entry {entry}: {source}", entry=f"{entry.number:03d}", source=source)
    yield from _time(due.term, words)
    if kept.inside and due.followed is not None:
        yield from [due.followed.working] if due.followed.working else []
        yield from [words.text("Runs no longer")] if due.is_settled else []


def _time(term: Term, words: Words) -> Iterator[str]:
    yield words.text("Time words: {words}", words=words.quoted(term.words))
    if term.latest is None:
        yield words.text("These words name no day.")
    if term.window_latest or term.window_earliest:
        days = " – ".join(
            words.day(day) for day in (term.window_earliest, term.window_latest) if day
        )
        yield words.text(
            "Our assumption: {days}, because {reason}", days=days, reason=term.reason or "–"
        )


def _limits(entry: Entry, words: Words) -> str:
    return words.apart([words.named(name, text) for name, text in limits_of(entry, words)])


def _dossier(kept: Kept) -> str:
    return kept.words.text("Dossier {dossier}", dossier=kept.name)


def _short(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
