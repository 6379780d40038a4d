"""Signs that Word keeps as the number of a picture in a font of pictures."""

from __future__ import annotations

UNKNOWN = "\ufffd"

_PICTURES = {
    0xB7: "•",
    0xA7: "▪",
    0xA8: "☐",
    0x6F: "☐",
    0xFC: "✓",
    0xFE: "☑",
    0xFD: "☒",
    0x78: "☒",
    0xE0: "→",
    0xE8: "→",
    0xF0: "⇒",
    0xD8: "➢",
    0x76: "❖",
    0x4A: "☺",
}
_FONT_STARTS = 0xF000
_LAST = 0x10FFFF


def sign(code: str | None) -> str:
    """The character for a number in hexadecimal; the sign of an unknown one where none is known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    if _FONT_STARTS <= number <= _FONT_STARTS + 0xFF:
        return _PICTURES.get(number - _FONT_STARTS, UNKNOWN)
    is_character = 0x20 <= number <= _LAST and not 0xD800 <= number <= 0xF8FF
    return chr(number) if is_character else UNKNOWN
