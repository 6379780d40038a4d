"""A dossier as far as its audience may see it: all that an export is made from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.briefing.admitted import Admitted, admit
from tracker.briefing.content import Entry
from tracker.briefing.material import Material
from tracker.briefing.reading import read_material
from tracker.exports.request import ExportRequest
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.lines import MeetingLine, StatementLine
from tracker.words import Words


class Said(Frozen):
    """Somebody's words: as they are printed, and what the register knows beside."""

    line: StatementLine
    entry: Entry


class Kept(Frozen):
    """One dossier for one audience, in the language of `words`.

    `material` is all there is of it: only for the second look at what was made.
    """

    admitted: Admitted
    material: Material
    request: ExportRequest
    words: Words

    @property
    def inside(self) -> bool:
        """Whether the reader may see how we read the words."""
        return self.admitted.admission.shows_readings

    @property
    def name(self) -> str:
        """What the dossier is called."""
        return self.admitted.dossier.name

    @property
    def said(self) -> list[Said]:
        """All words the audience may see, in their order."""
        return [Said(line, self.admitted.entries[line.id]) for line in self.admitted.lines]

    @property
    def meetings(self) -> list[MeetingLine]:
        """The meetings the audience may know of, earliest first."""
        audience = self.admitted.admission.audience
        lines = [page.line for page in self.material.meetings]
        return [line for line in lines if audience.may_show(line.audience)]

    def here(self, moment: datetime | None) -> datetime | None:
        """A moment in the zone the file is made in; None for none."""
        return None if moment is None else moment.astimezone(self.request.zone)


def kept_of(register: Register, request: ExportRequest, words: Words) -> Iterator[Kept]:
    """The dossier asked for, or each of them in turn."""
    wanted = (
        [line.id for line in dossiers(register)]
        if request.dossier_id is None
        else [request.dossier_id]
    )
    for dossier_id in wanted:
        asked = request.of(dossier_id)
        material = read_material(register, asked)
        yield Kept(admit(material, asked.admission), material, request, words)
