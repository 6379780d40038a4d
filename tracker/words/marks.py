"""Marking text for the catalogues where it is kept before it is shown."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools know
    """`message` itself; marks it for translation where it is shown later."""
    return message


def mark(context: str, english: str) -> tuple[str, str]:
    """Mark a label for the catalogues: which list it belongs to, and its English."""
    return context, english
