"""Changes that are kept with their reason."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError
from tracker.register.rules.following.sources import said


def ask_reason(why: str | None, otherwise: type[RefusedError]) -> None:
    """The error `otherwise`, which asks for a reason, when `why` gives none."""
    if said(why) is None:
        raise otherwise()
