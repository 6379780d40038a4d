"""The bytes of a file: its objects, and where each of them stands."""

from __future__ import annotations

import hashlib
import struct
from io import BytesIO

from tracker.tagged.objects import Objects, Stream, compressed

HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
#: A place in the file: how it is said, where, and which of those packed there.
PLACE = struct.Struct(">BIH")
FREE, AT_OFFSET, IN_STREAM = 0, 1, 2


def saved(objects: Objects) -> bytes:
    """The bytes of the file, the same for the same content; the objects are used up."""
    objects.finish()
    file = BytesIO()
    file.write(HEADER)
    places = _Places(objects.count + len(objects.packs) + 1)
    for number in sorted(objects.streams):
        places.put(number, AT_OFFSET, file.tell())
        _write(file, number, objects.streams.pop(number))
    for pack in objects.packs:
        holder = objects.reserve()
        places.put(holder, AT_OFFSET, file.tell())
        for index, number in enumerate(pack.numbers):
            places.put(number, IN_STREAM, holder, index)
        _write(file, holder, pack.stream)
    _write_places(file, objects, places)
    return file.getvalue()


class _Places:
    """Where the objects up to `last` stand."""

    def __init__(self, last: int) -> None:
        self.table = bytearray(PLACE.pack(FREE, 0, 0xFFFF) * (last + 1))

    def put(self, number: int, how: int, where: int, index: int = 0) -> None:
        """Where one of them stands."""
        PLACE.pack_into(self.table, number * PLACE.size, how, where, index)


def _write(file: BytesIO, number: int, stream: Stream) -> None:
    file.write(b"%d 0 obj\n%b\nstream\n" % (number, stream.dictionary))
    file.write(stream.data)
    file.write(b"\nendstream\nendobj\n")


def _write_places(file: BytesIO, objects: Objects, places: _Places) -> None:
    """Where everything stands, this list included, and what the file begins from."""
    own, start = objects.reserve(), file.tell()
    places.put(own, AT_OFFSET, start)
    name = hashlib.sha256(file.getbuffer()).hexdigest()[:32]
    says = (
        f"/Type /XRef /Size {own + 1} /W [1 4 2] /Root {objects.root} 0 R"
        f" /Info {objects.info} 0 R /ID [<{name}> <{name}>]"
    )
    _write(file, own, compressed(says, bytes(places.table)))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
