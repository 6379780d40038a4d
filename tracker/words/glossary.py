"""The glossary: what the words of the field and the terms of all closed lists mean."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache

from tracker import vocabulary
from tracker.frozen import Frozen
from tracker.places import resource
from tracker.words.definitions import definition_of
from tracker.words.language import Words, words_in
from tracker.words.marks import N_

#: The parts of the glossary, by the names the files have for them.
GROUPS: Mapping[str, str] = {
    "actors": N_("Actors and institutions"),
    "negotiation": N_("The course of a negotiation"),
    "papers": N_("Papers and records"),
    "undertakings": N_("Undertakings and their fate"),
    "time": N_("Time and terms"),
    "action": N_("Collective action"),
    "openness": N_("Confidence and openness"),
    "subjects": N_("Subjects talked about"),
    "register": N_("In this register"),
}
#: What each closed list is a list of.
LISTS: Mapping[type[Enum], str] = {
    vocabulary.Side: N_("Side at the table"),
    vocabulary.DocumentKind: N_("Kind of paper"),
    vocabulary.StatementType: N_("Type of statement"),
    vocabulary.Strength: N_("Strength of a wording"),
    vocabulary.Rank: N_("Weight of an entry"),
    vocabulary.LettingGo: N_("Step of letting go"),
    vocabulary.AnswerState: N_("Answer to a demand"),
    vocabulary.Life: N_("What the promisor says"),
    vocabulary.Evidence: N_("Evidence for a commitment"),
    vocabulary.AgainstDate: N_("Against the date"),
    vocabulary.Confirmation: N_("Confirmation of words"),
    vocabulary.Dispute: N_("Dispute about words"),
    vocabulary.DocumentRelation: N_("Relation of papers"),
    vocabulary.Relation: N_("Relation of wordings"),
    vocabulary.Audience: N_("For whom"),
    vocabulary.CalendarLayer: N_("Layer of the calendar"),
    vocabulary.QuestionCause: N_("Why to ask"),
    vocabulary.TimeKind: N_("Kind of term"),
    vocabulary.Direction: N_("Direction of an undertaking"),
    vocabulary.DemandPriority: N_("Priority of a demand"),
    vocabulary.Proviso: N_("Limiting words"),
    vocabulary.Part: N_("Part in an undertaking"),
    vocabulary.ReadingKind: N_("Words of our own"),
    vocabulary.RoundStep: N_("Step of a round"),
    vocabulary.TalkKind: N_("Line of a record"),
    vocabulary.Treated: N_("What became of a point"),
    vocabulary.OutcomeKind: N_("Kind of outcome"),
    vocabulary.MandateFit: N_("Against the mandate"),
    vocabulary.Advice: N_("Advice to members"),
    vocabulary.BallotForm: N_("Form of a ballot"),
    vocabulary.BallotWeight: N_("Weight of a ballot"),
    vocabulary.Point: N_("Point of a letter"),
    vocabulary.Said: N_("What a letter says on a point"),
}
#: Lists whose terms are everyday words: in a text these are not taken for the term.
EVERYDAY = frozenset(
    key.__name__
    for key in (
        vocabulary.RoundStep,
        vocabulary.TalkKind,
        vocabulary.Treated,
        vocabulary.Point,
        vocabulary.Said,
        vocabulary.Side,
        vocabulary.CalendarLayer,
        vocabulary.Rank,
    )
)
#: Endings that a term may have where it is met: of a plural, or of another form.
_ENDINGS = r"(?:s|es|n|en|e|er|x)?"
LEAST = 4  #: letters of a term that is looked for in a text; shorter ones are too often others
MOST = 5  #: terms that are found in one text


class Term(Frozen):
    """A term in one language: its `key` is the same in all, `group` what it belongs to."""

    key: str
    term: str
    meaning: str
    group: str


@cache
def terms_in(language: str) -> Mapping[str, Term]:
    """All terms of a language by their keys: of the field, then of the closed lists."""
    words = words_in(language)
    text = resource("glossary", f"{language}.toml").read_text("utf-8")
    groups = {group: words.text(name) for group, name in GROUPS.items()}
    found = {
        key: Term(key, each["term"], each["meaning"], groups[each["group"]])
        for key, each in tomllib.loads(text).items()
    }
    for closed_list, name in LISTS.items():
        for member in closed_list:
            found[key_of(member)] = Term(
                key_of(member), words.label(member), definition_of(member, words), words.text(name)
            )
    return found


def key_of(member: Enum) -> str:
    """The key of a term of a closed list."""
    return f"{type(member).__name__}.{member.name}"


def term_of(subject: str | Enum, words: Words) -> Term:
    """One term, by its key or as a term of a closed list; KeyError where it is not known."""
    key = key_of(subject) if isinstance(subject, Enum) else subject
    return terms_in(words.language)[key]


def named_in(text: str, words: Words) -> list[Term]:
    """The terms that are named in `text`, the longest first, each stretch of it once."""
    plain, found = _plain(text), []
    for pattern, term in _patterns(words.language):
        if pattern.search(plain):
            plain = pattern.sub(" | ", plain)
            found.append(term)
            if len(found) == MOST:
                break
    return found


def matching(terms: Iterable[Term], typed: str) -> list[Term]:
    """The terms in which every typed word stands; those whose name begins with it come first."""
    wanted = _plain(typed).split()
    found = [
        each
        for each in terms
        if all(word in _plain(f"{each.term} {each.group} {each.meaning}") for word in wanted)
    ]
    start = " ".join(wanted)
    return sorted(found, key=lambda each: not (start and _plain(each.term).startswith(start)))


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], Term], ...]:
    names = [
        (_plain(name.strip()), term)
        for term in terms_in(language).values()
        for name in re.split(r"[,(]", term.term.replace(")", ""))
    ]
    longest = sorted(names, key=lambda pair: -len(pair[0]))
    return tuple(
        (re.compile(rf"\b{re.escape(name)}{_ENDINGS}\b"), term)
        for name, term in longest
        if len(name) >= LEAST and not _is_everyday(term.key)
    )


def _is_everyday(key: str) -> bool:
    closed_list, _, member = key.partition(".")
    return closed_list in EVERYDAY or member in ("NONE", "OTHER")


def _plain(text: str) -> str:
    """`text` without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()
