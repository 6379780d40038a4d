"""A mail as it was sent (EML), with its attachments.

Only the structure is left to the library; what a header or a part says is
decoded here, with limits, because hostile mail keeps a thorough parser busy.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import parsedate_to_datetime
from typing import TypeAlias

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents, Enclosed
from tracker.letters.readers.decoding import decoded, decoded_as
from tracker.letters.readers.mail.message import Mail, as_written, contents_of_mail, on_one_line
from tracker.letters.readers.refused import Reason, RefusedError

MOST_PARTS, MOST_LEVELS = 200, 20
_LONGEST_HEADER = 10_000
#: What Outlook packs a whole mail in when it sends to others; nothing of it is read.
_PACKED_BY_OUTLOOK = "application/ms-tnef"
#: What parsing strange mail is known to raise.
_BROKEN = (
    ArithmeticError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    MessageError,
    RecursionError,
)

Part: TypeAlias = "Message[str, str]"


class _Limited(Compat32):
    """Headers as they stand, up to a limit; bytes that no header should hold are characters."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value of a header, with bytes above 127 read as UTF-8 or else as Windows-1252."""
        raw = value[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
        return decoded_as(raw, "utf-8") or raw.decode("cp1252", "replace")


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The mail in `content`; RefusedError when it cannot be taken apart at all."""
    mail = Mail()
    try:
        message = BytesParser(policy=_Limited()).parsebytes(_without_envelope(content))
    except _BROKEN as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    _take_headers(mail, message)
    for number, part in enumerate(_parts(mail, message), 1):
        if number > MOST_PARTS:
            mail.remarks.add(Remark.PARTS_UNREAD)
            break
        try:
            _take(mail, part)
        except _BROKEN:
            mail.remarks.add(Remark.PARTS_UNREAD)
    return contents_of_mail(FileKind.EML, mail)


def _without_envelope(content: bytes) -> bytes:
    """The mail without the line that a mailbox file sets before it."""
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def _take_headers(mail: Mail, message: Part) -> None:
    mail.sender = _header(message, "From")
    mail.addressees = _header(message, "To")
    mail.copies = _header(message, "Cc")
    mail.subject = _header(message, "Subject")
    mail.date = _date(_header(message, "Date"))


def _header(message: Part, name: str) -> str:
    """What a header says, decoded; as it stands when it cannot be."""
    raw = message.get(name) or ""
    try:
        return on_one_line(_decoded_header(raw))
    except _BROKEN:
        return on_one_line(raw)


def _decoded_header(raw: str) -> str:
    return "".join(_piece(*piece) for piece in decode_header(raw))


def _piece(words: bytes | str, charset: str | None) -> str:
    """A piece of a header; one that names no alphabet is as the library sets it apart."""
    if isinstance(words, str):
        return words
    if charset is None:
        return words.decode("raw-unicode-escape", "replace")
    return decoded_as(words, charset) or words.decode("cp1252", "replace")


def _date(header: str) -> str:
    try:
        moment: datetime = parsedate_to_datetime(header)
    except _BROKEN:
        return header
    return as_written(moment)


def _parts(mail: Mail, message: Part) -> Iterator[Part]:
    """The parts that hold no others, in order; a mail inside is one of them."""
    waiting = [(message, 0)]
    while waiting:
        part, level = waiting.pop()
        # Asked of a part that holds no others, it decodes the text by whatever name is given.
        inside = part.get_payload() if part.is_multipart() else None
        if part.get_content_type() == "message/rfc822" and level:
            yield part
        elif isinstance(inside, list) and level < MOST_LEVELS:
            inner = [each for each in inside if isinstance(each, Message)]
            waiting += [(each, level + 1) for each in reversed(inner)]
        elif not isinstance(inside, list):
            yield part
        else:
            mail.remarks.add(Remark.PARTS_UNREAD)


def _take(mail: Mail, part: Part) -> None:
    """A part is one of the two bodies, or an attachment."""
    kind, name = part.get_content_type(), _file_name(part)
    attached = part.get_content_disposition() == "attachment" or bool(name)
    if kind == "message/rfc822":
        inner = part.get_payload(0)
        subject = _header(inner, "Subject") if isinstance(inner, Message) else ""
        whole = inner.as_bytes() if isinstance(inner, Message) else b""
        mail.enclosed.append(Enclosed(name or f"{subject or 'mail'}.eml", whole))
    elif not attached and kind == "text/plain":
        mail.plain += ("\n\n" if mail.plain else "") + _text(part)
    elif not attached and kind == "text/html":
        mail.html += _text(part)
    elif kind == _PACKED_BY_OUTLOOK:
        mail.remarks.add(Remark.PARTS_UNREAD)
    elif attached or not kind.startswith("image/"):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            number = len(mail.enclosed) + 1
            mail.enclosed.append(Enclosed(name or f"{number}.{kind.partition('/')[2]}", content))


def _file_name(part: Part) -> str:
    name = part.get_filename() or ""
    return on_one_line(_decoded_header(name) if "=?" in name else name)


def _text(part: Part) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    text = decoded_as(content, part.get_content_charset() or "utf-8")
    if text is None:
        text = decoded(content) or content.decode("cp1252", "replace")
    text = text.replace("\0", "")
    return _unflowed(text) if part.get_param("format") == "flowed" else text


def _unflowed(text: str) -> str:
    """Lines that end in a blank go on in the next one (RFC 3676), but for the signature's mark."""
    lines: list[list[str]] = []
    before, depth_before = "", 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        if before.endswith(" ") and before != "-- " and depth == depth_before:
            lines[-1].append(line[depth:].removeprefix(" "))
        else:
            lines.append([line])
        before, depth_before = line, depth
    return "\n".join("".join(pieces) for pieces in lines)
