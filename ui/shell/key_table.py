"""The keys of the app that are no actions of a menu, by where they work, each with what it does."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

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
        Keys(("Enter",), N_("Open the words in their letter")),
        Keys(("Shift+Enter",), N_("Go to the commitment")),
        Keys(("Ctrl+C",), N_("Copy the words with caveat and source")),
        Keys(("Shift+Left", "Shift+Right"), N_("Choose days")),
        Keys(("Esc",), N_("Let the chosen days go, then the mark")),
    ),
)
PAGES = KeyGroup(
    N_("On the pages of a dossier"),
    (
        Keys(("Enter",), N_("Open the words in their letter")),
        Keys(("Q",), N_("Put a question about them on the list of a meeting")),
        Keys(("A", "Del"), N_("Set the answer to a demand, take it away")),
        Keys(("P",), N_("What a demand is worth to us")),
        Keys(("O",), N_("All that a party said on a topic")),
        Keys(("N", "M"), N_("Write a note, write down a mandate")),
        Keys(("G",), N_("Go to what a note is about")),
    ),
)
FIND = KeyGroup(
    N_("Where words are found"),
    (
        Keys(("Up", "Down"), N_("Through what was found, from the box")),
        Keys(("Enter",), N_("Open the words in their letter")),
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
        Keys(("C",), N_("Follow it no longer, or again")),
        Keys(("E",), N_("Correct the reading in the letter")),
        Keys(("Q", "N"), N_("Ask about it, write a note")),
        Keys(("R", "L"), N_("Link another wording, mark how far it is let go")),
        Keys(("K", "D", "P"), N_("Add a confirmation, a dispute, a reading")),
    ),
)
LETTER = KeyGroup(
    N_("At a letter"),
    (
        Keys(("Enter", "E", "X"), N_("Accept, change or reject the proposal")),
        Keys(("J", "K"), N_("The next proposal, the one before")),
        Keys(("F",), N_("What the letter says of itself")),
        Keys(("N",), N_("Register the selected words")),
        Keys(("P", "W"), N_("The printed pages, the words only")),
        Keys(("Y", "S", "A"), N_("Of a point to check: said, not said, show all")),
        Keys(("Ctrl+F",), N_("Find in the letter")),
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

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
GROUPS = (LISTS, FIND, DOSSIER, PAGES, COMMITMENT, TIMELINE, LETTER, PAPER, HISTORY)


def shown(key: str) -> str:
    """A key as this system writes it, in the language of the moment; arrows as arrows."""
    text = _native(key)
    for name, arrow in ARROWS.items():
        text = text.replace(_native(name), arrow)
    return text


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
