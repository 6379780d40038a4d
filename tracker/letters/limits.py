"""How long the reading of one file may take, and how much memory."""

from __future__ import annotations

import sys

from tracker.frozen import Frozen

MEBIBYTE = 1024 * 1024
MEMORY_BYTES = 512 * MEBIBYTE

#: The text of a letter with its places, and the files that came inside it.
MOST_TOLD_BYTES = 8 * MEBIBYTE
MOST_ENCLOSED_BYTES = 25 * MEBIBYTE
MOST_ANSWER_BYTES = MOST_TOLD_BYTES + MOST_ENCLOSED_BYTES

#: An ordinary letter takes a tenth of a second; a slow computer ten times that.
LEAST_SECONDS = 10.0
#: A report of hundreds of pages needs longer. Nobody waits for more than half a minute.
SECONDS_FOR_EACH_MEBIBYTE = 4.0
MOST_SECONDS = 30.0

#: Of the time by the clock: what a process may use of a processor before its own system ends it.
_PROCESSOR_PART = 0.8

#: Only Linux holds a process to a limit of memory; elsewhere somebody has to look after it.
SYSTEM_CAPS_MEMORY = sys.platform == "linux"


class Limits(Frozen):
    """What a worker is held to from outside; `memory` is None where nobody needs to look.

    `answer` is the most bytes that it may answer.
    """

    seconds: float
    memory: int | None = None if SYSTEM_CAPS_MEMORY else MEMORY_BYTES
    answer: int = MOST_ANSWER_BYTES


def seconds_for(size: int) -> float:
    """Time by the clock for a file of `size` bytes."""
    return min(LEAST_SECONDS + SECONDS_FOR_EACH_MEBIBYTE * size / MEBIBYTE, MOST_SECONDS)


def processor_seconds_for(size: int) -> int:
    """Time of a processor for a file of `size` bytes."""
    return int(seconds_for(size) * _PROCESSOR_PART)
