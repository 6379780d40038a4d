from __future__ import annotations

import pytest

from tests.making import make_register


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made
