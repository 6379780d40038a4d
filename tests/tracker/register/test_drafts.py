"""Drafts on the disk: kept as one types, under the passphrase of their register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.register import create_register
from tracker.register.drafts import Draft, Drafts, Where, drafts_for

WHERE = Where("{}", "QuestionForm", "question")


def draft(text: str, where: Where = WHERE) -> Draft:
    return Draft(where, "Meeting 7", "", text)


@pytest.fixture
def drafts(tmp_path: Path):
    made = Drafts(tmp_path / "private" / "some.drafts", None)
    yield made
    made.close()


def test_what_is_kept_is_found_again_by_another_start(drafts: Drafts, tmp_path: Path):
    drafts.keep(draft("Who p"))
    drafts.keep(draft("Who pays for it?"))
    again = Drafts(tmp_path / "private" / "some.drafts", None)
    assert again.all() == [draft("Who pays for it?")]
    again.close()


def test_the_one_written_in_last_stands_at_the_end(drafts: Drafts):
    other = Where("{}", "AnswerPanel", "why")
    drafts.keep(draft("one"))
    drafts.keep(draft("two", other))
    drafts.keep(draft("one more"))
    assert [each.text for each in drafts.all()] == ["two", "one more"]


def test_what_is_done_with_is_gone_and_an_empty_file_too(tmp_path: Path):
    made = Drafts(tmp_path / "some.drafts", None)
    made.keep(draft("Who pays?"))
    made.drop(WHERE)
    assert made.all() == []
    made.close()
    assert list(tmp_path.iterdir()) == []


def test_no_plain_word_of_a_draft_for_a_register_under_a_passphrase(tmp_path: Path):
    with create_register(tmp_path / "shut.overleg", passphrase="seven ferries") as register:
        made = drafts_for(register, tmp_path / "private")
        made.keep(draft("our bottom line is eighteen months"))
        on_disk = b"".join(path.read_bytes() for path in (tmp_path / "private").iterdir())
        assert b"bottom line" not in on_disk
        assert made.all() == [draft("our bottom line is eighteen months")]
        made.close()


def test_a_damaged_file_is_begun_anew(tmp_path: Path):
    (tmp_path / "some.drafts").write_bytes(b"no database at all, and long enough to be read " * 20)
    made = Drafts(tmp_path / "some.drafts", None)
    made.keep(draft("again"))
    assert [each.text for each in made.all()] == ["again"]
    made.close()


def test_the_name_of_the_file_does_not_tell_the_register(tmp_path: Path):
    with create_register(tmp_path / "reorganisation.overleg") as register:
        made = drafts_for(register, tmp_path / "private")
        assert not any("reorg" in path.name for path in (tmp_path / "private").iterdir())
        made.close()


def test_a_window_that_closes_leaves_the_file_to_the_others(tmp_path: Path):
    one, other = (Drafts(tmp_path / "some.drafts", None) for _ in range(2))
    one.close()
    other.keep(draft("Who pays?"))
    other.close()
    again = Drafts(tmp_path / "some.drafts", None)
    assert again.all() == [draft("Who pays?")]
    again.close()
