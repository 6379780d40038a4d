"""What we write ourselves beside the words of the example: notes, readings, marks, doubts."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.entries.own_words import (
    OwnWords,
    write_paraphrase,
    write_reading,
)
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.operations.papers.raised_questions import (
    RaisedQuestion,
    settle_raised_question,
)
from tracker.register.questions.following.followed import uid_of
from tracker.vocabulary import Dispute, Point, Proviso, Said


def note(stage: Stage, entry: Facts) -> None:
    """A note on a statement, a paper, a meeting, a party or the dossier itself."""
    kind = entry["on"]
    uid = uid_of(stage.register, kind, _id_of(stage, kind, entry.get("name", "")))
    new = NewNote(stage.dossier_id, kind, uid, entry["text"], stage.audience(entry))
    add_note(stage.register, new, who=MAKER)


def read(stage: Stage, entry: Facts) -> None:
    """What a party takes words to mean; where no party is named, what they say in short."""
    statement_id = stage.statement(entry["about"]).id
    party_id = stage.cast.parties[entry["party"]] if "party" in entry else None
    words = OwnWords(entry["text"], entry["author"], party_id, stage.audience(entry))
    write = write_paraphrase if party_id is None else write_reading
    write(stage.register, statement_id, words, who=MAKER)


def doubt(stage: Stage, entry: Facts) -> None:
    """Whether it is agreed that words were said so, and why it is not."""
    statement_id = stage.statement(entry["about"]).id
    set_dispute(stage.register, statement_id, Dispute(entry["who"]), who=MAKER, why=entry["why"])


def limit(stage: Stage, entry: Facts) -> None:
    """Words beside the caveat that limit a statement."""
    said = stage.statement(entry["about"])
    place = stage.range(stage.text(said.document_id), entry["words"], said.start)
    new = NewProviso(said.id, Proviso(entry["kind"]), place)
    mark_proviso(stage.register, new, who=MAKER)


def check_letter(stage: Stage, entry: Facts) -> None:
    """What a letter says on a point, or that it does not."""
    document_id = stage.documents[entry["paper"]]
    words = entry.get("words")
    place = stage.range(stage.text(document_id), words) if words else None
    check = PointCheck(document_id, Point(entry["point"]), Said(entry["said"]), place)
    check_point(stage.register, check, who=MAKER)


def decide(stage: Stage, entry: Facts) -> None:
    """A question that a letter gives rise to: one of ours that asks it, or that we leave it out."""
    document_id = stage.documents[entry["paper"]]
    place = stage.range(stage.text(document_id), entry["words"])
    asked = stage.questions[entry["asked"]] if "asked" in entry else None
    raised = RaisedQuestion(document_id, entry["cause"], place, asked)
    settle_raised_question(stage.register, raised, who=MAKER)


def _id_of(stage: Stage, kind: str, name: str) -> int:
    if kind == "statement":
        return stage.statement(name).id
    named = {
        "dossier": {name: stage.dossier_id},
        "document": stage.documents,
        "meeting": stage.meetings,
        "party": stage.cast.parties,
    }
    return named[kind][name]
