"""A paper is made without the collector of cycles looking through it.

Pages in the making are many small objects that all stay until the paper is done. The collector
would go through them time and again and find nothing: a third of the time of a long paper.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """The collector waits until what is inside is done, if it was on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
