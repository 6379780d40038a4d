"""The index of words: whether what Find looks in is what the register holds."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.index.comparing import differences
from tracker.register.register import Register
from tracker.words.marks import N_


def check_index(register: Register) -> Iterator[Finding]:
    """One sentence where words would not be found, or found where they do not stand."""
    found = differences(register.database)
    if not found.is_sound:
        yield Finding(
            N_(
                "The index of words is not as the register: {missing} records are missing, "
                "{surplus} are too many, {differing} differ; fill it anew with overleg index, or "
                "with “Fill the index anew” in the window."
            ),
            {
                "missing": found.missing,
                "surplus": found.surplus,
                "differing": found.differing,
            },
        )
