"""The rules of the field that every register has: names, passages, readings, terms."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class NameMissingError(RefusedError):
    """Nobody is named as the one who changes something."""

    message = "Every change is kept with a name. Fill in your name first."


class FieldEmptyError(RefusedError):
    """A text that must be given is empty."""

    message = "The field {field} is empty. Fill it in to record this."


class ZoneMissingError(RefusedError):
    """A moment without a time zone could be several moments."""

    message = "The moment {moment} has no time zone. Give the zone with it."


class PartyExistsError(RefusedError):
    """A name that another party carries."""

    message = "{name} is already a name of {party}. Use that party, or give another name."


class PartySeatedError(RefusedError):
    """Two parties cannot both be the one the register is kept for."""

    message = "This dossier is kept for {party} already. Give that party another role first."


class TopicExistsError(RefusedError):
    """A topic of that name is in the dossier."""

    message = "The topic {topic} is in this dossier already. Use it, or give another name."


class DossierMissingError(RefusedError):
    """No dossier goes by that name or number."""

    message = "There is no dossier {dossier} in this register. Check the name, or start it."


class DocumentMissingError(RefusedError):
    """No document has that number."""

    message = "This document is not in the register any more. Look at the list again."


class StatementMissingError(RefusedError):
    """The statement was taken back, or never was."""

    message = "This statement is not in the register any more. Look at the list again."


class MeetingMissingError(RefusedError):
    """No meeting has that number."""

    message = "This meeting is not in the register any more. Look at the list again."


class RecordMissingError(RefusedError):
    """Something that this refers to is not in the register."""

    message = "Something this refers to is not in the register any more. Look at the list again."


class DocumentExistsError(RefusedError):
    """The same file is in the dossier."""

    message = "The same file is in this dossier already, as “{document}”. Nothing was added."


class MeetingEndsEarlyError(RefusedError):
    """A meeting ends before it starts."""

    message = "The meeting “{title}” would end before it starts. Correct one of the moments."


class PassageOutsideError(RefusedError):
    """A range that is not in the text."""

    message = (
        "Characters {start} to {end} are not in this text of {length} characters."
        " Choose words of the letter."
    )


class EmptyPassageError(RefusedError):
    """A range without a word in it."""

    message = "There are no words at this place. Choose words of the letter."


class CaveatMissingError(RefusedError):
    """A promise with a way back, without the words that leave it."""

    message = (
        "A hedged or conditional statement is never kept without its limiting words."
        " Mark the caveat or the deciding words."
    )


class StatementExistsError(RefusedError):
    """The same passage was read the same way."""

    message = (
        "These words are recorded already, as entry {entry}, with the same type and topics."
        " Use that entry, or give another type or topic."
    )


class ReasonMissingError(RefusedError):
    """A changed reading without a reason."""

    message = "A changed reading is kept with its reason. Say why it is read otherwise."


class TermWithoutWordsError(RefusedError):
    """A term without the words it stands on."""

    message = "A term is kept in its own words. Give the words of the term."


class TermNotInTextError(RefusedError):
    """Words of a term that the letter does not have."""

    message = "“{words}” does not stand in this letter. Take the term's words from the text."


class TermWithoutDayError(RefusedError):
    """A dated term without a day."""

    message = "“{words}” is entered as a date but has no day. Give the day, or call it vague."


class VagueTermDatedError(RefusedError):
    """A date made of a time word."""

    message = (
        "“{words}” names no day, so it is kept without one."
        " Enter a window with a reason, or a day to ask again."
    )


class WindowWithoutReasonError(RefusedError):
    """An assumption without its ground."""

    message = "The window for “{words}” is an assumption. Give the reason for it."


class DaysReversedError(RefusedError):
    """A last day before the first."""

    message = "The last day of “{words}” is before its first. Correct one of them."
