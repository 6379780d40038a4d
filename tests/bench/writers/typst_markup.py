"""The content as markup for typst, which tags it by itself."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.writers import measures as m
from tests.bench.writers.content import HEADS, Content, Line, Section

_PREAMBLE = """#set document(title: "{title}", author: "Overleg")
#set page(paper: "a4", margin: (left: 24mm, right: 16mm, top: 24mm, bottom: 22mm),
  header: text(8pt)[*Team* #h(1fr) The wharf],
  footer: context text(8pt)[Register 1, 19 March 2031, 16:40. #h(1fr)
    #counter(page).display("1 of 1", both: true)])
#set text(font: "IBM Plex Sans", size: 9.5pt, lang: "en", hyphenate: false)
#set par(leading: 0.62em, spacing: 8pt, justify: false)
#set table(stroke: (x, y) => (bottom: 0.4pt), inset: (x: 0pt, y: 5pt))
#show heading.where(level: 2): set text(13pt)
= {title}
#text(13pt)[{lead}]
#outline(title: [Contents], depth: 2)
"""


def prepare() -> None:
    """Load the compiler."""
    import typst  # noqa: F401


def write(content: Content) -> bytes:
    """The file: PDF/UA-1 as ours is."""
    import typst

    text = _PREAMBLE.format(title=content.title, lead=content.lead)
    text += "\n".join(_section(section) for section in content.sections)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.typ"
        source.write_text(text, "utf-8")
        return typst.compile(source, font_paths=[m.FONTS], pdf_standards=["ua-1", "a-2a"])


def _section(section: Section) -> str:
    quoted = "\n".join(
        f"#grid(columns: (29mm, 112mm, 4mm, 25mm), [], "
        f'text(11pt, font: "IBM Plex Serif")[“{each.words}”], [], '
        f"text(8pt)[*{_link(each.number, section.number)}* {each.place}])"
        for each in section.quotations
    )
    heads = ", ".join(f"text(8pt)[*{title}*]" for title in HEADS)
    rows = ",\n".join(map(_row, section.lines))
    shares = ", ".join(f"{share}fr" for share in m.SHARES)
    return (
        f"== {section.number} {section.title} <s{section.number}>\n"
        + "\n\n".join(section.paragraphs)
        + f"\n\n{quoted}\n#v(18pt)\n"
        + f"#table(columns: ({shares}), column-gutter: 4.5mm, table.header({heads}),\n{rows})\n"
    )


def _row(line: Line) -> str:
    number = _link(line.quotation.number, line.leads_to)
    return (
        f"text(8pt)[*{number}* {line.quotation.place}], "
        f'text(9.5pt, font: "IBM Plex Serif")[“{line.quotation.words}”], '
        f"[#box(width: 8.8pt, height: 8.8pt, fill: black) *{line.strength}*], [{line.day}]"
    )


def _link(number: int, target: int) -> str:
    return f"#link(<s{target}>)[{number:03d}]"
