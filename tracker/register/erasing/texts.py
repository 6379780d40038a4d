"""What is masked in a row: its free texts; and what takes the place of a letter's digest."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping

from tracker.frozen import Frozen, field
from tracker.register.erasing.letters import MaskedLetter
from tracker.register.erasing.stretches import words_cut_anew
from tracker.register.fields import Plain, to_json
from tracker.register.rules.keeping.masking import masked

Row = dict[str, Plain]
#: How much of its uid tells an office from others once the names in theirs are masked.
_ENOUGH = 6

#: Columns that hold identities, terms of closed lists, days and moments: codes, never a name.
CODED = frozenset(
    {
        "uid", "record", "kind", "type", "strength", "rank", "confirmation", "audience", "dispute",
        "side", "role", "language", "relation", "part", "rung", "state", "priority", "life",
        "evidence", "step", "fit", "advice", "form", "weight", "media_type", "file_sha256",
        "letter_sha256", "dated", "received", "embargo", "said", "life_on", "evidence_on",
        "closed_on", "earliest", "latest", "moment", "window_earliest", "window_latest",
        "ask_again", "first_kind", "first_earliest", "first_latest", "first_moment", "from_day",
        "until_day", "at", "starts", "ends", "opens", "closes", "decided", "deciding", "point",
        "cause", "treated", "due",
    }
)  # fmt: skip

#: Columns that hold several texts, as JSON: a list, or one per language.
LISTED = frozenset({"other_names", "names", "heard_by", "parliamentary_references"})


class Texts(Frozen, dict=True):
    """The name to mask, by `pattern`.

    `letters` has each letter that was masked, by its earlier SHA-256, and `passages` those
    that a passage (by uid) may be cut from. The passages in `kept` stay as they are,
    because their letters do, and so do the letters of the documents in it.
    """

    pattern: re.Pattern[str]
    letters: Mapping[str, MaskedLetter] = field(default_factory=dict)
    passages: Mapping[str, Collection[MaskedLetter]] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def may_be_in(self, columns: str) -> bool:
        """Whether anything in `columns`, a row as JSON, would be masked or replaced."""
        # What is escaped there is only found once it is read.
        escaped = "\\" in columns
        return (
            escaped
            or bool(self.pattern.search(columns))
            or any(each in columns for each in self.letters)
        )

    def masked(self, text: str) -> str:
        """`text` with the name in squares."""
        return masked(text, self.pattern)

    def masked_row(self, table: str, uid: str, row: Row, whole: Row) -> Row:
        """Columns of a record with the name in squares; those that hold codes stay.

        `whole` is the record with all its columns, of which `row` may have a few.
        """
        if table == "passage":
            return row if uid in self.kept else row | self._words(uid, row, whole)
        changed = {column: self._value(uid, column, value) for column, value in row.items()}
        if table == "office" and changed.get("name") != row.get("name"):
            # Two offices of a party are never called the same, not even without a name in them.
            changed["name"] = f"{changed['name']} ({uid[-_ENOUGH:]})"
        return changed

    def _words(self, uid: str, row: Row, whole: Row) -> Row:
        words = words_cut_anew(whole, self.passages.get(uid, ()), self.masked)
        return {column: text for column, text in words.items() if column in row}

    def _value(self, uid: str, column: str, value: Plain) -> Plain:
        if not isinstance(value, str):
            return value
        if column == "letter_sha256":
            masked = None if uid in self.kept else self.letters.get(value)
            return value if masked is None else masked.sha256
        if column in CODED:
            return value
        return self._listed(value) if column in LISTED else self.masked(value)

    def _listed(self, value: str) -> str:
        """Texts kept as JSON, each masked by itself: a list, or texts by language."""
        texts = json.loads(value)
        if isinstance(texts, dict):
            return to_json({key: self.masked(str(text)) for key, text in texts.items()})
        return to_json([self.masked(str(text)) for text in texts])
