"""What is shown of what was found: its texts, where it belongs, and how a kind of it is read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tracker.frozen import Frozen, field, replace
from tracker.register.index.asking import among
from tracker.register.questions.lines import PartyLine
from tracker.register.register import Register
from tracker.search.marking import Excerpt
from tracker.vocabulary import (
    Audience,
    BallotForm,
    Confirmation,
    DocumentKind,
    OutcomeKind,
    StatementType,
    Strength,
    TalkKind,
    TimeKind,
)

#: The closed list that says what sort of its kind something is.
Type = StatementType | DocumentKind | TimeKind | TalkKind | OutcomeKind | BallotForm


class Setting(Frozen):
    """Where something belongs: its dossier, its language, and the letter it stands in."""

    language: str
    dossier_id: int | None = None
    dossier: str = ""
    document_id: int | None = None
    document: str = ""
    page: int | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    meeting_id: int | None = None
    pages: tuple[int, ...] = ()  # where each page of its text begins


class Found(Frozen):
    """What is shown of one record. `is_quoted`: its text is somebody else's words."""

    text: str
    setting: Setting
    title: str = ""
    caveats: tuple[str, ...] = field(default=())
    is_quoted: bool = False
    party: PartyLine | None = None
    type: Type | None = None
    strength: Strength | None = None
    confirmation: Confirmation | None = None
    entry: int | None = None
    is_oral: bool = False
    audience: Audience | None = None
    beside: str = ""  # what else says which one it is: a term's words, a meeting's place
    statement_id: int | None = None  # the entry it is, or belongs to

    def at(self, excerpt: Excerpt) -> Found:
        """The same, of a document at the words of `excerpt`."""
        setting = self.setting
        if not setting.pages or excerpt.found is None:
            return self
        start, end = excerpt.found
        here = replace(setting, page=bisect_right(setting.pages, start), start=start, end=end)
        return replace(self, setting=here)


Reader = Callable[[Register, Sequence[int]], Mapping[int, Found]]


def rows_of(register: Register, sql: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of `sql`, whose `{}` stands for these ids."""
    return among(register.rows, sql, ids)
