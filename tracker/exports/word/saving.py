"""The bytes of a document: the same for the same content, with nothing of the tool that made it."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import Any

from tracker.exports.plain_text import holdable
from tracker.tagged import About

_Docx = Any  # the library has no types

#: Every part bears this day: when it was made stands in the properties.
_DAY = (1980, 1, 1, 0, 0, 0)


def describe(document: _Docx, about: About, marking: str) -> None:
    """What the file says of itself."""
    properties = document.core_properties
    made = about.made.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.title = holdable(about.title)[:255]
    properties.author = properties.last_modified_by = holdable(about.author)[:255]
    properties.subject = holdable(about.subject)[:255]
    properties.category = holdable(marking)[:255]
    properties.language = about.language
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = made
    properties.revision = 1


def saved(document: _Docx) -> bytes:
    """The package, its parts in the order of their names."""
    target = io.BytesIO()
    document.save(target)
    anew = io.BytesIO()
    with zipfile.ZipFile(target) as found, zipfile.ZipFile(anew, "w") as made:
        for name in _in_order(found.namelist()):
            part = zipfile.ZipInfo(name, _DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            made.writestr(part, found.read(name))
    return anew.getvalue()


def _in_order(names: list[str]) -> list[str]:
    """The table of contents first, as readers of such packages expect."""
    first = "[Content_Types].xml"
    return [first, *sorted(name for name in names if name != first)]
