"""Saving so that the end of every stream is beyond doubt.

PDF/A wants a line end before `endstream` (ISO 19005-2, 6.1.7.1). Compressed
data that by chance ends in a carriage return then looks one byte too long to
strict checkers. The last byte is that of a checksum over the data, so it can
be known beforehand and moved by a harmless change.
"""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

DOUBTFUL_END = b"\r\nendstream"
MOST_TRIES = 20


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of the file; the same for the same content."""
    _settle_streams(pdf)
    content = _written(pdf)
    for _ in range(MOST_TRIES):
        if DOUBTFUL_END not in content:
            break
        _shift_numbers(pdf)
        content = _written(pdf)
    return content


def _settle_streams(pdf: pikepdf.Pdf) -> None:
    """Add a line end to page contents, faces and maps whose checksum ends in a carriage return."""
    for stream in pdf.objects:
        if not isinstance(stream, pikepdf.Stream) or Name.N in stream:
            continue  # a colour profile names its own length; it is the same in every file
        data = stream.read_bytes()
        if zlib.adler32(data) & 0xFF == ord("\r"):
            stream.write(data + b"\n")
            if Name.Length1 in stream:
                stream.Length1 = len(data) + 1


def _shift_numbers(pdf: pikepdf.Pdf) -> None:
    """Give every object another number, and so every object stream another checksum."""
    shifts = pdf.Root.get("/OverlegShift")
    pdf.Root["/OverlegShift"] = pdf.make_indirect(
        Dictionary() if shifts is None else Dictionary(After=shifts)
    )


def _written(pdf: pikepdf.Pdf) -> bytes:
    file = BytesIO()
    pdf.save(
        file,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return file.getvalue()
