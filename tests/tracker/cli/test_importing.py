"""`overleg import`: letters brought in, one or many."""

from __future__ import annotations

import json
from io import BytesIO

import pikepdf
import pytest

from tests.letters_made import letter_pdf, scan_pdf
from tests.mail_made import mail
from tests.scans_made import scan_of

LETTER = (
    "Dear Chair,\n\nThe cabinet has decided to stop the {what}.\n\nYours sincerely,\n\nA. Bos\n"
)


@pytest.fixture
def register(overleg, tmp_path):
    path = tmp_path / "talks.overleg"
    overleg("new", path)
    return path


def titles(overleg, register) -> list[str]:
    _, printed, _ = overleg("list", register, "documents", "--json")
    return [line["title"] for line in json.loads(printed)]


def letter(folder, what):
    path = folder / f"{what}.txt"
    path.write_text(LETTER.format(what=what))
    return path


def test_letters_that_cannot_be_read_keep_no_other_out(overleg, register, tmp_path):
    good = [letter(tmp_path, f"plan {number}") for number in range(9)]
    scan, empty, odd = (tmp_path / name for name in ("scan.pdf", "empty.txt", "odd.docx"))
    scan.write_bytes(scan_pdf())
    empty.write_bytes(b"")
    odd.write_bytes(b"PK\x03\x04 cut off")
    files = [*good[:4], scan, empty, *good[4:], odd]
    status, printed, complaint = overleg("import", register, *files, "--dossier", "Talks")
    assert status == 1
    assert len(titles(overleg, register)) == 9
    assert "9 letters brought in." in printed
    assert all(file.name in complaint for file in (scan, empty, odd))
    assert complaint.rstrip().endswith("3 were not.")


def test_one_that_cannot_be_read_is_a_failure(overleg, register, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    status, _, complaint = overleg("import", register, empty, "--dossier", "Talks")
    assert status == 1
    assert complaint.count("\n") == 1
    assert titles(overleg, register) == []


@pytest.fixture
def sent(tmp_path):
    """A mail with a letter, a picture and a text under it."""
    made = mail(LETTER.format(what="plan"), subject="Our answer")
    pdf = letter_pdf(LETTER.format(what="cuts"))
    made.add_attachment(pdf, "application", "pdf", filename="annex.pdf")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    path = tmp_path / "answer.eml"
    path.write_bytes(made.as_bytes())
    return path


def test_a_mail_brings_its_attachments_along_as_its_annexes(overleg, register, sent):
    status, printed, _ = overleg("import", register, sent, "--dossier", "Talks")
    assert status == 0
    assert titles(overleg, register) == ["Our answer", "annex"]
    assert "logo.png" in printed
    _, citations, _ = overleg("list", register, "citations", "--json")
    (annex,) = json.loads(citations)
    assert annex["relation"] == "annex_of"


def test_attachments_can_be_left_out(overleg, register, sent):
    overleg("import", register, sent, "--dossier", "Talks", "--without-attachments")
    assert titles(overleg, register) == ["Our answer"]


def test_an_attachment_the_dossier_has_already_is_told_of(overleg, register, sent, tmp_path):
    annex = tmp_path / "annex.pdf"
    annex.write_bytes(letter_pdf(LETTER.format(what="cuts")))
    overleg("import", register, annex, "--dossier", "Talks")
    status, printed, _ = overleg("import", register, sent, "--dossier", "Talks")
    assert status == 0
    assert len(titles(overleg, register)) == 2
    assert "annex" in printed


def test_a_protected_letter_opens_with_the_password_of_the_environment(
    overleg, register, tmp_path, monkeypatch
):
    made, path = BytesIO(), tmp_path / "locked.pdf"
    with pikepdf.open(BytesIO(letter_pdf(LETTER.format(what="plan")))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    path.write_bytes(made.getvalue())
    status, _, complaint = overleg("import", register, path, "--dossier", "Talks")
    assert status == 1
    assert "password" in complaint
    monkeypatch.setenv("OVERLEG_LETTER_PASSWORD", "wrong")
    status, _, complaint = overleg("import", register, path, "--dossier", "Talks")
    assert "does not open" in complaint
    monkeypatch.setenv("OVERLEG_LETTER_PASSWORD", "secret")
    status, _, _ = overleg("import", register, path, "--dossier", "Talks")
    assert status == 0
    assert b"secret" not in register.read_bytes()


def test_a_scan_is_refused_until_its_text_is_to_be_recognised(
    overleg, register, tmp_path, tesseract
):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scan_of(letter_pdf(LETTER.format(what="plan"))))
    status, _, complaint = overleg("import", register, scan, "--dossier", "Talks")
    assert status == 1
    assert "--recognise" in complaint
    status, printed, _ = overleg("import", register, scan, "--dossier", "Talks", "--recognise")
    assert status == 0
    assert "recognised from pictures" in printed
    assert titles(overleg, register) == ["scan"]


def test_a_scan_under_a_mail_is_recognised_too(overleg, register, tmp_path, tesseract):
    made = mail(LETTER.format(what="plan"), subject="Our answer")
    scan = scan_of(letter_pdf(LETTER.format(what="cuts")))
    made.add_attachment(scan, "application", "pdf", filename="annex.pdf")
    path = tmp_path / "answer.eml"
    path.write_bytes(made.as_bytes())
    other = tmp_path / "other.overleg"
    overleg("new", other)
    _, printed, _ = overleg("import", other, path, "--dossier", "Talks")
    assert "annex.pdf was left out: it is a scan." in printed
    status, _, _ = overleg("import", register, path, "--dossier", "Talks", "--recognise")
    assert status == 0
    assert titles(overleg, register) == ["Our answer", "annex"]


def test_a_scan_is_read_without_a_register(overleg, tmp_path, tesseract):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scan_of(letter_pdf(LETTER.format(what="plan"))))
    status, printed, _ = overleg("read", scan, "--recognise", "--json", "--rectangles")
    shape = json.loads(printed)
    assert status == 0
    assert "The cabinet has decided to stop the plan." in shape["text"]
    assert "recognised" in shape["remarks"]
    assert [each["rectangles"] for each in shape["statements"]] == [[]] * len(shape["statements"])
