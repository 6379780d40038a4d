"""A timeline as SVG that a person can read and change: one group per lane, one line per item."""

from __future__ import annotations

from html import escape

from tracker.marks import Points, Shape, wave
from tracker.styles.house import code_of
from tracker.timeline.layout.measures import PAPER, Face
from tracker.timeline.layout.picture import (
    Anchor,
    Band,
    Bars,
    Columns,
    Layer,
    Lettering,
    Line,
    Mark,
    Role,
    Text,
    draw_items,
)
from tracker.timeline.paper.dress import BAND, Dress
from tracker.timeline.paper.sheet import LEFT, TOP, Sheet

_FAMILIES = {
    "sans": "'IBM Plex Sans', 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif",
    "serif": "'IBM Plex Serif', 'Noto Serif', Georgia, serif",
}


def svg_of(sheet: Sheet, language: str, dress: Dress) -> str:
    """The sheet as the text of an SVG file."""
    pen = SvgPen(dress)
    for layer in (sheet.head, *sheet.picture.layers, sheet.legend):
        pen.begin(layer)
        draw_items(layer.items, pen)
        pen.end(layer)
    width, height = number(sheet.width), number(sheet.height)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
            f'viewBox="0 0 {width} {height}" xml:lang="{language}" role="img" '
            'aria-labelledby="title description">',
            f'<title id="title">{escape(sheet.title)}</title>',
            f'<desc id="description">{escape(sheet.description)}</desc>',
            *_style(dress),
            *_fade(dress),
            f'<rect width="{width}" height="{height}" fill="white"/>',
            f'<g transform="translate({LEFT} {TOP})">',
            *pen.lines,
            "</g>",
            "</svg>",
            "",
        )
    )


def _style(dress: Dress) -> list[str]:
    rules = [f".{name} {{ {_font(name, face, dress)} }}" for name, face in PAPER.faces.items()]
    return ["<style>", "text { white-space: pre; }", *rules, "</style>"]


def _font(name: Lettering, face: Face, dress: Dress) -> str:
    family, weight = face.family, face.weight
    if name is Lettering.TITLE:  # headings may be set in another face than the rest
        family = "serif" if "Serif" in dress.face(name) else "sans"
    return (
        f"font-family: {_FAMILIES[family]}; font-size: {number(face.size)}px; "
        f"font-weight: {weight};"
    )


def _fade(dress: Dress) -> list[str]:
    stops = ((0, 0), (22, 1), (78, 1), (100, 0))
    return [
        '<defs><linearGradient id="fade">',
        *(
            f'<stop offset="{at}%" stop-color="{dress.code(BAND)}" stop-opacity="{opacity}"/>'
            for at, opacity in stops
        ),
        "</linearGradient></defs>",
    ]


def number(value: float) -> str:
    """A length with at most two decimals and nothing superfluous."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


class SvgPen:
    """Writes each item as one line of SVG, into `lines`."""

    def __init__(self, dress: Dress) -> None:
        self._dress = dress
        self.lines: list[str] = []

    def begin(self, layer: Layer) -> None:
        """Open a group with the layer's name."""
        self.lines.append(f'<g aria-label="{escape(layer.name)}">')

    def end(self, layer: Layer) -> None:
        """Close the group."""
        self.lines.append("</g>")

    def bars(self, bars: Bars) -> None:
        """Rectangles as one path."""
        path = "".join(
            f"M{number(box.x)} {number(box.y)}h{number(box.width)}v{number(box.height)}"
            f"h{number(-box.width)}z"
            for box in bars.boxes
        )
        opacity = f' fill-opacity="{bars.depth}"' if bars.depth < 1 else ""
        self.lines.append(f'<path d="{path}" fill="{self._dress.code(bars.ink)}"{opacity}/>')

    def columns(self, columns: Columns) -> None:
        """Columns, as the rectangles they are."""
        self.bars(Bars(tuple(columns.boxes()), columns.ink, columns.depth))

    def line(self, line: Line) -> None:
        """An open path."""
        self._stroke(line.points, self._dress.code(line.ink), line.width, line.dashes)

    def band(self, band: Band) -> None:
        """A rectangle that fades at both ends."""
        box = band.box
        self.lines.append(
            f'<rect x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
            f'height="{number(box.height)}" fill="url(#fade)"/>'
        )

    def mark(self, mark: Mark) -> None:
        """A shape: its outlines, its hatching, and the wave of speech."""
        at, size, shape = (mark.x, mark.y), mark.size, mark.shape
        ink = self._dress.code(mark.ink)
        for outline in shape.placed(shape.outlines, at, size):
            self.lines.append(_outline(outline, shape, ink, size))
        for stroke in shape.placed(shape.lines, at, size):
            self._stroke(stroke, ink, shape.line_width * size, ())
        if mark.spoken:
            for stroke in shape.placed((wave(),), at, size):
                self._stroke(stroke, ink, 0.1 * size, ())

    def text(self, text: Text) -> None:
        """Words, on a cleared ground where they cross lines.

        Their length is stated, so that another face in their place covers nothing.
        """
        if text.cleared:
            # A rectangle and not a halo: not every viewer paints a stroke under the letters.
            self.bars(Bars((text.box,), Role.GROUND))
        ink = code_of(self._dress.ink_of(text.lettering, text.ink))
        anchor = "" if text.anchor is Anchor.START else f' text-anchor="{text.anchor}"'
        self.lines.append(
            f'<text class="{text.lettering}" x="{number(text.x)}" y="{number(text.baseline)}" '
            f'fill="{ink}"{anchor} textLength="{number(text.box.width)}" '
            f'lengthAdjust="spacingAndGlyphs">{escape(text.words)}</text>'
        )

    def _stroke(self, points: Points, ink: str, width: float, dashes: tuple[float, ...]) -> None:
        dashed = f' stroke-dasharray="{" ".join(map(number, dashes))}"' if dashes else ""
        self.lines.append(
            f'<path d="M{_joined(points)}" fill="none" stroke="{ink}" '
            f'stroke-width="{number(width)}"{dashed}/>'
        )


def _outline(points: Points, shape: Shape, ink: str, size: float) -> str:
    if shape.filled:
        return f'<path d="M{_joined(points)}z" fill="{ink}"/>'
    dashes = " ".join(number(dash * size) for dash in shape.dashes)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="M{_joined(points)}z" fill="#FFFFFF" stroke="{ink}" '
        f'stroke-width="{number(shape.line_width * size)}"{dashed}/>'
    )


def _joined(points: Points) -> str:
    return "L".join(f"{number(x)} {number(y)}" for x, y in points)
