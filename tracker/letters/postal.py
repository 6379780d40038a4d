"""What tells a postal address from other short lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: With its town: 3506 GE Utrecht, 75001 Paris, D-10117 Berlin, London N1 1AA, 1000 Gent.
_POSTAL_CODE = re.compile(
    r"\b(?:\d{4} ?[A-Z]{2}|(?:[A-Z]-)?\d{5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b|^\d{4} [A-Z][a-z]+$"
)


def has_postal_code(lines: Iterable[str]) -> bool:
    """Whether one of the lines holds a postal code."""
    return any(_POSTAL_CODE.search(line.strip()) for line in lines)
