"""References to Dutch parliamentary papers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.parliament import find_parliamentary

SPELLINGS = [
    (
        "Kamerstuk II 2025/26, 36848, nr. 57",
        [("Kamerstukken II 2025/26, 36848, nr. 57", "kst-36848-57")],
    ),
    (
        "Kamerstukken II 2025/26, 36 848, nr. 57",
        [("Kamerstukken II 2025/26, 36848, nr. 57", "kst-36848-57")],
    ),
    (
        "Kamerstukken II 2025-2026, 36848 nr. 57",
        [("Kamerstukken II 2025/26, 36848, nr. 57", "kst-36848-57")],
    ),
    ("Kamerstuk 36848, nr. 57", [("Kamerstukken II, 36848, nr. 57", "kst-36848-57")]),
    ("36 848, nr. 57", [("Kamerstukken II, 36848, nr. 57", "kst-36848-57")]),
    ("kst-36848-57", [("Kamerstukken II, 36848, nr. 57", "kst-36848-57")]),
    (
        "motie-Stoffer/Markuszower (36848, nr. 57)",
        [("Kamerstukken II, 36848, nr. 57", "kst-36848-57")],
    ),
    (
        "Kamerstukken II 2025/26, 36848, nrs. 35 en 57",
        [
            ("Kamerstukken II 2025/26, 36848, nr. 35", "kst-36848-35"),
            ("Kamerstukken II 2025/26, 36848, nr. 57", "kst-36848-57"),
        ],
    ),
    (
        "Kamerstukken II 2015/16, 34300 XV, nr. 82",
        [("Kamerstukken II 2015/16, 34300 XV, nr. 82", "kst-34300-XV-82")],
    ),
    (
        "Kamerstukken I 2008/09, 31700 VI, D, p. 4",
        [("Kamerstukken I 2008/09, 31700 VI, D, p. 4", "kst-31700-VI-D")],
    ),
    (
        "Handelingen II 2010/11, nr. 108, item 5, p. 25-36",
        [("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", "h-tk-20102011-108-5")],
    ),
    (
        "Aanhangsel Handelingen II 2014/15, nr. 1241",
        [("Aanhangsel Handelingen II 2014/15, nr. 1241", "ah-tk-20142015-1241")],
    ),
]


@pytest.mark.parametrize(("written", "papers"), SPELLINGS)
def test_each_spelling_has_one_normal_form_and_address(written, papers):
    found = find_parliamentary(f"Zie ook {written}.")
    assert [(each.normal, each.identifier) for each in found] == papers
    assert all(f"Zie ook {written}."[each.start : each.end] in written for each in found)
    assert all(each.address.endswith(f"/{each.identifier}.html") for each in found)


@pytest.mark.parametrize("papers", [papers for _, papers in SPELLINGS])
def test_a_normal_form_reads_as_itself(papers):
    for normal, identifier in papers:
        assert [(each.normal, each.identifier) for each in find_parliamentary(normal)] == [
            (normal, identifier)
        ]


@pytest.mark.parametrize(
    ("written", "movers"),
    [
        ("de motie-Stoffer/Markuszower (36848, nr. 57)", ("Stoffer", "Markuszower")),
        ("de motie Pieters c.s., Kamerstuk II 2025/26, 36848, nr. 5", ("Pieters",)),
        (
            "de motie van de leden Van der Berg en De Wit (36848, nr. 57)",
            ("Van der Berg", "De Wit"),
        ),
        ("een motie. Later kwam 36848, nr. 57", ()),
    ],
)
def test_a_motion_keeps_the_names_of_its_movers(written, movers):
    (found,) = find_parliamentary(written)
    assert found.movers == movers
    assert written[found.start : found.end].startswith("motie" if movers else "36848")


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstuk II",
        "telefoon 06 36848 57",
        "referentie 2026-0000185362",
        "36848 mensen",
        "3506 GE Utrecht, nr. 5",
        "artikel 36, nr. 57",
    ],
)
def test_what_is_no_paper_is_left_alone(text):
    assert find_parliamentary(text) == ()


def test_a_parliamentary_year_may_end_a_century():
    (found,) = find_parliamentary("Handelingen I 1999/00, nr. 3, item 2")
    assert found.identifier == "h-ek-19992000-3-2"


@given(st.text(max_size=300))
def test_any_text_gives_references_inside_it(text):
    assert all(0 <= each.start < each.end <= len(text) for each in find_parliamentary(text))
