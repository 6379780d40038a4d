"""Marking text for the catalogues where it is kept before it is shown."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools know
    """`message` itself; marks it for translation where it is shown later."""
    return message
