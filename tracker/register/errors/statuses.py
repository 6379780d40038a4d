"""The rules of statuses: what an undertaking may be said to have come to, and on what ground."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class CommitmentMissingError(RefusedError):
    """No commitment has that number."""

    message = "This commitment is not in the register any more. Look at the list again."


class FulfilledWithoutSourceError(RefusedError):
    """Something is said to be done, and nothing shows who says so."""

    message = (
        "What is said to be fulfilled is kept with its source."
        " Name the statement, the document, or where it can be found."
    )


class EvidenceWithoutSourceError(RefusedError):
    """Evidence that names nothing it was found in."""

    message = (
        "Evidence is kept with what it was found in."
        " Name the statement, the document, or where it can be found."
    )


class StatusWithoutReasonError(RefusedError):
    """An undertaking let go without a reason."""

    message = (
        "An undertaking that will not be carried out, or cannot be tested, is kept with the"
        " reason. Say why."
    )


class ClosedAlreadyError(RefusedError):
    """A commitment is closed a second time."""

    message = "This commitment was closed on {closed}. Reopen it first to close it anew."


class NotClosedError(RefusedError):
    """A commitment is reopened that nobody closed."""

    message = "This commitment is not closed, so it cannot be reopened. Nothing was changed."


class FollowedWithHistoryError(RefusedError):
    """A reading of another type would lose what was entered about a statement."""

    message = (
        "Entry {entry} has been followed up, and another type would lose what was entered."
        " Take the statement back, and record the words anew."
    )
