"""How a process that lives for one file handles its memory: it keeps what it was given.

The allocator of Linux hands every free megabyte back to the system at once. A
reader takes and frees as much for each page, so the same memory would be asked
for, and filled with zeros, hundreds of times: a fifth of all time on a long report.
Nor does Python need to look for rubbish all the time: reading makes next to none.
"""

from __future__ import annotations

import ctypes
import gc
import sys

from tracker.letters.limits import MEBIBYTE

# Numbers of the settings, as `malloc.h` has them.
_TRIM_ABOVE, _MAP_FROM = -1, -3

#: So much may lie free before any of it goes back; far below what a process may use.
_KEPT_BYTES = 64 * MEBIBYTE
#: What is this large has a place of its own, which goes back when it is freed.
_LARGE_BYTES = 4 * MEBIBYTE
#: After so many new objects Python looks for rubbish.
_OBJECTS = 50_000


def keep_memory() -> None:
    """Hand no memory back that the next page needs again, and look for rubbish seldom.

    Called when all is imported: that stays, and is never looked through again.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    if sys.platform != "linux":
        return
    settle = getattr(ctypes.CDLL(None), "mallopt", None)  # not every C library has it
    if settle is not None:
        settle(_TRIM_ABOVE, _KEPT_BYTES)
        settle(_MAP_FROM, _LARGE_BYTES)
