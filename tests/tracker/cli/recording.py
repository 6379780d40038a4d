"""A whole round, from the mandate to compliance, recorded by the command and nothing else."""

from __future__ import annotations

import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from tracker.cli.main import run

DEMANDS = """\
Veldhaven, 2 March 2026

Subject: Ultimatum on bridge and ferry

Dear minister,

We demand that the bridge toll is withdrawn. We demand that the ferry keeps its fares.

If no answer is in by noon on 16 March 2026, we call our members to a day of action.
"""
ANSWER = """\
Veldhaven, 13 March 2026

Subject: Answer to the ultimatum

Dear chair,

The cabinet stops the plan for the bridge toll. For now we do not change the ferry fares.

We send you the bill by 1 June 2026 at the latest.
"""
LATER = """\
Veldhaven, 20 May 2026

Subject: The bill

The bill on the toll takes longer: you will have it by 1 September 2026.
"""
BILL = """\
Veldhaven, 28 August 2026

Subject: The bill itself

With this letter you receive the bill that takes the bridge toll out of the act.
"""
LETTERS = {"demands": DEMANDS, "answer": ANSWER, "later": LATER, "bill": BILL}
AT_NOON = "2026-03-16T12:00+01:00"
READ = ("strength=plain", "rank=core")


class Caller:
    """Calls the command on one register; every call must succeed."""

    def __init__(self, register: Path | str):
        self._register = register

    def __call__(self, command, *arguments):
        """What a call prints."""
        given = [str(each) for each in (command, self._register, *arguments)]
        with redirect_stdout(StringIO()) as printed, redirect_stderr(StringIO()) as complaint:
            status = run(lambda _: 0, given)
        assert status == 0, complaint.getvalue()
        return printed.getvalue()

    def add(self, what, *fields):
        """The id of what was added."""
        return json.loads(self("add", what, *fields, "--json"))["id"]

    def rows(self, what, *options):
        """A list as a script reads it."""
        return json.loads(self("list", what, *options, "--json"))


def begin(call, folder):
    """The parties at the table, and the four letters with their facts."""
    call("new")
    call.add("dossier", "name=Bridge and ferry", "language=en")
    call.add("party", "name=Union of Veldland", "short=UV", "side=union")
    call.add("party", "name=Cabinet of Veldland", "short=the cabinet", "side=government")
    call.add("seat", "party=UV", "role=us")
    call.add("seat", "party=the cabinet")
    for name, text in LETTERS.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
        call("import", folder / f"{name}.md", "--dossier", "Bridge and ferry")
    union = ("sender=UV", "addressees=the cabinet")
    cabinet = ("sender=the cabinet", "addressees=UV")
    call("set", "document", 1, "kind=ultimatum", "title=Demands", "dated=2026-03-02", *union)
    call("set", "document", 2, "kind=response", "title=Answer", "dated=2026-03-13", *cabinet)
    call("set", "document", 3, "kind=letter", "title=Later", "dated=2026-05-20", *cabinet)
    call("set", "document", 4, "kind=letter", "title=Bill", "dated=2026-08-28", *cabinet)


def people_and_mandate(call):
    call.add("person", "name=Ada Berg")
    call.add("person", "name=Bo Dal")
    call.add("office", "party=the cabinet", "name=Minister of Works")
    call.add("holder", "office=Minister of Works", "person=Ada Berg", "from_day=2025-01-01")
    call.add("mandate", "party=UV", "limits=No toll on the bridge.", "from_day=2026-02-01")
    call.add("round", "name=The toll")
    call.add("step", "round=1", "step=preparation", "from_day=2026-02-01")


def demands_with_an_hour(call):
    call.add("view", "name=Open promises", "asked=type:commitment status:open")
    said = ("type=demand", "actor=UV", "addressees=the cabinet", "strength=firm", "rank=core")
    toll = "quote=We demand that the bridge toll is withdrawn."
    ferry = "quote=We demand that the ferry keeps its fares."
    call.add("statement", "document=Demands", toll, "topics=Toll", *said)
    call.add("statement", "document=Demands", ferry, "topics=Ferry", *said)
    call("set", "priority", "#1", "priority=deal_breaker")
    term = ("term.words=by noon on 16 March 2026", "term.kind=exact", f"term.moment={AT_NOON}")
    action = "consequence=we call our members to a day of action"
    call.add("ultimatum", "document=Demands", *term, action, "decided_by=the council")


def answers(call):
    said = ("actor=the cabinet", "addressees=UV", "office=Minister of Works", "rank=core")
    stops = "quote=The cabinet stops the plan for the bridge toll."
    ferry = "quote=For now we do not change the ferry fares."
    bill = "quote=We send you the bill by 1 June 2026 at the latest."
    due = ("term.words=by 1 June 2026 at the latest", "term.kind=exact", "term.latest=2026-06-01")
    call.add(
        "statement",
        "document=Answer",
        stops,
        "type=decision",
        "topics=Toll",
        "strength=firm",
        *said,
    )
    call.add(
        "statement", "document=Answer", ferry, "caveat=For now", "type=deferral",
        "topics=Ferry", "strength=hedged", *said,
    )  # fmt: skip
    call.add("statement", "document=Answer", bill, "type=commitment", "strength=plain", *due, *said)
    call.add("point", "document=Answer", "point=end", "said=no", "place=For now")
    call.add("answer", "demand=#1", "document=Answer", "statement=#3", "state=met")


def spoken_and_confirmed(call):
    call.add(
        "spoken", "speaker=Ada Berg", "heard_by=C. Eik,D. Fell", "said=2026-04-02T10:30+02:00",
        "words=You will have the bill before the summer, I promise you that.",
        "part=You will have the bill before the summer", "type=commitment", "actor=the cabinet",
        "addressees=UV", *READ,
    )  # fmt: skip
    call.add("confirmation", "statement=#6", "rung=agreed_minutes", "source=Minutes of 2 April")


def talks_and_outcome(call):
    call.add(
        "meeting", "title=Talks", "starts=2026-04-09T10:00+02:00", "participants=UV,the cabinet",
        "agenda=1. The toll | Toll | Hold on to the answer.",
    )  # fmt: skip
    call.add(
        "calendar-period", "layer=recess", "name=Easter", "first_day=2026-04-03",
        "last_day=2026-04-06",
    )  # fmt: skip
    outcome = call.add(
        "outcome", "kind=negotiated_result", "dated=2026-04-09", "document=Answer", "fit=partly",
        "advice=positive", "round=1",
    )  # fmt: skip
    ballot = call.add(
        "ballot", "question=Do you accept the result?", "form=referendum", "weight=decision",
        f"outcome={outcome}", "closes=2026-04-20T17:00+02:00",
    )  # fmt: skip
    call("set", "totals", ballot, "voters=900", "votes_for=500", "votes_against=100")


def moved_and_fulfilled(call):
    call.add(
        "move", "deadline=#5", "words=by 1 September 2026", "kind=exact", "latest=2026-09-01",
        "dated=2026-05-20", "document=Later", "reason=The bill takes longer.",
    )  # fmt: skip
    call.add("evidence", "commitment=#5", "evidence=supported", "as_of=2026-08-28", "document=Bill")
    call.add("life", "commitment=#5", "life=fulfilled", "dated=2026-08-28", "document=Bill")
    call.add("successor", "office=Minister of Works", "person=Bo Dal", "from_day=2026-07-01")


def what_goes_along(call):
    call.add("citation", "document=Later", "relation=cites", "cited=Answer")
    call.add("note", "about=meeting/1", "text=Ask about the bill.", "audience=team")
    report = call.add(
        "deadline", "subject=Report", "party=UV", "words=by May", "kind=exact", "latest=2026-05-01"
    )
    for month, day in (("June", "2026-06-01"), ("July", "2026-07-01")):
        call.add(
            "move", f"deadline={report}", f"words=by {month}", "kind=exact", f"latest={day}",
            f"dated={day}", "reason=More to count.", "text=By telephone",
        )  # fmt: skip
    call.add("reminder", f"deadline={report}", "at=2026-06-20T09:00+02:00", "words=Call them.")


ACTS = (
    people_and_mandate,
    demands_with_an_hour,
    answers,
    spoken_and_confirmed,
    talks_and_outcome,
    moved_and_fulfilled,
    what_goes_along,
)


def record_round(register: Path | str, folder: Path) -> None:
    """The round, in the register at a path or an address; its letters lie in `folder`."""
    call = Caller(register)
    begin(call, folder)
    for act in ACTS:
        act(call)
