"""Mails for tests: as they are sent (EML), and as Outlook keeps them (MSG)."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from email.message import EmailMessage

MOMENT = datetime(2026, 5, 26, 14, 40, tzinfo=UTC)
_SECTOR, _FREE, _END, _FAT = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NOTHING = 0xFFFFFFFF
_LEAST = 4096

#: A storage of a container: streams and further storages by name.
Storage = dict[str, "bytes | Storage"]


def mail(text: str = "", html: str = "", subject: str = "An answer") -> EmailMessage:
    """A mail of the cabinet to the federation."""
    made = EmailMessage()
    made["From"] = "Cabinet of Veldland <post@cabinet.example>"
    made["To"] = "Federation of Workers <board@federation.example>"
    made["Subject"] = subject
    made["Date"] = MOMENT.strftime("%a, %d %b %Y %H:%M:%S +0000")
    made["Message-ID"] = "<1@cabinet.example>"
    if text or not html:
        made.set_content(text)
    if html and text:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made


def msg(text: str, *, html: bytes = b"", attached: dict[str, bytes] | None = None) -> bytes:
    """The same mail as a file of Outlook, with these attachments."""
    ticks = int((MOMENT - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds() * 10**7)
    root: Storage = {
        "__properties_version1.0": _whole(
            bytes(32) + struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks)
        ),
        **_text("0037", "An answer"),
        **_text("0C1A", "Cabinet of Veldland"),
        **_text("5D01", "post@cabinet.example"),
        **_text("0E04", "Federation of Workers"),
        **_text("1000", text),
    }
    if html:
        root["__substg1.0_10130102"] = html.ljust(_LEAST, b" ")
    for number, (name, content) in enumerate((attached or {}).items()):
        root[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": _whole(bytes(8)),
            **_text("3707", name),
            **({"__substg1.0_37010102": content} if content else {}),
        }
    return container(root)


def _text(number: str, words: str) -> Storage:
    return {f"__substg1.0_{number}001F": _whole(words.encode("utf-16-le"))}


def _whole(content: bytes) -> bytes:
    """The content filled up: smaller streams would stand in a stream of their own."""
    return content.ljust(_LEAST, b"\0")


def container(root: Storage) -> bytes:
    """A compound file ([MS-CFB]) of these streams, all of them in whole sectors."""
    made = _Container()
    made.add(root, made.entry("Root Entry", 5))
    return made.file()


class _Container:
    """The directory and the sectors of a container so far."""

    def __init__(self) -> None:
        self._entries: list[bytearray] = []
        self._sectors: list[bytes] = []
        self._chains: list[int] = []

    def add(self, storage: Storage, parent: int) -> None:
        """Lay the streams and storages of `storage` below an entry, each beside the one before."""
        before, at = parent, 76
        for name, held in storage.items():
            is_stream = isinstance(held, bytes)
            here = self.entry(name, 2 if is_stream else 1, held if is_stream else b"")
            struct.pack_into("<I", self._entries[before], at, here)
            before, at = here, 72
            if not isinstance(held, bytes):
                self.add(held, here)

    def entry(self, name: str, kind: int, content: bytes = b"") -> int:
        """A new entry of the directory; its number."""
        wide = name.encode("utf-16-le") + b"\0\0"
        start = self._place(content) if kind == 2 else 0
        made = bytearray(wide.ljust(64, b"\0"))
        made += struct.pack("<HBB", len(wide), kind, 1) + struct.pack("<III", *[_NOTHING] * 3)
        made += bytes(36) + struct.pack("<IQ", start, len(content))
        self._entries.append(made)
        return len(self._entries) - 1

    def file(self) -> bytes:
        """Header, sectors, and the table that says which sector follows which."""
        directory = self._place(b"".join(self._entries))
        used, tables = len(self._sectors), 1
        while (used + tables) * 4 > tables * _SECTOR:
            tables += 1
        fat = [*self._chains, *[_FAT] * tables]
        table = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * _SECTOR, b"\xff")
        header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
        header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        header += struct.pack("<IIIIIIIII", 0, tables, directory, 0, 0, _END, 0, _END, 0)
        where = [*range(used, used + tables), *[_FREE] * 109][:109]
        return header + struct.pack("<109I", *where) + b"".join(self._sectors) + table

    def _place(self, content: bytes) -> int:
        if not content:
            return _END
        first, count = len(self._sectors), -(-len(content) // _SECTOR)
        padded = content.ljust(count * _SECTOR, b"\0")
        self._sectors += [padded[at : at + _SECTOR] for at in range(0, len(padded), _SECTOR)]
        self._chains += [*range(first + 1, first + count), _END]
        return first
