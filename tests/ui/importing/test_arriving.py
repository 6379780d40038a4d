"""What comes with the mouse out of a mail program, a browser or a folder, as a letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from tests import mail_made
from tracker.desk.intake import Wanted
from ui.importing.arriving import arriving_in

WORDS = "We will send the plan before 1 March."


def dragged(**given: bytes) -> QMimeData:
    """Data by its kind, its slash written as two underscores."""
    data = QMimeData()
    for kind, content in given.items():
        data.setData(kind.replace("__", "/"), content)
    return data


def words_in(data: QMimeData) -> list[str]:
    """The words of each letter in it."""
    return [each.read(Wanted()).found.letter.text for each in arriving_in(data)]


@pytest.mark.parametrize(
    ("name", "content"),
    [("answer.eml", bytes(mail_made.mail(WORDS))), ("answer.msg", mail_made.msg(WORDS))],
)
def test_a_mail_dragged_as_a_file_is_read(tmp_path: Path, name: str, content: bytes):
    file = tmp_path / name
    file.write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert [each.name for each in arriving_in(data)] == [name]
    (words,) = words_in(data)
    assert WORDS in words


def test_a_mail_dragged_as_it_was_sent_is_read_rather_than_what_is_told_of_it():
    data = dragged(message__rfc822=bytes(mail_made.mail(WORDS)), text__plain=b"An answer")
    (words,) = words_in(data)
    assert WORDS in words


def test_a_mail_that_is_named_on_a_server_too_is_read():
    data = dragged(message__rfc822=bytes(mail_made.mail(WORDS)))
    data.setUrls([QUrl("imap://mail.example/inbox;uid=12")])
    (words,) = words_in(data)
    assert WORDS in words


def test_a_page_dragged_out_of_a_mail_or_a_browser_is_read():
    (words,) = words_in(dragged(text__html=f"<p>{WORDS}</p>".encode()))
    assert WORDS in words


def test_an_address_of_another_computer_is_no_letter():
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/letter.pdf")])
    assert arriving_in(data) == []


def test_an_empty_mail_is_no_letter():
    assert arriving_in(dragged(message__rfc822=b" ")) == []
