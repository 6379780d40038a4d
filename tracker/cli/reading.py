"""`overleg read`: the text, the facts and the proposed statements of one letter."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.letter_shapes import shape_of_letter
from tracker.cli.output import as_json, table
from tracker.letters.proposal import Proposal
from tracker.letters.proposing import propose
from tracker.letters.reading import ReadLetter, read_letter
from tracker.words import Words


@click.command()
@click.argument("letter", type=click.Path(path_type=Path))
@click.option("--json", "json_", is_flag=True, help="Print one JSON document.")
@click.pass_obj
def read(words: Words, letter: Path, *, json_: bool) -> None:
    """Show the facts of LETTER and the statements it proposes. Needs no register."""
    found = read_letter(letter)
    proposals = propose(found.letter, found.facts)
    if json_:
        click.echo(as_json(shape_of_letter(found, proposals)))
    else:
        click.echo("\n".join(_page(found, proposals, words)))


def _page(found: ReadLetter, proposals: list[Proposal], words: Words) -> list[str]:
    """The letter as lines for a person: facts, then the proposals in their order."""
    return [
        *table(_facts(found, words)),
        "",
        words.count("{count} proposal", "{count} proposals", len(proposals)),
        *(line for proposal in proposals for line in _entry(proposal, words)),
    ]


def _facts(found: ReadLetter, words: Words) -> list[tuple[str, str]]:
    facts = found.facts
    cited = [letter.span.words for letter in facts.answers_to]
    lines = [
        (words.text("From"), words.both(facts.sender)),
        (words.text("To"), words.both(facts.addressee)),
        (words.text("Date"), words.day(facts.dated) if facts.dated else ""),
        (words.text("Reference"), facts.reference or ""),
        (words.text("Subject"), facts.subject or ""),
        (words.text("Answers"), words.both(cited)),
        (words.text("Parliament"), "; ".join(facts.parliamentary_references)),
    ]
    return [(name, value) for name, value in lines if value]


def _entry(proposal: Proposal, words: Words) -> list[str]:
    """One proposal: its reading on one line, then the words, then what limits them."""
    reading = words.text(
        "{type}, {strength}",
        type=words.title(proposal.type),
        strength=words.label(proposal.strength),
    )
    place = words.text("p. {page}", page=proposal.page)
    if proposal.paragraph is not None:
        place = words.text(
            "p. {page}, par. {paragraph}", page=proposal.page, paragraph=proposal.paragraph
        )
    lines = ["", f"{reading}  ({place})", f"  {words.quoted(proposal.span.words)}"]
    if proposal.condition:
        lines.append(f"  └ {words.text('Caveat')}: {words.quoted(proposal.condition.words)}")
    if proposal.time:
        kind = words.label(proposal.time.kind)
        lines.append(f"  {words.text('Term')}: {words.quoted(proposal.time.span.words)}, {kind}")
    return lines
