"""Word forms: what a word of a language is without its endings."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

#: The languages whose forms are known, by the name the stemmer gives them.
STEMMED = {"nl": "dutch", "en": "english", "fr": "french", "de": "german"}
#: Shorter words have no endings worth taking off.
LEAST_LETTERS = 4


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - as the library names it


# Letters repeat their words: pure Python takes 70 microseconds for one it does not know yet.
@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself in a language that is not known."""
    if language not in STEMMED or len(word) < LEAST_LETTERS or not word.isalpha():
        return word
    return _stemmer(language).stemWord(word)


def stems_in_all(word: str) -> frozenset[str]:
    """The stems of a folded word in every language, without the word itself.

    Nobody says in which language they search, and a register has letters in several.
    """
    return frozenset(stem(word, language) for language in STEMMED) - {word}


@cache
def _stemmer(language: str) -> _Stemmer:
    from snowballstemmer import stemmer  # loads every language it knows: nobody waits for that

    made: _Stemmer = stemmer(STEMMED[language])
    return made
