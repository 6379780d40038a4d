"""What can go wrong with a register that a person can act on.

    RegisterError
      OpeningError     the file: missing, another program's, newer, altered, in the way
      WritingError     the disk: full, write-protected, held by another, damaged
      RefusedError     a rule of the field: which one, and what would satisfy it

After each of them the register is as it was; only of `DiskTroubleError` that is not sure.
"""

from __future__ import annotations

from tracker.errors import TrackerError


class RegisterError(TrackerError):
    """Anything of the register; the register is as it was."""


class OpeningError(RegisterError):
    """The register cannot be opened or made."""


class RegisterMissingError(OpeningError):
    """There is no file at that path."""

    message = "There is no register at {path}. Check the name, or make a new register."


class RegisterExistsError(OpeningError):
    """A new register would overwrite something."""

    message = "{path} is there already and was left as it is. Choose another name."


class NotARegisterError(OpeningError):
    """The file is of another kind."""

    message = "{path} is not a register of Overleg, or is damaged. It was left as it is."


class EmptyRegisterError(NotARegisterError):
    """The file has no content at all."""

    message = "{path} is empty, so it is not a register. Restore a copy, or make a new register."


class RegisterTooNewError(OpeningError):
    """The register was written by a newer release."""

    message = (
        "{path} was made by a newer release of Overleg (data version {version}) and was left as"
        " it is. Install that release to open it."
    )


class RegisterAlteredError(OpeningError):
    """Tables or guards of the register are not those that Overleg makes."""

    message = (
        "{path} was altered outside Overleg ({names}), so it was not opened. Restore a copy, or"
        " check the register to see what was altered."
    )


class FolderMissingError(OpeningError):
    """The folder for a new register is not there."""

    message = "There is no folder {folder}. Make it first, or choose another place."


class FolderReadOnlyError(OpeningError):
    """The register lies where nothing can be written."""

    message = (
        "{path} lies in a folder where nothing can be written. Copy it to a folder of your own,"
        " or open it to read only."
    )


class RegisterUnreadableError(OpeningError):
    """The file may not be read, or its disk does not answer."""

    message = "{path} cannot be opened here. Ask for the right to read and write it."


class LeftOpenError(OpeningError):
    """A read-only folder holds changes that were not yet taken into the register file."""

    message = (
        "{path} holds changes that were not closed off, and its folder cannot be written. Copy"
        " the register with the files beside it to a folder of your own and open it there."
    )


class WritingError(RegisterError):
    """The change could not be kept; nothing of it was."""


class DiskFullError(WritingError):
    """There is no room for the change."""

    message = (
        "There is no room on the disk of {path}. Nothing was changed; make room and try again."
    )


class DiskTroubleError(WritingError):
    """The disk, or the connection to it, failed."""

    message = (
        "The disk of {path} does not answer as it should. Whether the last change was kept is not"
        " sure: open the register again and look."
    )


class ReadOnlyError(WritingError):
    """The register was opened to read only, or its file is write-protected."""

    message = "{path} can only be read here. Nothing was changed; open a copy that can be written."


class RegisterBusyError(WritingError):
    """Another program holds the register."""

    message = "Another program is writing to {path}. Nothing was changed; try again in a moment."


class RegisterDamagedError(WritingError):
    """The file's own structure does not hold."""

    message = "{path} is damaged. Nothing was changed; check the register, and restore a copy."


class ChangedMeanwhileError(WritingError):
    """Somebody else changed the same record first."""

    message = "This was changed by someone else meanwhile. Nothing was changed; look again first."


class RefusedError(RegisterError):
    """A rule of the field does not allow it."""


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

    message = "These words are recorded already, as entry {entry}, with the same type."


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
