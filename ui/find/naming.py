"""What fields and their values are called for a person."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.register.questions.finding.naming import TERMS
from tracker.search.fields import Field
from tracker.search.query import Narrowed
from tracker.words import Words
from tracker.words.language import capital
from tracker.words.marks import N_

#: The title over the values of a field.
TITLES: Mapping[Field, str] = {
    Field.BY: N_("Whose words"),
    Field.PARTY: N_("Party"),
    Field.TOPIC: N_("Topic"),
    Field.TYPE: N_("Type"),
    Field.STRENGTH: N_("Strength"),
    Field.STATUS: N_("Status"),
    Field.AUDIENCE: N_("Audience"),
    Field.DOSSIER: N_("Dossier"),
    Field.WITH: N_("What limits it"),
    Field.FROM: N_("Year"),
    Field.UNTIL: N_("Until"),
}


def said(narrowed: Narrowed, words: Words) -> str:
    """A field with its value, short enough for a chip."""
    name = value_said(narrowed.field, narrowed.value, words)
    if narrowed.field is Field.FROM:
        name = words.text("From {day}", day=name)
    elif narrowed.field is Field.UNTIL:
        name = words.text("Until {day}", day=name)
    elif narrowed.field is Field.PARTY:
        name = words.text("With a part in it: {party}", party=name)
    return words.text("Not: {what}", what=name) if narrowed.excluded else name


def value_said(field: Field, value: str, words: Words) -> str:
    """A value: a term of a closed list by its label, all else as it is."""
    for terms in TERMS.get(field, ()):
        for term in terms:
            if str(term.value) == value:
                return words.label(term)
    return words.text("with a caveat") if field is Field.WITH else value


def title_of(field: Field, words: Words) -> str:
    """What a field is called over its values."""
    return capital(words.text(TITLES[field]))
