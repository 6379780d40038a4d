"""Lines of the history: given new content where a name stood, sealed anew, and announced."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.register.erasing.texts import Row, Texts
from tracker.register.fields import to_json
from tracker.register.history import Content, all_lines, seal_of
from tracker.register.recorder import columns_in
from tracker.register.register import Register

#: The `kind` of the line that says a name was taken out; no table goes by it.
KIND = "erasure"

_RESEAL = "UPDATE change SET who = ?, why = ?, before = ?, after = ?, salt = ? WHERE number = ?"


def erase_in_lines(register: Register, texts: Texts, by: int) -> int:
    """Mask the name in every line that has it; how many had. Line `by` will announce it."""
    erased = 0
    passages: dict[str, Row] = {}
    for line in all_lines(register.rows):
        content = _masked(line.content, texts, passages)
        if content != line.content:
            salt = secrets.token_hex(16)
            register.rows(
                "INSERT INTO erasure (line, by, seal) VALUES (?, ?, ?)",
                line.number,
                by,
                seal_of(salt, content),
            )
            register.rows(
                _RESEAL, content.who, content.why, content.before, content.after, salt, line.number
            )
            erased += 1
    return erased


class Announced(Frozen):
    """What a line says was done: the digest of all it sealed anew, and the files it emptied."""

    digest: str
    files: frozenset[str]


def announcement(digest: str, lines: int, files: Iterable[str]) -> str:
    """What the line of an erasure says."""
    return to_json({"lines": lines, "digest": digest, "files": sorted(files)})


def announced(register: Register) -> dict[int, Announced]:
    """What each line of an erasure says, by its number; a `ValueError` where it says nothing."""
    said = register.rows("SELECT number, after FROM change WHERE kind = ?", KIND)
    return {number: _announced(text) for number, text in said}


def digest_of_erasure(register: Register, by: int) -> str:
    """The SHA-256 of all that line `by` announced: each line and its new seal."""
    rows = register.rows("SELECT line, seal FROM erasure WHERE by = ? ORDER BY line", by)
    return hashlib.sha256(to_json([list(row) for row in rows]).encode()).hexdigest()


def _announced(text: str) -> Announced:
    columns = json.loads(text)
    try:
        return Announced(str(columns["digest"]), frozenset(map(str, columns["files"])))
    except LookupError as error:
        raise ValueError(text) from error


def _masked(content: Content, texts: Texts, passages: dict[str, Row]) -> Content:
    """A line without the name; `passages` are those that stand before it, by uid."""
    earlier = passages.get(content.record, {})
    masked = content._replace(
        who=texts.masked(content.who),
        why=None if content.why is None else texts.masked(content.why),
        before=_columns(content, content.before, texts, earlier),
        after=_columns(content, content.after, texts, earlier),
    )
    if content.record in texts.passages and content.after is not None:
        passages[content.record] = earlier | columns_in(content.after)
    return masked


def _columns(content: Content, kept: str | None, texts: Texts, earlier: Row) -> str | None:
    if kept is None or not (content.record in texts.passages or texts.may_be_in(kept)):
        return kept
    row = columns_in(kept)
    masked = texts.masked_row(content.kind, content.record, row, earlier | row)
    return kept if masked == row else to_json(masked)
