"""A register of a million statements, made row by row in SQL, once, and kept in out/.

No history is made of it: what is measured with it reads the records alone. Its words are
invented, and as common or rare as words of a language are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.making import CABINET, UNION, make_dossier, make_letter, party_id
from tracker.register import Register, create_register, open_register
from tracker.register.index.upkeep import fill_anew
from tracker.register.migrations import STEPS
from tracker.register.storing import columns_of, digest_of
from tracker.register.uids import new_uid
from tracker.vocabulary import StatementType, Strength

MANY = 1_000_000
PER_DOCUMENT = 100
DOSSIERS = 100
FIRST_DAY, DAYS = date(2012, 1, 1), 7_000
WORDS_IN_ONE = 14
VOCABULARY = 30_000
_SYLLABLES = (
    "ar", "be", "con", "dien", "en", "ge", "ha", "in", "kom", "lo", "ma", "na", "op", "pen", "re",
    "sa", "ta", "uit", "ver", "wer", "za", "ding", "heid", "lijk", "ing",
)  # fmt: skip
_TYPES, _STRENGTHS = list(StatementType), list(Strength)
_DOCUMENT = """
INSERT INTO document (id, uid, version, dossier_id, kind, title, file_name, file_sha256,
    letter_sha256, sender_id, dated, language, parliamentary_references, audience)
VALUES (?, ?, 1, ?, 'letter', ?, 'letter.txt', 'none', ?, ?, ?, 'nl', '[]', 'organisation')
"""
_LETTER = """
INSERT INTO stored_letter (sha256, media_type, text, pages, blocks, remarks)
VALUES (?, ?, ?, ?, ?, ?)
"""
_PASSAGE = """
INSERT INTO passage (id, uid, version, document_id, start_char, end_char, page, paragraph, quote,
    words_before, words_after) VALUES (?, ?, 1, ?, ?, ?, 1, ?, ?, '', '')
"""
_STATEMENT = """
INSERT INTO statement (id, uid, version, dossier_id, entry, passage_id, type, strength, rank,
    actor_id, deciding, confirmation, audience, taken_back)
VALUES (?, ?, 1, ?, ?, ?, ?, ?, 'core', ?, '[]', 'in_writing', 'organisation', 0)
"""
_TOPIC = """
INSERT INTO statement_topic (id, uid, version, statement_id, topic_id) VALUES (?, ?, 1, ?, ?)
"""


def vocabulary() -> list[str]:
    """Words, the most common first; all of them different."""
    random, known = Random(7), dict[str, None]()
    while len(known) < VOCABULARY:
        known["".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 3, 3, 4))))] = None
    return list(known)


def weights_of(known: list[str]) -> list[float]:
    """How often each word is used, as in a language."""
    return [1 / (at + 3) for at in range(len(known))]


def million_register(many: int = MANY) -> Register:
    """The register, opened; making it takes some minutes once."""
    path = Path("out") / f"bench-find-{many}-{STEPS[-1].FINGERPRINT[:8]}.overleg"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        path.parent.mkdir(exist_ok=True)
        with create_register(part) as register:
            _fill(register, many)
        part.replace(path)
    return open_register(path.absolute())


def _fill(register: Register, many: int) -> None:
    database = register.database
    parties = [party_id(register, UNION), party_id(register, CABINET)]
    dossiers = [make_dossier(register, f"Dossier {at}") for at in range(DOSSIERS)]
    with database.writing():
        database.run("INSERT INTO stored_file (sha256, content) VALUES ('none', ?)", b"")
        database.run_many(
            "INSERT INTO topic (id, uid, version, dossier_id, name, other_names)"
            " VALUES (?, ?, 1, ?, ?, '[]')",
            [
                (at * 10 + topic + 1, new_uid(), dossier, f"topic {topic}")
                for at, dossier in enumerate(dossiers)
                for topic in range(7)
            ],
        )
    random = Random(20310319)
    papers = _papers(many // PER_DOCUMENT, random)
    while some := list(islice(papers, 200)):
        with database.writing():
            for paper in some:
                _add(register, paper, dossiers[paper.number % DOSSIERS], parties, random)
    with database.writing():
        fill_anew(database)


class Paper(NamedTuple):
    """A letter: its number, its sentences, and its day."""

    number: int
    sentences: list[str]
    day: date


def _add(
    register: Register, paper: Paper, dossier: int, parties: list[int], random: Random
) -> None:
    """A letter with a statement in each of its sentences."""
    run, run_many = register.database.run, register.database.run_many
    text = "\n\n".join(paper.sentences)
    columns = columns_of(make_letter(text))
    sha256, party = digest_of(columns), parties[paper.number % 2]
    run(_LETTER, sha256, *columns)
    title, day = f"Letter {paper.number}", paper.day.isoformat()
    run(_DOCUMENT, paper.number, new_uid(), dossier, title, sha256, party, day)
    first, at = (paper.number - 1) * PER_DOCUMENT + 1, 0
    passages, statements, topics = [], [], []
    for number, sentence in enumerate(paper.sentences, first):
        end = at + len(sentence)
        passages.append((number, new_uid(), paper.number, at, end, number - first + 1, sentence))
        type_, strength = random.choice(_TYPES), random.choice(_STRENGTHS)
        read = (dossier, number, number, str(type_), str(strength), party)
        statements.append((number, new_uid(), *read))
        topic = (paper.number % DOSSIERS) * 10 + random.randrange(7) + 1
        topics.append((number, new_uid(), number, topic))
        at = end + 2
    run_many(_PASSAGE, passages)
    run_many(_STATEMENT, statements)
    run_many(_TOPIC, topics)


def _papers(many: int, random: Random) -> Iterator[Paper]:
    known = vocabulary()
    weights = weights_of(known)
    for number in range(1, many + 1):
        drawn = iter(random.choices(known, weights, k=WORDS_IN_ONE * PER_DOCUMENT))
        sentences = [
            " ".join(next(drawn) for _ in range(WORDS_IN_ONE)) + "." for _ in range(PER_DOCUMENT)
        ]
        day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        yield Paper(number, sentences, day)
