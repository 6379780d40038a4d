"""The whole jobs of the three users, on a real screen, by real keys and a real pointer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2

from tests.real.person import UP, Person
from tests.ui.test_whole_job import LETTER
from tracker.register import Register, open_register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.dossiers.notes import notes
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.talks.meetings import meeting, meetings

REPLY = """Cabinet of Veldland
Harbour Street 1
1000 AA Veldstad

Federation of Workers
Long Street 8
1000 AB Veldstad

Date: 20 November {year}
Our reference: VL 2044-12
Subject: Pension age and heavy work

Dear Chair,

The cabinet will send the House a plan for heavy work before 1 June {year}.

The budget is not yet settled.

Yours sincerely,
The Minister of Labour
"""
SAID = "a plan for heavy work before 1 June"
QUESTION = "Who tells the members first?"
NOTE = "Speak with the bakers before."
MAIN = ".* – Overleg"


def words_on(paper: Path) -> str:
    """All words of a PDF, with single spaces."""
    with pypdfium2.PdfDocument(paper) as pages:
        texts = [page.get_textpage().get_text_bounded() for page in pages]
    return " ".join(" ".join(texts).split())


def test_an_officer_goes_from_nothing_to_the_promises_on_paper(person: Person):
    letter, path = person.home / "brief.txt", person.home / "mine.overleg"
    letter.write_text(LETTER.replace("2031", "2026"), "utf-8")
    person.start()
    person.at("Overleg$")
    person.key("ctrl+n")
    person.choose("New register", path)
    asked = person.at("New register")
    person.key("Return")  # without a passphrase
    person.gone(asked)
    person.at(MAIN)
    person.key("ctrl+i")
    person.choose("Import a letter", letter)
    asked = person.at("Into which dossier")
    person.key("ctrl+a")
    person.write("Zware beroepen")
    person.key("Return")
    person.gone(asked)
    person.at("Werkloosheid en zwaar werk – Overleg")
    with open_register(path) as register:
        decide_on_all(person, register, "Zware beroepen – Overleg")
        (dossier,) = dossiers(register)
        promised = commitments(register, date.today(), dossier.id)
        assert promised
        person.at("Zware beroepen – Overleg")
        paper = person.home / "promises.pdf"
        person.command("Make a paper")
        keep(person, paper)
        for line in promised:
            assert line.statement.quote in words_on(paper)


def test_a_liaison_prepares_the_next_talks_with_the_pointer(person: Person, example: Register):
    person.start_with_eyes(example.path)
    person.at(MAIN)
    person.click("Today")
    person.click("Open the meeting ")
    to_come = [line for line in meetings(example) if line.starts > datetime.now(UTC)]
    coming = min(to_come, key=lambda line: line.starts)
    person.at(f"{coming.title} – Overleg")
    person.turn_wheel_to("Question to ask")
    person.click("Question to ask")
    person.write(QUESTION)
    person.key("Return")
    person.wait(lambda: QUESTION in questions_of(example, coming.id))
    person.turn_wheel_to("Prepare the briefing", UP)
    person.click("Prepare the briefing")
    person.at("Prepare the briefing")
    person.click("Choose where to keep it")
    paper = person.home / "talks.pdf"
    person.choose("Keep the briefing as", paper)
    person.wait(paper.exists)
    words = words_on(paper)
    for text in questions_of(example, coming.id):
        assert text in words
    person.at(MAIN)
    person.click("Work and Security")  # in the rail
    person.at("Work and Security – Overleg")
    person.command("Notes")
    person.click("write a note|Write a note")
    asked = person.at("Note")
    person.write(NOTE)
    person.click("Keep the note")
    person.gone(asked)
    person.wait(lambda: NOTE in notes_of(example))


def test_a_secretariat_brings_in_a_letter_and_hands_out_a_list_and_a_paper(
    person: Person, example: Register
):
    letter = person.home / "letter.txt"
    letter.write_text(REPLY.format(year=date.today().year), "utf-8")
    person.start(example.path)
    person.at(MAIN)
    person.key("ctrl+i")
    person.choose("Import a letter", letter)
    asked = person.at("Into which dossier")
    person.key("ctrl+a")
    person.write("Work and Security")
    person.key("Return")
    person.gone(asked)
    person.at("Pension age and heavy work – Overleg")
    arrived = "Work and Security – Overleg"
    decide_on_all(person, example, arrived)
    person.at(arrived)
    mine = [line for line in commitments(example, date.today()) if SAID in line.statement.quote]
    assert mine
    paper = person.home / "promises.pdf"
    person.command("Make a paper")
    keep(person, paper)
    assert SAID in words_on(paper)
    listed = person.home / "promises.csv"
    person.command("Save as")
    asked = person.at("Save a list")
    person.key("Return")
    person.gone(asked)
    person.choose("Keep the list as", listed)
    person.wait(listed.exists)
    assert SAID in " ".join(listed.read_text("utf-8-sig").split())


def questions_of(register: Register, meeting_id: int) -> list[str]:
    """The questions on the list of a meeting."""
    return [line.text for line in meeting(register, meeting_id).questions]


def notes_of(register: Register) -> list[str]:
    """What was written about the dossiers and what is in them."""
    return [line.text for one in dossiers(register) for line in notes(register, one.id, limit=99)]


def decide_on_all(person: Person, register: Register, arrived: str) -> None:
    """Enter for the facts, for each proposal, and at the end.

    What is pressed while the desk still keeps the last decision is not for the next one.
    """
    while not person.sees(arrived):
        before = version_of(register)
        person.press_again_until(
            "Return", lambda before=before: version_of(register) != before or person.sees(arrived)
        )


def keep(person: Person, paper: Path, *keys: str) -> None:
    """Have the paper that the dialog asks about, after pressing `keys` in it."""
    asked = person.at("Prepare the briefing")
    if keys:
        person.key(*keys)
        person.at("Prepare the briefing")
    person.key("Return")
    person.gone(asked)
    person.choose("Keep the briefing as", paper)
    person.wait(paper.exists)
    person.at(MAIN)
