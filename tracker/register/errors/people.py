"""The rules of who speaks for whom: persons, offices, mandates, parties, rounds."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class PeriodReversedError(RefusedError):
    """A last day before the first."""

    message = "The last day {until_day} is before the first day {from_day}. Correct one of them."


class OfficeExistsError(RefusedError):
    """A name that another office of the party carries."""

    message = "{party} has an office {office} already. Use that one, or give another name."


class OfficeHeldError(RefusedError):
    """Two persons cannot hold one office at the same time, but one can act for the other."""

    message = (
        "{person} holds the office {office} in that time."
        " End the period of {person} first, or appoint somebody as acting."
    )


class HeldByNamesakeError(RefusedError):
    """Two holders of one name in one office at the same time could not be told apart."""

    message = (
        "The office {office} has a holder {person} in that time already."
        " End that period first, or give the names so that they differ."
    )


class OfficeReasonMissingError(RefusedError):
    """Another office for words that had one, without a reason."""

    message = "These words have an office already. Say why they were said in another one."


class PartyCircleError(RefusedError):
    """A party that would be above itself."""

    message = (
        "{parent} cannot be above {party}: it is the same party, or stands below it already."
        " Choose another parent."
    )


class MandateHolderElsewhereError(RefusedError):
    """A mandate of one party for somebody who holds an office of another."""

    message = (
        "{person} holds an office of {party}. Let {party} give the mandate, or choose a holder"
        " of an office of the party that gives it."
    )


class StepPaperElsewhereError(RefusedError):
    """A step of a round marked by a paper of another dossier."""

    message = (
        "“{document}” is kept in another dossier than this round. Choose a document of this"
        " dossier, or keep it here too."
    )


class OfficeOfAnotherError(RefusedError):
    """Words in an office of a party that did not say them."""

    message = (
        "{office} is an office of {party}, who does not speak here."
        " Choose an office of whoever speaks, or correct who does."
    )


class SeatRoleError(RefusedError):
    """A role at the table that there is not."""

    message = "A party sits at the table as “us” or as “other”, not as “{role}”. Choose one."


class SamePartyError(RefusedError):
    """A party that would be joined with itself."""

    message = "That is one and the same party. Choose the other one that it was entered as."


class SameOfficeTwiceError(RefusedError):
    """Two parties to be joined that each have an office of one name."""

    message = (
        "Both parties have an office {office}, and it would not be clear who holds it when."
        " Give one of the two another name first."
    )
