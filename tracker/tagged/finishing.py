"""The last pass: drawn pages become a file that says what everything on them is."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.character_maps import repair_character_maps
from tracker.tagged.metadata import About, write_colour_space, write_metadata
from tracker.tagged.navigation import write_links, write_outline
from tracker.tagged.saving import saved
from tracker.tagged.structure import TreeWriter


def finish(canvas: TaggedCanvas, about: About) -> bytes:
    """The finished file; the same pages and facts give the same bytes."""
    with pikepdf.open(BytesIO(canvas.close())) as pdf:
        annotations = write_links(pdf, canvas.links, canvas.targets)
        TreeWriter(pdf, annotations).write(canvas.document)
        write_outline(pdf, canvas.outline, canvas.targets)
        write_metadata(pdf, about)
        write_colour_space(pdf)
        repair_character_maps(pdf)
        return saved(pdf)
