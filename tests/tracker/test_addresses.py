from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.addresses import address_from, database_of, is_server, shown


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_an_address_of_a_server_stays_as_it_was_typed(scheme):
    typed = f"{scheme}://anna@db.veldland.example:5433/talks?sslmode=require"
    assert address_from(typed) == typed
    assert is_server(typed)


@pytest.mark.parametrize("typed", ["talks.overleg", "postgresql:/host", "./postgresql://x", ""])
def test_anything_else_is_the_path_of_a_file(typed):
    assert address_from(typed) == Path(typed)
    assert not is_server(Path(typed))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://anna:se%25cret@db/talks", "postgresql://anna@db/talks"),
        ("postgresql://anna:at@home@db:5433/talks", "postgresql://anna@db:5433/talks"),
        ("postgres://:secret@/talks?host=/run/pg", "postgres://@/talks?host=/run/pg"),
        (
            "postgresql://db/talks?password=secret&sslpassword=secret&sslmode=require",
            "postgresql://db/talks?sslmode=require",
        ),
        ("postgresql://db/talks#secret", "postgresql://db/talks"),
        ("postgresql://anna:sec/ret@db/talks", "postgresql://db/talks"),
        ("postgresql://anna:sec?ret@db/talks", "postgresql://db/talks"),
        ("postgresql://anna:se@c/ret@db/talks?a=b", "postgresql://db/talks"),
        ("postgresql://anna:[secret@db/talks", "postgresql://db/talks"),
    ],
)
def test_an_address_is_shown_without_any_password(address, said):
    assert shown(address) == said


def test_a_path_is_shown_as_it_is():
    assert shown(Path("/talks/a:b@c.overleg")) == "/talks/a:b@c.overleg"


def test_a_register_on_a_server_is_called_after_its_database():
    assert database_of("postgresql://anna@db/talks?sslmode=require") == "talks"
    assert database_of("postgresql://anna@db") == "postgresql://anna@db"


@given(
    password=st.text(st.characters(exclude_characters="@", codec="utf-8"), min_size=1),
    host=st.sampled_from(["db", "10.0.0.7:5433", "[::1]"]),
)
def test_whatever_the_password_it_is_never_shown(password, host):
    marked = f"s3cret{password}s3cret"
    assert "s3cret" not in shown(f"postgresql://anna:{marked}@{host}/talks")
