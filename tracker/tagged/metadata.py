"""What the file says of itself: title, language, dates, the standards it keeps, its colours."""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tracker.frozen import Frozen


class About(Frozen):
    """Title, author and subject as words; `made` with its zone is the only date in the file."""

    title: str
    author: str
    subject: str
    language: str
    made: datetime


PRODUCER = "Overleg"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 this file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def write_metadata(pdf: pikepdf.Pdf, about: About) -> None:
    """Write the same facts into the document information and the XMP packet."""
    moment = about.made.strftime("D:%Y%m%d%H%M%S") + _zone(about.made, "'") + "'"
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(about.title),
            Author=String(about.author),
            Subject=String(about.subject),
            Creator=String(PRODUCER),
            Producer=String(PRODUCER),
            CreationDate=String(moment),
            ModDate=String(moment),
        )
    )
    packet = _XMP.format(
        title=escape(about.title),
        author=escape(about.author),
        subject=escape(about.subject),
        language=escape(about.language),
        made=about.made.strftime("%Y-%m-%dT%H:%M:%S") + _zone(about.made, ":"),
        producer=PRODUCER,
    )
    stream = pikepdf.Stream(pdf, packet.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
    pdf.Root.Lang = String(about.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def write_colour_space(pdf: pikepdf.Pdf) -> None:
    """Say that red, green and blue mean sRGB, as PDF/A asks."""
    profile = pikepdf.Stream(pdf, _srgb())
    profile.N = 3
    profile.Alternate = Name.DeviceRGB
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )


def _srgb() -> bytes:
    """The sRGB profile with a fixed date of its own, so that two runs give the same bytes."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    year_2000 = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    return profile[:24] + year_2000 + profile[36:]


def _zone(moment: datetime, separator: str) -> str:
    """The distance to UTC as +hh:mm with the separator a format wants."""
    text = moment.strftime("%z") or "+0000"
    return f"{text[:3]}{separator}{text[3:5]}"
