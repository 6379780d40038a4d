"""A language nobody speaks: every letter accented, every sentence two fifths longer.

What is not in it on a screen was never given to the translators; what is cut in it will be
cut in the next language.
"""

from __future__ import annotations

import gettext
import re

from tracker.words import Words

LONGER = 0.4
_ACCENTED = str.maketrans("aeiouyncsAEIOUYNCS", "äéîöüÿñçšÄÉÎÖÜŸÑÇŠ")
_FIELD = re.compile(r"(\{[^}]*\})")


def pseudo(text: str) -> str:
    """`text` in that language; its {fields} stay as they are."""
    if not text.strip():
        return text
    parts = _FIELD.split(text)
    said = "".join(p if _FIELD.fullmatch(p) else p.translate(_ACCENTED) for p in parts)
    more = max(round(len(_FIELD.sub("", text)) * LONGER), 1)
    return said + "".join("~" if at % 8 else " " for at in range(1, more + 1))


class PseudoCatalogue(gettext.NullTranslations):
    """Its translations."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)


def pseudo_words() -> Words:
    """The words of that language; its dates are English."""
    return Words("en", PseudoCatalogue())
