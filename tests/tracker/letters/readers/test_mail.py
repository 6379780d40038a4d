"""Mails: who, to whom, when, about what; the body as it was written; what came with it."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tests.mail_made import mail, msg
from tracker.letters.kinds import FileKind, media_type_of
from tracker.letters.letter import BlockKind, Letter, Remark
from tracker.letters.readers.choosing import reader_of
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.refused import RefusedError
from tracker.letters.reading import ReadLetter, read_bytes
from tracker.letters.refusals import LetterError

BODY = "Dear Chair,\n\nThe cabinet stops the plan.\n\nYours sincerely,\n\nA. Bos\n"


def read(made: EmailMessage | bytes) -> ReadLetter:
    content = made if isinstance(made, bytes) else made.as_bytes()
    return read_bytes(content, "mail")


def contents(made: EmailMessage | bytes) -> Contents:
    if isinstance(made, bytes):
        return reader_of(FileKind.MSG)(made, None)
    return reader_of(FileKind.EML)(made.as_bytes(), None)


def running(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if b.number]


@pytest.mark.parametrize("made", [mail(BODY), msg(BODY)], ids=["sent", "of Outlook"])
def test_a_mail_says_who_wrote_to_whom_when_and_about_what(made):
    found = read(made)
    assert found.facts.sender == ("Cabinet of Veldland",)
    assert found.facts.addressee == ("Federation of Workers",)
    assert found.facts.dated == date(2026, 5, 26)
    assert found.facts.subject == "An answer"
    assert running(found.letter) == ["The cabinet stops the plan."]
    assert found.letter.blocks[0].kind is BlockKind.DATA
    assert "Date: 26 May 2026 14:40" in found.letter.text


def test_a_letter_typed_under_such_labels_is_no_mail():
    typed = b"From: Cabinet\nTo: Federation\nDate: 3 May 2026\nSubject: Talks\n\nWe agree.\n"
    assert media_type_of(typed) == FileKind.TEXT
    assert media_type_of(mail(BODY).as_bytes()) == FileKind.EML
    assert media_type_of(b"From box Mon May\n" + mail(BODY).as_bytes()) == FileKind.EML


def test_headers_are_decoded_and_each_stands_on_one_line():
    made = mail(BODY)
    del made["Subject"]
    made["Subject"] = "Réponse à votre lettre – « calendrier »"
    folded = made.as_bytes().replace(b"From: ", b"X-Long: " + b"a " * 9000 + b"\nFrom: ")
    found = read(folded)
    assert found.facts.subject == "Réponse à votre lettre – « calendrier »"


def test_a_page_is_read_where_there_is_no_plain_text():
    found = read(mail(html="<p>Dear Chair,</p><p>The cabinet stops the plan.</p>"))
    assert running(found.letter) == ["The cabinet stops the plan."]


@pytest.mark.parametrize(
    ("page", "remarks"),
    [
        ("<p>Dear Chair,</p><p>The cabinet stops the plan.</p><p>Yours</p>", ()),
        ("<p>We never said that, and nobody agreed to it.</p>", (Remark.OTHER_VERSION,)),
    ],
)
def test_it_is_told_when_text_and_page_say_different_things(page, remarks):
    plain = "Dear Chair,\n\nThe cabinet stops the plan.\n\nYours"
    assert read(mail(plain, page)).letter.remarks == remarks


def test_what_a_mail_quotes_of_an_earlier_one_is_a_block_of_its_own():
    found = read(mail("We agree.\n> When will you answer?\n> We wait.\nSoon.\n"))
    assert running(found.letter) == [
        "We agree.",
        "> When will you answer? > We wait.",
        "Soon.",
    ]


def test_lines_that_flow_are_joined():
    made = mail("x")
    made.set_payload("We will \nanswer in \nMay.\n\nYours\n")
    made.set_param("format", "flowed")
    assert "We will answer in May." in read(made).letter.text


@pytest.mark.parametrize("kind", ["sent", "of Outlook"])
def test_attachments_come_along_as_they_are(kind):
    pdf = letter_pdf("Dear Chair,\n\nThe cabinet stops the plan.\n\nYours,\n\nMe")
    pdf += b"%" * 4096 + b"\n%%EOF\n"
    if kind == "sent":
        made = mail(BODY)
        made.add_attachment(pdf, "application", "pdf", filename="Réponse.pdf")
        found = read(made)
    else:
        found = read(msg(BODY, attached={"Réponse.pdf": pdf}))
    (file,) = found.enclosed
    assert (file.file_name, file.content) == ("Réponse.pdf", pdf)
    inside = read_bytes(file.content, file.file_name)
    assert running(inside.letter) == ["The cabinet stops the plan."]


def test_a_mail_inside_a_mail_is_a_file_inside_it():
    made = mail("See below.")
    made.add_attachment(mail(BODY, subject="The first"))
    (file,) = contents(made).enclosed
    assert file.file_name == "The first.eml"
    assert read_bytes(file.content, file.file_name).facts.subject == "The first"


def test_the_logo_under_a_mail_is_no_file_inside_it():
    made = mail(html="<p>We agree.</p><img src='cid:logo'>")
    made.add_related(b"\x89PNG", "image", "png", cid="<logo>")
    assert contents(made).enclosed == ()


def test_an_attachment_that_is_missing_in_a_file_of_outlook_is_told_of():
    assert Remark.PARTS_UNREAD in contents(msg(BODY, attached={"gone": b""})).remarks


HOSTILE = {
    "thousands of nested parts": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)
    ),
    "thousands of parts": b'Content-Type: multipart/mixed; boundary="b"\n\n'
    + b"--b\nContent-Disposition: attachment; filename=a.txt\n\nx\n" * 5000,
    "thousands of addressees": b"To: " + b", ".join([b"a@b.example"] * 50_000) + b"\n\nWe agree.",
    "encoded words without end": b"Subject: " + b"=?utf-8?q?=C3?= " * 20_000 + b"\n\nWe agree.",
    "an unknown alphabet": b"Content-Type: text/plain; charset=klingon\n\nWe agree.",
    "a broken date": b"Date: 99 Foo 99999 99:99\n\nWe agree.",
    "empty characters": b"Content-Type: text/plain\n\nWe \x00agree.\x00",
    "nothing but a head": b"Subject: nothing\n\n",
    "a name that climbs": b"Content-Disposition: attachment; filename=../../../etc/passwd\n\nx",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_a_letter_or_is_refused_with_a_sentence(content):
    try:
        assert read_bytes(b"Message-ID: <1@x>\nMIME-Version: 1.0\n" + content, "mail").letter.text
    except LetterError as refused:
        assert refused.facts["file"] == "mail"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([mail(BODY, "<p>We agree.</p>").as_bytes(), msg(BODY)]), st.data())
def test_a_damaged_mail_is_a_letter_or_is_refused(sound, data):
    damaged = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 10))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    for kind in (FileKind.EML, FileKind.MSG):
        try:
            assert letter_as(kind, bytes(damaged)).text
        except RefusedError as refused:
            assert refused.reason


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"Content-Type: ",
                b"multipart/mixed",
                b"; boundary=b",
                b"\n",
                b"\n\n",
                b"--b",
                b"--b--",
                b"=?utf-8?b?",
                b"?=",
                b"text/plain",
                b"message/rfc822",
                b"\xff",
                b"x",
            ]
        ),
        max_size=60,
    ).map(b"".join)
)
def test_anything_like_a_mail_is_a_letter_or_is_refused(content):
    try:
        assert letter_as(FileKind.EML, content).text
    except RefusedError as refused:
        assert refused.reason
