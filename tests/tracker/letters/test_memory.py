"""The worker's way with memory: what a page took and freed is there for the next one."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Pages of memory that the system had to bring, while much was taken and freed many times.
_TAKES_AND_FREES = """
import resource
from tracker.letters.memory import keep_memory
{first}
for _ in range(50):
    taken = [bytearray(100_000) for _ in range(40)]
    del taken
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
"""


def brought(first: str) -> int:
    code = _TAKES_AND_FREES.format(first=first)
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return int(told.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="the allocator of Linux")
def test_memory_that_was_freed_is_not_asked_of_the_system_again():
    assert brought("keep_memory()") < brought("pass") / 2
