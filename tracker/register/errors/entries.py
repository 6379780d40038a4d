"""What goes with an entry: spoken words, confirmations, own words, relations, notes, a check."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class SpeakerMissingError(RefusedError):
    """An oral statement of nobody."""

    message = "An oral statement is kept with who said it. Give the speaker."


class HearerMissingError(RefusedError):
    """An oral statement that nobody heard."""

    message = "An oral statement is kept with who heard it. Name at least one other person."


class MomentMissingError(RefusedError):
    """An oral statement of no moment."""

    message = "An oral statement is kept with when it was said. Give the moment."


class NotedWordsMissingError(RefusedError):
    """An oral statement without words."""

    message = "An oral statement is kept in the words as noted. Write down what was said."


class SpokenWordsError(RefusedError):
    """Spoken words recorded as if they stood in a paper."""

    message = (
        "These words were spoken. Record them as an oral statement, with who said them,"
        " who heard them and when."
    )


class SpokenKindError(RefusedError):
    """A paper that would become spoken words, or the other way round."""

    message = (
        "Spoken words are no paper, and a paper is no spoken words."
        " Keep the kind as it is, or record an oral statement."
    )


class SpokenTextKeptError(RefusedError):
    """Noted words read anew."""

    message = (
        "Spoken words stay as they were noted. Record another oral statement if others were said."
    )


class ConfirmationSourceMissingError(RefusedError):
    """A rung on paper without the paper."""

    message = (
        "From “in writing” upwards a confirmation has a source."
        " Give the document, or say where it can be found."
    )


class ConfirmationMissingError(RefusedError):
    """No confirmation has that number."""

    message = "This confirmation is not in the register any more. Look at the entry again."


class LastConfirmationError(RefusedError):
    """An entry that would stand on no rung at all."""

    message = "An entry stands on at least one rung. Add the right one first, then remove this."


class DisputeReasonMissingError(RefusedError):
    """A dispute nobody can explain."""

    message = "Whether words are disputed is kept with the reason. Say who disputes what, and why."


class OwnWordsMissingError(RefusedError):
    """No paraphrase or reading has that number."""

    message = "This text of one's own is not in the register any more. Look at the entry again."


class ProvisoMissingError(RefusedError):
    """No proviso has that number."""

    message = "These limiting words are not marked any more. Look at the entry again."


class ProvisoMarkedError(RefusedError):
    """The same words, marked as the same kind."""

    message = "These words are marked so already for this entry. Choose others, or another kind."


class RelatedToItselfError(RefusedError):
    """A statement that would bear on itself."""

    message = "An entry does not bear on itself. Choose another entry."


class RelationCircleError(RefusedError):
    """A statement that would, by way of others, bear on itself."""

    message = (
        "Entry {other} bears on entry {entry} in the same way already, if by way of others."
        " Remove that relation first, or choose another kind."
    )


class RelatedToLaterError(RefusedError):
    """A relation to what came after."""

    message = (
        "Entry {other} was said after entry {entry}. Relate the later entry to the earlier one."
    )


class RelationOtherDossierError(RefusedError):
    """A relation over the border of a dossier, by accident."""

    message = (
        "Entry {other} is of another dossier. Choose one of this dossier,"
        " or say that the relation goes beyond it."
    )


class RelationExistsError(RefusedError):
    """The same relation is there."""

    message = "Entry {entry} is related to entry {other} in this way already. Nothing was added."


class RelationMissingError(RefusedError):
    """No relation has that number."""

    message = "This relation is not in the register any more. Look at the entry again."


class NoteMissingError(RefusedError):
    """No note has that number."""

    message = "This note is not in the register any more. Look at the list again."


class NoteElsewhereError(RefusedError):
    """A note kept in another dossier than what it is about."""

    message = "A note is kept in the dossier of what it is about. Add it in that dossier."


class SecondPairOfEyesError(RefusedError):
    """Somebody checking their own work."""

    message = "{signer} made the last change of this. Have somebody else look at it and sign."


class CountersignedError(RefusedError):
    """The same person signing twice for the same version."""

    message = "{signer} has signed for this as it stands. Another signature needs another person."


class RereadReasonMissingError(RefusedError):
    """A text replaced without a reason."""

    message = "A text read anew is kept with the reason. Say what was wrong with the earlier one."
