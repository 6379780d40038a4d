"""Which side an organisation sits on, as far as public life knows it."""

from __future__ import annotations

import pytest

from tracker.organisations import known_organisations, organisation_called
from tracker.vocabulary import Side


@pytest.mark.parametrize(
    ("called", "name", "side"),
    [
        ("FNV", "FNV", Side.UNION),
        ("fnv", "FNV", Side.UNION),
        ("het kabinet", "Kabinet", Side.GOVERNMENT),
        ("SER", "Sociaal-Economische Raad", Side.OTHER),
        ("Bond van Schippers", "Bond van Schippers", Side.OTHER),
    ],
)
def test_an_organisation_is_known_by_any_of_its_names(called, name, side):
    found = organisation_called(called)
    assert (found.name, found.side) == (name, side)


def test_no_two_organisations_share_a_name():
    names = [n.casefold() for known in known_organisations() for n in (known.name, *known.names)]
    assert len(names) == len(set(names))
