"""What is masked in a row: its free texts; and what takes the place of a letter's digest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.register.fields import Plain
from tracker.register.rules.masking import masked
from tracker.register.tables import CODED

Row = dict[str, Plain]


@dataclass(frozen=True)
class Texts:
    """The name to mask, by `pattern`.

    `digests` maps the SHA-256 of each letter that was masked to its new one. The passages
    in `kept` (by uid) stay as they are, because their letters do.
    """

    pattern: re.Pattern[str]
    digests: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def may_be_in(self, text: str) -> bool:
        """Whether anything in `text` would be masked or replaced."""
        return bool(self.pattern.search(text)) or any(each in text for each in self.digests)

    def masked(self, text: str) -> str:
        """`text` with the name in squares."""
        return masked(text, self.pattern)

    def masked_row(self, uid: str, row: Row) -> Row:
        """Columns of the record `uid` with the name in squares; those that hold codes stay."""
        if uid in self.kept:
            return row
        return {column: self._value(column, value) for column, value in row.items()}

    def _value(self, column: str, value: Plain) -> Plain:
        if not isinstance(value, str):
            return value
        if column == "letter_sha256":
            return self.digests.get(value, value)
        return value if column in CODED else self.masked(value)
