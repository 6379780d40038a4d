"""From the words of each field to its value, as far as that needs the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tracker.cli.changing.errors import FieldsMissingError, GivenTwiceError, ValueWrongError
from tracker.cli.changing.fields import Field, Type, Value, Where, inner_type
from tracker.cli.changing.naming import Names
from tracker.cli.changing.places import place_of
from tracker.cli.changing.values import is_mapping, is_range, item_type, parted, plain_value
from tracker.letters.letter import Letter
from tracker.register import Register
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.following.followed import uid_of
from tracker.register.questions.keeping.histories import record_state
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.papers.documents import document
from tracker.register.questions.papers.texts import letter_of
from tracker.register.rules.papers.passages import Range

#: What a note or a signature can be about.
TABLES = (
    "statement", "commitment", "demand", "answer", "deadline", "document", "meeting", "outcome",
    "ballot", "mandate", "round", "party", "office", "topic", "dossier",
)  # fmt: skip


class Reader:
    """Reads fields one after another, and keeps each value under the path it goes to.

    Numbers and names come first, then what is quoted, and what stands within that last:
    `in_order` sorts them so. `what` is the kind of thing, for complaints.
    """

    def __init__(self, register: Register, names: Names, what: str) -> None:
        self.values: dict[Where, Value] = {}
        self._register = register
        self._names = names
        self._what = what

    def take(self, field: Field, texts: list[str]) -> None:
        """Read what was given for a field; the errors of `errors.py` and `naming.py`."""
        *before, last = field.path
        if last in _TOGETHER:
            for name, value in _TOGETHER[last](self, field, _alone(field, texts)).items():
                self.values[(*before, name)] = value
        else:
            self.values[field.path] = self._read(field, texts)

    def _read(self, field: Field, texts: list[str]) -> Value:
        item = item_type(field.type)
        if item is not None:
            if not _has_commas(item):
                texts = [each for text in texts for each in parted(text)]
            return tuple(self._one(field, item, text) for text in texts if text)
        if is_mapping(field.type):
            pairs = (each.partition(":") for text in texts for each in parted(text))
            return {language: name for language, _, name in pairs}
        return self._one(field, field.type, _alone(field, texts))

    def _one(self, field: Field, type_: Type, text: str) -> Value:
        """One value; None for an empty one where there may be none."""
        inner = inner_type(type_)
        if not text and inner is not type_:
            return None
        if is_range(inner):
            return self._place(text)
        if inner is Letter:
            return _letter_in(text)
        if inner is int:
            id_ = self._names.id_of(field.refers_to, text)
            return plain_value(field.name, int, text) if id_ is None else id_
        return plain_value(field.name, inner, text)

    def _place(self, words: str) -> Range:
        """Where quoted words stand: in the text of the document, or in what was spoken."""
        if self._known("heard_by") is not None:
            return place_of(words, self._known("words").strip(), self._known("speaker"))
        document_id, start = self._known("document_id"), self._known("start")
        within = None if start is None else (start, self._known("end"))
        if self._known("statement_id") is not None:
            place = statement(self._register, self._known("statement_id")).place
            document_id, within = place.document_id, (place.start, place.end)
        if document_id is None:
            raise FieldsMissingError(self._what, ["document"])
        text = letter_of(self._register, document_id).text
        return place_of(words, text, document(self._register, document_id).title, within)

    def _known(self, name: str) -> Value:
        """What was read already for a field of that name; None before."""
        found = (value for path, value in self.values.items() if path[-1] == name)
        return next(found, None)

    def _quoted(self, _: Field, text: str) -> dict[str, Value]:
        start, end = self._place(text)
        return {"start": start, "end": end}

    def _about(self, field: Field, text: str) -> dict[str, Value]:
        """A record, given as `statement/12`, as it stands, with the dossier it is in."""
        table, _, number = text.partition("/")
        id_ = self._names.id_of(table, number) if table in TABLES and number else None
        if id_ is None:
            kinds = "KIND/NUMBER with a kind of " + ", ".join(TABLES)
            raise ValueWrongError(field.name, text, kinds)
        state = record_state(self._register, table, uid_of(self._register, table, id_))
        about: dict[str, Value] = {"kind": table, "uid": state.uid, "version": state.version}
        if state.dossier_id is not None:
            about["dossier_id"] = state.dossier_id
        return about


def in_order(field: Field) -> int:
    """Which fields are read before which: those that others are looked up in come first."""
    if field.path[-1] == "start":
        return 1
    return 2 if is_range(item_type(field.type) or field.type) else 0


def _letter_in(path: str) -> Letter:
    # What reads letters is imported only by those who bring one in.
    from tracker.letters.reading import read_letter

    return read_letter(Path(path)).letter


def _alone(field: Field, texts: list[str]) -> str:
    if len(texts) > 1:
        raise GivenTwiceError(field.name)
    return texts[0]


def _has_commas(item: Type) -> bool:
    """Whether each of several values is a text in which commas are as usual as in any text."""
    return is_range(item) or item is AgendaItem


#: Fields that stand for several, by the first of them.
_TOGETHER: dict[str, Callable[[Reader, Field, str], dict[str, Value]]] = {
    "start": Reader._quoted,
    "uid": Reader._about,
}
