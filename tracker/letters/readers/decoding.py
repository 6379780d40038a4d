"""Bytes of a text file as characters."""

from __future__ import annotations

import codecs

from tracker.letters.readers.refused import Reason, RefusedError

#: The longest text that is read, in characters.
MOST_CHARACTERS = 5_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Controls that a text may hold: tab, line feed, form feed, carriage return.
_HARMLESS = frozenset(b"\t\n\f\r")


def text_in(content: bytes) -> str:
    """The text of a file, for its reader; RefusedError when there is none or too much."""
    text = decoded(content)
    if text is None:
        raise RefusedError(Reason.NOT_READABLE)
    if len(text) > MOST_CHARACTERS:
        raise RefusedError(Reason.TOO_LONG)
    return text


def decoded(content: bytes) -> str | None:
    """The text, with line ends as "\\n"; None when these bytes are no text.

    Tried in order: a byte order mark, strict UTF-8, Windows-1252.
    """
    text = _characters(content)
    if text is None or any(ord(c) < 32 and ord(c) not in _HARMLESS for c in set(text)):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(content: bytes) -> str | None:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
