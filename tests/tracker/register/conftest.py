import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlcipher3 import dbapi2 as cipher

from tests.making import make_document, make_dossier, make_register, make_server_register
from tracker.addresses import is_server


@pytest.fixture(scope="session", params=["file", "server"])
def fresh_register(request):
    """Call it for a new, empty register: every test that does is made on both kinds of database.

    One that is about the file itself is marked `on_files`.
    """

    @contextmanager
    def in_a_file():
        with tempfile.TemporaryDirectory() as folder, make_register(Path(folder)) as made:
            yield made

    if request.param == "file":
        return in_a_file
    empty_address = request.getfixturevalue("empty_address")
    return lambda: make_server_register(empty_address())


@pytest.fixture
def register(fresh_register):
    with fresh_register() as made:
        yield made


@pytest.fixture
def dossier(register):
    return make_dossier(register)


@pytest.fixture
def document(register, dossier):
    return make_document(register, dossier)


@pytest.fixture
def behind_our_back():
    """A door to a closed register, by its path or address, that knows none of our rules."""

    @contextmanager
    def opened(place):
        if is_server(place):
            connection = psycopg.connect(place, autocommit=True, options="-c search_path=overleg")
        else:
            connection = cipher.connect(str(place), isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()

    return opened
