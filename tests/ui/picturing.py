"""A screen as a small picture, and how far it is from the one that was looked at and kept.

The fonts are ours and no screen is needed, so a picture is nearly the same on every machine:
what differs is how the edges of letters are smoothed. A picture is kept at a quarter of its
size, where that is hardly seen, and a block that moved is.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QPoint
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.look.palette import contrast

KEPT = Path(__file__).parents[1] / "pictures"
SMALLER = 4  #: a kept picture has a pixel for so many by so many
STEP = 17  #: of 255 between two shades of a colour that are kept
COLOURS = 128  #: of a kept picture; none of them is far from what was painted
FAR = 56  #: steps of 255 by which a pixel is another one
MOST_FAR = 64  #: pixels of a small picture that may be another one: less than a word
READABLE = 4.5  #: contrast of text with its ground
LEAST_LETTERS = 3  #: in fewer, no stroke is as dark as the ink


def small(picture: QPixmap) -> Image.Image:
    """A picture at the size at which it is kept."""
    whole = opened(picture.toImage())
    return whole.reduce(SMALLER).point(lambda shade: round(shade / STEP) * STEP)


def opened(picture: QImage) -> Image.Image:
    """What Qt painted, as Pillow has it."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


def far_pixels(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of two pictures are not the same; all of them where the sizes differ."""
    if one.size != other.size:
        return one.width * one.height
    return sum(_steps(one, other).histogram()[FAR + 1 :])


def side_by_side(kept: Image.Image, found: Image.Image) -> Image.Image:
    """What was kept, what is there now, and where they differ, enlarged and beside each other."""
    parts = [kept, found]
    if kept.size == found.size:
        parts.append(Image.merge("RGB", [_steps(kept, found).point(lambda s: 255 - s)] * 3))
    sheet = Image.new("RGB", (sum(part.width + 2 for part in parts), found.height), "red")
    left = 0
    for part in parts:
        sheet.paste(part, (left, 0))
        left += part.width + 2
    return sheet.resize((sheet.width * 2, sheet.height * 2), Image.Resampling.NEAREST)


def keep(picture: Image.Image, path: Path) -> None:
    """Write a picture that somebody has looked at, in as few bytes as it takes."""
    path.parent.mkdir(exist_ok=True)
    few = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def places_of(window: QWidget) -> list[tuple[str, int, int, int, int]]:
    """Where every part of a window stands: its kind, left, top, width and height."""
    found = []
    for part in window.findChildren(QWidget):
        if part.isVisible() and part.window() is window:
            corner = part.mapTo(window, QPoint(0, 0))
            found.append((type(part).__name__, corner.x(), corner.y(), part.width(), part.height()))
    return sorted(found)


def faint_words(window: QWidget) -> list[str]:
    """The labels and buttons whose words stand out too little from what is behind them."""
    picture = opened(window.grab().toImage())
    scale = picture.width / window.width()
    faint = []
    for part in window.findChildren(QWidget):
        words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
        area = part.visibleRegion().boundingRect()
        if len(words) < LEAST_LETTERS or area.height() < part.fontMetrics().ascent():
            continue
        if not part.isEnabled() or not part.isVisible():
            continue
        corner = part.mapTo(window, area.topLeft())
        box = (corner.x(), corner.y(), corner.x() + area.width(), corner.y() + area.height())
        part_seen = picture.crop([round(side * scale) for side in box])
        colours = part_seen.getcolors(part_seen.width * part_seen.height)
        ground = _written(max(colours)[1])
        strongest = max(contrast(_written(colour), ground) for _count, colour in colours)
        if strongest < READABLE:
            faint.append(f"“{words}” has {strongest:.1f} on {ground}")
    return faint


def _steps(one: Image.Image, other: Image.Image) -> Image.Image:
    """The largest difference of the three colours, pixel by pixel."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _written(colour: tuple[int, int, int]) -> str:
    red, green, blue = colour
    return f"#{red:02X}{green:02X}{blue:02X}"
