"""Where a register comes from, as its history tells; that cannot be written over."""

from __future__ import annotations

from tracker.register.register import Register

#: Who the history names for what the example holds.
EXAMPLE_MAKER = "Overleg"


def is_example(register: Register) -> bool:
    """Whether it was made as the invented example, whatever was added to it since."""
    return bool(register.value("SELECT who FROM change WHERE number = 1") == EXAMPLE_MAKER)
