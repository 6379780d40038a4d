"""A page as it shows: its lines, upright, without what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float
from dataclasses import dataclass
from itertools import pairwise
from math import pi

from tracker.letters.readers.pdf.lines import Line, lines_among
from tracker.letters.readers.pdf.pdfium import OpenPage, raw
from tracker.letters.readers.pdf.runs import Run, main_angle, runs_of

#: A picture that covers this much of a page is the page: a scan.
_WHOLE_PAGE = 0.8
#: Text leaning more than this from the page's own is apart from it, in radians.
_LEANS = 0.09

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a page as written, those set at another angle, and what was left out."""

    lines: list[Line]
    leaning: list[Line]
    width: float
    height: float
    hidden: bool  # some words do not show and were left out
    recognised: bool  # the words lie unseen over the picture of a page


def sheet_of(page: OpenPage) -> Sheet:
    """The page turned so that its main text reads from left to right."""
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    runs = runs_of(page)
    shown, hidden, recognised = _shown(page, runs, width * height)
    if not any(run.angle for run in shown):
        lines = _downwards(lines_among(shown))
        return Sheet(lines, [], width, height, hidden, recognised)
    angle = main_angle(shown)
    if angle:
        shown, width, height = _upright(shown, angle, width, height)
    straight = [run for run in shown if run.is_space or abs(run.angle) < _LEANS]
    leaning = [run for run in shown if not run.is_space and abs(run.angle) >= _LEANS]
    return Sheet(
        _downwards(lines_among(straight)), _one_by_one(leaning), width, height, hidden, recognised
    )


def _downwards(lines: list[Line]) -> list[Line]:
    """The lines as written; from above to below when most were written the other way."""
    rises = sum(1 if below.baseline > above.baseline else -1 for above, below in pairwise(lines))
    return sorted(lines, key=lambda line: -line.baseline) if rises > 0 else lines


def _one_by_one(leaning: list[Run]) -> list[Line]:
    """Leaning runs as lines; those that go on with each other come together."""
    lines: list[Line] = []
    for run in leaning:
        words = run.text.strip()
        if words and lines and run.size == lines[-1].size and run.angle == leaning[0].angle:
            before = lines.pop()
            words = f"{before.words} {words}"
        if words:
            lines.append(Line(words, run.left, run.right, run.baseline, run.size))
    return lines


def _shown(page: OpenPage, runs: list[Run], area: float) -> tuple[list[Run], bool, bool]:
    """The runs that a person sees, whether others were left out, and whether it is a scan."""
    if not any(run.unseen or run.white for run in runs) and not _outside(page, runs):
        return runs, False, False
    printed = [run for run in runs if not run.is_space]
    unseen = all(run.unseen for run in printed)
    drawn = list(_drawn(page))
    if unseen and any(_size(box) >= _WHOLE_PAGE * area for box, picture in drawn if picture):
        return runs, False, True
    outside = _outside(page, runs)
    boxes = [box for box, _ in drawn]
    kept = [
        run
        for run in runs
        if run.is_space or not (run.unseen or run in outside or (run.white and not _on(boxes, run)))
    ]
    return kept, len(kept) < len(runs), False


def _outside(page: OpenPage, runs: list[Run]) -> set[Run]:
    """The runs beyond the part of the page that shows."""
    left, low, right, high = page.get_cropbox()
    return {
        run
        for run in runs
        if not run.is_space
        and not (left <= run.left <= right and low - run.size <= run.baseline <= high)
        and not (run.left < left < run.right and low <= run.baseline <= high)
    }


def _drawn(page: OpenPage) -> Iterator[tuple[Box, bool]]:
    """The boxes of what is drawn, each with whether it is a picture."""
    edges = [c_float() for _ in range(4)]
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        drawn = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        if raw.FPDFPageObj_GetBounds(drawn, *map(byref, edges)):
            left, low, right, high = (edge.value for edge in edges)
            yield (left, low, right, high), kind == raw.FPDF_PAGEOBJ_IMAGE


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _on(boxes: list[Box], run: Run) -> bool:
    """Whether something is drawn under the run."""
    return any(
        left <= run.left <= right and low <= run.baseline + run.size / 3 <= high
        for left, low, right, high in boxes
    )


def _upright(
    runs: list[Run], angle: float, width: float, height: float
) -> tuple[list[Run], float, float]:
    """The runs of a page turned back by quarters of a turn, and its sides as they are then."""
    quarters = round(angle / (pi / 2)) % 4
    right, up = {1: (0.0, width), 2: (width, height), 3: (height, 0.0)}.get(quarters, (0.0, 0.0))
    sides = (height, width) if quarters % 2 else (width, height)
    turned = [run if run.is_space else run.turned(angle, right, up) for run in runs]
    return turned, *sides
