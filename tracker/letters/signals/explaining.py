"""What a cue says, as the sentence shown under "why"."""

from __future__ import annotations

from tracker.letters.proposal import Cue
from tracker.words.marks import N_

EXPLANATIONS = {
    "announces_action": N_("announces action"),
    "sets_a_term": N_("sets a term"),
    "decided": N_("says that it has been decided"),
    "stops_by_noun": N_("names the stopping as a fact"),
    "does_not_proceed": N_("does not go through with a plan"),
    "puts_off": N_("puts off"),
    "refuses": N_("refuses"),
    "demands": N_("demands"),
    "urges": N_("urges"),
    "orders": N_("tells somebody to do it"),
    "questions": N_("puts a question that wants an answer"),
    "asks": N_("asks"),
    "invites": N_("invites"),
    "offers_talks": N_("offers talks"),
    "asks_for_ideas": N_("asks the other side for proposals"),
    "keeps_reservation": N_("takes back part of what was given"),
    "sets_condition": N_("sets a condition"),
    "ties_to_agreement": N_("ties it to an earlier agreement"),
    "promises": N_("promises in so many words"),
    "was_promised": N_("says what was promised before"),
    "carries_out": N_("claims to carry something out"),
    "leaves_open": N_("says what can be discussed, without a result"),
    "offers": N_("makes an offer"),
    "reported_promise": N_("tells what somebody said would be done"),
    "looks_into": N_("only looks into it"),
    "makes_effort": N_("promises an effort, not a result"),
    "will_do": N_("says what will be done"),
    "does_now": N_("says what is being done"),
    "grants": N_("grants somebody a right"),
    "intends": N_("states a wish or an aim"),
    "sets_out_aim": N_("sets out an aim"),
    "claims_as_fact": N_("states as a fact"),
    "aims_for": N_("says what is to be reached"),
    "must_be": N_("says what must be, without saying who"),
    "takes_position": N_("takes a position"),
    "calls_needed": N_("calls it important or needed"),
    "exact_time": N_("names a day"),
    "computed_time": N_("counts a term from an event"),
    "vague_time": N_("gives a time without a date"),
    "open_ended_time": N_("gives no end"),
    "continues_aim": N_("goes on with the aim before it"),
    "limits_time": N_("puts a way back in time"),
    "limits_form": N_("leaves another form open"),
    "limits_scope": N_("limits how far it goes"),
    "limits_certainty": N_("leaves it uncertain"),
    "is_possible": N_("says only that it is possible"),
    "wishes": N_("is a wish, not an act"),
    "hangs_on_condition": N_("makes it depend on something"),
}


def explain(cue: Cue) -> str:
    """The message id of what `cue` says, to be shown through `Words.text`.

    Empty for a cue that the tables do not know, as after an older release wrote it.
    """
    return EXPLANATIONS.get(cue.says, "")
