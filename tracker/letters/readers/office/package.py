"""A zip file from outside, opened with care: nothing in it is believed before it is counted."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from tracker.letters.readers.refused import Reason, RefusedError

#: The one main part of a Word document; Word itself numbers it now and then.
MAIN_OF_WORD = re.compile(r"word/document\d*\.xml", re.IGNORECASE)

MOST_MEMBERS = 2_000
MOST_BYTES_INSIDE = 200 * 1024 * 1024
MOST_RATIO = 200
#: Small parts may pack better than that, and cannot do harm.
_RATIO_COUNTS_FROM = 1024 * 1024

_AT_ONCE = 64 * 1024
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

#: What the library raises over a list or a member that is not as it should be.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,  # encrypted, or packed in a way that the library does not know
    OSError,
    ValueError,
    OverflowError,
)


class Package:
    """The members of a zip file by name; each is unpacked when it is asked for.

    What has been unpacked is counted over all members. Raises RefusedError:
    TOO_LARGE_INSIDE above a limit, PROTECTED for encrypted members, NOT_READABLE
    for all else that is wrong with the file.
    """

    def __init__(self, content: bytes) -> None:
        if content.count(_ENTRY) > MOST_MEMBERS:
            raise RefusedError(Reason.TOO_LARGE_INSIDE)
        with _refusing():
            self._zip = zipfile.ZipFile(BytesIO(content))
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._left = MOST_BYTES_INSIDE
        _check(self._zip.infolist())

    @property
    def names(self) -> frozenset[str]:
        """The names of all members, as the file has them."""
        return frozenset(self._members)

    def read(self, name: str, *, at_most: int = MOST_BYTES_INSIDE) -> bytes:
        """The bytes of a member, empty when there is none.

        `RefusedError` with TOO_LARGE_INSIDE above `at_most` bytes.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        unpacked = bytearray()
        with _refusing(), self._zip.open(member) as packed:
            while piece := packed.read(_AT_ONCE):
                unpacked += piece
                self._left -= len(piece)
                if self._left < 0 or len(unpacked) > min(at_most, _most_of(member)):
                    raise RefusedError(Reason.TOO_LARGE_INSIDE)
        return bytes(unpacked)


def _most_of(member: zipfile.ZipInfo) -> int:
    return max(_RATIO_COUNTS_FROM, MOST_RATIO * member.compress_size)


def _check(members: list[zipfile.ZipInfo]) -> None:
    """Raise RefusedError over a list of members that no office program writes."""
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise RefusedError(Reason.PROTECTED)
    names = {member.filename.casefold() for member in members}
    if len(names) < len(members) or any(m.compress_type not in _METHODS for m in members):
        raise RefusedError(Reason.NOT_READABLE)


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except _DAMAGED as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    except MemoryError as error:
        raise RefusedError(Reason.TOO_LARGE_INSIDE) from error
