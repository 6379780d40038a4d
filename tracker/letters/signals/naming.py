"""Names of organisations and people that a letter itself gives, told by their capitals.

Nobody has to know "Cognizant" for "Cognizant must answer" to be read. What stands with a
capital inside a sentence counts, and letters that a name is shortened to in brackets;
German writes every noun with a capital, and there only the latter do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.terms.date_grammar import grammar_of

_NAMED = r"[A-ZÀ-Þ][\w&'’·-]*"
_JOINED = r"(?:of|for|the|de|du|des|la|le|les|van|voor|der|het)"
#: Inside a sentence: behind a small letter or a comma.
_NAMES = re.compile(rf"(?<=[a-zà-ÿ,] ){_NAMED}(?: (?:{_JOINED} ){{0,2}}{_NAMED}){{0,5}}")
#: Behind a name that has a capital itself; "the new scheme (SPUK)" is nobody.
_SHORTENED = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,3} \(([A-ZÀ-Þ][\w.-]*[A-ZÀ-Þ][\w-]*)\)")
#: So many names of one letter are looked for.
_MOST = 200


def names_in(text: str, language: str) -> list[str]:
    """The names that a letter gives, in no order of place, each once; at most 200."""
    return list(dict.fromkeys(_found(text, language)))[:_MOST]


def _found(text: str, language: str) -> Iterator[str]:
    for shortened in _SHORTENED.finditer(text):
        yield shortened[1]
    if language == "de":
        return
    grammar = grammar_of(language)
    of_dates = {*grammar.months, *grammar.weekdays}
    small = set(re.findall(r"(?<!\w)[a-zà-ÿ][\w'’-]*", text))
    for name in _NAMES.finditer(text):
        # A word that is written small elsewhere opens a sentence here, or a quotation.
        is_word = name.group().casefold() in small
        if not is_word and of_dates.isdisjoint(re.findall(r"\w+", name.group().casefold())):
            yield name.group()
