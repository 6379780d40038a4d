"""The content as HTML for WeasyPrint, which tags it by itself."""

from __future__ import annotations

from tests.bench.writers import measures as m
from tests.bench.writers.content import HEADS, Content, Line, Section

_FACE = "@font-face {{ font-family: '{face}'; src: url('{file}'); }}"
_STYLE = """
@page { size: A4; margin: 24mm 16mm 22mm 24mm; font: 8pt Sans;
  @top-left { content: 'Team' } @top-right { content: 'The wharf' }
  @bottom-left { content: 'Register 1, 19 March 2031, 16:40.' }
  @bottom-right { content: counter(page) ' of ' counter(pages) } }
body { font: 9.5pt/14pt Sans; margin: 0 } p { margin: 8pt 0 0 }
h1, h2 { font-family: Bold; font-weight: normal } h2 { font-size: 13pt; margin: 24pt 0 0 }
blockquote { font: 11pt/14pt Serif; margin: 9pt 29mm } .place { font: 8pt Sans }
nav a::after { content: leader('.') target-counter(attr(href), page) } nav a { display: block }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 18pt }
td, th { border-bottom: 0.4pt solid; vertical-align: top; text-align: left; padding: 5pt 4mm 5pt 0 }
th { font: 8pt Bold } td:nth-child(2) { font: 9.5pt Serif } a { color: inherit }
"""


def prepare() -> None:
    """Load the layout engine."""
    import weasyprint  # noqa: F401


def write(content: Content) -> bytes:
    """The file: PDF/UA-1 as ours is."""
    import weasyprint

    faces = "".join(
        _FACE.format(face=name, file=(m.FONTS / f"{face}.ttf").as_uri())
        for name, face in (("Sans", m.SANS), ("Bold", m.BOLD), ("Serif", m.SERIF))
    )
    entries = "".join(
        f'<a href="#s{each.number}">{each.number} {each.title}</a>' for each in content.sections
    )
    body = "".join(map(_section, content.sections))
    html = (
        f'<html lang="en"><head><title>{content.title}</title><style>{faces}{_STYLE}</style></head>'
        f"<body><h1>{content.title}</h1><p>{content.lead}</p><nav>{entries}</nav>{body}</body></html>"
    )
    return weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")


def _section(section: Section) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in section.paragraphs)
    quoted = "".join(
        f'<blockquote>“{each.words}” <span class="place">'
        f"{_link(each.number, section.number)} {each.place}</span></blockquote>"
        for each in section.quotations
    )
    heads = "".join(
        f'<th style="width:{share / sum(m.SHARES):.0%}">{title}</th>'
        for title, share in zip(HEADS, m.SHARES, strict=True)
    )
    rows = "".join(map(_row, section.lines))
    return (
        f'<section><h2 id="s{section.number}">{section.number} {section.title}</h2>{paragraphs}'
        f"{quoted}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></section>"
    )


def _row(line: Line) -> str:
    number = _link(line.quotation.number, line.leads_to)
    cells = (
        f"{number} {line.quotation.place}",
        f"“{line.quotation.words}”",
        f"■ {line.strength}",
        line.day,
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _link(number: int, target: int) -> str:
    return f'<a href="#s{target}">{number:03d}</a>'
