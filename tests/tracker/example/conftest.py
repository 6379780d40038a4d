"""The example as it is made on a Wednesday, once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tracker.example import make_example
from tracker.register import Register, open_register

WEDNESDAY = date(2031, 3, 19)


@pytest.fixture(scope="package", params=["en", "nl"])
def example(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Register]:
    """The example in English and in Dutch, read only."""
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, request.param, WEDNESDAY)
    with open_register(path, read_only=True) as register:
        yield register
