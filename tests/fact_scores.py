"""How well the facts found meet those told by hand: `python -m tests.fact_scores`.

A fact is right when the readers tell the same, open when they tell something
that was not found or left to a person, and wrong when something else was found.
The letters lie beside the project; without them there is nothing to measure.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.reading_scores import LETTERS
from tracker.letters.facts import Facts
from tracker.letters.reading import read_letter

#: What the readers call a kind, by what we do; an answer or an ultimatum is a letter too.
_KINDS = {
    "response": "letter",
    "ultimatum": "letter",
    "statement": "union statement",
    "press_release": "press release with list of demands",
}


def scores(folder: Path = LETTERS) -> dict[str, dict[str, str]]:
    """For each letter each fact: right, open or wrong."""
    return {
        file.stem: dict(_judged(read_letter(file).facts, _told(file)))
        for file in sorted(folder.glob("[0-9]*.txt"))
    }


def _told(file: Path) -> dict[str, Any]:
    metadata: dict[str, Any] = json.loads(file.with_suffix(".readings.json").read_text("utf-8"))
    return metadata["metadata"]


def _judged(found: Facts, told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = {
        "sender": {*told["sender"], *told["sender_aliases"]},
        "addressee": {*told["addressee"], *told["addressee_aliases"]},
    }
    answered = {each["date"] for each in told["answers_to"]}
    named = {each["date"] for each in told["mentions_letters"]}
    kind = _KINDS.get(found.kind, found.kind)
    yield "language", _judge({found.language}, {told["language"]})
    yield "kind", _judge({kind}, {told["kind"]})
    yield "sender", _judge(set(found.sender), names["sender"])
    yield "addressee", _judge(set(found.addressee), names["addressee"])
    yield "date", _judge({str(found.dated)} - {"None"}, {told["date"]} - {None})
    yield "reference", _judge({found.reference} - {None}, {told["reference"]} - {None})
    yield "subject", _judge({found.subject} - {None}, {told["subject"]} - {None})
    yield "answers_to", _judge({str(each.date) for each in found.answers_to}, answered)
    yield "cites", _judge({str(each.date) for each in found.cites}, named)


def _judge(found: set[Any], told: set[Any]) -> str:
    if not found <= told:
        return "wrong"
    return "right" if found or not told else "open"


def main() -> int:
    """Print what is not right, and how many of each there are."""
    judged = scores()
    for letter, facts in judged.items():
        rest = {name: said for name, said in facts.items() if said != "right"}
        sys.stdout.write(f"{letter}: {rest}\n")
    total = Counter(said for facts in judged.values() for said in facts.values())
    sys.stdout.write(f"{dict(total)}\n")
    return 0 if judged else 1


if __name__ == "__main__":
    sys.exit(main())
