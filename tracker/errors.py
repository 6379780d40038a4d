"""Errors that a person can act on.

    TrackerError                 anything below; `sentence(words)` is what a person reads
      (each room adds its own, next to the rule it guards)

Whatever does not derive from `TrackerError` is a mistake of the program and
reaches the crash report unchanged.
"""

from __future__ import annotations

from typing import ClassVar, Protocol


class Translator(Protocol):
    """What an error needs of a language: one sentence with named fields filled in."""

    def text(self, message: str, **fields: object) -> str:
        """The sentence in the reader's language."""


class TrackerError(Exception):
    """Something the user can understand and act on.

    A subclass states its sentence in `message`, in English, with named fields;
    its constructor takes the facts that fill them.
    """

    message: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.message.format(**facts))
        self.facts = facts

    def sentence(self, words: Translator) -> str:
        """What happened and what to do next, in the language of `words`."""
        return words.text(self.message, **self.facts)
