"""Lists as files: for their audience, in their language, with nothing in them that runs."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone

import openpyxl
import pytest

from tests.making import CABINET, WHO, make_document, make_dossier, make_statement, party_id
from tests.tracker.exports.planting import (
    NOW,
    OPEN,
    OPEN_CAVEAT,
    OPEN_DEMAND,
    ZEBRA,
    marker,
    plant,
    request_for,
)
from tests.tracker.exports.reading_back import BOM, columns_of, rows_of
from tracker.briefing.scanning import InternalTextError
from tracker.exports.lists.making import ENDINGS, write_list
from tracker.exports.lists.table import LISTS, ListKind
from tracker.exports.request import ExportRequest
from tracker.exports.scanning import texts_in_file
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.lines import Term
from tracker.vocabulary import Audience, TimeKind
from tracker.words import LANGUAGES, words_in

INSIDE = (Audience.NOTE, Audience.TEAM, Audience.ORGANISATION)
OUTSIDE = (Audience.SHARED, Audience.PUBLIC)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1", " =cmd|' /C calc'!A0")


def made(register, dossier, kind, ending=".csv", language="en", **wanted) -> bytes:
    request = request_for(dossier, **wanted)
    return write_list(register, request, ListKind(kind), words_in(language), ending)


def columns(register, dossier, kind, ending=".csv", **wanted):
    return columns_of(made(register, dossier, kind, ending, **wanted), ending)


@pytest.mark.parametrize("kind", ListKind)
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("level", INSIDE)
def test_no_marker_of_a_level_above_stands_anywhere_in_a_list(
    register, dossier, kind, ending, level
):
    plant(register, dossier, level)
    for audience in OUTSIDE:
        content = made(register, dossier, kind, ending, audience=audience)
        assert ZEBRA.encode() not in content
        assert ZEBRA not in "\n".join(texts_in_file(content, ending)).casefold()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_own_house_finds_every_marker_that_lists_have_a_place_for(register, dossier, ending):
    plant(register, dossier, Audience.ORGANISATION)
    found = "\n".join(
        text
        for kind in ListKind
        for text in texts_in_file(made(register, dossier, kind, ending), ending)
    )
    places = (
        *("words", "caveat", "demand", "title", "subject", "reference", "file name", "topic"),
        *("time words", "due", "assumption", "working", "meeting", "place"),
    )
    assert [place for place in places if marker(place) not in found] == []


@pytest.mark.parametrize("kind", ["statements", "commitments"])
@pytest.mark.parametrize("audience", Audience)
def test_words_never_stand_without_their_caveat_and_their_place(register, dossier, kind, audience):
    plant(register, dossier, Audience.NOTE)
    found = columns(register, dossier, kind, audience=audience)
    at = found["Words"].index(OPEN)
    assert found["Caveat and limiting words"][at] == f"Caveat: {OPEN_CAVEAT}"
    assert found["Source"][at].startswith("Cabinet of Veldland, Open answer, 26 May 2026")
    assert (found["Page"][at], found["Paragraph"][at]) == ("1", "1")


@pytest.mark.parametrize("audience", OUTSIDE)
def test_how_we_read_the_words_is_in_no_list_for_others(register, dossier, audience):
    plant(register, dossier, Audience.NOTE)
    for kind in ListKind:
        heads = rows_of(made(register, dossier, kind, audience=audience), ".csv")[0]
        inside = {column.title for column in LISTS[kind].columns if column.inside}
        assert inside.isdisjoint(heads)


def test_a_vague_term_has_its_words_and_no_day(register, dossier):
    plant(register, dossier, Audience.NOTE)
    found = columns(register, dossier, "deadlines", audience=Audience.PUBLIC)
    assert found["Time words"] == ["shortly"]
    assert found["First day"] == found["Last day"] == found["Until the hour"] == [None]
    inside = columns(register, dossier, "deadlines", audience=Audience.NOTE)
    at = inside["Time words"].index("shortly")
    assert (inside["Last day"][at], inside["Assumed until"][at]) == (None, "2026-07-01")


@pytest.mark.parametrize("audience", [Audience.ORGANISATION, Audience.PUBLIC])
def test_each_answer_stands_beside_the_words_of_its_demand(register, dossier, audience):
    plant(register, dossier, Audience.NOTE)
    found = columns(register, dossier, "answers", audience=audience)
    assert found["Words of the demand"] == [OPEN_DEMAND]
    assert found["Answering paper"] == ["Open answer"]
    assert found["Words of the answer"] == [OPEN]
    assert found["Limiting words of the answer"] == [f"Caveat: {OPEN_CAVEAT}"]
    assert found.get("State of the answer", ["deferred"]) == ["deferred"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_begins_like_a_formula_stays_a_text(register, dossier, text):
    meeting = NewMeeting(
        dossier_id=dossier,
        title=f"{text} x",
        starts=NOW,
        ends=None,
        place=text,
        participant_ids=(party_id(register, CABINET),),
        agenda=(),
    )
    plan_meeting(register, meeting, who=WHO)
    in_csv = columns(register, dossier, "meetings")["Place"][0]
    assert in_csv.startswith("'")
    content = made(register, dossier, "meetings", ".xlsx")
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(content)).active for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "d", "n"}
    assert text.strip() in {str(cell.value).strip() for cell in cells}
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_days_are_days_and_moments_are_those_of_the_zone_of_the_file(register, dossier):
    day = date(2026, 7, 1)
    term = Term("by 1 July", TimeKind.EXACT, None, day)
    set_deadline(register, NewDeadline(dossier, "the costing", None, term), who=WHO)
    starts = datetime(2026, 6, 9, 22, 30, tzinfo=UTC)
    meeting = NewMeeting(dossier, "Talks", starts, None, None, (), ())
    plan_meeting(register, meeting, who=WHO)
    request = ExportRequest(dossier, Audience.TEAM, NOW.astimezone(timezone(timedelta(hours=2))))
    terms = columns_of(
        write_list(register, request, ListKind.DEADLINES, words_in("nl"), ".xlsx"), ".xlsx"
    )
    assert terms["Laatste dag"] == [datetime(2026, 7, 1, 0, 0)]
    talks = columns_of(
        write_list(register, request, ListKind.MEETINGS, words_in("en"), ".csv"), ".csv"
    )
    assert talks["Starts"] == ["2026-06-10 00:30"]


@pytest.mark.parametrize("kind", ListKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_are_in_the_language_and_columns_parted_as_its_spreadsheets_expect(
    register, dossier, kind, language
):
    plant(register, dossier, Audience.ORGANISATION)
    content = made(register, dossier, kind, ".csv", language)
    assert content.startswith(BOM)
    separator = "," if language == "en" else ";"
    heads, *rows = rows_of(content, ".csv", separator)
    assert len(set(heads)) == len(heads) > 1
    assert rows
    assert {len(row) for row in rows} == {len(heads)}
    english = rows_of(made(register, dossier, kind, ".csv", "en"), ".csv")[0]
    assert language == "en" or sum(a != b for a, b in zip(heads, english, strict=True)) >= 2


@pytest.mark.parametrize("kind", ListKind)
@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_content_gives_the_same_bytes_on_any_day(register, dossier, kind, ending):
    plant(register, dossier, Audience.NOTE)
    day = date(2026, 6, 30)
    one, other = (
        write_list(
            register,
            ExportRequest(dossier, Audience.TEAM, now, day),
            kind,
            words_in("fr"),
            ending,
        )
        for now in (NOW, NOW + timedelta(days=400))
    )
    assert one == other


def test_a_list_of_all_dossiers_names_them(register, dossier):
    other = make_dossier(register, "Harbour")
    for each in (dossier, other):
        make_statement(register, make_document(register, each))
    found = columns(register, None, "statements")
    assert sorted(found["Dossier"]) == ["Bridge and ferry", "Harbour"]


def test_a_workbook_says_what_it_is_and_for_whom(register, dossier):
    plant(register, dossier, Audience.NOTE)
    book = openpyxl.load_workbook(io.BytesIO(made(register, dossier, "commitments", ".xlsx")))
    page, about = book.worksheets
    assert page.title == "Commitments"
    assert page.freeze_panes == "A2"
    assert page.oddHeader.left.text.endswith("Organisation. Not for the other side.")
    told = dict(about.iter_rows(values_only=True))
    assert told["For whom"] == "Organisation. Not for the other side."
    assert told["Known up to"] == datetime(2026, 6, 2)


def test_a_text_too_long_for_a_cell_says_that_there_is_more(register, dossier):
    long = "word " * 8_000
    meeting = NewMeeting(dossier, "Talks", NOW, None, long, (), ())
    plan_meeting(register, meeting, who=WHO)
    place = columns(register, dossier, "meetings", ".xlsx")["Place"][0]
    assert len(place) <= 32_767
    assert place.endswith("[… the rest is in the register]")


def test_a_list_for_others_that_would_hold_an_internal_text_is_not_made(register, dossier):
    plant(register, dossier, Audience.TEAM)
    leaking = (marker("line to take"),)
    make_document(register, dossier, parliamentary_references=leaking, audience=Audience.PUBLIC)
    with pytest.raises(InternalTextError, match=marker("line to take")):
        made(register, dossier, "documents", audience=Audience.SHARED)
