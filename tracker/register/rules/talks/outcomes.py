"""What goes with each kind of outcome, as unions use the words.

A final offer is a one-sided last offer when no agreement was reached; a
negotiated result is joint and does not fully fit the mandate; an agreement in
principle is joint and within it. The kind says what members are advised.
"""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.errors.families import RefusedError
from tracker.register.errors.outcomes import (
    AgreementError,
    AgreementInPrincipleError,
    FinalOfferError,
    NegotiatedResultError,
    NoOutcomeError,
)
from tracker.vocabulary import Advice, MandateFit, OutcomeKind


class GoesWith(Frozen):
    """What may be said of a kind of outcome; the first of each is filled in."""

    fits: tuple[MandateFit, ...]
    advices: tuple[Advice, ...]
    otherwise: type[RefusedError]
    one_sided: bool = False


GOES_WITH: dict[OutcomeKind, GoesWith] = {
    OutcomeKind.NONE: GoesWith((MandateFit.NOT_STATED,), (Advice.NONE,), NoOutcomeError),
    OutcomeKind.FINAL_OFFER: GoesWith(
        (MandateFit.OUTSIDE,), (Advice.NEUTRAL, Advice.NEGATIVE), FinalOfferError, one_sided=True
    ),
    OutcomeKind.NEGOTIATED_RESULT: GoesWith(
        (MandateFit.PARTLY,), (Advice.NEUTRAL, Advice.POSITIVE), NegotiatedResultError
    ),
    OutcomeKind.AGREEMENT_IN_PRINCIPLE: GoesWith(
        (MandateFit.WITHIN,), (Advice.POSITIVE,), AgreementInPrincipleError
    ),
    # An agreement is there: what was advised before it may have been anything.
    OutcomeKind.AGREEMENT: GoesWith(
        (MandateFit.WITHIN,),
        (Advice.NONE, Advice.POSITIVE, Advice.NEUTRAL, Advice.NEGATIVE),
        AgreementError,
    ),
}


def filled_in(
    kind: OutcomeKind, fit: MandateFit | None, advice: Advice | None
) -> tuple[MandateFit, Advice]:
    """Fit and advice as they are recorded: what is None is filled in as the kind says.

    The error of the kind when something is given that does not go with it.
    """
    goes = GOES_WITH[kind]
    fit = fit or goes.fits[0]
    advice = advice or goes.advices[0]
    if fit not in goes.fits or advice not in goes.advices:
        raise goes.otherwise()
    return fit, advice
