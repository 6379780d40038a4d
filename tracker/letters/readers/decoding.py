"""Bytes of a text file as characters."""

from __future__ import annotations

import codecs

from tracker.letters.letter import Remark
from tracker.letters.readers.refused import Reason, RefusedError

#: The longest text that is read, in characters and in lines: each line costs time.
MOST_CHARACTERS, MOST_LINES = 5_000_000, 250_000

_OLD = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Controls that a text may hold: tab, line feed, line break, form feed, carriage return.
_HARMLESS = frozenset("\t\n\v\f\r")
#: A few others are slips of some program and are shown as signs; more of them are no text.
_MOST_STRAY = 20
_SIGN_OF = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in _HARMLESS}
#: Signs that turn the direction of what follows are shown as well, so that nothing reads otherwise
#: than it stands, and so are the controls of a terminal.
_TURNING = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_OF_TERMINALS = range(0x7F, 0xA0)
_SHOWN = _SIGN_OF | dict.fromkeys([*_TURNING, *_OF_TERMINALS], "\ufffd")

#: What a page or a mail calls by a name that is meant more widely.
_MEANT = {"iso8859-1": _OLD}
#: Names that Python takes for an alphabet and that no page or mail is written in.
_NO_ALPHABETS = frozenset(
    {"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"}
)

#: Without a mark a text in UTF-16 is told by the empty half of nearly every character.
_LOOKED_AT, _EMPTY_HALVES = 400, 0.4


def text_in(content: bytes) -> str:
    """The text of a file, for its reader; RefusedError when there is none or too much."""
    text = decoded(content)
    if text is None:
        raise RefusedError(Reason.NOT_READABLE)
    if len(text) > MOST_CHARACTERS or text.count("\n") > MOST_LINES:
        raise RefusedError(Reason.TOO_LONG)
    return text


def decoded(content: bytes) -> str | None:
    """The text, with line ends as "\\n"; None when these bytes are no text.

    Tried in order: a byte order mark, the pattern of UTF-16, strict UTF-8, Windows-1252.
    """
    encoding = _encoding_of(content)
    if encoding is None:
        return None
    text = content.decode(encoding)
    stray = sum(text.count(chr(code)) for code in _SIGN_OF)
    if stray > _MOST_STRAY or "\0" in text:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return shown(text)


def decoded_as(content: bytes, named: str) -> str | None:
    """The text by the alphabet that a page or mail names; None where it is unknown or does not fit.

    Line ends are "\\n"; what would act on a screen is still in it.
    """
    try:
        alphabet = codecs.lookup(named).name
        if alphabet in _NO_ALPHABETS:
            return None
        text = content.decode(_MEANT.get(alphabet, alphabet))
    except (LookupError, ValueError):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def shown(text: str) -> str:
    """The text with a sign for every character that would act on a screen, or cannot be kept."""
    return text.encode("utf-8", "replace").decode("utf-8").translate(_SHOWN)


def remarks_on_encoding(content: bytes) -> tuple[Remark, ...]:
    """What is to be said of how the bytes were read: nothing, where they say it themselves."""
    return (Remark.OLD_ENCODING,) if _encoding_of(content) == _OLD else ()


def _encoding_of(content: bytes) -> str | None:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else (*_pattern_of(content), "utf-8", _OLD):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _pattern_of(content: bytes) -> tuple[str, ...]:
    """UTF-16, when every other of the first bytes is empty."""
    start = content[: min(_LOOKED_AT, len(content) // 2 * 2)]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        other = start[1 - first :: 2]
        if start and start[first::2].count(0) > _EMPTY_HALVES * len(start) and 0 not in other:
            return (encoding,)
    return ()
