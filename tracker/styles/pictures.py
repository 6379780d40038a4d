"""A logo from its file, made fit for paper: in colour, on white, no larger than print can show."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, UnidentifiedImageError

from tracker.errors import TrackerError
from tracker.tagged.shapes import Picture

KINDS = ("PNG", "JPEG")
MOST_BYTES = 4_000_000
MOST_PIXELS = 5_000  # along a side of the file
SHOWN_PIXELS = 900  # along a side on paper: 600 to the inch at the width of a logo


class LogoUnusableError(TrackerError):
    """The file of a logo is no picture that can be printed."""

    message = (
        "The logo {file} cannot be used: it must be a PNG or JPEG picture of at most 4 MB and "
        "5,000 pixels a side. Save it as such, or take the line out of the style."
    )


def read_logo(path: Path) -> Picture:
    """The picture; where it is clear, white shines through. `LogoUnusableError`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LogoUnusableError(file=path.name)
        with Image.open(path, formats=KINDS) as image:
            if max(image.size) > MOST_PIXELS:
                raise LogoUnusableError(file=path.name)
            return _on_white(image)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise LogoUnusableError(file=path.name) from error


def _on_white(image: Image.Image) -> Picture:
    whole = image.convert("RGBA")
    whole.thumbnail((SHOWN_PIXELS, SHOWN_PIXELS), Image.Resampling.LANCZOS)
    white = Image.new("RGBA", whole.size, "white")
    white.alpha_composite(whole)
    return Picture(*whole.size, white.convert("RGB").tobytes())
