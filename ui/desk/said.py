"""How the desk says in words what stands on it: grades, places, terms, parties."""

from __future__ import annotations

from tracker.letters.proposal import Cue, Proposal, TimeWords
from tracker.letters.signals.explaining import explain
from tracker.register.questions.lines import DocumentLine, Term
from tracker.vocabulary import StatementType, Strength
from tracker.words import Words
from ui.desk.marking import is_vague
from ui.desk.runs import Hand, Run


def grade(words: Words, kind: StatementType | None, strength: Strength | None) -> str:
    """Type and strength as a heading: "Deferral, hedged"; empty when neither is known."""
    if kind is None or strength is None:
        return ""
    return words.text("{type}, {strength}", type=words.title(kind), strength=words.label(strength))


def place(words: Words, reading: Proposal) -> str:
    """Where the words stand: page, and paragraph where the letter has one there."""
    if reading.paragraph is None:
        return words.text("p. {page}", page=reading.page)
    return words.text("p. {page}, par. {paragraph}", page=reading.page, paragraph=reading.paragraph)


def from_whom(words: Words, actor: str | None, addressees: tuple[str, ...]) -> list[Run]:
    """Who binds themselves to whom; says so when the words name nobody."""
    who = Run(actor) if actor else Run(words.text("nobody named"), Hand.ASIDE)
    if not addressees:
        return [who]
    return [who, Run(words.text(" to "), Hand.ASIDE), Run(words.both(addressees))]


def term(words: Words, time: TimeWords, kept: Term | None) -> list[Run]:
    """The time words and the days they give; a vague term has no date and says so."""
    if is_vague(time):
        return [Run(time.span.words, Hand.VAGUE), *_without_a_date(words, kept)]
    days = _days(words, time)
    return [Run(time.span.words, Hand.WORDS), *([Run("   "), Run(days)] if days else [])]


def deciding(words: Words, cues: tuple[Cue, ...]) -> list[Run]:
    """The deciding words, each with what it says where that is known."""
    runs: list[Run] = []
    for cue in _each_once(cues):
        runs += [Run(words.text("; "), Hand.ASIDE)] if runs else []
        runs.append(Run(cue.span.words, Hand.WORDS))
        if says := explain(cue):
            runs.append(Run(f" {words.text(says)}", Hand.ASIDE))
    return runs


def facts(words: Words, line: DocumentLine) -> list[Run]:
    """The facts of a letter on one line: what it is, of when, from whom, to whom, its number."""
    runs = [Run(words.title(line.kind))]
    if line.dated:
        runs.append(Run(words.text(", {day}", day=words.day(line.dated))))
    if line.sender:
        runs.append(Run(words.text(" from "), Hand.ASIDE))
        runs += from_whom(words, line.sender.name, tuple(p.name for p in line.addressees))
    if line.reference:
        runs.append(Run(words.text(", reference "), Hand.ASIDE))
        runs.append(Run(line.reference))
    return runs


def answered(words: Words, line: DocumentLine) -> list[Run]:
    """Which letters this one answers; empty when none is in the dossier."""
    if not line.answers:
        return []
    return [Run(words.text("Answers "), Hand.ASIDE), Run(words.both(line.answers))]


def _without_a_date(words: Words, kept: Term | None) -> list[Run]:
    aside = "     "
    if kept and kept.ask_again:
        day = words.weekday(kept.ask_again)
        return [Run(aside + words.text("no date; ask again "), Hand.ASIDE), Run(day)]
    return [Run(aside + words.text("no date"), Hand.ASIDE)]


def _days(words: Words, time: TimeWords) -> str:
    if time.latest is None or time.earliest is None:
        day = time.latest or time.earliest
        return words.weekday(day) if day else ""
    if time.earliest == time.latest:
        return words.weekday(time.latest)
    return words.text(
        "{first} to {last}", first=words.day(time.earliest), last=words.day(time.latest)
    )


def _each_once(cues: tuple[Cue, ...]) -> list[Cue]:
    """Cues on type and strength in the order of the text; where two share words, the first."""
    by_place = {
        (cue.span.start, cue.span.end): cue
        for cue in reversed(cues)
        if cue.about in ("type", "strength")
    }
    return [by_place[place] for place in sorted(by_place)]
