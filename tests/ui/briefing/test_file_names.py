from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.briefing.file_names import LONGEST, proposed_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Meeting 7, on the answer", "Meeting 7 on the answer.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("CON", "overleg CON.pdf"),
        ("…", "overleg.pdf"),
        ("Überleg / café", "Überleg café.pdf"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str):
    assert proposed_name(title, ".pdf") == name


@given(st.text())
def test_a_name_is_safe_whatever_the_title(title: str):
    name = proposed_name(title, ".pdf")
    assert 4 < len(name) <= LONGEST
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith((".", " "))
