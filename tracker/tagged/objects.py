"""The objects of a file by number, as the format writes them, packed as they come.

The library that reads and writes files holds every object as one of its own; a paper of some
hundred pages has tens of thousands, nearly all of them elements of its tree. Here they are text.

PDF/A wants a line end before `endstream` (ISO 19005-2, 6.1.7.1). Compressed data that by chance
ends in a carriage return then looks one byte too long to strict checkers. The last byte is that
of a checksum over the data, so a blank more in the data moves it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from typing import NamedTuple

import pikepdf
from pikepdf import Name, String

#: So many objects are packed into one stream.
PACKED_TOGETHER = 200
RETURN = ord("\r")
_REFERENCE = re.compile(r"(\d+) 0 R")


class Stream(NamedTuple):
    """Data with the dictionary that says what it is."""

    dictionary: bytes
    data: bytes


class Pack(NamedTuple):
    """Objects packed into one stream, in the order of `numbers`."""

    numbers: tuple[int, ...]
    stream: Stream


class Objects:
    """Objects numbered from 1; `pages`, `root` and `info` are the numbers of those.

    `texts` are those that may still be added to; the others are packed as they come.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """What is in use of `pdf`, unpacked from the objects of the library."""
        self.texts: dict[int, str] = {}
        self.streams: dict[int, Stream] = {}
        self.packs: list[Pack] = []
        self._waiting: dict[int, str] = {}
        self.root, self.info = pdf.Root.objgen[0], pdf.docinfo.objgen[0]
        self.pages = [page.obj.objgen[0] for page in pdf.pages]
        self.count = len(pdf.objects)
        wanted = [self.root, self.info]
        while wanted:
            number = wanted.pop()
            if number not in self.texts and number not in self.streams:
                said = self._keep(number, pdf.get_object(number, 0))
                wanted += [int(found) for found in _REFERENCE.findall(said)]

    def _keep(self, number: int, thing: pikepdf.Object) -> str:
        """Keep an object; what it says, or the dictionary of a stream."""
        if isinstance(thing, pikepdf.Stream):
            self.streams[number] = _settled(thing)
            return self.streams[number].dictionary.decode("latin-1")
        self.texts[number] = thing.unparse(resolved=True).decode("latin-1")
        return self.texts[number]

    def reserve(self) -> int:
        """The number of an object that is still to be put."""
        self.count += 1
        return self.count

    def put(self, number: int, text: str) -> None:
        """Put the object of a number."""
        self._waiting[number] = text
        if len(self._waiting) == PACKED_TOGETHER:
            self._pack()

    def add(self, text: str) -> int:
        """Put one more object; its number."""
        number = self.reserve()
        self.put(number, text)
        return number

    def extend(self, number: int, entries: str) -> None:
        """Write more entries into a dictionary among `texts`."""
        self.texts[number] = f"{self.texts[number].removesuffix('>>')}{entries}>>"

    def finish(self) -> None:
        """Pack what is left; nothing is added after that."""
        for number, text in self.texts.items():
            self.put(number, text)
        self._pack()

    def _pack(self) -> None:
        """Objects one after another, led by their numbers and where each of them begins."""
        starts, length = [], 0
        for number, text in self._waiting.items():
            starts.append(f"{number} {length}")
            length += len(text) + 1
        index = " ".join(starts) + "\n"
        data = (index + "\n".join(self._waiting.values()) + "\n").encode("latin-1")
        says = f"/Type /ObjStm /N {len(starts)} /First {len(index)}"
        self.packs.append(Pack(tuple(self._waiting), compressed(says, data)))
        self._waiting.clear()


def compressed(says: str, data: bytes) -> Stream:
    """Data as a stream, with a blank more where its end would be in doubt."""
    if zlib.adler32(data) & 0xFF == RETURN:
        data += b" "
    packed = zlib.compress(data)
    return Stream(f"<< {says} /Filter /FlateDecode /Length {len(packed)} >>".encode(), packed)


def string(text: str) -> str:
    """A text as the format writes it."""
    return String(text).unparse().decode("latin-1")


def references(numbers: Iterable[int]) -> str:
    """References to objects, as the inside of an array."""
    return " ".join([f"{number} 0 R" for number in numbers])


def _settled(stream: pikepdf.Stream) -> Stream:
    """A stream as it is, compressed if it was not, and with a line end more where it is needed."""
    says, data = stream.stream_dict, bytes(stream.read_raw_bytes())
    is_plain = Name.Filter not in says and says.get(Name.Type) != Name.Metadata
    if is_plain or data[-1:] == b"\r":
        whole = bytes(stream.read_bytes())
        if zlib.adler32(whole) & 0xFF == RETURN:
            whole += b"\n"
            if Name.Length1 in says:
                says.Length1 = len(whole)
        data = zlib.compress(whole)
        says.Filter = Name.FlateDecode
    says.Length = len(data)
    return Stream(says.unparse(), data)
