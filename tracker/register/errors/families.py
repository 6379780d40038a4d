"""The families of what can go wrong with a register that a person can act on.

    RegisterError
      OpeningError     the file: missing, another program's, newer, altered, in the way
      WritingError     the disk: full, write-protected, held by another, damaged
      RefusedError     a rule of the field: which one, and what would satisfy it

After each of them the register is as it was; only of `DiskTroubleError` and
`ServerGoneWhileKeepingError` that is not sure.
"""

from __future__ import annotations

from tracker.errors import TrackerError


class RegisterError(TrackerError):
    """Anything of the register; the register is as it was."""


class OpeningError(RegisterError):
    """The register cannot be opened or made."""


class WritingError(RegisterError):
    """The change could not be kept; nothing of it was."""


class RefusedError(RegisterError):
    """A rule of the field does not allow it."""
