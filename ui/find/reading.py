"""What the screen reads: what was found, what narrows it down, and the searches that are kept."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register import Register
from tracker.register.questions.finding.facets import Facets, facets_of
from tracker.register.questions.finding.find import SHOWN_FIRST, Findings, find, find_more
from tracker.register.questions.finding.hits import Hit
from tracker.register.questions.finding.views import ViewLine, saved_views
from tracker.reports import Findable
from tracker.search.query import Sought

#: How many are read at a time once one asks for all of a kind.
PAGE = 60


@dataclass(frozen=True, slots=True)
class FindReading:
    """One answer. `only` is the kind of which all is shown, None for some of each."""

    findings: Findings
    facets: Facets
    views: tuple[ViewLine, ...]
    only: Findable | None = None


def read_findings(register: Register, sought: Sought, only: Findable | None) -> FindReading:
    """What is found, with its facets; of the kind `only` a first page."""
    with register.snapshot():
        views = tuple(saved_views(register))
        if sought.is_empty:
            return FindReading(Findings(), Facets({}), views)
        findings = find(register, sought, each=SHOWN_FIRST if only is None else PAGE)
        return FindReading(findings, facets_of(register, findings.sought), views, only)


def read_more(register: Register, sought: Sought, last: Hit) -> tuple[Hit, ...]:
    """The next page after `last`, of its kind."""
    return find_more(register, sought, last.kind, after=last.place, limit=PAGE)
