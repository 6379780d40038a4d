"""The end of every stream is beyond doubt."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name

from tracker.tagged.objects import Objects, references, string
from tracker.tagged.saving import saved


def ending_in_a_return() -> bytes:
    """Data whose compressed form ends in a carriage return."""
    lengths = (b"%" + b"a" * length for length in range(256))
    return next(data for data in lengths if zlib.adler32(data) & 0xFF == ord("\r"))


def test_a_page_whose_data_ends_in_a_return_gets_one_line_end_more():
    data = ending_in_a_return()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].obj.Contents = pdf.make_indirect(pikepdf.Stream(pdf, data))
        content = saved(Objects(pdf))
    assert b"\r\nendstream" not in content
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.pages[0].obj.Contents.read_bytes() == data + b"\n"


@pytest.mark.parametrize("objects", [1, 40, 700])
def test_object_streams_end_beyond_doubt_whatever_they_hold(objects):
    for attempt in range(30):
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            kept = [pdf.make_indirect(pikepdf.Dictionary(N=n, A=attempt)) for n in range(objects)]
            pdf.Root.Kept = pdf.make_indirect(pikepdf.Array(kept))
            content = saved(Objects(pdf))
        assert b"\r\nendstream" not in content


def test_the_same_file_is_saved_as_the_same_bytes():
    def make() -> bytes:
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.Root.Lang = pikepdf.String("nl")
            pdf.Root.PageMode = Name.UseNone
            return saved(Objects(pdf))

    assert make() == make()


def test_objects_put_one_by_one_are_read_back_under_their_numbers():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        objects = Objects(pdf)
    later = objects.reserve()
    numbers = [objects.add(f"<</N {n}>>") for n in range(1000)]
    objects.put(later, f"[{references(numbers)}]")
    objects.extend(objects.root, f"/Kept {later} 0 R/Says{string('Ünïcode (“a”)')}")
    with pikepdf.open(BytesIO(saved(objects))) as pdf:
        assert [int(each.N) for each in pdf.Root.Kept] == list(range(1000))
        assert str(pdf.Root.Says) == "Ünïcode (“a”)"
        assert pdf.check_pdf_syntax() == []
