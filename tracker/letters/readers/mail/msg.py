"""A mail as Outlook keeps it (MSG): streams in an old Office container, by their MAPI numbers.

The numbers are those of the open specifications [MS-OXPROPS] and [MS-OXMSG].
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import olefile

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents, Enclosed
from tracker.letters.readers.decoding import decoded
from tracker.letters.readers.mail.message import Mail, as_written, contents_of_mail, on_one_line
from tracker.letters.readers.refused import Reason, RefusedError

MOST_ATTACHMENTS = 200
#: A body packed in a way of Outlook's own, which is not read; nearly always there is another.
_PACKED_BODY = "1009"
_SUBJECT, _SENDER, _ADDRESS, _SMTP = "0037", "0C1A", "0C1F", "5D01"
_TO, _CC, _BODY, _HTML = "0E04", "0E03", "1000", "1013"
_DATA, _LONG_NAME, _NAME = "3701", "3707", "3704"
#: Numbers of the moment a mail was sent, and of the one it came.
_SENT, _CAME = 0x0039, 0x0E06
_MOMENT = 0x0040
_UNICODE, _EIGHT_BIT, _BINARY = "001F", "001E", "0102"
_PROPERTIES = "__properties_version1.0"
#: Before the properties of a mail, and of an attachment, stand so many other bytes.
_HEAD_OF_MAIL, _ENTRY = 32, 16
_BEGAN = datetime(1601, 1, 1)

_open_ole: Any = olefile.OleFileIO


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The mail in `content`; RefusedError when its container is damaged."""
    try:
        with _open_ole(BytesIO(content)) as container:
            return contents_of_mail(FileKind.MSG, _Reading(container, len(content)).mail())
    except (OSError, ValueError, IndexError, struct.error, RecursionError) as error:
        raise RefusedError(Reason.NOT_READABLE) from error


class _Reading:
    """A container while a mail is read out of it."""

    def __init__(self, container: Any, size: int) -> None:  # noqa: ANN401 - olefile has no types
        self._container, self._size = container, size

    def mail(self) -> Mail:
        sender, address = self._text(_SENDER), self._text(_SMTP) or self._text(_ADDRESS)
        shown = f"{sender} <{address}>" if "@" in address and address != sender else sender
        mail = Mail(
            sender=shown or address,
            addressees=self._text(_TO),
            copies=self._text(_CC),
            subject=self._text(_SUBJECT),
            date=self._date(),
            plain=self._text(_BODY).replace("\r\n", "\n"),
            html=self._html(),
        )
        if not (mail.plain or mail.html) and self._bytes(_PACKED_BODY, _BINARY):
            mail.remarks.add(Remark.PARTS_UNREAD)
        for file in self._attachments(mail):
            mail.enclosed.append(file)
        return mail

    def _attachments(self, mail: Mail) -> Iterator[Enclosed]:
        storages = sorted(
            {path[0] for path in self._container.listdir() if path[0].startswith("__attach_")}
        )
        for storage in storages[:MOST_ATTACHMENTS]:
            content = self._bytes(_DATA, _BINARY, storage)
            name = self._text(_LONG_NAME, storage) or self._text(_NAME, storage)
            if content:
                yield Enclosed(on_one_line(name) or storage[-8:], content)
            else:  # a mail inside this one, or a picture of another program
                mail.remarks.add(Remark.PARTS_UNREAD)

    def _text(self, number: str, storage: str = "") -> str:
        wide = self._bytes(number, _UNICODE, storage)
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._bytes(number, _EIGHT_BIT, storage).rstrip(b"\0")
        return decoded(narrow) or narrow.decode("cp1252", "replace")

    def _html(self) -> str:
        page = self._bytes(_HTML, _BINARY)
        return decoded(page) or page.decode("cp1252", "replace")

    def _bytes(self, number: str, kind: str, storage: str = "") -> bytes:
        path = [*([storage] if storage else []), f"__substg1.0_{number}{kind}"]
        return self._stream(path) if self._container.exists(path) else b""

    def _stream(self, path: list[str]) -> bytes:
        """What a stream holds; ValueError where it claims to be larger than the whole file."""
        if self._container.get_type(path) != olefile.STGTY_STREAM:
            return b""
        if self._container.get_size(path) > self._size:
            raise ValueError(path)
        return bytes(self._container.openstream(path).read())

    def _date(self) -> str:
        """When it was sent, or came, in Universal Time; empty when neither is known."""
        if not self._container.exists(_PROPERTIES):
            return ""
        content = self._stream([_PROPERTIES])
        moments = {}
        for at in range(_HEAD_OF_MAIL, len(content) - _ENTRY + 1, _ENTRY):
            kind, number, _flags, ticks = struct.unpack_from("<HHIQ", content, at)
            if kind == _MOMENT:
                moments[number] = ticks
        ticks = moments.get(_SENT) or moments.get(_CAME)
        try:
            return as_written(_BEGAN + timedelta(microseconds=ticks // 10)) if ticks else ""
        except OverflowError:
            return ""
