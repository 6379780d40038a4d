"""Changes that are kept with their reason."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


def ask_reason(why: str | None, otherwise: type[RefusedError]) -> None:
    """The error `otherwise`, which asks for a reason, when `why` gives none."""
    if not (why and why.strip()):
        raise otherwise()
