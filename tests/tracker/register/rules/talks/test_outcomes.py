import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.errors import RefusedError
from tracker.register.errors.outcomes import (
    AgreementError,
    AgreementInPrincipleError,
    FinalOfferError,
    NegotiatedResultError,
    NoOutcomeError,
)
from tracker.register.rules.talks.outcomes import GOES_WITH, filled_in
from tracker.vocabulary import Advice, MandateFit, OutcomeKind


@pytest.mark.parametrize(
    ("kind", "fit", "advice"),
    [
        (OutcomeKind.NONE, MandateFit.NOT_STATED, Advice.NONE),
        (OutcomeKind.FINAL_OFFER, MandateFit.OUTSIDE, Advice.NEUTRAL),
        (OutcomeKind.NEGOTIATED_RESULT, MandateFit.PARTLY, Advice.NEUTRAL),
        (OutcomeKind.AGREEMENT_IN_PRINCIPLE, MandateFit.WITHIN, Advice.POSITIVE),
        (OutcomeKind.AGREEMENT, MandateFit.WITHIN, Advice.NONE),
    ],
)
def test_choosing_a_kind_fills_in_what_goes_with_it(kind, fit, advice):
    assert filled_in(kind, None, None) == (fit, advice)


@pytest.mark.parametrize(
    ("kind", "fit", "advice", "error"),
    [
        (OutcomeKind.NONE, None, Advice.POSITIVE, NoOutcomeError),
        (OutcomeKind.FINAL_OFFER, None, Advice.POSITIVE, FinalOfferError),
        (OutcomeKind.NEGOTIATED_RESULT, None, Advice.NEGATIVE, NegotiatedResultError),
        (OutcomeKind.NEGOTIATED_RESULT, MandateFit.WITHIN, None, NegotiatedResultError),
        (OutcomeKind.AGREEMENT_IN_PRINCIPLE, None, Advice.NEUTRAL, AgreementInPrincipleError),
        (OutcomeKind.AGREEMENT, MandateFit.OUTSIDE, None, AgreementError),
    ],
)
def test_what_does_not_go_with_a_kind_is_refused_in_its_own_sentence(kind, fit, advice, error):
    with pytest.raises(error):
        filled_in(kind, fit, advice)


def test_every_kind_of_outcome_says_what_goes_with_it():
    assert set(GOES_WITH) == set(OutcomeKind)


def test_only_a_final_offer_is_one_sided():
    assert [kind for kind, goes in GOES_WITH.items() if goes.one_sided] == [OutcomeKind.FINAL_OFFER]


@given(
    kind=st.sampled_from(OutcomeKind),
    fit=st.none() | st.sampled_from(MandateFit),
    advice=st.none() | st.sampled_from(Advice),
)
def test_what_was_filled_in_is_accepted_again_and_what_was_given_is_kept(kind, fit, advice):
    try:
        filled = filled_in(kind, fit, advice)
    except RefusedError:
        assert fit is not None or advice is not None
    else:
        assert filled_in(kind, *filled) == filled
        assert filled[0] is fit or fit is None
        assert filled[1] is advice or advice is None
