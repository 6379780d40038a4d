"""What is asked of the index, built once and written for each kind of database.

Nothing a person types is ever part of SQL or of a language for searches: only folded words,
letters and digits alone, are put into it here.
"""

from __future__ import annotations

from collections.abc import Collection

from tracker.frozen import Frozen, field

#: Where a word may stand: among the words as written, in any form, or among the properties.
WORDS, FORMS, FACETS = "words", "forms", "facets"
_COLUMNS = {WORDS: "{words}", FORMS: "{words stems}", FACETS: "{facets}"}


class Term(Frozen):
    """One word, or several next to each other among the words as written."""

    words: tuple[str, ...]
    where: str = FORMS


class Beginning(Frozen):
    """A word that begins so, in any form; `known` are those of them that a file is asked for.

    A server looks up all that begin so at once; a file does not, and is asked for some.
    """

    begin: str
    known: tuple[str, ...]


class AnyOf(Frozen):
    """One of these at least."""

    parts: tuple[Node, ...]


class AllOf(Frozen):
    """All `parts`, of which there is one at least, and none of `but`."""

    parts: tuple[Node, ...]
    but: tuple[Node, ...] = field(default=())


Node = Term | Beginning | AnyOf | AllOf


def facets(values: Collection[str]) -> Node:
    """One of these properties."""
    return AnyOf(tuple(Term((each,), FACETS) for each in sorted(values)))


def as_fts5(node: Node) -> str:
    """The node in the language of FTS5."""
    if isinstance(node, Term):
        return f'{_COLUMNS[node.where]} : "{" ".join(node.words)}"'
    if isinstance(node, Beginning):
        return "(" + " OR ".join(as_fts5(Term((each,))) for each in node.known) + ")"
    if isinstance(node, AnyOf):
        return "(" + " OR ".join(as_fts5(each) for each in node.parts) + ")"
    all_ = "(" + " AND ".join(as_fts5(each) for each in node.parts) + ")"
    but = " OR ".join(as_fts5(each) for each in node.but)
    return f"({all_} NOT ({but}))" if but else all_


def as_tsquery(node: Node) -> str:
    """The node in the language of PostgreSQL."""
    if isinstance(node, Term):
        if node.where == FACETS:
            return f"'/{node.words[0]}'"
        row = " <-> ".join(f"'{word}'" for word in node.words)
        return f"({row} | '~{node.words[0]}')" if node.where == FORMS else f"({row})"
    if isinstance(node, Beginning):
        return f"('{node.begin}':* | '~{node.begin}':*)"
    if isinstance(node, AnyOf):
        return "(" + " | ".join(as_tsquery(each) for each in node.parts) + ")"
    but = [f"!{as_tsquery(each)}" for each in node.but]
    return "(" + " & ".join([*(as_tsquery(each) for each in node.parts), *but]) + ")"
