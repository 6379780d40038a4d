"""Languages that papers cannot be made in."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class LanguageUnknownError(RefusedError):
    """A dossier in a language that Overleg has no words in."""

    message = "Papers are made in {languages}, not in “{language}”. Choose one of these languages."
