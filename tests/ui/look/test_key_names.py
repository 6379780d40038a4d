"""A key is called as on the keyboards of the language."""

from __future__ import annotations

import pytest

from ui.look.key_names import on_cap, shown
from ui.look.theme import Look


@pytest.mark.parametrize(
    ("language", "delete", "held"),
    [
        ("en", "Del", "Ctrl ↑"),
        ("nl", "Del", "Ctrl ↑"),
        ("fr", "Suppr", "Ctrl ↑"),
        ("de", "Entf", "Strg ↑"),
    ],
)
def test_a_cap_says_what_stands_on_the_key(look: Look, language: str, delete: str, held: str):
    look.use_language(language)
    said = [on_cap(key) for key in ("Del", "Ctrl ↑", "E", "+", "↵", "Alt ←")]
    look.use_language("en")
    assert said == [delete, held, "E", "+", "↵", "Alt ←"]


def test_the_table_of_keys_names_them_as_the_caps_do(look: Look):
    look.use_language("de")
    said = shown("Del"), shown("Ctrl+Up")
    look.use_language("en")
    assert said == ("Entf", "Strg+↑")
