"""Who is who in a letter: its writer, those it is written to, and others it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.folding import plain
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.known import Known
from tracker.letters.signals.sentences import Sentence, Word
from tracker.letters.signals.wording import meets

WRITER, READER, OTHER = "writer", "reader", "other"

#: Any of the three.
PARTY = "party"


class Mention(Frozen):
    """Somebody named by the words `first` up to `last` of a sentence.

    `name` is None where neither register nor letter gives one.
    """

    first: int
    last: int
    role: str
    name: str | None


class Called(Frozen):
    """One way in which somebody is called in the letter.

    `capital` is for a word that means somebody only with a capital inside a
    sentence: German "Sie".
    """

    words: tuple[str, ...]
    role: str
    name: str | None
    capital: bool = False


class People(Frozen):
    """Everybody this letter may name, by the first word of the name.

    `speaker` is who speaks in a text of which nobody knows the writer.
    """

    writer: str | None
    reader: str | None
    calls: dict[str, tuple[Called, ...]]
    joining: frozenset[str] = frozenset()
    speaker: str | None = None

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Those named in a sentence, in order; the longest name wins."""
        return tuple(self._mentions(sentence))

    def _mentions(self, sentence: Sentence) -> Iterator[Mention]:
        after = 0
        for first in range(len(sentence.words)):
            called = self._called(sentence, first) if first >= after else None
            if called is not None:
                after = self._name_end(sentence, first + len(called.words), called)
                yield Mention(first, after, called.role, called.name)

    def _name_end(self, sentence: Sentence, after: int, called: Called) -> int:
        """The word after a name; an office or body that nobody knows takes the rest of its own.

        "The Minister of Labour": a joining word and what is written with a capital.
        """
        words = sentence.words[after : after + 2]
        is_named = (
            called.role == OTHER
            and called.name is None
            and len(words) == 2
            and words[0].form in self.joining
            and words[1].written[0].isupper()
            and not any(sentence.marks[after : after + 2])
        )
        return after + 2 if is_named else after

    def _called(self, sentence: Sentence, first: int) -> Called | None:
        """The longest way of calling somebody that begins at this word."""
        for called in self.calls.get(sentence.words[first].form, ()):
            words = sentence.words[first : first + len(called.words)]
            is_said = tuple(word.form for word in words) == called.words
            if is_said and (not called.capital or _has_capital(words[0], first, called)):
                return called
        return None


def _has_capital(word: Word, place: int, called: Called) -> bool:
    """Whether a word is meant as a name; at the beginning of a sentence every word has one."""
    return word.written[0].isupper() and (place > 0 or called.role == OTHER)


def people_of(facts: Facts, known: Known, cues: CueFile, others: Iterable[str] = ()) -> People:
    """Who may be named in a letter with these facts.

    A name that the register knows comes before one that only the letter gives, and
    that before `others`, which are only written with a capital; an institution
    ("the cabinet") is the writer or the reader where the names at the head or foot
    of the letter say so.
    """
    writer = _name(facts.sender, known, cues)
    reader = _name(facts.addressee, known, cues)
    calls = [Called((word,), WRITER, writer) for word in cues.writer]
    calls += _called(cues.own, WRITER, writer)
    calls += [Called((w.lower(),), READER, reader, capital=w != w.lower()) for w in cues.reader]
    calls += _called(_own_names(facts.sender + facts.signatories, cues), WRITER, writer)
    calls += _called(_own_names(facts.addressee, cues), READER, reader)
    calls += _called(facts.sender, WRITER, writer)
    calls += _called(facts.addressee, READER, reader)
    for party in known.parties:
        role = {writer: WRITER, reader: READER}.get(party.name, OTHER)
        calls += _called((party.name, *party.names), role, party.name)
    for institution in cues.institutions:
        calls += _called(institution.names, OTHER, None)
    for group in cues.groups:
        calls += _called((group,), OTHER, None)
    calls += _called(others, OTHER, None, capital=True)
    return People(writer, reader, _by_first_word(calls), cues.joining)


def _name(names: tuple[str, ...], known: Known, cues: CueFile) -> str | None:
    """The register's name for one of `names`, else the first of them, else None."""
    called = {plain(name).casefold() for name in (*names, *_own_names(names, cues))}
    for party in known.parties:
        if called & {plain(name).casefold() for name in (party.name, *party.names)}:
            return party.name
    return names[0] if names else None


def _own_names(names: Iterable[str], cues: CueFile) -> tuple[str, ...]:
    """What bearers of these names call themselves: a ministry is "the cabinet".

    The first institution of the file that fits: a union's board is a union.
    """
    words = {word for name in names for word in name.lower().split()}
    for institution in cues.institutions:
        if any(meets(mark, word) for word in words for mark in institution.known_by):
            return institution.names
    return ()


def _called(
    names: Iterable[str], role: str, name: str | None, *, capital: bool = False
) -> list[Called]:
    """The ways of calling somebody by these names."""
    return [Called(tuple(plain(n).lower().split()), role, name, capital) for n in names if n]


def _by_first_word(calls: Iterable[Called]) -> dict[str, tuple[Called, ...]]:
    """The calls by first word, longest first; of equal ones the first given stays."""
    table: dict[str, list[Called]] = {}
    for called in calls:
        if called.words:
            table.setdefault(called.words[0], []).append(called)
    return {
        word: tuple(sorted(found, key=lambda called: -len(called.words)))
        for word, found in table.items()
    }
