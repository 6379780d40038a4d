"""What runs inside the worker: bytes in, one letter or one reason out.

The process is started by `tracker.letters.worker` and lives for one file. It
tells the kind by the bytes, prepares everything that reading needs, shuts the
fence behind itself, and only then reads.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tracker.frozen import asdict
from tracker.letters.fence import limit_resources, put_up
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Letter
from tracker.letters.limits import processor_seconds_for
from tracker.letters.memory import keep_memory
from tracker.letters.readers.choosing import letter_in, reader_of
from tracker.letters.readers.containers import kind_within
from tracker.letters.readers.contents import Contents, Enclosed
from tracker.letters.readers.refused import Reason, RefusedError


def main() -> None:
    """Read one file from standard input and write the answer to standard output."""
    head, _, content = sys.stdin.buffer.read().partition(b"\n")
    asked = json.loads(head)
    recognised = {int(page): told for page, told in asked.get("recognised", {}).items()}
    sys.stdout.buffer.write(answer(content, asked["password"], recognised))
    sys.stdout.buffer.flush()


def answer(
    content: bytes, password: str | None, recognised: Mapping[int, str] | None = None
) -> bytes:
    """One line of JSON, `{"letter": …, "enclosed": […]}` or `{"refused": reason}`.

    `recognised` is what Tesseract tells of pages without text. After the line come
    the bytes of the files inside, one after the other. From then on this process
    is fenced in.
    """
    try:
        read = reader_of(kind_within(content), recognised)
        fixed_words()
        keep_memory()
        limit_resources(processor_seconds_for(len(content)))
        put_up(Path(folder) for folder in sys.path if folder)
        return told(read(content, password))
    except RefusedError as refused:
        return _line({"refused": refused.reason})
    except MemoryError:
        return _line({"refused": Reason.TOO_MUCH_MEMORY})


def told(contents: Contents) -> bytes:
    """How the contents of a file are answered; RefusedError when they make no letter."""
    enclosed = [[file.file_name, len(file.content)] for file in contents.enclosed]
    line = _line({"letter": _letter(letter_in(contents)), "enclosed": enclosed})
    return line + b"".join(map(_bytes_of, contents.enclosed))


def _letter(letter: Letter) -> dict[str, object]:
    """The fields of a letter; a long one has thousands of blocks, which are not copied deeply."""
    return asdict(letter) | {"blocks": [asdict(block) for block in letter.blocks]}


def _bytes_of(file: Enclosed) -> bytes:
    return file.content


def _line(value: dict[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
