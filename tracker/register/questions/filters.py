"""Narrowing a question down, and putting what belongs together in one place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any


class Where:
    """The conditions of one question: SQL with question marks, and the values for them."""

    def __init__(self, *always: str) -> None:
        self._conditions = list(always)
        self.values: list[object] = []

    @property
    def sql(self) -> str:
        """The WHERE clause; empty when there are no conditions."""
        return "WHERE " + " AND ".join(self._conditions) if self._conditions else ""

    def equal(self, column: str, value: object) -> None:
        """Only rows with this value; None narrows nothing."""
        self._compare(column, "=", value)

    def at_least(self, column: str, value: object) -> None:
        """Only rows with this value or more; None narrows nothing."""
        self._compare(column, ">=", value)

    def below(self, column: str, value: object) -> None:
        """Only rows with less than this value; None narrows nothing."""
        self._compare(column, "<", value)

    def among(self, column: str, values: Collection[object] | None) -> None:
        """Only rows with one of these values; None narrows nothing, none of them leaves none."""
        if values is not None and not values:
            self._conditions.append("1 = 0")
        elif values is not None:
            self._conditions.append(f"{column} IN ({', '.join('?' * len(values))})")
            self.values.extend(values)

    def that(self, condition: str, *values: object) -> None:
        """Only rows for which `condition`, SQL with a question mark per value, holds."""
        self._conditions.append(condition)
        self.values.extend(values)

    def _compare(self, column: str, how: str, value: object) -> None:
        if value is not None:
            self._conditions.append(f"{column} {how} ?")
            self.values.append(value)


def grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Any, ...]]:
    """The second columns of `rows`, together under their first, in order."""
    groups: dict[int, list[Any]] = {}
    for key, value in rows:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
