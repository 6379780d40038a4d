"""Where a sentence ends, as far as its last characters tell."""

from __future__ import annotations

import re

from tracker.letters.readers.printed import NOTE_MARK

#: A line drawn with signs.
RULE = re.compile(r"[ \t]*([-_=*])(?:[ \t]*\1){2,}[ \t]*")

#: The mark of a note may follow.
_ENDS = re.compile(rf"[.!?…:;][\"'”’»)\]]*(?:{NOTE_MARK.pattern})?\s*$")
#: The end of a sentence is looked for in the last characters only.
_WITHIN = 30


def ends_sentence(words: str) -> bool:
    """Whether `words` end as a sentence, or the opening of a list, does."""
    if words[-1:].isalnum():  # as most lines do
        return False
    return bool(_ENDS.search(words[-_WITHIN:]))
