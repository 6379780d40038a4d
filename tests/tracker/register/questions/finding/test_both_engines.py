"""A file and a server give the same answers, whatever is typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import (
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_server_register,
    make_statement,
    party_id,
)
from tracker.register import create_register
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.finding.facets import facets_of
from tracker.register.questions.finding.find import find
from tracker.search.query import read_query

LETTERS = (
    ("en", "The plan for a toll on the bridge is off the table. The plan stays a plan."),
    ("nl", "De loonsverhogingen voor de één-op-één gesprekken gaan op 20-11-2026 in."),
    ("fr", "L'accord sur les grèves et l'œuvre des élèves, jusqu'au 1er mars 2026."),
    ("de", "Die Arbeitsunfähigkeitsversicherung und die Maßnahmen der Brücken-Maut."),
)
TYPED = st.lists(
    st.sampled_from(
        [
            *{word for _, text in LETTERS for word in text.split()},
            "plan", "plans", "tol", "loons*", "verhoging", "brucken", "versicherung", "greve",
            "-toll", "-plan", '"the plan"', '"plan toll"', "eenopeen", "pln", "massnahmen",
            'by:"Union of Veldland"', "topic:toll", "from:2026", "until:3-2026", "type:letter",
            "brug", "'", "%", "_", "\\", "(", "|", "&", "!", ":*", "20-3-2026", "zeppelin",
        ]
    ),
    max_size=5,
).map(" ".join)  # fmt: skip


def fill(register):
    dossier = make_dossier(register)
    for number, (language, text) in enumerate(LETTERS, 1):
        made = make_document(
            register, dossier, text, title=f"Brug {number}", language=language,
            dated=date(2026, number, 20), sender_id=party_id(register, UNION),
        )  # fmt: skip
        make_statement(register, made, text, topics=("Toll",) if number % 2 else ())
    add_person(register, NewPerson("Anna Brug", ()), who=WHO)


@pytest.fixture(scope="module")
def both(tmp_path_factory, server):
    """The same talks in a file and on a server."""
    database = server.make_database()
    address = server.address(database)
    create_register(address).close()
    with (
        make_register(tmp_path_factory.mktemp("both")) as file,
        make_server_register(address) as served,
    ):
        for register in (file, served):
            fill(register)
        yield file, served
    server.drop(database)


@given(typed=TYPED, still_typing=st.booleans())
def test_the_same_is_found_in_the_same_order(both, typed, still_typing):
    sought = read_query(typed, still_typing=still_typing)
    file, served = (find(register, sought) for register in both)
    assert file == served
    assert facets_of(both[0], file.sought) == facets_of(both[1], served.sought)
