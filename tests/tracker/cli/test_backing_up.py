"""`overleg backup`: a copy beside the register or where one says."""

from __future__ import annotations

from shutil import copyfile

import pytest


@pytest.fixture
def talks(recorded, tmp_path):
    return copyfile(recorded, tmp_path / "talks.overleg")


def test_a_copy_goes_where_one_says_and_is_sound(overleg, talks, tmp_path):
    target = tmp_path / "kept.overleg"
    assert overleg("backup", talks, "-o", target) == (0, f"The copy is in {target}.\n", "")
    assert overleg("check", target)[0] == 0


def test_without_a_place_it_stands_beside_the_register(overleg, talks, tmp_path):
    assert overleg("backup", talks)[0] == 0
    assert overleg("backup", talks)[0] == 0
    assert len(list(tmp_path.glob("talks.copy-*.overleg"))) == 2


def test_what_is_there_stays(overleg, talks):
    status, said, complaint = overleg("backup", talks, "-o", talks)
    assert (status, said) == (1, "")
    assert "there already" in complaint
