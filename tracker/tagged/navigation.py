"""Writes the ways through the file: links with words of their own, and the outline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from tracker.tagged.canvas import OutlineEntry, PlacedLink, Target

PRINTED = 4  # annotation flag: print it with the page (PDF/A wants it set)


def write_links(
    pdf: pikepdf.Pdf, links: Sequence[PlacedLink], targets: Mapping[str, Target]
) -> list[pikepdf.Object]:
    """Put each link on its page; returns the annotations in the order of `links`."""
    written: list[pikepdf.Object] = []
    for number, placed in enumerate(links):
        page = pdf.pages[placed.page].obj
        annotation = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(edge, 2) for edge in placed.rectangle]),
                Border=Array([0, 0, 0]),
                F=PRINTED,
                Contents=String(placed.link.words),
                Dest=_destination(pdf, targets[placed.link.target]),
                StructParent=len(pdf.pages) + number,
                P=page,
            )
        )
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        written.append(annotation)
    return written


def write_outline(
    pdf: pikepdf.Pdf, entries: Sequence[OutlineEntry], targets: Mapping[str, Target]
) -> None:
    """Write the outline: each entry hangs under the nearest one of a lower level before it."""
    if not entries:
        return
    with pdf.open_outline() as outline:
        above: list[OutlineItem] = []
        for entry in entries:
            item = OutlineItem(entry.title, _destination(pdf, targets[entry.target]))
            del above[entry.level :]
            (above[-1].children if above else outline.root).append(item)
            above.append(item)
    pdf.Root.PageMode = Name.UseOutlines


def _destination(pdf: pikepdf.Pdf, target: Target) -> Array:
    page = pdf.pages[target.page].obj
    return Array([page, Name.XYZ, 0, round(target.height, 2), 0])
