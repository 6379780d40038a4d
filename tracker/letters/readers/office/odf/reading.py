"""OpenDocument texts: words as they stand now, without what was deleted or is not displayed."""

from __future__ import annotations

import re

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.office.heads import said_only_in, with_head_in_lines
from tracker.letters.readers.office.odf.story import Story
from tracker.letters.readers.office.odf.styles import Styles
from tracker.letters.readers.office.package import Package
from tracker.letters.readers.office.setting import PageCount, Setting, paged
from tracker.letters.readers.office.trees import (
    Element,
    child,
    holds,
    inside,
    path,
    tree_of,
    value,
)
from tracker.letters.readers.printed import Printed
from tracker.letters.readers.refused import Reason, RefusedError

_MACROS = re.compile(r"(?:Basic|Scripts)/.*\.(?:xml|xlb|py|js|bsh)$", re.IGNORECASE)
_LIST_OF_MACROS = re.compile(r".*/?script-l[bc]\.xml$", re.IGNORECASE)
_USUAL_PAGE = "Standard"


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of an OpenDocument text, and what else is in it. Error: `RefusedError`."""
    package = Package(content)
    try:
        _refuse_encrypted(package)
        return _contents(package)
    except RecursionError as error:
        raise RefusedError(Reason.NOT_READABLE) from error


def _contents(package: Package) -> Contents:
    document = _part(package, "content.xml")
    body = path(document, "body", "text")
    if document is None or body is None:
        raise RefusedError(Reason.NOT_READABLE)
    look = _part(package, "styles.xml")
    styles, remarks = Styles(look, document), set[Remark]()
    if _is_active(package, document):
        remarks.add(Remark.ACTIVE_CONTENT)
    story, setting = Story(styles, remarks), Setting(PageCount())
    story.set(body, setting)
    blocks = with_head_in_lines(setting)
    header = _header(_first_page(body, styles, look), Story(styles, remarks))
    blocks = said_only_in(header, blocks) + blocks + story.notes
    return Contents(FileKind.ODT, paged(blocks, setting.pages), remarks)


def _part(package: Package, name: str) -> Element | None:
    content = package.read(name)
    return tree_of(content) if content else None


def _refuse_encrypted(package: Package) -> None:
    manifest = _part(package, "META-INF/manifest.xml")
    if holds(manifest, "encryption-data"):
        raise RefusedError(Reason.PROTECTED)


def _is_active(package: Package, document: Element) -> bool:
    """Whether there are macros in the file, or words to start them."""
    macros = any(_MACROS.match(n) and not _LIST_OF_MACROS.match(n) for n in package.names)
    return macros or holds(document, "event-listener")


def _first_page(body: Element, styles: Styles, look: Element | None) -> Element | None:
    """The description of the page that the document begins with."""
    first = next(inside(body, "p", "h"), None)
    name = styles.attribute("paragraph", value(first, "style-name"), "master-page-name")
    pages = {value(page, "name"): page for page in inside(look, "master-page")}
    return pages.get(name or _USUAL_PAGE)


def _header(page: Element | None, story: Story) -> list[Printed]:
    header = child(page, "header-first")
    header = child(page, "header") if header is None else header
    setting = Setting(PageCount(), turns=False)
    if header is not None and value(header, "display") != "false":
        story.set_header(header, setting)
    return setting.blocks
