"""The rules of member ballots: moments in order, totals that add up."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class BallotMissingError(RefusedError):
    """No ballot has that number."""

    message = "This ballot is not in the register any more. Look at the list again."


class BallotClosesEarlyError(RefusedError):
    """A ballot that closes before it opens."""

    message = "The ballot would close before it opens. Correct one of the moments."


class BallotDecidedEarlyError(RefusedError):
    """A decision on the result before the ballot closed."""

    message = "The decision would come before the ballot closes. Correct one of the moments."


class BallotReasonMissingError(RefusedError):
    """A ballot changed without a reason."""

    message = "A changed ballot is kept with its reason. Say why it is recorded otherwise."


class TotalNegativeError(RefusedError):
    """A number of votes below nought."""

    message = "A total of votes is never below 0. Correct the totals."


class TotalsAboveVotersError(RefusedError):
    """More votes than members who may vote."""

    message = (
        "{votes} votes were cast and only {voters} members may vote."
        " Correct the votes or the number of voters."
    )
