"""A second look at a paper for others: nothing internal may stand in the file, anywhere.

What may not be seen never enters the briefing (`admission`). This checks the
file itself, by its own text and not by how it was made, and refuses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
import pypdfium2

from tracker.briefing.admission import Admission
from tracker.briefing.internal import ends_of, internal_texts, plain
from tracker.briefing.material import Material
from tracker.errors import TrackerError
from tracker.vocabulary import Audience

LONGEST_NAMED = 80
OUTSIDE = frozenset({Audience.SHARED, Audience.PUBLIC})


class InternalTextError(TrackerError):
    """A paper for others holds a text that is for the own house."""

    message = (
        "The paper was not made: it would show others “{text}”, which is internal. "
        "Nothing was written. Change the words on the paper or the level of that text."
    )

    def __init__(self, text: str) -> None:
        super().__init__(text=text[:LONGEST_NAMED])


def refuse_internal(content: bytes, material: Material, admission: Admission) -> None:
    """Raises `InternalTextError` when a paper for others holds any text above its audience."""
    if admission.audience in OUTSIDE:
        refuse_texts(texts_in(content), material, admission)


def refuse_texts(texts: Iterable[str], material: Material, admission: Admission) -> None:
    """The same for the texts of a file of any kind. Error: `InternalTextError`."""
    if admission.audience not in OUTSIDE:
        return
    shown = "\n".join(plain(text) for text in texts)
    for text in internal_texts(material, admission):
        if any(end in shown for end in ends_of(text)):
            raise InternalTextError(text)


def texts_in(content: bytes) -> Iterator[str]:
    """All text a reader or a program finds in a PDF: pages, metadata, outline, links."""
    with pypdfium2.PdfDocument(content) as document:  # type: ignore[no-untyped-call]
        pages = [page.get_textpage().get_text_bounded() for page in document]
    yield from pages
    yield " ".join(pages)
    with pikepdf.open(BytesIO(content)) as pdf:
        yield pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                yield from _strings(thing)


def _strings(thing: pikepdf.Dictionary) -> Iterable[str]:
    """The strings right in one object: title, author, alternative text, the words of a link."""
    return [str(value) for value in thing.as_dict().values() if isinstance(value, pikepdf.String)]
