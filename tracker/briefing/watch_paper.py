"""The watch list of one dossier or of several, as one PDF."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.briefing.gather import gather
from tracker.briefing.kinds.watch import together
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.briefing.scanning import refuse_internal
from tracker.briefing.writing import READ, write_pdf
from tracker.register import Register
from tracker.styles.house import House
from tracker.tagged.paging import Progress, unheard
from tracker.words import Words


def write_watch_list(
    register: Register,
    requests: Sequence[BriefingRequest],
    words: Words,
    house: House,
    progress: Progress = unheard,
) -> bytes:
    """The PDF for these requests, one for each dossier, all of the kind `watch` and at one moment.

    `progress` hears of every dossier and of every page.
    """
    materials, briefings = [], []
    for number, request in enumerate(requests):
        progress(number / len(requests) * READ)
        materials.append(read_material(register, request))
        briefings.append(gather(materials[-1], request))
    alone = len(briefings) == 1
    whole = briefings[0] if alone else together(briefings, words.text("All dossiers"))
    paper = Paper(requests[0].paper)
    content = write_pdf(whole, words, HouseStyle.of(house), paper, progress)
    for material, request in zip(materials, requests, strict=True):
        refuse_internal(content, material, request.admission)
    return content
