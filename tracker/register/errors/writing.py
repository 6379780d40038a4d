"""Why a change could not be kept."""

from __future__ import annotations

from tracker.register.errors.families import WritingError


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


class RegisterMovedError(WritingError):
    """The file was moved, renamed or taken away while it was open."""

    message = (
        "{path} is not where it was when it was opened. Nothing was changed; put it back there, or "
        "close it and open it where it is now."
    )


class RegisterDamagedError(WritingError):
    """The file's own structure does not hold."""

    message = "{path} is damaged. Nothing was changed; check the register, and restore a copy."


class ChangedMeanwhileError(WritingError):
    """Somebody else changed the same record first."""

    message = "This was changed by someone else meanwhile. Nothing was changed; look again first."
