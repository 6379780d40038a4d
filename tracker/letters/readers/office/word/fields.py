"""Fields in the words of a Word document: what they show is text, how it is made is not."""

from __future__ import annotations

import re

_ACTIVE = re.compile(r"\s*(?:DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


def is_active(code: str | None) -> bool:
    """Whether a field fetches something from elsewhere."""
    return bool(_ACTIVE.match(code or ""))


def is_page_number(code: str | None) -> bool:
    """Whether a field counts pages."""
    return bool(_PAGE.match(code or ""))


class Fields:
    """The fields that are open at a place; their codes are not shown, their results are."""

    def __init__(self) -> None:
        self._in_result: list[bool] = []

    def step(self, kind: str | None) -> None:
        """A field begins, comes to its result, or ends."""
        if kind == "begin":
            self._in_result.append(False)
        elif self._in_result and kind == "separate":
            self._in_result[-1] = True
        elif self._in_result and kind == "end":
            self._in_result.pop()

    @property
    def shown(self) -> bool:
        """Whether words here are seen."""
        return all(self._in_result)
