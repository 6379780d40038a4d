"""What can be added, set and removed: each operation once, under a name for people."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from tracker.frozen import Frozen, field

Operation = Callable[..., Any]

_OPERATIONS = "tracker.register.operations"


class Verb(Frozen):
    """One operation, as `folder.module.function` of `tracker/register/operations`.

    `record` is the table of what it changes, where the operation wants all of it anew:
    what is not said then stays as it is. `columns` are those of its fields that are
    kept in a column of another name.
    """

    operation: str
    record: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def function(self) -> Operation:
        """The operation itself; its module is imported now."""
        module, _, name = self.operation.rpartition(".")
        function: Operation = getattr(importlib.import_module(f"{_OPERATIONS}.{module}"), name)
        return function


ADD = {
    "dossier": Verb("dossiers.dossiers.start_dossier"),
    "party": Verb("dossiers.dossiers.add_party"),
    "seat": Verb("dossiers.dossiers.seat_party"),
    "topic": Verb("dossiers.dossiers.add_topic"),
    "person": Verb("people.people.add_person"),
    "office": Verb("people.offices.add_office"),
    "holder": Verb("people.holders.appoint"),
    "successor": Verb("people.holders.hand_over_office"),
    "mandate": Verb("dossiers.mandates.set_mandate"),
    "round": Verb("dossiers.rounds.start_round"),
    "step": Verb("dossiers.rounds.record_step"),
    "citation": Verb("papers.citing.relate_documents"),
    "point": Verb("papers.checked_points.check_point"),
    "decided-question": Verb("papers.raised_questions.settle_raised_question"),
    "statement": Verb("entries.statements.record_statement"),
    "spoken": Verb("entries.oral.record_oral_statement"),
    "confirmation": Verb("entries.confirmations.add_confirmation"),
    "paraphrase": Verb("entries.own_words.write_paraphrase"),
    "reading": Verb("entries.own_words.write_reading"),
    "proviso": Verb("entries.provisos.mark_proviso"),
    "relation": Verb("entries.relations.relate"),
    "note": Verb("dossiers.notes.add_note"),
    "signature": Verb("entries.countersigning.countersign"),
    "answer": Verb("following.answers.answer_demand"),
    "ultimatum": Verb("following.ultimatums.declare_ultimatum"),
    "letting-go": Verb("entries.letting_go.mark_letting_go"),
    "life": Verb("following.statuses.change_life"),
    "evidence": Verb("following.statuses.change_evidence"),
    "deadline": Verb("following.deadlines.set_deadline"),
    "move": Verb("following.moving.move_deadline"),
    "reminder": Verb("following.reminders.add_reminder"),
    "free-day": Verb("following.free_days.add_free_day"),
    "meeting": Verb("talks.meetings.plan_meeting"),
    "participant": Verb("talks.participants.take_part"),
    "agenda-point": Verb("talks.agenda_points.add_agenda_point"),
    "talk-note": Verb("talks.talk_notes.take_down"),
    "question": Verb("talks.meeting_questions.add_question"),
    "calendar-period": Verb("talks.calendar_periods.add_calendar_period"),
    "outcome": Verb("talks.outcomes.record_outcome"),
    "ballot": Verb("talks.ballots.set_ballot"),
    "view": Verb("keeping.views.keep_view"),
}

SET = {
    "dossier": Verb("dossiers.dossiers.change_dossier", "dossier"),
    "party": Verb("people.parties.change_party", "party"),
    "party-names": Verb("people.parties.add_party_names"),
    "joined-party": Verb("people.joining.join_parties"),
    "us": Verb("people.parties.choose_us"),
    "topic-name": Verb("dossiers.topics.rename_topic"),
    "topic-names": Verb("dossiers.topics.add_topic_names"),
    "topic-parent": Verb("dossiers.topics.set_parent_topic"),
    "person": Verb("people.people.rename_person", "person"),
    "office": Verb("people.offices.change_office", "office"),
    "holder": Verb("people.holders.correct_holding", "holder"),
    "holder-end": Verb("people.holders.end_holding"),
    "mandate": Verb("dossiers.mandates.change_mandate", "mandate"),
    "mandate-end": Verb("dossiers.mandates.end_mandate"),
    "round": Verb("dossiers.rounds.rename_round"),
    "step": Verb("dossiers.rounds.change_step", "round_step"),
    "document": Verb("papers.document_facts.correct_document", "document"),
    "document-office": Verb("people.speaking.send_in_office"),
    "document-text": Verb("papers.rereading.reread_document"),
    "citation": Verb("papers.citing.settle_citation"),
    "set-aside": Verb("entries.readings.set_aside"),
    "brought-back": Verb("entries.readings.bring_back"),
    "statement": Verb("entries.readings.change_reading", "statement"),
    "statement-office": Verb("people.speaking.speak_in_office"),
    "addressees": Verb("entries.parts.set_addressees"),
    "parts": Verb("entries.parts.set_parts", "statement"),
    "dispute": Verb("entries.disputes.set_dispute"),
    "embargo": Verb("entries.embargoes.set_embargo"),
    "own-words": Verb("entries.own_words.change_own_words", "reading"),
    "note": Verb("dossiers.notes.change_note", "note"),
    "demand-number": Verb("following.demands.number_demand"),
    "priority": Verb("following.demands.set_priority"),
    "ultimatum": Verb("following.ultimatums.change_ultimatum", "ultimatum"),
    "closed": Verb("following.closing.close_commitment"),
    "reopened": Verb("following.closing.reopen_commitment"),
    "window": Verb(
        "following.assuming.set_window",
        "deadline",
        {"earliest": "window_earliest", "latest": "window_latest"},
    ),
    "working": Verb("following.assuming.set_working", "deadline", {"text": "working"}),
    "count": Verb("following.counting.count_deadline"),
    "snoozed": Verb("following.reminders.snooze_reminder"),
    "reminded": Verb("following.reminders.remind_done"),
    "meeting": Verb("talks.meetings.change_meeting", "meeting"),
    "agenda": Verb("talks.agendas.set_agenda"),
    "agenda-order": Verb("talks.agenda_points.order_agenda"),
    "agenda-point": Verb("talks.agenda_points.change_agenda_point"),
    "agenda-treated": Verb("talks.agenda_points.treat_agenda_point"),
    "talk-note": Verb("talks.talk_notes.change_talk_note", "talk_note"),
    "talk-note-level": Verb("talks.talk_notes.set_talk_note_level"),
    "minutes": Verb("talks.meetings.record_minutes"),
    "called-off": Verb("talks.meetings.call_off_meeting"),
    "put-back": Verb("talks.meetings.put_back_meeting"),
    "question": Verb("talks.meeting_questions.change_question", "question"),
    "question-order": Verb("talks.question_lists.order_questions"),
    "question-dropped": Verb("talks.question_lists.drop_question"),
    "question-back": Verb("talks.question_lists.put_back_question"),
    "question-asked": Verb("talks.meeting_questions.mark_asked"),
    "question-answer": Verb("talks.meeting_questions.answer_question"),
    "calendar-period": Verb("talks.calendar_periods.change_calendar_period", "calendar_period"),
    "outcome": Verb("talks.outcomes.change_outcome", "outcome"),
    "ballot": Verb("talks.ballots.change_ballot", "ballot"),
    "totals": Verb("talks.ballot_results.record_totals"),
    "decision": Verb("talks.ballot_results.decide_ballot"),
    "view": Verb("keeping.views.rename_view"),
}

REMOVE = {
    "seat": Verb("dossiers.dossiers.unseat_party"),
    "topic": Verb("dossiers.removing_topics.remove_topic"),
    "citation": Verb("papers.citing.unrelate_documents"),
    "point": Verb("papers.checked_points.uncheck_point"),
    "decided-question": Verb("papers.raised_questions.raise_question_again"),
    "statement": Verb("entries.readings.take_back_statement"),
    "confirmation": Verb("entries.confirmations.remove_confirmation"),
    "own-words": Verb("entries.own_words.remove_own_words"),
    "proviso": Verb("entries.provisos.remove_proviso"),
    "relation": Verb("entries.relations.unrelate"),
    "note": Verb("dossiers.notes.remove_note"),
    "answer": Verb("following.answers.withdraw_answer"),
    "ultimatum": Verb("following.ultimatums.withdraw_ultimatum"),
    "reminder": Verb("following.reminders.remove_reminder"),
    "free-day": Verb("following.free_days.remove_free_day"),
    "calendar-period": Verb("talks.calendar_periods.remove_calendar_period"),
    "participant": Verb("talks.participants.leave_meeting"),
    "agenda-point": Verb("talks.agenda_points.remove_agenda_point"),
    "talk-note": Verb("talks.talk_notes.remove_talk_note"),
    "question": Verb("talks.meeting_questions.remove_question"),
    "person": Verb("keeping.erasing.erase_person"),
    "view": Verb("keeping.views.remove_view"),
}

VERBS: Mapping[str, Mapping[str, Verb]] = {"add": ADD, "set": SET, "remove": REMOVE}

#: What makes an entry, whose number people know it by.
ENTRIES = frozenset({"statement", "spoken"})

#: Operations that have a command of their own, and which.
ELSEWHERE = {
    "papers.documents.add_document": "overleg import, which reads the file",
    "keeping.undo.undo": "overleg undo",
    "keeping.undo.undo_to": "overleg undo --to",
    "keeping.undo.redo": "overleg redo",
    "following.reminding.note_told": "the window, as it reminds somebody",
    "following.reminding.note_given": "the window, as it reminds somebody",
    "keeping.handing_out.note_hand_out": "every command that makes a file of a register",
}
