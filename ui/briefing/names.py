"""What the file of a paper is called until somebody calls it otherwise."""

from __future__ import annotations

from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.reports import BriefingKind
from tracker.words import Words
from ui.briefing.choice import BriefingChoice
from ui.computer.clock import today


def name_of(about: MeetingLine | DossierLine, choice: BriefingChoice, words: Words) -> str:
    """By its meeting, else by its kind and dossier, with the day of the meeting or of today."""
    if choice.kind is BriefingKind.MEETING and isinstance(about, MeetingLine):
        day = about.starts.astimezone().date().isoformat()
        return words.text("briefing-{meeting}-{day}", meeting=about.title, day=day)
    dossier = about.dossier if isinstance(about, MeetingLine) else about.name
    kind, day = words.title(choice.kind), (choice.as_of or today()).isoformat()
    return words.text("{kind}-{dossier}-{day}", kind=kind, dossier=dossier, day=day)
