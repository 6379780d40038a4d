"""How the desk says in words what stands on it: grades, places, terms, parties."""

from __future__ import annotations

from itertools import groupby

from tracker.letters.proposal import Cue, Proposal, TimeWords
from tracker.letters.signals.explaining import explain
from tracker.letters.time_said import assumption_of, days_of
from tracker.register.questions.lines import DocumentLine, Term
from tracker.register.rules.entries.wordings import compare, movement
from tracker.reports import WordFate
from tracker.vocabulary import StatementType, Strength
from tracker.words import Words
from ui.desk.marking import is_vague
from ui.desk.runs import Hand, Run
from ui.desk.sentence import in_runs

_GAP = Run(
    "\N{EM SPACE}"
)  #: between somebody's words and ours, wide enough for a band's fading end


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
    who = _actor(words, actor)
    if not addressees:
        return who
    return in_runs(
        words.text("{actor} to {addressees}"), actor=who, addressees=words.both(addressees)
    )


def term(words: Words, time: TimeWords, kept: Term | None) -> list[Run]:
    """The time words and the days they give; a vague term has no date and says so."""
    if is_vague(time):
        return [Run(time.span.words, Hand.VAGUE), _GAP, *_without_a_date(words, time, kept)]
    days = days_of(words, time)
    return [Run(time.span.words, Hand.WORDS), *([_GAP, Run(days)] if days else [])]


def again(words: Words, reading: Proposal) -> list[Run]:
    """The earlier words with what went and what came, and which way they moved; else nothing."""
    before = reading.says_again
    if before is None:
        return []
    hands = {WordFate.KEPT: Hand.WORDS, WordFate.REMOVED: Hand.GONE, WordFate.ADDED: Hand.CAME}
    parts = compare(before.words, reading.span.words)
    runs = [run for part in parts for run in _without_blanks(part.words, hands[part.fate])]
    moved = words.label(movement(before.strength, reading.strength))
    return [*runs, _GAP, Run(moved, Hand.ASIDE)]


def _without_blanks(words: str, hand: Hand) -> list[Run]:
    """Words in their hand, the blanks around them plain: no line is drawn through a blank."""
    inner = words.strip()
    before, after = words.split(inner, 1) if inner else (words, "")
    runs = (Run(before, Hand.WORDS), Run(inner, hand), Run(after, Hand.WORDS))
    return [run for run in runs if run.text]


def deciding(words: Words, cues: tuple[Cue, ...]) -> list[Run]:
    """The deciding words, each with what it says where that is known; a split verb is one."""
    runs: list[Run] = []
    for _, parts in groupby(_each_once(cues), key=lambda cue: (cue.about, cue.says)):
        said = _explained(words, list(parts))
        runs = in_runs(words.text("{earlier}; {next}"), earlier=runs, next=said) if runs else said
    return runs


def facts(words: Words, line: DocumentLine) -> list[Run]:
    """The facts of a letter on one line: what it is, of when, from whom, to whom, its number.

    What the letter does not tell is said as well, so that somebody can look.
    """
    kind = words.title(line.kind)
    runs = (
        in_runs(words.text("{kind}, {day}"), kind=kind, day=words.day(line.dated))
        if line.dated
        else in_runs(words.text("{kind}, no date found"), kind=kind)
    )
    runs = _from_sender(words, line, runs)
    if line.reference:
        reference = words.text("{letter}, reference {reference}")
        runs = in_runs(reference, letter=runs, reference=line.reference)
    return runs


def answered(words: Words, line: DocumentLine) -> list[Run]:
    """Which letters this one answers; empty when none is in the dossier."""
    if not line.answers:
        return []
    return in_runs(words.text("Answers {letters}"), letters=words.both(line.answers))


def _from_sender(words: Words, line: DocumentLine, letter: list[Run]) -> list[Run]:
    if line.sender is None:
        return in_runs(words.text("{letter}, no sender found"), letter=letter)
    sender, addressees = line.sender.name, words.both([party.name for party in line.addressees])
    if not addressees:
        return in_runs(words.text("{letter} from {sender}"), letter=letter, sender=sender)
    whole = words.text("{letter} from {sender} to {addressees}")
    return in_runs(whole, letter=letter, sender=sender, addressees=addressees)


def _actor(words: Words, actor: str | None) -> list[Run]:
    return [Run(actor) if actor else Run(words.text("nobody named"), Hand.ASIDE)]


def _explained(words: Words, parts: list[Cue]) -> list[Run]:
    """The words of a cue with what they say: "for the time being puts a way back"."""
    quote = [Run(" … ".join(cue.span.words for cue in parts), Hand.WORDS)]
    says = explain(parts[0])
    if not says:
        return quote
    meaning = [Run(words.text(says), Hand.ASIDE)]
    return in_runs(words.text("{words} {meaning}"), words=quote, meaning=meaning)


def _without_a_date(words: Words, time: TimeWords, kept: Term | None) -> list[Run]:
    if kept and kept.ask_again:
        return in_runs(words.text("no date; ask again {day}"), day=words.weekday(kept.ask_again))
    window = assumption_of(words, time)
    if kept is None and window:
        return in_runs(words.text("no date; {assumption}", assumption=window))
    return in_runs(words.text("no date"))


def _each_once(cues: tuple[Cue, ...]) -> list[Cue]:
    """Cues on type and strength in the order of the text; where two share words, the first."""
    by_place = {
        (cue.span.start, cue.span.end): cue
        for cue in reversed(cues)
        if cue.about in ("type", "strength")
    }
    return [by_place[place] for place in sorted(by_place)]
