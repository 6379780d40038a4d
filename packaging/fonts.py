"""Unpack the typefaces of the app from their published packages into `resources/fonts`.

Run by hand when the faces are renewed: download the packages `@ibm/plex-sans`
and `@ibm/plex-serif`, unpack both, and give their folders. The WOFF2 files are
unpacked without change, because the PDF writer and Qt both read TrueType.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {
    "IBMPlexSans": ("Regular", "Italic", "Medium", "SemiBold"),
    "IBMPlexSerif": ("Regular", "Italic", "SemiBold"),
}
TARGET = Path(__file__).parent.parent / "resources" / "fonts"


def unpack(package: Path, family: str) -> None:
    """Write every face of `family` as TrueType, and its licence beside it."""
    for style in FACES[family]:
        name = f"{family}-{style}"
        (source,) = package.glob(f"**/complete/woff2/{name}.woff2")
        face = TTFont(source, recalcTimestamp=False)
        face.flavor = None
        face.save(TARGET / f"{name}.ttf")
        print(name, (TARGET / f"{name}.ttf").stat().st_size)
    shutil.copyfile(package / "LICENSE.txt", TARGET / "OFL.txt")


def main() -> None:
    """Unpack the two families named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sans", type=Path, help="unpacked package @ibm/plex-sans")
    parser.add_argument("serif", type=Path, help="unpacked package @ibm/plex-serif")
    folders = parser.parse_args()
    unpack(folders.sans, "IBMPlexSans")
    unpack(folders.serif, "IBMPlexSerif")


if __name__ == "__main__":
    main()
