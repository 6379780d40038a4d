"""Whether a register is sound: every file, quotation, record and line of history as it was.

SQLite's own check finds a damaged structure but not an altered word, so all
that is kept under a digest is digested again, and every record is compared
with what the history says it became.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.register.checking.contents import check_files, check_letters
from tracker.register.checking.findings import Finding
from tracker.register.checking.index import check_index
from tracker.register.checking.lines import check_erasures, check_history
from tracker.register.checking.quotes import check_quotes
from tracker.register.checking.records import check_records
from tracker.register.checking.structure import check_guards, check_links, check_structure
from tracker.register.errors import RegisterDamagedError
from tracker.register.register import Register
from tracker.words.marks import N_

__all__ = ["Finding", "check"]

#: The parts of the check, in the order in which their findings are shown.
PARTS: tuple[Callable[[Register], Iterator[Finding]], ...] = (
    check_structure,
    check_guards,
    check_links,
    check_files,
    check_letters,
    check_quotes,
    check_history,
    check_erasures,
    check_records,
)


def check(register: Register) -> list[Finding]:
    """All that is not as it should be; an empty list when the register is sound.

    The index of words is made of records, so it is looked at where these are as they were.
    """
    found = [finding for part in PARTS for finding in _found_by(part, register)]
    return found or list(_found_by(check_index, register))


def _found_by(
    part: Callable[[Register], Iterator[Finding]], register: Register
) -> Iterator[Finding]:
    """The findings of one part; what stops it (damage, a value of another type) is one too."""
    try:
        with register.snapshot():
            yield from part(register)
    except RegisterDamagedError:
        yield Finding(N_("A part of the register cannot be read: the file is damaged."))
    except (TypeError, ValueError, LookupError):
        yield Finding(N_("A part of the register holds values that Overleg does not write."))
