"""Writes the ways through the file: links with words of their own, and the outline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Name, OutlineItem

from tracker.tagged.canvas import OutlineEntry, PlacedLink, Target
from tracker.tagged.objects import Objects, references, string

PRINTED = 4  # annotation flag: print it with the page (PDF/A wants it set)


def write_links(
    objects: Objects, links: Sequence[PlacedLink], targets: Mapping[str, Target]
) -> list[int]:
    """Put each link on its page; returns the numbers of the annotations, in that order."""
    pages = objects.pages
    on_page: list[list[int]] = [[] for _ in pages]
    written: list[int] = []
    for number, placed in enumerate(links):
        corners = " ".join([f"{edge:.2f}" for edge in placed.rectangle])
        target = targets[placed.link.target]
        text = (
            f"<</Type/Annot/Subtype/Link/Rect[{corners}]/Border[0 0 0]/F {PRINTED}"
            f"/Contents{string(placed.link.words)}/P {pages[placed.page]} 0 R"
            f"/Dest[{pages[target.page]} 0 R/XYZ 0 {target.height:.2f} 0]"
            f"/StructParent {len(pages) + number}>>"
        )
        written.append(objects.add(text))
        on_page[placed.page].append(written[-1])
    for page, found in zip(pages, on_page, strict=True):
        if found:
            objects.extend(page, f"/Annots[{references(found)}]")
    return written


def write_outline(
    pdf: pikepdf.Pdf, entries: Sequence[OutlineEntry], targets: Mapping[str, Target]
) -> None:
    """Write the outline: each entry hangs under the nearest one of a lower level before it."""
    if not entries:
        return
    pages = [page.obj for page in pdf.pages]
    with pdf.open_outline() as outline:
        above: list[OutlineItem] = []
        for entry in entries:
            item = OutlineItem(entry.title, _destination(pages, targets[entry.target]))
            del above[entry.level :]
            (above[-1].children if above else outline.root).append(item)
            above.append(item)
    pdf.Root.PageMode = Name.UseOutlines


def _destination(pages: Sequence[pikepdf.Object], target: Target) -> Array:
    return Array([pages[target.page], Name.XYZ, 0, round(target.height, 2), 0])
