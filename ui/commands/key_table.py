"""The keys of the app that are no actions of a menu, by where they work, each with what it does."""

from __future__ import annotations

from typing import NamedTuple

from tracker.words.marks import N_


class Keys(NamedTuple):
    """Keys that do the same, or the same the other way round, and what that is."""

    keys: tuple[str, ...]
    does: str


class KeyGroup(NamedTuple):
    """Keys that work at one place."""

    title: str
    keys: tuple[Keys, ...]


LISTS = KeyGroup(
    N_("In a list"),
    (
        Keys(("Up", "Down"), N_("The line above, the line below")),
        Keys(("Home", "End"), N_("The first line, the last line")),
        Keys(("Enter",), N_("Open the line")),
    ),
)
DOSSIER = KeyGroup(
    N_("In a dossier"),
    (
        Keys(("F7",), N_("Filter the timeline and the lists")),
        Keys(("F8",), N_("The timeline as a table")),
        Keys(("F11",), N_("The timeline in the whole window")),
        Keys(("Shift+F11",), N_("The lists in the whole window")),
        Keys(("F12",), N_("What the register held on an earlier day")),
    ),
)
TIMELINE = KeyGroup(
    N_("On a timeline"),
    (
        Keys(("Left", "Right"), N_("The mark before, the next mark")),
        Keys(("Ctrl+Left", "Ctrl+Right"), N_("The same within the lane")),
        Keys(("Up", "Down"), N_("The lane above, the lane below")),
        Keys(("L", "Shift+L"), N_("Forward and back along the line of an event")),
        Keys(("N", "Shift+N"), N_("The next and the previous open point")),
        Keys(("T", "G"), N_("Today, a day you name")),
        Keys(("+", "-", "0"), N_("Larger, smaller, the whole time")),
        Keys(("Home", "End"), N_("The first days, the last days")),
        Keys(("F", "Shift+F"), N_("Fold the lane, fold all lanes")),
        Keys(("S",), N_("How far the topic of the lane was let go")),
        Keys(("Enter",), N_("Open the entry, the letter, the meeting")),
        Keys(("Shift+Enter",), N_("Open the words in their letter")),
        Keys(("Ctrl+C",), N_("Copy the words with caveat and source")),
        Keys(("Shift+Left", "Shift+Right"), N_("Choose days")),
        Keys(("Esc",), N_("Let the chosen days go, then the mark")),
    ),
)
PAGES = KeyGroup(
    N_("On the pages of a dossier"),
    (
        Keys(("Enter",), N_("Open the entry")),
        Keys(("Shift+Enter",), N_("Open the words in their letter")),
        Keys(("Q",), N_("Put a question about them on the list of a meeting")),
        Keys(("A", "Del"), N_("Set the answer to a demand, take it away")),
        Keys(("P",), N_("What a demand is worth to us")),
        Keys(("U",), N_("Declare the letter of a demand an ultimatum")),
        Keys(("O",), N_("All that a party said on a topic")),
        Keys(("N", "M", "E"), N_("Write a note, write down a mandate, let one end")),
        Keys(("I",), N_("Sign that you checked an entry")),
        Keys(("G",), N_("Go to what a note is about")),
    ),
)
ROUNDS = KeyGroup(
    N_("At the rounds of a dossier"),
    (
        Keys(("Enter",), N_("Change what one is at, or record what is next")),
        Keys(("R", "S"), N_("Start a round, note a step")),
        Keys(("O", "B"), N_("Write down an outcome, set a ballot")),
        Keys(("T", "D"), N_("Of a ballot: its totals, what was decided")),
        Keys(("G",), N_("Go to its paper")),
    ),
)
SETTINGS = KeyGroup(
    N_("In the settings of a dossier"),
    (
        Keys(("P", "U"), N_("Of the table: add a party, this is us")),
        Keys(("Del",), N_("Take a party off the table")),
        Keys(("T", "R", "N", "M"), N_("Of the topics: add one, rename, more names, move")),
    ),
)
FIND = KeyGroup(
    N_("Where words are found"),
    (
        Keys(("Up", "Down"), N_("Through what was found, from the box")),
        Keys(("Enter",), N_("Open the commitment, or the words in their letter")),
        Keys(("Tab",), N_("To what narrows down")),
        Keys(("Esc",), N_("Empty the box")),
        Keys(("Del",), N_("Take a filter away")),
    ),
)
COMMITMENT = KeyGroup(
    N_("At a commitment"),
    (
        Keys(("S", "V"), N_("Enter what they say, what was found")),
        Keys(("M", "W"), N_("Move the date, our assumption")),
        Keys(("T", "H"), N_("Count the term, how it was counted")),
        Keys(("C",), N_("Follow it no longer, or again")),
        Keys(("E",), N_("Correct the reading in the letter")),
        Keys(("Q", "N"), N_("Ask about it, write a note")),
        Keys(("R", "L"), N_("Link another wording, mark how far it is let go")),
        Keys(("K", "D", "P"), N_("Add a confirmation, a dispute, a reading")),
        Keys(("A", "B", "O"), N_("To whom, in which part, in which office")),
        Keys(("X", "U"), N_("Mark limiting words, an embargo")),
        Keys(("I", "Z"), N_("Sign that you checked it, be reminded of its term")),
        Keys(("Del",), N_("Remove what one is at")),
    ),
)
LETTER = KeyGroup(
    N_("At a letter"),
    (
        Keys(("Enter", "E", "X"), N_("Accept, change or reject the proposal")),
        Keys(("J", "K"), N_("The next proposal, the one before")),
        Keys(("D", "M"), N_("Make selected words a proposal of their own, join it with the next")),
        Keys(("B",), N_("Say which demand an accepted entry answers")),
        Keys(("F",), N_("What the letter says of itself")),
        Keys(("N",), N_("Register the selected words")),
        Keys(("P", "W"), N_("The printed pages, the words only")),
        Keys(("I", "G"), N_("Sign that you checked an entry, go to all that is kept of it")),
        Keys(("Y", "S", "A"), N_("Of a point to check: said, not said, show all")),
        Keys(("Ctrl+F",), N_("Find in the letter")),
        Keys(("L",), N_("How the letter relates to others")),
        Keys(("O",), N_("In which office the letter was sent")),
        Keys(("R",), N_("Read the letter again from its file")),
        Keys(("U",), N_("Declare the letter an ultimatum, or change what was said of it")),
    ),
)

MEETING = KeyGroup(
    N_("At a meeting"),
    (
        Keys(("F10",), N_("Take the record, or stop")),
        Keys(("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"), N_("Said, agreed, stays open, to be done")),
        Keys(("Ctrl+Up", "Ctrl+Down"), N_("The point before, the next point")),
        Keys(("Ctrl+D", "Ctrl+L"), N_("The point is dealt with, put off")),
        Keys(("A", "R"), N_("Of a question: asked, take down the answer")),
        Keys(("E", "W", "K"), N_("Of a line of the record: change it, for whom, confirm it")),
        Keys(("D", "O"), N_("Of a point of the agenda: dealt with, put off")),
        Keys(("Alt+Up", "Alt+Down"), N_("Move a question or a point")),
        Keys(("Del",), N_("Drop a question, take off a line, a point or somebody")),
    ),
)

PAPER = KeyGroup(
    N_("At the pages of a paper"),
    (
        Keys(("PgDown", "PgUp"), N_("The next page, the page before")),
        Keys(("Home", "End"), N_("The first page, the last page")),
        Keys(("+", "-", "0", "W"), N_("Larger, smaller, the whole page, its width")),
        Keys(("Ctrl+P", "Ctrl+S"), N_("Print it, save it")),
    ),
)

HISTORY = KeyGroup(
    N_("In the history"),
    (Keys(("U",), N_("Undo all that came after the line")),),
)

GROUPS = (
    LISTS,
    FIND,
    DOSSIER,
    PAGES,
    ROUNDS,
    SETTINGS,
    COMMITMENT,
    TIMELINE,
    LETTER,
    MEETING,
    PAPER,
    HISTORY,
)
