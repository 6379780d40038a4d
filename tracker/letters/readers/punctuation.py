"""Where a sentence ends, as far as its last characters tell."""

from __future__ import annotations

import re

#: A line drawn with signs.
RULE = re.compile(r"[ \t]*([-_=*])(?:[ \t]*\1){2,}[ \t]*")

_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
#: The end of a sentence is looked for in the last characters only.
_WITHIN = 20


def ends_sentence(words: str) -> bool:
    """Whether `words` end as a sentence, or the opening of a list, does."""
    return bool(_ENDS.search(words[-_WITHIN:]))
