"""The rules of how documents bear on each other."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class CitedMissingError(RefusedError):
    """A relation to nothing."""

    message = "It is not said which document is meant. Choose it, or give the words that cite it."


class CitesItselfError(RefusedError):
    """A document that would bear on itself."""

    message = "A document does not bear on itself. Choose another document."


class CitationExistsError(RefusedError):
    """The same relation between the same documents."""

    message = "This is recorded of these two documents already. Choose another relation."
