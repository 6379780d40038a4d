"""Word and OpenDocument files built by hand, for what no program lets one type."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMES = " ".join(
    f'xmlns:{name}="{_ODF}{end}:1.0"'
    for name, end in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "script": "script",
    }.items()
)


def zipped(members: Iterable[tuple[str, str | bytes]]) -> bytes:
    """A zip file of these members, packed."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return into.getvalue()


def word(tag: str, content: str) -> str:
    """A part of a Word document with this root."""
    return (
        f'<w:{tag} xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:v" xmlns:o="urn:o"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:s">'
        f"{content}</w:{tag}>"
    )


def docx(body: str, relations: str = "", **parts: str | bytes) -> bytes:
    """A Word document with this body; `parts` are others by their kind, such as `footnotes`."""
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_R}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    return zipped(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", word("document", f"<w:body>{body}</w:body>")),
            (
                "word/_rels/document.xml.rels",
                f'<Relationships xmlns="{_RELATIONS}">{related}{relations}</Relationships>',
            ),
            *((f"word/{kind}.xml", content) for kind, content in parts.items()),
        ]
    )


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of Word with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of Word."""
    text = f'<w:t xml:space="preserve">{words}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>"


def odt(body: str, styles: str = "", more: Iterable[tuple[str, str | bytes]] = ()) -> bytes:
    """An OpenDocument text with this body and these automatic styles."""
    return zipped(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                f"<office:document-content {_ODF_NAMES}><office:automatic-styles>{styles}"
                f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
                "</office:body></office:document-content>",
            ),
            *more,
        ]
    )


def odf_styles(content: str) -> str:
    """The part of an OpenDocument text that holds its common styles and pages."""
    return f"<office:document-styles {_ODF_NAMES}>{content}</office:document-styles>"
