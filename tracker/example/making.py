"""Making the example register from the facts and letters under `resources/example`."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tracker.addresses import Address
from tracker.example.moving import Moved, moved_to
from tracker.letters.reading import ReadLetter, read_bytes
from tracker.places import resource
from tracker.register import Register, create_register
from tracker.register.operations.documents import NewDocument, add_document
from tracker.register.operations.dossiers import (
    NewDossier,
    NewParty,
    NewTopic,
    add_party,
    add_topic,
    seat_party,
    start_dossier,
)
from tracker.register.operations.meetings import (
    NewMeeting,
    NewQuestion,
    add_question,
    plan_meeting,
)
from tracker.register.operations.statements import NewStatement, record_statement
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.questions.statements import statements
from tracker.vocabulary import (
    Confirmation,
    DocumentKind,
    Rank,
    Side,
    StatementType,
    Strength,
    TimeKind,
)
from tracker.words import words_in

#: Who the history names for what the example holds.
MAKER = "Overleg"

Facts = dict[str, Any]


def make_example(address: Address, language: str, today: date) -> None:
    """Make the example register at `address`, its dates set around `today`.

    The example is told in Dutch or English; any other `language` gets English.
    Raises the errors of making a register; a file that could not be
    finished is taken away again, on a server an empty register stays.
    """
    told_in = language if language in ("nl", "en") else "en"
    facts = tomllib.loads(resource("example", f"{told_in}.toml").read_text("utf-8"))
    with create_register(address) as register:
        try:
            with register.together(MAKER, None):
                _Example(register, facts, told_in, today).make()
        except BaseException:
            register.close()
            if isinstance(address, Path):
                address.unlink()
            raise


class _Example:
    """One making of the example: the facts, and the ids of what stands already."""

    def __init__(self, register: Register, facts: Facts, language: str, today: date) -> None:
        self.register = register
        self.facts = facts
        self.language = language
        self.moved: Moved = moved_to(today, facts["today"], words_in(language))
        self.parties: dict[str, int] = {}
        self.dossier_id = 0

    def make(self) -> None:
        """Parties, topics, letters with what was registered of them, and meetings."""
        self._start()
        for entry in self.facts["document"]:
            self._add_document(entry)
        for entry in self.facts["meeting"]:
            self._plan(entry)

    def _start(self) -> None:
        new = NewDossier(self.facts["dossier"]["name"], self.language)
        self.dossier_id = start_dossier(self.register, new, who=MAKER).ids[0]
        us = self.facts["dossier"]["we"]
        for entry in self.facts["party"]:
            party = NewParty(
                entry["name"], entry["short"], Side(entry["side"]), tuple(entry["names"])
            )
            party_id = add_party(self.register, party, who=MAKER).ids[0]
            self.parties[entry["key"]] = party_id
            role = "us" if entry["key"] == us else "other"
            seat_party(self.register, self.dossier_id, party_id, role, who=MAKER)
        for entry in self.facts["topic"]:
            topic = NewTopic(self.dossier_id, entry["name"], tuple(entry["names"]))
            add_topic(self.register, topic, who=MAKER)

    def _add_document(self, entry: Facts) -> None:
        found = self._read(entry["file"])
        new = NewDocument(
            dossier_id=self.dossier_id,
            kind=DocumentKind(entry["kind"]),
            title=entry["title"],
            letter=found.letter,
            file_name=found.file_name,
            content=found.content,
            sender_id=self.parties[entry["sender"]],
            addressee_ids=self._ids(entry["to"]),
            dated=self.moved.day(entry["dated"]),
            reference=entry.get("reference"),
            subject=found.facts.subject,
            language=self.language,
            parliamentary_references=(),
            answers=found.facts.answers_to,
        )
        document_id = add_document(self.register, new, who=MAKER).ids[0]
        for statement in entry.get("statement", ()):
            self._record(document_id, found.letter.text, statement)

    def _read(self, name: str) -> ReadLetter:
        """A letter of the example with its dates filled in, read as any other letter is."""
        text = resource("example", "letters", self.language, name).read_text("utf-8")
        return read_bytes(self.moved.filled(text).encode(), name)

    def _record(self, document_id: int, text: str, entry: Facts) -> None:
        quote = self.moved.filled(entry["quote"])
        start = text.index(quote)
        new = NewStatement(
            document_id=document_id,
            start=start,
            end=start + len(quote),
            type=StatementType(entry["type"]),
            strength=Strength(entry["strength"]),
            rank=Rank.CORE,
            actor_id=self.parties[entry["actor"]],
            addressee_ids=self._ids(entry["to"]),
            topics=tuple(entry["topics"]),
            caveat=self._range(text, start, entry["caveat"]) if "caveat" in entry else None,
            term=self._term(entry["term"]) if "term" in entry else None,
            deciding=tuple(self._range(text, start, words) for words in entry["deciding"]),
        )
        if "confirmation" in entry:
            new = replace(new, confirmation=Confirmation(entry["confirmation"]))
        record_statement(self.register, new, who=MAKER)

    def _range(self, text: str, after: int, words: str) -> tuple[int, int]:
        """Where `words` first stand in the letter from `after` on."""
        start = text.index(self.moved.filled(words), after)
        return start, start + len(self.moved.filled(words))

    def _term(self, entry: Facts) -> Term:
        """A term: its words and its days moved, the rest as the facts give it."""
        days = ("earliest", "latest", "window_earliest", "window_latest", "ask_again")
        moved: Facts = {name: self.moved.day(entry[name]) for name in days if name in entry}
        return Term(
            words=self.moved.filled(entry["words"]),
            kind=TimeKind(entry["kind"]),
            moment=self.moved.moment(entry["moment"]) if "moment" in entry else None,
            reason=entry.get("reason"),
            **moved,
        )

    def _plan(self, entry: Facts) -> None:
        items = enumerate(entry.get("item", ()), 1)
        new = NewMeeting(
            dossier_id=self.dossier_id,
            title=entry["title"],
            starts=self.moved.moment(entry["starts"]),
            ends=self.moved.moment(entry["ends"]),
            place=entry["place"],
            participant_ids=self._ids(entry["participants"]),
            agenda=tuple(
                AgendaItem(number, item["title"], tuple(item["topics"]), item.get("line"))
                for number, item in items
            ),
        )
        meeting_id = plan_meeting(self.register, new, who=MAKER).ids[0]
        for question in entry.get("question", ()):
            self._ask(meeting_id, question)

    def _ask(self, meeting_id: int, entry: Facts) -> None:
        """A question, tied to the statement whose words begin as `about` says."""
        cause = next(
            line
            for line in statements(self.register, dossier_id=self.dossier_id)
            if line.quote.startswith(entry["about"])
        )
        add_question(self.register, NewQuestion(meeting_id, entry["text"], cause.id), who=MAKER)

    def _ids(self, keys: list[str]) -> tuple[int, ...]:
        return tuple(self.parties[key] for key in keys)
