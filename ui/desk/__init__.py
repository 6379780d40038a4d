"""The letter desk: reading a letter, and deciding on what it says from the keyboard."""

from ui.desk.letter_desk import LetterDesk

__all__ = ["LetterDesk"]
