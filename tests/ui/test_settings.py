from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.words import LANGUAGES
from ui.look.theme import Scheme
from ui.settings import LARGEST_SIZE, LEAST_SIZE, RailChoice, Settings, load_settings, save_settings

sizes = st.integers(LEAST_SIZE, LARGEST_SIZE)
any_settings = st.builds(
    Settings,
    language=st.sampled_from(["", *LANGUAGES]),
    scheme=st.sampled_from([scheme.value for scheme in Scheme]),
    last_register=st.text(),
    width=sizes,
    height=sizes,
    is_maximised=st.booleans(),
    rail=st.sampled_from([choice.value for choice in RailChoice]),
    house_style=st.text(),
)


@given(any_settings)
def test_what_is_saved_is_loaded(tmp_path_factory, settings: Settings):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    save_settings(settings, path)
    assert load_settings(path) == (settings, False)


def test_without_a_file_everything_is_as_new(tmp_path: Path):
    assert load_settings(tmp_path / "none.json") == (Settings(), False)


def test_keys_of_a_newer_release_are_ignored(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "nl", "of_the_future": [1, 2]}))
    assert load_settings(path) == (Settings(language="nl"), False)


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        '{"width": "wide"}',
        '{"width": 7}',
        '{"width": true}',
        '{"is_maximised": 1}',
        '{"scheme": "pink"}',
        '{"language": "xx"}',
        '{"rail": "gone"}',
        "\x00\xff",
    ],
)
def test_a_damaged_file_gives_the_defaults_and_is_kept(tmp_path: Path, damaged: str):
    path = tmp_path / "settings.json"
    path.write_text(damaged, "latin-1")
    assert load_settings(path) == (Settings(), True)
    assert not path.exists()
    assert path.with_suffix(".bad").read_text("latin-1") == damaged
    assert load_settings(path) == (Settings(), False)


def test_settings_where_no_folder_can_be_are_not_damaged(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    assert load_settings(tmp_path / "file" / "settings.json") == (Settings(), False)
