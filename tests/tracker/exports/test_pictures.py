"""A timeline for others is looked at once more: nothing internal leaves in any form of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.spring import make_spring
from tracker.briefing.scanning import InternalTextError
from tracker.exports.pictures import draw_picture, refuse_picture
from tracker.frozen import replace
from tracker.register import open_register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.timeline.paper.printing import TimelinePrint, print_timeline
from tracker.vocabulary import Audience
from tracker.words import words_in

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
ENGLISH = words_in("en")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "example.overleg"
    make_spring(path, NOW.date())
    return path


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
@pytest.mark.parametrize("audience", list(Audience))
def test_what_holds_nothing_internal_is_handed_over(file: Path, suffix: str, audience: Audience):
    with open_register(file) as register:
        asked = TimelinePrint(dossiers(register)[0].id, NOW, audience)
        assert draw_picture(register, asked, ENGLISH, suffix)


@pytest.mark.parametrize("suffix", [".pdf", ".svg"])
def test_an_internal_text_is_found_in_whatever_form(file: Path, suffix: str):
    with open_register(file) as register:
        dossier_id = dossiers(register)[0].id
        for_us = TimelinePrint(dossier_id, NOW, Audience.NOTE)
        content = print_timeline(register, for_us, ENGLISH, suffix)
        refuse_picture(register, for_us, ENGLISH, content, suffix)
        for_others = replace(for_us, audience=Audience.PUBLIC)
        with pytest.raises(InternalTextError):
            refuse_picture(register, for_others, ENGLISH, content, suffix)
