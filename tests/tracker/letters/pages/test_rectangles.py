"""The boxes of a pinpoint."""

from __future__ import annotations

from itertools import pairwise

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind
from tracker.letters.pages.rectangles import rectangles_of

TEXT = (
    "Geachte heer,\n\nHet kabinet stopt met de koppeling. "
    + "Wij spreken elkaar in het voorjaar over alles wat daarna nog op tafel ligt. " * 3
    + "\n\nHoogachtend,\n\nDe raad"
)


def test_words_on_one_line_have_one_box_and_words_on_two_lines_have_two():
    content = letter_pdf(TEXT)
    letter = letter_as(FileKind.PDF, content)
    start = letter.text.index("Het kabinet")
    paragraph = letter.block_at(start)
    one, all_ = rectangles_of(content, letter, [(start, start + 11), (start, paragraph.end)])
    assert [placed.page for placed in one] == [1]
    assert len(all_) > 2
    assert all(above.box.bottom <= below.box.top + 1 for above, below in pairwise(all_))
    assert one[0].box.left == all_[0].box.left
    assert one[0].box.right < all_[0].box.right


def test_a_file_without_pages_has_no_boxes():
    letter = letter_as(FileKind.TEXT, b"Only words.")
    assert rectangles_of(b"Only words.", letter, [(0, 4)]) == [()]
