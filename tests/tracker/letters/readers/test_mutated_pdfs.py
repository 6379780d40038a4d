"""Broken PDFs are read or refused, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_made import letter_pdf
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.pdf.reading import contents_of
from tracker.letters.readers.refused import RefusedError

TEXT = "Geachte heer Bos,\n\nWij komen<sup>1</sup>.\n\n<sup>1</sup> Op 3 maart."
WHOLE = letter_pdf(TEXT)

edits = st.lists(
    st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 12), st.binary(max_size=12)),
    min_size=1,
    max_size=8,
)


@settings(max_examples=200, deadline=None)
@given(edits)
def test_a_broken_pdf_is_read_or_refused(changes):
    content = WHOLE
    for at, length, instead in changes:
        content = content[:at] + instead + content[at + length :]
    try:
        found = contents_of(content, None)
    except RefusedError as refused:
        found = refused
    assert isinstance(found, Contents | RefusedError)
