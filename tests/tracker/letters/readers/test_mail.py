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


def test_an_alphabet_that_nobody_can_name_leaves_the_words_readable():
    damaged = mail(BODY).as_bytes().replace(b"utf-8", b"utf\0-8").replace(b"plan", b"pl\xc3\xa4n")
    assert "The cabinet stops the pl\u00e4n." in read(damaged).letter.text


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
        "> When will you answer? We wait.",
        "Soon.",
    ]


def test_paragraphs_of_a_quoted_mail_stay_apart():
    found = read(mail("Dear Chair,\n\nWe agree.\n\n> When?\n> Soon?\n>\n> Yours\n> > Never.\n"))
    assert running(found.letter)[1:] == ["> When? Soon?", "> Yours", ">> Never."]


def test_a_single_word_that_differs_is_told():
    plain, page = "Dear Chair,\n\n" + "We agree to all of it. " * 9, "<p>Dear Chair,</p><p>"
    page += "We agree to all of it. " * 8 + "We never agree to all of it.</p>"
    assert Remark.OTHER_VERSION in read(mail(plain, page)).letter.remarks


def test_addresses_behind_words_make_no_other_version():
    plain = "Dear Chair,\n\nSee our site<https://x.example/a> or A. Bos<mailto:a@x.example>.\n"
    plain += "[cid:logo.png]\n"
    page = "<p>Dear Chair,</p><p>See our <a href='https://x.example/a'>site</a> or A. Bos.</p>"
    assert read(mail(plain, page)).letter.remarks == ()


def test_quotation_marks_of_windows_in_a_mail_that_says_latin_come_out_right():
    raw = mail("x").as_bytes().replace(b'"utf-8"', b"iso-8859-1").replace(b"7bit", b"8bit")
    found = read(raw.replace(b"\nx\n", b"\n\x93Caf\xe9\x94 \x80 5\x1b\n"))
    assert "“Café” € 5␛" in found.letter.text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_headers_that_are_not_encoded_as_they_should_be_are_read(encoding):
    raw = f"From: Zoë Bos\nTo: Café\nMessage-ID: <1@x>\nSubject: Réunion\n\n{BODY}"
    found = read(raw.encode(encoding))
    assert (found.facts.sender, found.facts.addressee) == (("Zoë Bos",), ("Café",))
    assert found.facts.subject == "Réunion"


def in_parts(*parts: str) -> bytes:
    """A mail of these parts, each with headers of its own."""
    head = "From: a@x.example\nTo: b@x.example\nMIME-Version: 1.0\n"
    head += "Content-Type: multipart/mixed; boundary=B\n\n"
    return (head + "".join(f"--B\n{part}\n" for part in parts) + "--B--\n").encode()


def test_every_piece_of_a_page_is_read():
    pieces = [
        f"Content-Type: text/html\n\n<p>{words}</p>" for words in ("Dear Chair,", "We agree.")
    ]
    pdf = "Content-Type: application/pdf; name=a.pdf\n\n%PDF"
    found = read(in_parts(pieces[0], pdf, pieces[1]))
    assert running(found.letter) == ["We agree."]
    assert [file.file_name for file in found.enclosed] == ["a.pdf"]


def test_an_invitation_comes_along_and_what_outlook_packed_is_told_of():
    found = read(
        in_parts(
            "Content-Type: text/plain\n\nDear Chair,",
            "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
            "Content-Type: application/ms-tnef; name=winmail.dat\n\nx",
        )
    )
    assert [file.file_name for file in found.enclosed] == ["1.calendar"]
    assert found.letter.remarks == (Remark.PARTS_UNREAD,)


def test_it_is_told_that_parts_lie_too_deep():
    part = "Content-Type: text/plain\n\nWe agree."
    for level in range(25):
        part = (
            f"Content-Type: multipart/mixed; boundary=N{level}\n\n--N{level}\n{part}\n--N{level}--"
        )
    assert read(in_parts(part)).letter.remarks == (Remark.PARTS_UNREAD,)


def test_names_of_files_inside_are_one_line_that_can_be_kept():
    names = ["=?utf-8?q?a=0Ab=C3=A9?=.pdf", "../../C:x.pdf", "n" * 4000, "Zoë.pdf"]
    parts = [f'Content-Disposition: attachment; filename="{name}"\n\nx' for name in names]
    parts.append("Content-Disposition: attachment; filename*=unicode_escape''%5Cud800\n\nx")
    found = read(in_parts("Content-Type: text/plain\n\nWe agree.", *parts))
    assert [file.file_name for file in found.enclosed] == ["a bé.pdf", *names[1:], "?"]


def test_a_long_mail_of_lines_that_flow_ends_in_time():
    made = in_parts("Content-Type: text/plain; format=flowed\n\n" + "word \n" * 300_000)
    assert "word word word" in read(made).letter.text


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


@pytest.mark.parametrize(
    "date",
    [
        f"26 May {'9' * 30} 14:40:00 +0000",
        f"26 May 2026 {'9' * 20}:00:00 +0000",
        "26 May 2026 1:1:1 +9999",
    ],
)
def test_a_date_that_no_calendar_has_stays_as_it_was_written(date):
    content = f"Date: {date}\nMessage-ID: <1@x>\n\nWe agree.".encode()
    assert letter_as(FileKind.EML, content).text == f"Date: {date}\n\nWe agree."


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
