"""A typeface that comes with a style: TrueType, and allowed to be put into a document."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import TrackerError
from tracker.tagged.faces import UnusableFaceError, add_face

MOST_BYTES = 20_000_000


class FaceUnusableError(TrackerError):
    """The file of a typeface cannot be put into a paper."""

    message = (
        "The typeface {file} cannot be used: it must be a TrueType file (.ttf) whose maker allows "
        "it to be put into documents. Choose another one, or take the line out of the style."
    )


def read_face(path: Path, stands_for: str) -> str:
    """The name by which papers know the face; letters it lacks are those of `stands_for`.

    `FaceUnusableError`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FaceUnusableError(file=path.name)
        return add_face(path.read_bytes(), stands_for)
    except (OSError, UnusableFaceError) as error:
        raise FaceUnusableError(file=path.name) from error
