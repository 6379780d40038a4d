"""The rules of ultimatums."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class UltimatumExistsError(RefusedError):
    """A document that was declared an ultimatum before."""

    message = "“{document}” is declared an ultimatum already. Change that one."


class UltimatumMissingError(RefusedError):
    """A document that nobody declared an ultimatum."""

    message = "This document was not declared an ultimatum. Declare it first."


class UltimatumTermTwiceError(RefusedError):
    """A new term and an existing deadline at once."""

    message = "An ultimatum has one term. Give its words or choose a deadline, not both."


class UltimatumTermStatutoryError(RefusedError):
    """A deadline to which the act on terms applies."""

    message = (
        "The term of an ultimatum is never lengthened by the act on terms."
        " Choose a deadline that is not a statutory one, or give the term in its own words."
    )


class UltimatumReasonMissingError(RefusedError):
    """An ultimatum changed without a reason."""

    message = "A changed ultimatum is kept with its reason. Say why it is recorded otherwise."


class DeclaredUltimatumError(RefusedError):
    """A document that would stop being an ultimatum while its term still runs."""

    message = (
        "“{document}” is declared an ultimatum with its term and consequence."
        " Withdraw the ultimatum first."
    )


class StillUltimatumError(RefusedError):
    """An ultimatum is taken back, and its document is said to be one."""

    message = "A document that is no ultimatum any more is of another kind. Choose which."
