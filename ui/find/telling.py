"""What was found, in words: the line under it, and all of it for a screen reader."""

from __future__ import annotations

from tracker.register.questions.finding.find import Findings
from tracker.register.questions.finding.hits import NO_DATE, Hit
from tracker.reports import Findable
from tracker.search.fields import Field, days_of
from tracker.search.query import Sought
from tracker.words import Words
from tracker.words.language import capital
from ui.look.quotation import Quoted, spoken


def read_as(found: Findings, asked: Sought, words: Words) -> str:
    """The words, and the day, that those typed were read as; empty where that is as typed."""
    added = [each for each in found.sought.narrowed if each not in asked.narrowed]
    days = [_all_of(each.value, words) for each in added if each.field is Field.FROM]
    return " ".join(part for part in (found.read_as, *days) if part)


def _all_of(value: str, words: Words) -> str:
    """What is of the day that somebody typed, or of the month."""
    days = days_of(value)
    is_one = days is not None and days[0] == days[1]
    return words.text("all of {day}", day=words.day(days[0]) if days and is_one else value)


def shown_text(hit: Hit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The excerpt with dots where it was cut, and its marks."""
    excerpt = hit.excerpt
    before = "… " if excerpt.cut_before else ""
    after = " …" if excerpt.cut_after else ""
    marks = tuple((start + len(before), end + len(before)) for start, end in excerpt.marks)
    return f"{before}{excerpt.text}{after}", marks


def quoted_of(hit: Hit, words: Words) -> Quoted:
    """The words as a quotation, all that limits them with it."""
    text, marks = shown_text(hit)
    limits, limit_marks, at = [], list[tuple[int, int]](), 0
    for each in hit.caveats:
        limits.append(each.text)
        limit_marks += [(start + at, end + at) for start, end in each.marks]
        at += len(each.text) + len(words.between_inside)
    caveat = words.between_inside.join(limits) or None
    return Quoted(text, caveat, marks=marks, caveat_marks=tuple(limit_marks))


def day_of(hit: Hit, words: Words) -> str:
    """The day it is from; of a vague term that it has none."""
    if hit.found.type in NO_DATE and hit.kind is Findable.DEADLINE:
        return words.text("no date")
    return words.short_day(hit.day) if hit.day else ""


def beside(hit: Hit, words: Words) -> str:
    """Whose it is, what it is, and where it stands."""
    found, setting = hit.found, hit.found.setting
    what = [words.label(each) for each in (found.type, found.strength) if each is not None]
    is_vague_term = hit.kind is Findable.DEADLINE
    parts = [
        found.party.short if found.party and hit.kind is not Findable.PARTY else "",
        capital(", ".join(what)) if what else "",
        words.label(hit.status) if hit.status else "",
        setting.document if hit.kind is not Findable.DOCUMENT else "",
        _pinpoint(hit, words),
        "" if is_vague_term else found.beside,
        setting.dossier,
    ]
    return " · ".join(part for part in parts if part)


def told(hit: Hit, words: Words) -> str:
    """All of it in one line, its kind first."""
    found = hit.found
    text, _ = shown_text(hit)
    said = spoken(quoted_of(hit, words), words) if found.is_quoted and text else text
    parts = (
        capital(words.label(hit.kind)),
        found.title,
        said,
        found.beside if hit.kind is Findable.DEADLINE else "",
        beside(hit, words),
        day_of(hit, words),
    )
    return ". ".join(part for part in parts if part)


def _pinpoint(hit: Hit, words: Words) -> str:
    """The page and paragraph; of a letter also how often the words stand elsewhere in it."""
    setting = hit.found.setting
    if setting.page is None:
        return ""
    if setting.paragraph is not None:
        return words.text(
            "p. {page}, par. {paragraph}", page=setting.page, paragraph=setting.paragraph
        )
    page = words.text("p. {page}", page=setting.page)
    if not hit.excerpt.more:
        return page
    more = words.count("and once more", "and {count} times more", hit.excerpt.more)
    return words.text("{page} {more}", page=page, more=more)
