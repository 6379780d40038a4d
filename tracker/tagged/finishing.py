"""The last pass: drawn pages become a file that says what everything on them is."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.character_maps import repair_character_maps
from tracker.tagged.metadata import About, write_colour_space, write_metadata
from tracker.tagged.navigation import write_links, write_outline
from tracker.tagged.objects import Objects
from tracker.tagged.saving import saved
from tracker.tagged.structure import TreeWriter


def finish(canvas: TaggedCanvas, about: About) -> bytes:
    """The finished file, the same bytes for the same pages and facts; the canvas is used up."""
    with pikepdf.open(BytesIO(canvas.close())) as pdf:
        repair_character_maps(pdf)
        write_outline(pdf, canvas.outline, canvas.targets)
        write_metadata(pdf, about)
        write_colour_space(pdf)
        objects = Objects(pdf)
    annotations = write_links(objects, canvas.links, canvas.targets)
    on_pages = [objects.pages[link.page] for link in canvas.links]
    TreeWriter(objects, annotations, on_pages).write(canvas.document)
    return saved(objects)
