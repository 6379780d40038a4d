"""Places written down and read back, also by a release that knows other ones."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.places import DossierPlace, LadderPlace, Place, Tab
from ui.places.kept import KINDS, as_kept, from_kept

any_place = st.one_of(*(st.from_type(kind) for kind in KINDS.values()))


@given(any_place)
def test_every_place_comes_back(place: Place):
    assert from_kept(as_kept(place)) == place


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {},
        {"kind": "NowherePlace"},
        {"kind": "DossierPlace"},
        {"kind": "DossierPlace", "dossier_id": "one"},
        {"kind": "DossierPlace", "dossier_id": 1, "tab": 99},
        {"kind": "LadderPlace", "dossier_id": 1, "topic_id": 1, "as_of": "someday"},
    ],
)
def test_what_cannot_be_understood_is_no_place(kept: object):
    assert from_kept(kept) is None


def test_what_a_later_release_says_besides_is_left():
    kept = as_kept(DossierPlace(3, Tab.MEETINGS)) | {"of_the_future": 7}
    assert from_kept(kept) == DossierPlace(3, Tab.MEETINGS)


def test_a_day_is_a_day_again():
    place = LadderPlace(1, 2, date(2026, 11, 23))
    assert from_kept(as_kept(place)) == place
