"""The last pass: drawn pages become a file that says what everything on them is."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tracker.briefing.tagged.canvas import TaggedCanvas
from tracker.briefing.tagged.character_maps import repair_character_maps
from tracker.briefing.tagged.metadata import About, write_colour_space, write_metadata
from tracker.briefing.tagged.navigation import write_links, write_outline
from tracker.briefing.tagged.saving import saved
from tracker.briefing.tagged.structure import TreeWriter


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
