"""What the page child does with a PDF: measures its pages, draws them, places characters.

Lengths are points, counted from the upper left corner of the page as it shows:
turned as the file says, and cut to the part that is meant to be seen.
"""

from __future__ import annotations

import struct
from ctypes import byref, c_int
from math import ceil

from tracker.frozen import Frozen
from tracker.letters.readers.pdf.glyphs import glyphs_of
from tracker.letters.readers.pdf.lines import lines_of
from tracker.letters.readers.pdf.pdfium import Document, OpenPage, raw

#: The longest side of a picture in pixels; a page that claims to be larger is drawn smaller.
MOST_PIXELS = 2_000
#: The same where words are to be recognised in it: a page of 42 cm at 300 dots an inch.
MOST_DOTS = 5_000
_POINTS_OF_INCH = 72
#: No page has as many characters, and each costs time.
MOST_CHARACTERS = 60_000

#: A character: its code, and the edges of its box: left, top, right, bottom.
CHARACTER = struct.Struct("<I4f")

#: PDFium answers in whole pixels; asked for many of them, they are as good as exact.
_FINE = 100_000
#: How far a line reaches above and below its baseline, in sizes of its font.
_ABOVE, _BELOW = 0.82, 0.24


class DrawnPdf:
    """An open PDF; pages count from 1, those of a file of too many pages are left out."""

    def __init__(self, content: bytes, most_pages: int, password: str | None = None) -> None:
        self._document = Document(content, password=password)
        self.count = min(len(self._document), most_pages)

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page, in order."""
        return [self._document.get_page_size(index) for index in range(self.count)]

    def picture(self, number: int, width: int) -> tuple[int, int, bytes]:
        """Width and height in pixels, and the rows of a page: blue, green, red, unused."""
        page = self._document[number - 1]
        wide, high = page.get_size()
        scale = min(width, MOST_PIXELS, MOST_PIXELS * wide / high) / wide
        bitmap = page.render(scale=scale, force_bitmap_format=raw.FPDFBitmap_BGRx)
        rows = bytes(bitmap.buffer)
        page.close()
        return bitmap.width, bitmap.height, rows

    def strip(self, number: int, width: int, top: int, rows: int) -> tuple[int, int, bytes]:
        """So many rows of a page that is `width` pixels wide, from row `top` on; as `picture`.

        As much as `MOST_PIXELS` squared at most; fewer rows where the page ends.
        """
        page = self._document[number - 1]
        wide, high = page.get_size()
        scale = width / wide
        whole = ceil(high * scale)
        rows = max(min(rows, whole - top, MOST_PIXELS**2 // width), 1)
        # Cut half a row early: what is cut is rounded up to whole rows.
        cut = (0, max(whole - top - rows - 0.5, 0) / scale, 0, max(top - 0.5, 0) / scale)
        bitmap = page.render(scale=scale, crop=cut, force_bitmap_format=raw.FPDFBitmap_BGRx)
        drawn = bytes(bitmap.buffer)
        page.close()
        return bitmap.width, bitmap.height, drawn

    def grey(self, number: int, resolution: int) -> tuple[int, int, bytes]:
        """Width and height in pixels, and a page in shades of grey, so many dots an inch."""
        page = self._document[number - 1]
        scale = min(resolution / _POINTS_OF_INCH, MOST_DOTS / max(page.get_size()))
        bitmap = page.render(scale=scale, grayscale=True)
        width, high, step = bitmap.width, bitmap.height, bitmap.stride
        padded = memoryview(bytes(bitmap.buffer))
        rows = b"".join(padded[row * step : row * step + width] for row in range(high))
        page.close()
        return width, high, rows

    def without_text(self) -> list[int]:
        """The pages that show no text of their own: pictures only, or blank."""
        found = []
        for number in range(1, self.count + 1):
            page = self._document[number - 1]
            if not lines_of(page).whole:
                found.append(number)
            page.close()
        return found

    def characters(self, number: int) -> bytes:
        """The characters of a page as they were written, each packed as `CHARACTER`."""
        page = self._document[number - 1]
        shown = _Shown.of(page)
        packed = bytearray()
        for glyph in glyphs_of(page):
            if len(packed) >= MOST_CHARACTERS * CHARACTER.size:
                break
            low, high = glyph.baseline - _BELOW * glyph.size, glyph.baseline + _ABOVE * glyph.size
            box = shown.box(glyph.left, low, glyph.right, high)
            packed += CHARACTER.pack(glyph.code, *box)
        page.close()
        return bytes(packed)


class _Shown(Frozen):
    """From the page's own coordinates to places on it as it shows."""

    origin: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]

    @classmethod
    def of(cls, page: OpenPage) -> _Shown:
        size = page.get_size()
        far = 1_000.0
        x, y = _place(page, size, 0, 0)
        ax, ay = _place(page, size, far, 0)
        ux, uy = _place(page, size, 0, far)
        across = ((ax - x) / far, (ay - y) / far)
        return cls((x, y), across, ((ux - x) / far, (uy - y) / far))

    def box(
        self, left: float, low: float, right: float, high: float
    ) -> tuple[float, float, float, float]:
        """The box with these corners as it shows."""
        one, other = self._at(left, low), self._at(right, high)
        xs, ys = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return xs[0], ys[0], xs[1], ys[1]

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (
            self.origin[0] + x * self.across[0] + y * self.up[0],
            self.origin[1] + x * self.across[1] + y * self.up[1],
        )


def _place(page: OpenPage, size: tuple[float, float], x: float, y: float) -> tuple[float, float]:
    """Where a point of the page shows."""
    right, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, _FINE, _FINE, 0, x, y, byref(right), byref(down))
    return right.value / _FINE * size[0], down.value / _FINE * size[1]
