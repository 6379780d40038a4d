"""The rules of demands, their answers, ultimatums and letting go."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class OtherDossierError(RefusedError):
    """Two things of different dossiers are tied together."""

    message = "These two belong to different dossiers. Choose both from the same dossier."


class DemandMissingError(RefusedError):
    """The demand was taken back, or never was."""

    message = "This demand is not in the register any more. Look at the list again."


class NotAnsweredEnteredError(RefusedError):
    """Silence entered as if it were an answer."""

    message = (
        "“Not answered” is worked out and never entered: it holds as long as no answer stands."
        " Withdraw the answer, or choose what it does."
    )


class AnswerElsewhereError(RefusedError):
    """An answer in words that the answering document does not have."""

    message = "This entry is not in “{document}”. Choose an entry of the document that answers."


class AnswerInSameDocumentError(RefusedError):
    """A document that would answer its own demand."""

    message = "“{document}” makes this demand itself. Choose an entry of the document that answers."


class AnswerReasonMissingError(RefusedError):
    """An answer judged otherwise, without a reason."""

    message = "A changed answer is kept with its reason. Say why it is judged otherwise."


class DemandNumberTooLowError(RefusedError):
    """A number below one."""

    message = "Demands are numbered from 1. Give a number of 1 or more."


class DemandNumberTakenError(RefusedError):
    """Two demands of one document with the same number."""

    message = "Demand {number} of this document is another one already. Give a free number."
