"""Identities of records: never given twice, in whatever register, and in the order they were given.

UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then chance. Because
they grow, the indexes they stand in are written at their end, and a change touches few pages.
"""

from __future__ import annotations

import secrets
import time
from uuid import UUID

_VERSION, _VARIANT = 0x7 << 76, 0b10 << 62


def new_uid() -> str:
    """A new identity, given now by this computer's clock."""
    milliseconds = time.time_ns() // 1_000_000
    chance = secrets.randbits(12) << 64 | secrets.randbits(62)
    return str(UUID(int=milliseconds << 80 | _VERSION | _VARIANT | chance))
