"""What a reader finds in a file: blocks in reading order, remarks, and files inside it."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.letters.letter import Remark
from tracker.letters.readers.printed import Printed


class Enclosed(Frozen):
    """A file that came inside another one; its name is the sender's and not to be trusted."""

    file_name: str
    content: bytes


class Contents(Frozen):
    """Everything of a file that matters; `media_type` is told by the bytes."""

    media_type: str
    blocks: Iterable[Printed]
    remarks: Iterable[Remark] = ()
    enclosed: tuple[Enclosed, ...] = ()
