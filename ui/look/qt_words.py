"""What Qt has no words for in one of our languages, said by us."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

from tracker.words import Words
from tracker.words.marks import N_

#: The sentences of Qt that are missing in Dutch, French or German, by where Qt says them.
LACKING = {
    ("QFileDialog", "&Look in:"): N_("&Look in:"),
    ("QFileDialog", "Files of &type:"): N_("Files of &type:"),
    ("QPrintSettingsOutput", "Duplex Printing"): N_("Duplex Printing"),
}


class QtWords(QTranslator):
    """Asked by Qt for what its own catalogue does not say; knows only `LACKING`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: Words | None = None

    def speak(self, words: Words) -> None:
        """Answer in the language of `words` from now on."""
        self._words = words

    def isEmpty(self) -> bool:
        """Never: Qt does not ask a translator that is."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """What Qt is to say for `source`; None where it is not lacking."""
        said = LACKING.get((context, source))
        return None if said is None or self._words is None else self._words.text(said)
