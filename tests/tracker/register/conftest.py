from contextlib import contextmanager

import pytest
from sqlcipher3 import dbapi2 as cipher

from tests.making import make_document, make_dossier, make_register


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def dossier(register):
    return make_dossier(register)


@pytest.fixture
def document(register, dossier):
    return make_document(register, dossier)


@pytest.fixture
def behind_our_back():
    """A door to a closed register's file that knows none of our rules."""

    @contextmanager
    def opened(path):
        connection = cipher.connect(str(path), isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()

    return opened
