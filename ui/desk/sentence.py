"""A translated sentence as runs: its fields keep their own hand wherever a language puts them."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from ui.desk.runs import Hand, Run


def in_runs(sentence: str, **fields: str | Sequence[Run]) -> list[Run]:
    """`sentence` (translated, its {fields} not filled in yet) as runs.

    What the sentence itself says stands back; a field given as text is a fact,
    one given as runs keeps their hands. A field that is not given is an error
    of the catalogue and raises KeyError.
    """
    runs: list[Run] = []
    for between, field, _form, _conversion in Formatter().parse(sentence):
        if between:
            runs.append(Run(between, Hand.ASIDE))
        if field is not None:
            value = fields[field]
            runs += [Run(value)] if isinstance(value, str) else value
    return runs
