"""The facts of a letter: who, to whom, when, about what, in answer to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.letters.proposal import Span


@dataclass(frozen=True, slots=True)
class LetterCited:
    """An earlier letter that this one answers, as far as its words tell."""

    date: date | None
    reference: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What a letter says of itself; None or empty where it does not say.

    `language` is nl, en, fr or de; `kind` a value of `DocumentKind`.
    Parliamentary references are in the order found, in their normal form
    (Kamerstukken II 2025/26, 36848, nr. 57).
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
