"""Names of files from outside, as they are kept and shown.

A name comes from whoever sent the letter. It may hold line ends, signs that turn
the direction of what follows, or more than any window can show.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST = 120
#: The longest ending that is worth keeping when a name is cut.
_LONGEST_ENDING = 12
_CUT = "…"


def tidy(name: str) -> str:
    """The name on one line, composed (NFC), of at most 120 characters with its ending; never empty.

    Signs without a shape of their own (controls, directions, half characters) are left out.
    """
    composed = unicodedata.normalize("NFC", re.sub(r"\s+", " ", name))
    plain = "".join(each for each in composed if unicodedata.category(each)[0] != "C").strip()
    if len(plain) <= LONGEST:
        return plain or _CUT
    ending = PurePosixPath(plain).suffix[:_LONGEST_ENDING]
    return plain[: LONGEST - len(ending) - len(_CUT)].rstrip() + _CUT + ending
