"""Folders left behind: ours, empty and old ones go; everything else stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tracker.letters.leftovers import PREFIX, remove_older

LONG_AGO = 1_000_000_000.0


def aged(path: Path) -> Path:
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_an_old_empty_folder_of_ours_goes(tmp_path):
    left = aged(folder(tmp_path / f"{PREFIX}abc"))
    remove_older(tmp_path, time.time())
    assert not left.exists()


def test_a_new_folder_stays(tmp_path):
    new = folder(tmp_path / f"{PREFIX}abc")
    remove_older(tmp_path, LONG_AGO)
    assert new.is_dir()


def test_what_is_not_ours_or_not_empty_stays(tmp_path):
    other = aged(folder(tmp_path / "other"))
    full = folder(tmp_path / f"{PREFIX}full")
    (full / "letter.txt").write_text("text")
    file = tmp_path / f"{PREFIX}file"
    file.write_text("text")
    aged(full), aged(file)
    remove_older(tmp_path, time.time())
    assert other.is_dir() and (full / "letter.txt").exists() and file.exists()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="links of POSIX systems")
def test_a_link_and_what_it_points_to_stay(tmp_path):
    target = aged(folder(tmp_path / "elsewhere"))
    link = tmp_path / f"{PREFIX}link"
    link.symlink_to(target)
    os.utime(link, (LONG_AGO, LONG_AGO), follow_symlinks=False)
    remove_older(tmp_path, time.time())
    assert link.is_symlink() and target.is_dir()


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root gives a folder away"
)
def test_a_folder_of_another_user_stays(tmp_path):
    theirs = folder(tmp_path / f"{PREFIX}theirs")
    os.chown(theirs, 12345, 12345)
    remove_older(tmp_path, time.time() + 1)
    assert theirs.is_dir()


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path):
    remove_older(tmp_path / "gone", time.time())
    assert not (tmp_path / "gone").exists()
