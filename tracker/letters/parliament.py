"""References to papers of the two chambers of the Dutch parliament.

The spellings met in practice and their normal form follow the citation rules
for official papers; the public address is that of the official publications
site. Nothing is looked up: a reference is read, never checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tracker.frozen import Frozen

#: Where official publications are found by their address.
PUBLICATIONS = "https://zoek.officielebekendmakingen.nl/"


class ParliamentaryReference(Frozen):
    """A reference at `text[start:end]`; papers cited in one breath share that place.

    `normal` is the form in which papers are cited; `identifier` the public
    address without the site; `movers` are those the motion is named after.
    """

    start: int
    end: int
    normal: str
    identifier: str
    movers: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where the paper can be read."""
        return f"{PUBLICATIONS}{self.identifier}.html"


def find_parliamentary(text: str) -> tuple[ParliamentaryReference, ...]:
    """The references in `text`, in order; "nrs. 35 en 57" gives two."""
    found: list[ParliamentaryReference] = []
    taken = bytearray(len(text))
    for pattern, papers_of in _SPELLINGS:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                found.extend(_references(match, papers_of))
                start, end = found[-1].start, found[-1].end
                taken[start:end] = b"\1" * (end - start)
    return tuple(sorted(found, key=lambda each: each.start))


#: The normal form and the identifier of a paper.
_Papers = Iterator[tuple[str, str]]

_SPACE = r"[ \t\u00a0\u202f]"
_COMMA = rf"(?:,{_SPACE}*|{_SPACE}+)"
_CHAMBER = rf"(?:{_SPACE}+(?P<chamber>II?)(?!\w))?"
_YEAR = rf"{_COMMA}(?P<year>(?:19|20)\d\d){_SPACE}?[/–-]{_SPACE}?(?P<next_year>(?:\d\d)?\d\d)(?!\d)"
#: What stands before is looked at behind the first figure: from figures the search goes quickly.
_FILE = (
    r"(?P<file>\d(?<![\d/.-]\d)\d[ \u00a0.]?\d{3})(?!\d)"
    rf"(?:{_SPACE}*[ -](?P<chapter>[IVXL]+[A-H]?)(?!\w))?"
)
_NUMBER = (
    rf"(?:(?:nrs\.?|nummers){_SPACE}*(?P<numbers>\d+(?:(?:,{_SPACE}*|{_SPACE}+en{_SPACE}+)\d+)*)"
    rf"|(?:nr\.?|nummer){_SPACE}*(?P<number>\d+))"
)
_LETTER = r"(?P<letter>[A-Z]{1,2})(?!\w)"
_PAGES = rf"(?:{_COMMA}(?:p|blz)\.{_SPACE}*(?P<pages>\d+(?:[-–]\d+)?))?"

_PARTICLE = r"(?:van|de|der|den|ten|ter|te|el)"
_NAME = rf"(?:{_PARTICLE} )*[A-ZÀ-Ý][\w’'-]*(?: (?:{_PARTICLE} )*[A-ZÀ-Ý][\w’'-]*)*"
_MOTION = re.compile(
    rf"\b[Mm]otie[ -](?:van (?:het lid|de leden) )?(?P<movers>{_NAME}(?:(?:/|, | en ){_NAME})*)"
    r"(?: c\.s\.)?,? ?\(?$"
)
#: How far before the paper's number the motion's name may begin.
_MOTION_WITHIN = 120


def _references(
    match: re.Match[str], papers_of: Callable[[re.Match[str]], _Papers]
) -> Iterator[ParliamentaryReference]:
    start, movers = match.start(), tuple[str, ...]()
    offset = max(0, start - _MOTION_WITHIN)
    if motion := _MOTION.search(match.string[offset:start]):
        start = offset + motion.start()
        movers = tuple(re.split(r"/|, | en ", motion["movers"]))
    for normal, identifier in papers_of(match):
        yield ParliamentaryReference(start, match.end(), normal, identifier, movers)


def _papers(match: re.Match[str]) -> _Papers:
    """Papers of either chamber: a number is the Second's, a letter the Senate's."""
    part = {"letter": None, "numbers": None, "year": None, "pages": None} | match.groupdict()
    file = re.sub(r"\D", "", match["file"])
    chapter = match["chapter"]
    named = part.get("chamber") or ("I" if part["letter"] else "II")
    series = f"Kamerstukken {named}" + (f" {_year(match)}" if part["year"] else "")
    whole_file = f"{file} {chapter}" if chapter else file
    pages = f", p. {part['pages']}" if part["pages"] else ""
    for number in _numbers(part):
        numbered = number if part["letter"] else f"nr. {number}"
        identifier = "-".join(filter(None, ("kst", file, chapter, number)))
        yield f"{series}, {whole_file}, {numbered}{pages}", identifier


def _numbers(part: dict[str, str | None]) -> list[str]:
    several = part["numbers"]
    return re.findall(r"\d+", several) if several else [part["letter"] or part["number"] or ""]


def _proceedings(match: re.Match[str]) -> _Papers:
    named = match["chamber"] or "II"
    pages = f", p. {match['pages']}" if match["pages"] else ""
    normal = f"Handelingen {named} {_year(match)}, nr. {match['sitting']}, item {match['item']}"
    yield normal + pages, f"h-{_short(named)}-{_years(match)}-{match['sitting']}-{match['item']}"


def _written_questions(match: re.Match[str]) -> _Papers:
    named = match["chamber"] or "II"
    normal = f"Aanhangsel Handelingen {named} {_year(match)}, nr. {match['number']}"
    yield normal, f"ah-{_short(named)}-{_years(match)}-{match['number']}"


def _short(chamber: str) -> str:
    return "tk" if chamber == "II" else "ek"


def _year(match: re.Match[str]) -> str:
    """The parliamentary year as it is cited: 2025/26."""
    return f"{match['year']}/{match['next_year'][-2:]}"


def _years(match: re.Match[str]) -> str:
    """The parliamentary year as addresses have it: 20252026."""
    turns = match["next_year"][-2:] == "00"
    century = int(match["year"][:2]) + turns
    return f"{match['year']}{century}{match['next_year'][-2:]}"


def _word(start: str) -> str:
    """A pattern for `start` at the start of a word, letters first: a search is quicker so."""
    return rf"{start}(?<=\b{start})"


#: Every way of writing a reference; what an earlier one has read, a later one leaves.
_SPELLINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Papers]], ...] = (
    (
        re.compile(
            rf"{_word('Aanhangsel')}{_SPACE}+(?:van de )?Handelingen{_CHAMBER}{_YEAR}{_COMMA}"
            rf"nr\.?{_SPACE}*(?P<number>\d+)"
        ),
        _written_questions,
    ),
    (
        re.compile(
            rf"{_word('Handelingen')}{_CHAMBER}{_YEAR}{_COMMA}nr\.?{_SPACE}*(?P<sitting>\d+){_COMMA}"
            rf"item{_SPACE}*(?P<item>\d+){_PAGES}"
        ),
        _proceedings,
    ),
    (
        re.compile(
            rf"{_word('Kamerstuk')}(?:ken)?{_CHAMBER}(?:{_YEAR})?{_COMMA}{_FILE}{_COMMA}"
            rf"(?:{_NUMBER}|{_LETTER}){_PAGES}"
        ),
        _papers,
    ),
    (
        re.compile(
            rf"{_word('kst-')}(?P<file>\d{{5}})(?:-(?P<chapter>[IVXL]+[A-H]?))?-(?P<number>\d+)\b"
        ),
        _papers,
    ),
    (re.compile(rf"{_FILE}{_COMMA}{_NUMBER}{_PAGES}"), _papers),
)
