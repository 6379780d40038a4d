"""What the screen reads: what was found, what narrows it down, and the searches that are kept."""

from __future__ import annotations

from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.questions.finding.facets import Facets, facets_of
from tracker.register.questions.finding.find import SHOWN_FIRST, Findings, find, find_more
from tracker.register.questions.finding.hits import Hit
from tracker.register.questions.finding.views import ViewLine, saved_views
from tracker.reports import Findable
from tracker.search.query import Sought

#: How many are read at a time once one asks for all of a kind.
PAGE = 60


class FindReading(Frozen):
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
        findings = find(register, sought, each=SHOWN_FIRST)
        if only is not None:
            findings = _whole_page(register, findings, only)
        return FindReading(findings, facets_of(register, findings.sought), views, only)


def _whole_page(register: Register, findings: Findings, only: Findable) -> Findings:
    """The same, of one kind with its first page: newest first throughout, as pages go on."""
    hits = find_more(register, findings.sought, only, limit=PAGE)
    groups = (replace(each, hits=hits) for each in findings.groups if each.kind is only)
    return replace(findings, groups=tuple(groups))


def read_more(register: Register, sought: Sought, last: Hit) -> tuple[Hit, ...]:
    """The next page after `last`, of its kind."""
    return find_more(register, sought, last.kind, after=last.place, limit=PAGE)
