"""A file is written whole or not at all."""

from __future__ import annotations

import os

import pytest

from tracker.files import CannotWriteError, DiskIsFullError, FolderMissingError, replace_file


def test_a_file_takes_the_place_of_the_one_that_stood_there(tmp_path):
    path = tmp_path / "briefing.pdf"
    replace_file(path, b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FolderMissingError, match="nowhere"):
        replace_file(tmp_path / "nowhere" / "briefing.pdf", b"new")


def test_a_folder_of_that_name_is_refused_and_nothing_is_left_beside_it(tmp_path):
    (tmp_path / "briefing.pdf").mkdir()
    with pytest.raises(CannotWriteError, match=r"briefing\.pdf"):
        replace_file(tmp_path / "briefing.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["briefing.pdf"]


def test_a_file_others_may_read_stays_so(tmp_path):
    mask = os.umask(0o022)
    try:
        replace_file(tmp_path / "briefing.pdf", b"new")
    finally:
        os.umask(mask)
    assert (tmp_path / "briefing.pdf").stat().st_mode & 0o777 == 0o644


def test_a_full_disk_leaves_the_old_file_as_it_was(small_disk):
    path = small_disk / "briefing.pdf"
    replace_file(path, b"old")
    with pytest.raises(DiskIsFullError, match="Free some space"):
        replace_file(path, bytes(5_000_000))
    assert path.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [path]
