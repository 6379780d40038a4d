"""From the register to a briefing: what is admitted, then what the kind of paper chooses of it."""

from __future__ import annotations

from tracker.briefing.admission import Admission
from tracker.briefing.admitted import admit
from tracker.briefing.content import Briefing, Question
from tracker.briefing.kinds.items import Items
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.material import Material
from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.register import Register
from tracker.reports import BriefingKind

__all__ = ["BriefingRequest", "gather", "gather_briefing", "raised_by_entries"]


def gather_briefing(register: Register, request: BriefingRequest) -> Briefing:
    """Read the register and keep what this audience may see."""
    return gather(read_material(register, request), request)


def gather(material: Material, request: BriefingRequest) -> Briefing:
    """The briefing that `material` gives for `request`; holds nothing above its audience."""
    admission = request.admission
    kind = BriefingKind(request.kind)
    head = _head(kind, material, request, admission)
    return KINDS[kind].choose(head, admit(material, admission))


def raised_by_entries(material: Material, request: BriefingRequest) -> tuple[Question, ...]:
    """What the entries raise by themselves and nobody decided on for the meeting, item by item.

    A paper has these where nobody noted a question about an item.
    """
    return Items(admit(material, request.admission), lambda line: True).raised()


def _head(
    kind: BriefingKind, material: Material, request: BriefingRequest, admission: Admission
) -> Briefing:
    """What all kinds of paper say: of which dossier they are, for whom, and how recent."""
    dossier = material.dossier
    return Briefing(
        kind=kind,
        dossier=dossier.name,
        house=dossier.we.name if dossier.we else None,
        audience=admission.audience,
        known_up_to=admission.known_up_to,
        printed=request.printed,
        register_number=material.version.number,
        register_at=material.version.at,
        from_rung=request.from_rung,
        later=admission.later(material),
        is_example=material.version.is_example,
    )
