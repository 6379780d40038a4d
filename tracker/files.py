"""Writing a file so that it is either there whole or not there at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from uuid import uuid4

from tracker.errors import TrackerError


class FolderMissingError(TrackerError):
    """The folder a file should go to is not there."""

    message = "The folder {folder} is not there. Make it first or choose another one."

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=folder)


class DiskIsFullError(TrackerError):
    """There is no room left for a file."""

    message = "There is no room left for {file}. Free some space on that disk and try again."

    def __init__(self, file: Path) -> None:
        super().__init__(file=file)


class CannotWriteError(TrackerError):
    """The file may not be written."""

    message = "{file} could not be written: it is a folder, or you may not write there."

    def __init__(self, file: Path) -> None:
        super().__init__(file=file)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in place of what stood there, in one step.

    The bytes are on the disk before the name points at them, so a crash or a
    full disk leaves the old file. Raises FolderMissingError, DiskIsFullError
    or CannotWriteError.
    """
    if not path.parent.is_dir():
        raise FolderMissingError(path.parent)
    part = path.with_name(f".{path.name[:40]}.{uuid4().hex}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskIsFullError(path) from error
        raise CannotWriteError(path) from error
    finally:
        part.unlink(missing_ok=True)
