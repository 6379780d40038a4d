"""What a check finds: one sentence with the facts that name the thing."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.errors import Translator
from tracker.frozen import Frozen, field


class Finding(Frozen):
    """`message` in English with named fields, and the `facts` that fill them."""

    message: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, words: Translator) -> str:
        """What was found, in the language of `words`."""
        return words.text(self.message, **self.facts)
