"""The rules of outcomes: each kind has what goes with it."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class FinalOfferError(RefusedError):
    """A final offer with what does not go with it."""

    message = (
        "A final offer is one-sided and outside the mandate, and is put to the members neutrally or"
        " with a negative advice. Choose one of these, or another kind of outcome."
    )


class NegotiatedResultError(RefusedError):
    """A negotiated result with what does not go with it."""

    message = (
        "A negotiated result does not fully fit the mandate, and is put to the members neutrally"
        " or with a positive advice. Choose one of these, or another kind of outcome."
    )


class AgreementInPrincipleError(RefusedError):
    """An agreement in principle with what does not go with it."""

    message = (
        "An agreement in principle is within the mandate and is put to the members with a positive"
        " advice. Choose these, or another kind of outcome."
    )


class AgreementError(RefusedError):
    """An agreement with what does not go with it."""

    message = "An agreement is within the mandate. Choose that, or another kind of outcome."


class NoOutcomeError(RefusedError):
    """Talks without an outcome, with what goes with one."""

    message = (
        "Where talks ended in nothing there is no fit with a mandate and no advice."
        " Leave them out, or choose the kind of outcome."
    )


class OutcomeMissingError(RefusedError):
    """No outcome has that number."""

    message = "This outcome is not in the register any more. Look at the list again."


class OutcomeReasonMissingError(RefusedError):
    """An outcome changed without a reason."""

    message = "A changed outcome is kept with its reason. Say why it is recorded otherwise."
