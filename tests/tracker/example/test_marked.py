"""The example says of itself that it is invented, on every page of everything made of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from tracker.briefing.request import BriefingRequest
from tracker.example import make_example
from tracker.exports.briefings import Form, write_briefing_as
from tracker.exports.lists.making import write_list
from tracker.exports.lists.table import ListKind
from tracker.exports.request import ExportRequest
from tracker.register import Register, create_register, open_register
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.keeping.origin import is_example
from tracker.register.questions.talks.meetings import meetings
from tracker.reports import BriefingKind
from tracker.styles.house import House
from tracker.timeline.paper.printing import TimelinePrint, print_timeline
from tracker.vocabulary import Audience
from tracker.words import words_in

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", TODAY)
    with open_register(path) as opened:
        yield opened


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def request(register: Register, kind: BriefingKind) -> BriefingRequest:
    dossier_id = dossiers(register)[0].id
    about = meetings(register, dossier_id)[-1].id if kind is BriefingKind.MEETING else None
    return BriefingRequest(
        dossier_id,
        kind,
        about,
        Audience.ORGANISATION,
        "a4",
        NOW,
        since=datetime(2020, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_every_page_of_every_kind_of_paper_says_so(register: Register, kind: BriefingKind):
    asked = request(register, kind)
    pdf = write_briefing_as(register, asked, words_in("en"), Form(".pdf", House()))
    assert [page for page in pages(pdf) if "Invented example" not in page] == []


def test_a_paper_as_text_says_so_at_its_head(register: Register):
    asked = request(register, BriefingKind.PROMISES)
    text = write_briefing_as(register, asked, words_in("en"), Form(".md", House())).decode()
    assert "Invented example" in text.split("\n", 1)[0]


def test_every_page_of_a_timeline_says_so(register: Register):
    asked = TimelinePrint(
        dossier_id=dossiers(register)[0].id, now=NOW, audience=Audience.ORGANISATION
    )
    assert all(
        "Invented example" in page
        for page in pages(print_timeline(register, asked, words_in("en"), ".pdf"))
    )


def test_a_list_for_a_spreadsheet_says_so(register: Register):
    asked = ExportRequest(None, Audience.ORGANISATION, NOW)
    listed = write_list(register, asked, ListKind.COMMITMENTS, words_in("en"), ".xlsx")
    with ZipFile(BytesIO(listed)) as parts:
        assert any(b"Invented example" in parts.read(name) for name in parts.namelist())


def test_a_register_of_ones_own_is_no_example(tmp_path: Path):
    with create_register(tmp_path / "own.overleg") as own:
        assert not is_example(own)
        start_dossier(own, NewDossier("Overleg", "nl"), who="anna")
        assert not is_example(own)
