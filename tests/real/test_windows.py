"""Windows on a real screen: where they stood, several of them, started twice, killed."""

from __future__ import annotations

from tests.real.person import Person
from tracker.register import Register

MAIN = ".* – Overleg"
SAID = "We keep the link with wages for the time being"


def test_a_window_opens_where_it_was_closed_and_as_large(person: Person, example: Register):
    place = (120, 60, 1180, 820)
    first = person.start(example.path)
    window = person.at(MAIN)
    person.move(window, place)
    person.wait(lambda: person.place(window) == place)
    person.key("ctrl+q")
    person.wait(lambda: first.poll() == 0)
    person.start()
    window = person.at(MAIN)
    person.wait(lambda: person.place(window) == place)


def test_a_second_start_shows_the_first_app_and_another_register_in_a_window_of_it(
    person: Person, example: Register
):
    other = person.home / "other.overleg"
    other.write_bytes(example.path.read_bytes())
    first = person.start(example.path)
    person.at(MAIN)
    second = person.start(example.path)
    person.wait(lambda: second.poll() == 0)
    assert len(person.windows()) == 1
    third = person.start(other)
    person.wait(lambda: third.poll() == 0)
    person.wait(lambda: len(person.windows()) == 2)
    assert first.poll() is None


def test_two_windows_on_one_register_go_their_own_ways(person: Person, example: Register):
    first = person.start(example.path)
    window = person.at(MAIN)
    person.key("ctrl+shift+n")
    person.wait(lambda: len(person.windows()) == 2)
    (beside,) = set(person.windows()) - {window}
    person.wait(lambda: person.windows()[beside] == person.windows()[window])
    person.turn_to(beside)
    person.key("ctrl+k")
    person.wait(lambda: person.windows()[beside] == "Find – Overleg")
    assert person.windows()[window] != "Find – Overleg"
    person.key("ctrl+w")
    person.gone(beside)
    assert first.poll() is None


def test_what_was_typed_when_the_app_was_killed_is_kept_and_offered(
    person: Person, example: Register
):
    first = person.start(example.path)
    person.at(MAIN)
    person.key("ctrl+j", "Tab", "Tab")
    person.write(SAID)
    drafts = person.home / "data" / "overleg" / "drafts"

    def is_kept() -> bool:
        return any(SAID.encode() in file.read_bytes() for file in drafts.glob("*"))

    person.wait(is_kept)
    first.kill()
    first.wait()
    person.start()
    person.at(MAIN)
    person.command("Unfinished")
    person.at("Unfinished texts")
    assert is_kept()
