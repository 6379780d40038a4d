"""The facts of a letter: who, to whom, when, about what, in answer to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Generic, TypeVar

from tracker.frozen import Alike, Frozen, names_of
from tracker.letters.proposal import Span

Value = TypeVar("Value")


class LetterCited(Frozen):
    """An earlier letter that this one answers or names, as far as its words tell."""

    date: date | None
    reference: str | None
    span: Span


class Found(Frozen, Generic[Value]):
    """What words of a letter say, and those words where they stand."""

    value: Value
    span: Span


class Grounds(Frozen):
    """For each fact everything its words may say, likeliest first.

    A fact that is set has its words here. A fact that is empty while there is
    something here is in doubt: it is one of these, and a person chooses which.
    """

    language: tuple[Found[str], ...] = ()
    kind: tuple[Found[str], ...] = ()
    sender: tuple[Found[str], ...] = ()
    addressee: tuple[Found[str], ...] = ()
    dated: tuple[Found[date], ...] = ()
    reference: tuple[Found[str], ...] = ()
    subject: tuple[Found[str], ...] = ()
    answers_to: tuple[Found[LetterCited], ...] = ()
    cites: tuple[Found[LetterCited], ...] = ()
    parliamentary_references: tuple[Found[str], ...] = ()
    enclosures: tuple[Found[str], ...] = ()
    signatories: tuple[Found[str], ...] = ()

    def by_name(self) -> Mapping[str, tuple[Found[object], ...]]:
        """The grounds of each fact by its name, in the order of the fields."""
        return {name: getattr(self, name) for name in names_of(self)}


class Facts(Alike):
    """What a letter says of itself; None or empty where it does not say or leaves a doubt.

    `language` is nl, en, fr or de; `kind` a value of `DocumentKind`.
    Parliamentary references are in the order found, in their normal form
    (Kamerstukken II 2025/26, 36848, nr. 57). `cites` are letters that are named
    and not answered; `enclosures` what the letter says comes with it, a title or
    a number. Two facts are the same when they say the same, wherever they say it.
    """

    language: str
    kind: str
    sender: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    dated: date | None = None
    reference: str | None = None
    subject: str | None = None
    answers_to: tuple[LetterCited, ...] = ()
    parliamentary_references: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    cites: tuple[LetterCited, ...] = ()
    enclosures: tuple[str, ...] = ()
    grounds: Grounds = Grounds()

    beside = frozenset({"grounds"})

    @property
    def in_doubt(self) -> Mapping[str, tuple[Found[object], ...]]:
        """The facts that may be one thing or another, each with its choices."""
        return {
            name: each_once(found)
            for name, found in self.grounds.by_name().items()
            if found and not getattr(self, name)
        }


def each_once(found: Iterable[Found[Value]]) -> tuple[Found[Value], ...]:
    """One of each value, with the first words that say it."""
    first: dict[Value, Found[Value]] = {}
    for each in found:
        first.setdefault(each.value, each)
    return tuple(first.values())


def undoubted(found: Iterable[Found[Value]]) -> Value | None:
    """What all of them say; None when there is nothing, or they differ."""
    values = each_once(found)
    return values[0].value if len(values) == 1 else None
