"""Why a file cannot be read: the only thing besides a letter that leaves the worker."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why there is no letter."""

    NOT_READABLE = "not_readable"
    WRONG_KIND = "wrong_kind"
    PROTECTED = "protected"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a reason, no secret
    NO_TEXT = "no_text"
    A_SCAN = "a_scan"  # without text, whose words could be recognised
    NO_RECOGNISER = "no_recogniser"
    NOT_RECOGNISED = "not_recognised"
    NOTHING_RECOGNISED = "nothing_recognised"
    TOO_LONG = "too_long"
    TOO_LARGE_INSIDE = "too_large_inside"
    FORBIDDEN_XML = "forbidden_xml"
    TOOK_TOO_LONG = "took_too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    STOPPED = "stopped"


class RefusedError(Exception):
    """A reader, or the worker around it, gives up on a file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
