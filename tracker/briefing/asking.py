"""Questions that the words themselves raise: caveats, vague terms, past terms, silences.

They are proposals: a person takes them onto the list of a meeting, in words of their own if they
like, or drops them, and both are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.briefing.content import Demand, Entry, OpenTerm, Question
from tracker.vocabulary import QuestionCause, TimeKind
from tracker.words import Words

#: Of the words a question quotes.
LONGEST_QUOTE = 160


def questions_from(
    entries: Iterable[Entry], terms: Iterable[OpenTerm], demands: Iterable[Demand]
) -> tuple[Question, ...]:
    """One question for each way back, each word without a date, each term gone by, each silence."""
    return (
        *(question for entry in entries for question in _of_entry(entry)),
        *(
            Question(QuestionCause.LATE, term.subject, term.entry)
            for term in terms
            if term.is_past and term.entry is not None
        ),
        *(
            Question(
                QuestionCause.SILENCE,
                demand.entry.words,
                demand.entry.number,
                demand.entry.language,
                demand.number,
            )
            for demand in demands
            if not demand.replies
        ),
    )


def question_text(question: Question, words: Words) -> str:
    """A question as one sentence, the words it asks about in quotation marks."""
    if question.cause is None:
        return question.words
    quoted = " ".join(question.words.split()).rstrip(".")
    if len(quoted) > LONGEST_QUOTE:
        quoted = quoted[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return sentence_around(question, words, words.quoted(quoted))


def sentence_around(question: Question, words: Words, quoted: str) -> str:
    """The question with `quoted` in the place of the words that it asks about."""
    return {
        None: quoted,
        QuestionCause.CAVEAT: words.text(
            "When is {words} met, and who decides that?", words=quoted
        ),
        QuestionCause.VAGUE_TERM: words.text(
            "Which day is {words}, and who says so?", words=quoted
        ),
        QuestionCause.LATE: words.text("The day has passed: where is {words}?", words=quoted),
        QuestionCause.SILENCE: words.text(
            "What is the answer to demand {number}, {words}?",
            number=question.demand,
            words=quoted,
        ),
    }[question.cause]


def _of_entry(entry: Entry) -> Iterator[Question]:
    if entry.caveat:
        yield Question(QuestionCause.CAVEAT, entry.caveat, entry.number, entry.language)
    if entry.term and entry.term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
        yield Question(QuestionCause.VAGUE_TERM, entry.term.words, entry.number, entry.language)
