"""Why a register cannot be opened or made."""

from __future__ import annotations

from tracker.register.errors.families import OpeningError


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
