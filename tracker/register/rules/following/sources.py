"""Sources: on what a status or a later date is said to stand."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.rules.names import is_blank


class Source(Frozen):
    """A statement or document of the register, or in `text` where else it can be found.

    More than one of them may be given; none of them is no source.
    """

    statement_id: int | None = None
    document_id: int | None = None
    text: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether it names anything at all."""
        return any((self.statement_id, self.document_id, said(self.text)))


#: No source at all.
UNSOURCED = Source()


def said(text: str | None) -> str | None:
    """`text` without blanks around it; None when nothing is left to see."""
    return None if text is None or is_blank(text) else text.strip()
