"""What is said while working, and the trouble that ends a call with one sentence."""

from __future__ import annotations

import errno


class TroubleError(Exception):
    """Something the person at the keyboard can put right; its text is all they see."""


def say(line: str) -> None:
    """One line, at once, also when the output goes to a file."""
    print(line, flush=True)


def sentence_of(error: OSError) -> str | None:
    """The plain sentence for a failing disk or missing right; None for anything else."""
    place = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full{place}. Free about 1 GB and call again; nothing else is lost."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"There is no permission to write here{place}. "
            "Call again as the owner of this folder, or from a copy that is yours."
        )
    return None
