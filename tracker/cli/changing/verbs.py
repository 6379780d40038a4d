"""What can be added, set and removed: each operation once, under a name for people."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Operation = Callable[..., Any]

_OPERATIONS = "tracker.register.operations"


@dataclass(frozen=True, slots=True)
class Verb:
    """One operation, as `module.function` of `tracker/register/operations`.

    `record` is the table of what it changes, where the operation wants all of it anew:
    what is not said then stays as it is. `columns` are those of its fields that are
    kept in a column of another name.
    """

    operation: str
    record: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def function(self) -> Operation:
        """The operation itself; its module is imported now."""
        module, name = self.operation.split(".")
        function: Operation = getattr(importlib.import_module(f"{_OPERATIONS}.{module}"), name)
        return function


ADD = {
    "dossier": Verb("dossiers.start_dossier"),
    "party": Verb("dossiers.add_party"),
    "seat": Verb("dossiers.seat_party"),
    "topic": Verb("dossiers.add_topic"),
    "person": Verb("people.add_person"),
    "office": Verb("offices.add_office"),
    "holder": Verb("holders.appoint"),
    "successor": Verb("holders.hand_over_office"),
    "mandate": Verb("mandates.set_mandate"),
    "round": Verb("rounds.start_round"),
    "step": Verb("rounds.record_step"),
    "citation": Verb("citing.relate_documents"),
    "statement": Verb("statements.record_statement"),
    "spoken": Verb("oral.record_oral_statement"),
    "confirmation": Verb("confirmations.add_confirmation"),
    "paraphrase": Verb("own_words.write_paraphrase"),
    "reading": Verb("own_words.write_reading"),
    "proviso": Verb("provisos.mark_proviso"),
    "relation": Verb("relations.relate"),
    "note": Verb("notes.add_note"),
    "signature": Verb("countersigning.countersign"),
    "answer": Verb("answers.answer_demand"),
    "ultimatum": Verb("ultimatums.declare_ultimatum"),
    "letting-go": Verb("letting_go.mark_letting_go"),
    "life": Verb("statuses.change_life"),
    "evidence": Verb("statuses.change_evidence"),
    "deadline": Verb("deadlines.set_deadline"),
    "move": Verb("moving.move_deadline"),
    "reminder": Verb("reminders.add_reminder"),
    "meeting": Verb("meetings.plan_meeting"),
    "participant": Verb("participants.take_part"),
    "question": Verb("meeting_questions.add_question"),
    "outcome": Verb("outcomes.record_outcome"),
    "ballot": Verb("ballots.set_ballot"),
}

SET = {
    "party": Verb("parties.change_party", "party"),
    "party-names": Verb("parties.add_party_names"),
    "us": Verb("parties.choose_us"),
    "topic-name": Verb("topics.rename_topic"),
    "topic-names": Verb("topics.add_topic_names"),
    "topic-parent": Verb("topics.set_parent_topic"),
    "person": Verb("people.rename_person", "person"),
    "office": Verb("offices.change_office", "office"),
    "holder": Verb("holders.correct_holding", "holder"),
    "holder-end": Verb("holders.end_holding"),
    "mandate": Verb("mandates.change_mandate", "mandate"),
    "mandate-end": Verb("mandates.end_mandate"),
    "round": Verb("rounds.rename_round"),
    "step": Verb("rounds.change_step", "round_step"),
    "document": Verb("document_facts.correct_document", "document"),
    "document-office": Verb("speaking.send_in_office"),
    "document-text": Verb("rereading.reread_document"),
    "citation": Verb("citing.settle_citation"),
    "set-aside": Verb("readings.set_aside"),
    "brought-back": Verb("readings.bring_back"),
    "statement": Verb("readings.change_reading", "statement"),
    "statement-office": Verb("speaking.speak_in_office"),
    "addressees": Verb("parts.set_addressees"),
    "parts": Verb("parts.set_parts", "statement"),
    "dispute": Verb("disputes.set_dispute"),
    "embargo": Verb("embargoes.set_embargo"),
    "own-words": Verb("own_words.change_own_words", "reading"),
    "note": Verb("notes.change_note", "note"),
    "demand-number": Verb("demands.number_demand"),
    "priority": Verb("demands.set_priority"),
    "ultimatum": Verb("ultimatums.change_ultimatum", "ultimatum"),
    "closed": Verb("closing.close_commitment"),
    "reopened": Verb("closing.reopen_commitment"),
    "window": Verb(
        "assuming.set_window",
        "deadline",
        {"earliest": "window_earliest", "latest": "window_latest"},
    ),
    "working": Verb("assuming.set_working", "deadline", {"text": "working"}),
    "snoozed": Verb("reminders.snooze_reminder"),
    "reminded": Verb("reminders.remind_done"),
    "meeting": Verb("meetings.change_meeting", "meeting"),
    "agenda": Verb("agendas.set_agenda"),
    "minutes": Verb("meetings.record_minutes"),
    "called-off": Verb("meetings.call_off_meeting"),
    "put-back": Verb("meetings.put_back_meeting"),
    "question": Verb("meeting_questions.change_question", "question"),
    "question-answer": Verb("meeting_questions.answer_question"),
    "outcome": Verb("outcomes.change_outcome", "outcome"),
    "ballot": Verb("ballots.change_ballot", "ballot"),
    "totals": Verb("ballot_results.record_totals"),
    "decision": Verb("ballot_results.decide_ballot"),
}

REMOVE = {
    "citation": Verb("citing.unrelate_documents"),
    "statement": Verb("readings.take_back_statement"),
    "confirmation": Verb("confirmations.remove_confirmation"),
    "own-words": Verb("own_words.remove_own_words"),
    "proviso": Verb("provisos.remove_proviso"),
    "relation": Verb("relations.unrelate"),
    "note": Verb("notes.remove_note"),
    "answer": Verb("answers.withdraw_answer"),
    "ultimatum": Verb("ultimatums.withdraw_ultimatum"),
    "reminder": Verb("reminders.remove_reminder"),
    "participant": Verb("participants.leave_meeting"),
    "question": Verb("meeting_questions.remove_question"),
    "person": Verb("erasing.erase_person"),
}

VERBS: Mapping[str, Mapping[str, Verb]] = {"add": ADD, "set": SET, "remove": REMOVE}

#: What makes an entry, whose number people know it by.
ENTRIES = frozenset({"statement", "spoken"})

#: Operations that have a command of their own, and which.
ELSEWHERE = {
    "documents.add_document": "overleg import, which reads the file",
    "undo.undo": "overleg undo",
    "undo.redo": "overleg redo",
}
