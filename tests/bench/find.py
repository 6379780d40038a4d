"""Finding words in a register of a million statements, and what the index costs an import."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from tests.bench.measuring import Result, compare, processor_seconds, within
from tests.bench.million import (
    MANY,
    PER_DOCUMENT,
    WORDS_IN_ONE,
    million_register,
    vocabulary,
    weights_of,
)
from tests.making import UNION, WHO, make_document, make_dossier, party_id
from tracker.register import Register, create_register
from tracker.register.action import Action
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.questions.finding.facets import facets_of
from tracker.register.questions.finding.find import find, find_more
from tracker.search.query import Sought, read_query
from tracker.vocabulary import Rank, StatementType, Strength

#: An answer that comes within this is there before the next key is struck.
ALLOWED = 0.050
ROUNDS = 5
#: How many times as long an import may take with the index as without it.
MOST_OF_IMPORT = 1.5


def results() -> Iterator[Result]:
    """Answers to what people type, the values beside them, the next page, and the index itself."""
    with million_register() as register:
        for what, typed in asked():
            sought = read_query(typed)
            yield within(f"find {what} in {MANY:,} statements", _median(register, sought), ALLOWED)
        yield within("find a word still being typed", _typing(register), ALLOWED)
        sought = read_query(vocabulary()[0])
        yield within("values that narrow a common word", _facets(register, sought), ALLOWED)
        yield within("the next page of a common word", _next_page(register, sought), ALLOWED)
    yield _import()


def asked() -> Iterator[tuple[str, str]]:
    """What is measured, and what is typed for it."""
    words = vocabulary()
    common, next_, rare, rarest = words[0], words[1], words[3_000], words[-1]
    yield "a common word", common
    yield "a rare word", rarest
    yield "two common words", f"{common} {next_}"
    yield "a common and a rare word", f"{common} {rare}"
    yield "a phrase", f'"{common} {next_}"'
    yield "one word without another", f"{common} -{next_}"
    yield "a word of one party, hedged", f'{common} by:"Union of Veldland" strength:hedged'
    yield "a word of one topic in one dossier", f'{common} topic:"topic 3" dossier:"Dossier 7"'
    yield "a word in one year", f"{common} from:2019 until:2019"
    yield "a slip in a rare word", _slipped(rare)
    yield "a word that is nowhere", "xylofonist"


def _slipped(word: str) -> str:
    return word[:2] + word[3] + word[2] + word[4:]


def _median(register: Register, sought: Sought) -> float:
    find(register, sought)
    return sorted(processor_seconds(lambda: find(register, sought)) for _ in range(ROUNDS))[2]


def _typing(register: Register) -> float:
    return _median(register, read_query(vocabulary()[0][:3], still_typing=True))


def _facets(register: Register, sought: Sought) -> float:
    facets_of(register, sought)
    return sorted(processor_seconds(lambda: facets_of(register, sought)) for _ in range(ROUNDS))[2]


def _next_page(register: Register, sought: Sought) -> float:
    group = find(register, sought).groups[0]
    after = group.hits[-1].place
    return processor_seconds(lambda: find_more(register, sought, group.kind, after=after, limit=60))


class _Unindexed(Register):
    """A register whose words nobody will find: what an import costs without the index."""

    def _keep_up_index(self, action: Action) -> None:
        """Nothing."""


def _import() -> Result:
    """A letter of a hundred statements brought in and accepted, with its index and without."""
    with tempfile.TemporaryDirectory() as folder:
        made = [create_register(Path(folder) / f"{at}.overleg") for at in range(2)]
        indexed, bare = made[0], _Unindexed(made[1].database)
        dossiers = [make_dossier(register, "Bench") for register in (indexed, bare)]
        numbers, known = count(), vocabulary()
        result = compare(
            "a letter of 100 statements with the index of words",
            lambda: _bring_in(indexed, dossiers[0], next(numbers), known),
            "without it",
            lambda: _bring_in(bare, dossiers[1], next(numbers), known),
            bound=MOST_OF_IMPORT,
        )
        for register in made:
            register.close()
    return result


def _bring_in(register: Register, dossier: int, number: int, known: list[str]) -> None:
    drawn = Random(number).choices(known, weights_of(known), k=WORDS_IN_ONE * PER_DOCUMENT)
    sentences = [
        " ".join(drawn[at : at + WORDS_IN_ONE]) + "." for at in range(0, len(drawn), WORDS_IN_ONE)
    ]
    text = "\n\n".join(sentences)
    with register.together(WHO):
        document = make_document(register, dossier, text, title=f"Letter {number}", language="nl")
        at = 0
        for sentence in sentences:
            new = NewStatement(
                document_id=document,
                start=at,
                end=at + len(sentence),
                type=StatementType.COMMITMENT,
                strength=Strength.PLAIN,
                rank=Rank.CORE,
                actor_id=party_id(register, UNION),
                topics=("Toll",),
            )
            record_statement(register, new, who=WHO)
            at += len(sentence) + 2
