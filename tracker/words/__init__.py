"""What a person reads, in their language: sentences, labels, dates, lists.

The language is an object that is passed on, never a global: the screen and a
briefing may differ. English is the language of the source; the others come
from the catalogues under `resources/translations`.
"""

from tracker.words.language import LANGUAGES, Words, language_of_system, words_in

__all__ = ["LANGUAGES", "Words", "language_of_system", "words_in"]
