"""The pictures of the README: every screen of the example register, and a page of its briefing.

    python packaging/pictures.py [--language nl] [--scheme dark] [--size 1280x800] [FOLDER]

Needs no screen. The folder is `docs/pictures` unless another is named; the
pictures are those that a user who opens the app today would see.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tracker.briefing.gather import BriefingRequest
from tracker.briefing.writing import write_briefing
from tracker.example import make_example
from tracker.register import Register, open_register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.trajectory import topics_on_ladder
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties
from tracker.register.questions.talks.meetings import meetings
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, words_in
from ui.computer.clock import now, today
from ui.look.theme import Look, Scheme
from ui.places import (
    CommitmentPlace,
    DossierPlace,
    DossierSettingsPlace,
    DossiersPlace,
    FindPlace,
    GlossaryPlace,
    HistoryPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    Place,
    Tab,
    TodayPlace,
)
from ui.reporting import Reporter
from ui.tasks import Runner
from ui.window import Window

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
BRIEFING_PAGES = 2  #: how many pages of the briefing are pictured
LAYING_OUT = 100  #: milliseconds in which the window arranges what it was given
MOST_LOOKS = 20  #: at a window that does not come to rest
DOTS = 110 / 72  #: pixels per point of paper


def wishes() -> argparse.Namespace:
    """What was asked for on the command line."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    asked.add_argument("--language", choices=list(LANGUAGES), default="en")
    asked.add_argument("--scheme", choices=[each.value for each in Scheme], default="light")
    asked.add_argument("--size", default="1280x800")
    return asked.parse_args()


def places_in(register: Register) -> dict[str, Place]:
    """The screens to picture, by the name of their picture."""
    dossier = dossiers(register)[0].id
    letter = max(documents(register, dossier), key=lambda line: line.statements)
    hedged = next(line for line in statements(register, document_id=letter.id) if line.caveat)
    meeting = meetings(register, dossier)[-1]
    followed = commitments(register, today(), dossier)
    commitment = next(line for line in followed if line.statement.id == hedged.id)
    return {
        "today": TodayPlace(),
        "dossiers": DossiersPlace(),
        **{tab.name.lower(): DossierPlace(dossier, tab) for tab in Tab},
        "commitment": CommitmentPlace(commitment.id, dossier),
        "ladder": LadderPlace(dossier, topics_on_ladder(register, dossier)[0].id),
        "letter-desk": LetterPlace(letter.id, dossier, hedged.place.start, hedged.place.end),
        "meeting": MeetingPlace(meeting.id, dossier),
        "dossier-settings": DossierSettingsPlace(dossier),
        "find": FindPlace(hedged.topics[0]),
        "parties": PartiesPlace(),
        "party": PartyPlace(parties(register)[0].id),
        "history": HistoryPlace(),
        "glossary": GlossaryPlace(),
    }


def settle(runner: Runner) -> None:
    """Let the window show all answers that are under way."""
    while runner.is_busy:
        waiting = QEventLoop()
        runner.busy_changed.connect(lambda busy, waiting=waiting: busy or waiting.quit())
        waiting.exec()
    wait_a_moment()


def wait_a_moment() -> None:
    """Let the window arrange and paint what it has."""
    waiting = QEventLoop()
    QTimer.singleShot(LAYING_OUT, waiting.quit)
    waiting.exec()


def still_picture(window: Window) -> QImage:
    """The window once it stays as it is; on a busy machine it arranges itself for longer."""
    before, now = QImage(), window.grab().toImage()
    for _ in range(MOST_LOOKS):
        if now == before:
            break
        wait_a_moment()
        before, now = now, window.grab().toImage()
    return now


def settle_pages(window: Window) -> None:
    """Let a letter on the desk show the printed pages that are under way."""
    desk = getattr(window.shown, "desk", None)
    while desk is not None and desk.awaits_pages:
        wait_a_moment()


def picture_window(path: Path, asked: argparse.Namespace) -> None:
    """Picture every screen of the register at `path`."""
    application = QApplication([])
    look = Look(application, asked.language, Scheme(asked.scheme))
    reporter = Reporter(look, path.parent)
    runner = Runner(reporter)
    window = Window(look, runner, reporter)
    window.resize(*(int(side) for side in asked.size.split("x")))
    window.show()
    register = open_register(path)
    window.use(register)
    settle(runner)
    for name, place in places_in(register).items():
        window.go(place)
        settle(runner)
        settle_pages(window)
        still_picture(window).save(str(asked.folder / f"{name}.png"))
        print(asked.folder / f"{name}.png")
    window.close()


def picture_briefing(path: Path, asked: argparse.Namespace) -> None:
    """Picture the first pages of the briefing for the next meeting."""
    with open_register(path) as register:
        meeting = meetings(register)[-1]
        request = BriefingRequest(
            meeting.dossier_id, "meeting", meeting.id, Audience.ORGANISATION, "a4", now()
        )
        pages = pypdfium2.PdfDocument(write_briefing(register, request, words_in(asked.language)))
    for number in range(min(BRIEFING_PAGES, len(pages))):
        name = f"briefing-{number + 1}.png" if number else "briefing.png"
        picture = asked.folder / name
        pages[number].render(scale=DOTS).to_pil().save(picture)
        print(picture)
    pages.close()


def main() -> None:
    """Make the example in a folder of its own, and picture it."""
    asked = wishes()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "veldland.overleg"
        make_example(path, asked.language, today())
        picture_briefing(path, asked)
        picture_window(path, asked)


if __name__ == "__main__":
    main()
