"""What is said where nothing was found, with a way on."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.frozen import Frozen
from tracker.register.questions.finding.find import Findings
from tracker.search.fields import Field
from tracker.search.query import Narrowed, Sought, Wanted
from tracker.search.words import words_of
from tracker.words import Words
from ui.find.naming import title_of


class WayOn(Frozen):
    """A headline, a sentence and the name of the next step, empty without one.

    `without` are the folded words that the step leaves out; none: it leaves out the filters.
    """

    headline: str = ""
    sentence: str = ""
    step: str = ""
    without: frozenset[str] = frozenset()


def way_on(found: Findings, typed: str, words: Words) -> WayOn:
    """What is said where nothing was found of what was `typed`."""
    if found.unknown:
        return _names_nothing(found.unknown[0], words)
    if found.nowhere:
        left = len(found.sought.wanted) - len(found.nowhere)
        return _stands_nowhere(found.nowhere, typed, words, goes_on=left > 0)
    return WayOn(
        words.text("Nothing was found"),
        _is_there(found.sought, words),
        words.text("Search without filters") if found.sought.narrowed else "",
    )


def _is_there(sought: Sought, words: Words) -> str:
    """Each word stands somewhere: what keeps it from being found."""
    if not sought.wanted:
        return words.text("There is nothing to which all of that applies.")
    if sought.narrowed:
        return words.text("The words stand in this register, but not where the filters look.")
    if sought.excluded:
        return words.text("The words stand in this register, but not without those you leave out.")
    return words.text("Each of these words stands in this register, but nowhere together.")


def _names_nothing(first: Narrowed, words: Words) -> WayOn:
    step = words.text("Search without filters")
    if first.field in (Field.FROM, Field.UNTIL):
        return WayOn(
            words.text("That is no day"),
            words.text(
                "{value}: write a year, a month or a day as 2031, 3-2031 or 19-3-2031.",
                value=words.quoted(first.value),
            ),
            step,
        )
    return WayOn(
        words.text("Nothing here is called so"),
        words.text(
            "{field}: {value}. Write the name as it stands in the register, or a part"
            " of it from the beginning.",
            field=title_of(first.field, words),
            value=words.quoted(first.value),
        ),
        step,
    )


def _stands_nowhere(
    nowhere: tuple[Wanted, ...], typed: str, words: Words, *, goes_on: bool
) -> WayOn:
    as_typed = {word.folded: typed[word.start : word.end] for word in words_of(typed)}
    told = words.either([words.quoted(_written(each, as_typed)) for each in nowhere])
    sentence = words.text("Nowhere in this register stands {words}.", words=told)
    if not goes_on:
        return WayOn(words.text("Nothing was found"), sentence)
    left_out = frozenset(word for each in nowhere for word in each.words)
    return WayOn(
        words.text("Nothing was found"),
        sentence,
        words.text("Search without {words}", words=told),
        left_out,
    )


def _written(wanted: Wanted, as_typed: Mapping[str, str]) -> str:
    return ("-" if wanted.tied else " ").join(as_typed.get(word, word) for word in wanted.words)
