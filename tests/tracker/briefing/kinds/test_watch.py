"""The watch list on paper: the same as on the screen, of one dossier or of several."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from tests.making import make_register
from tests.tracker.briefing.reading_back import failures, text_of
from tests.tracker.register.questions.followed import TODAY, followed
from tracker.briefing.gather import gather_briefing
from tracker.briefing.kinds.watch import WatchBody
from tracker.briefing.request import BriefingRequest
from tracker.briefing.watch_paper import write_watch_list
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.following.watch_lists import watch_list
from tracker.register.questions.lines import CommitmentLine
from tracker.reports import BriefingKind
from tracker.styles.house import House
from tracker.vocabulary import Audience
from tracker.words import words_in

PRINTED = datetime.combine(TODAY, time(12), tzinfo=UTC)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory):
    """Two dossiers of which some undertakings wait, in every way."""
    folder: Path = tmp_path_factory.mktemp("watch")

    @contextmanager
    def fresh():
        with make_register(folder) as made:
            yield made

    with followed(fresh, random.Random(20310319), 40) as made:
        yield made


def wish(dossier_id: int, audience: Audience = Audience.NOTE) -> BriefingRequest:
    return BriefingRequest(dossier_id, BriefingKind.WATCH, None, audience, "a4", PRINTED)


def counted(register, dossier_id: int, audience: Audience = Audience.NOTE) -> Counter:
    body = gather_briefing(register, wish(dossier_id, audience)).body
    assert isinstance(body, WatchBody)
    return Counter(each.group for each in body.waiting)


def is_known(line: CommitmentLine) -> bool:
    """A status entered of a later day is not known on paper yet."""
    return all(day is None or day <= TODAY for day in (line.life_on, line.evidence_on))


def test_the_paper_has_what_the_screen_has(register):
    for dossier_id in dossier_names(register):
        watched = watch_list(register, TODAY, dossier_id)
        body = gather_briefing(register, wish(dossier_id)).body
        assert isinstance(body, WatchBody)
        assert sorted((each.group, each.entry.number) for each in body.waiting) == sorted(
            (group, line.statement.entry)
            for group, found in watched.items()
            for line in found.lines
            if is_known(line)
        )
        assert len(set(counted(register, dossier_id))) > 2


def test_for_others_there_is_no_watch_list_and_the_paper_says_so(register):
    dossier_id = next(iter(dossier_names(register)))
    assert counted(register, dossier_id, Audience.SHARED) == Counter()
    content = write_watch_list(
        register, [wish(dossier_id, Audience.SHARED)], words_in("en"), House()
    )
    assert "There is none for these readers" in text_of(content)


def test_several_dossiers_stand_in_one_list_that_names_them(register):
    names = dossier_names(register)
    assert len(names) > 1
    heard: list[float] = []
    content = write_watch_list(
        register, [wish(each) for each in names], words_in("en"), House(), heard.append
    )
    text = text_of(content)
    assert "All dossiers" in text
    assert not [name for name in names.values() if name not in text]
    assert heard == sorted(heard)
    assert failures(content, "ua1") == []


def test_the_same_register_gives_the_same_bytes(register):
    wishes = [wish(each) for each in dossier_names(register)]
    first, second = (write_watch_list(register, wishes, words_in("nl"), House()) for _ in "12")
    assert first == second
