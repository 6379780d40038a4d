"""How the two ends of the page child speak: frames, each its length and then its bytes."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">I")


class BrokenFrameError(Exception):
    """The other end is gone, or sends more than is allowed."""


def send(stream: IO[bytes], *frames: bytes) -> None:
    """Write the frames; an OSError says that the other end is gone."""
    for frame in frames:
        stream.write(_LENGTH.pack(len(frame)))
        stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes], most: int) -> bytes:
    """The next frame, at most `most` bytes; BrokenFrameError when it does not come whole."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > most:
        raise BrokenFrameError(length)
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise BrokenFrameError(len(content))
    return content
