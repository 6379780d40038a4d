"""Questions to ask, written out: each names the entry that gives rise to it."""

from __future__ import annotations

from string import ascii_lowercase

from tracker.briefing.asking import LONGEST_QUOTE, sentence_around
from tracker.briefing.content import Question
from tracker.briefing.sections.groups import Body
from tracker.briefing.sections.setting import (
    CONTENT,
    CONTENT_WIDTH,
    INDENT,
    MARGIN,
    MARGIN_WIDTH,
    WORDS,
    Setting,
)
from tracker.tagged import Element, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.pieces import Cell, set_text
from tracker.vocabulary import QuestionCause

QUESTION_WIDTH = CONTENT_WIDTH - INDENT


def question_body(setting: Setting, question: Question, number: int, listing: Element) -> Body:
    """The question beside its letter, with its entry in the margin."""
    style, item = setting.style, Element("LI", listing)
    body = Element("LBody", item)
    runs = _sentence(setting, question)
    cells = [
        Cell(CONTENT, setting.text(_letter(number), style.bold, INDENT, Element("Lbl", item))),
        Cell(CONTENT + INDENT, set_text(runs, style.text, QUESTION_WIDTH, Element("P", body))),
    ]
    if question.entry is not None:
        origin = _origin(setting, question, question.entry)
        note = set_text(origin, style.note, MARGIN_WIDTH, Element("P", body))
        cells.append(Cell(MARGIN, note))
    return Body(tuple(cells), main=1)


def _sentence(setting: Setting, question: Question) -> list[Run]:
    """The question, the words it quotes in their own face and language."""
    words, style = setting.words, setting.style
    mark = "\0"
    sentence = sentence_around(question, words, mark)
    before, after = sentence.split(mark)
    if question.cause is None:
        return [Run(printable(question.words), style.text.style)]
    quoted = words.quoted(printable(question.words, LONGEST_QUOTE).rstrip("."))
    language = None if question.language == words.language else question.language
    return [
        Run(before, style.text.style),
        Run(quoted, style.small_quote.style, language=language),
        Run(after, style.text.style),
    ]


def _origin(setting: Setting, question: Question, entry: int) -> list[Run]:
    """Where the question comes from, as a link to the words in full."""
    words, note = setting.words, setting.style.note.style
    mark = "\0"
    if question.cause is QuestionCause.CAVEAT:
        sentence = words.text("caveat of {entry}", entry=mark)
    elif question.cause is QuestionCause.SILENCE:
        sentence = words.text("no reply to {entry}", entry=mark)
    else:
        sentence = words.text("from {entry}", entry=mark)
    before, after = sentence.split(mark)
    runs = [Run(before, note), setting.number(entry, WORDS), Run(after, note)]
    return [run for run in runs if run.text]


def _letter(number: int) -> str:
    """a to z, then aa, ab and so on."""
    text = ""
    while number >= 0:
        text = ascii_lowercase[number % 26] + text
        number = number // 26 - 1
    return text
