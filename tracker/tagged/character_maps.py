"""Puts right the maps from glyph codes back to text that reportlab writes.

reportlab sends unused codes to U+0000, which PDF/UA-1 forbids (ISO 14289-1,
7.21.7), and writes all pairs in one block where the format allows a hundred.
"""

from __future__ import annotations

import re

import pikepdf
from pikepdf import Name

PAIRS_IN_A_BLOCK = 100

_BLOCKS = re.compile(rb"\d+ beginbfchar.*endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,8})>")


def repair_character_maps(pdf: pikepdf.Pdf) -> None:
    """Rewrite the map of every face in the file."""
    for candidate in pdf.objects:
        if isinstance(candidate, pikepdf.Dictionary) and candidate.get(Name.ToUnicode) is not None:
            stream = candidate.ToUnicode
            stream.write(repaired(stream.read_bytes()))


def repaired(character_map: bytes) -> bytes:
    """`character_map` without pairs that lead to U+0000, in blocks of a hundred pairs."""
    pairs = [pair for pair in _PAIR.findall(character_map) if int(pair[1], 16)]
    blocks = [
        _block(pairs[start : start + PAIRS_IN_A_BLOCK])
        for start in range(0, len(pairs), PAIRS_IN_A_BLOCK)
    ]
    return _BLOCKS.sub(b"\n".join(blocks), character_map)


def _block(pairs: list[tuple[bytes, bytes]]) -> bytes:
    lines = [b"<%s> <%s>" % pair for pair in pairs]
    return b"\n".join([b"%d beginbfchar" % len(pairs), *lines, b"endbfchar"])
