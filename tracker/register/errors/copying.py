"""Why no copy of a register could be kept."""

from __future__ import annotations

from tracker.register.errors.families import WritingError


class NoRoomForCopyError(WritingError):
    """The disk has no room for the register twice."""

    message = (
        "There is no room in {folder} for a copy of {path}: {megabytes} MB are needed."
        " The register was left as it was; make room there and try again."
    )


class CopyNotWrittenError(WritingError):
    """The folder does not take the copy."""

    message = (
        "No copy of {path} could be kept in {folder} ({detail})."
        " The register was left as it was; see to the folder and try again."
    )


class CopyOfServerError(WritingError):
    """Only a register in a file is copied by the app."""

    message = (
        "{path} is on a server. Ask whoever keeps the server for a copy (pg_dump makes one);"
        " the app copies registers in files."
    )


class CopyUnsoundError(WritingError):
    """What was written is not the register."""

    message = (
        "A copy of {path} was made in {folder} and is not as the register is ({detail}), so it was"
        " taken away again. The register was left as it was; check it first."
    )
