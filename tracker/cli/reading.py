"""`overleg read`: the text, the facts and the proposed statements of one letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tracker.cli.letter_shapes import add_questions, add_rectangles, add_silences, shape_of_letter
from tracker.cli.output import as_json, table
from tracker.cli.silences import questions_for_people, silences_for_people
from tracker.letters.asking.asking import LetterRead, questions_about
from tracker.letters.facts import Facts, LetterCited
from tracker.letters.proposal import Proposal
from tracker.letters.proposing import propose
from tracker.letters.reading import ReadLetter, read_letter
from tracker.letters.remarks import remarks_of
from tracker.letters.restating import with_wordings
from tracker.letters.silences.finding import points_in
from tracker.letters.time_said import assumption_of, days_of
from tracker.words import Words


@click.command()
@click.argument("letter", type=click.Path(path_type=Path))
@click.option("--json", "json_", is_flag=True, help="Print one JSON document.")
@click.option(
    "--rectangles", is_flag=True, help="With --json: where each statement stands on its pages."
)
@click.option("--recognise", is_flag=True, help="Recognise the text of a scan, by Tesseract.")
@click.pass_obj
def read(words: Words, letter: Path, *, json_: bool, rectangles: bool, recognise: bool) -> None:
    """Show the facts of LETTER and the statements it proposes. Needs no register."""
    if rectangles and not json_:
        raise click.UsageError("Rectangles are printed with --json.")
    found = read_letter(letter, recognise=recognise)
    proposals = with_wordings(propose(found.letter, found.facts), found.facts.language)
    points = points_in(found.letter, found.facts, proposals)
    questions = questions_about(
        LetterRead(found.letter, found.facts, proposals, points), words.language
    )
    if json_:
        shape = shape_of_letter(found, proposals)
        add_silences(shape, points)
        add_questions(shape, questions)
        if rectangles:
            add_rectangles(shape, found, proposals)
        click.echo(as_json(shape))
    else:
        lines = [*_page(found, proposals, words), *silences_for_people(points, words)]
        lines += questions_for_people(questions, words)
        click.echo("\n".join(lines))


def _page(found: ReadLetter, proposals: list[Proposal], words: Words) -> list[str]:
    """The letter as lines for a person: facts, then the proposals in their order."""
    return [
        *remarks_of(found.letter.remarks, words),
        *table(_facts(found, words)),
        "",
        words.count("{count} proposal", "{count} proposals", len(proposals)),
        *(line for proposal in proposals for line in _entry(proposal, words)),
    ]


def _facts(found: ReadLetter, words: Words) -> list[tuple[str, str]]:
    """The facts by name, those in doubt with what they may be; what is not said is left out."""
    facts = found.facts
    answered = [letter.span.words for letter in facts.answers_to]
    lines = [
        (words.text("From"), words.both(facts.sender) or _choice(facts, "sender", words)),
        (words.text("To"), words.both(facts.addressee) or _choice(facts, "addressee", words)),
        (words.text("Date"), _day(facts, words)),
        (words.text("Reference"), facts.reference or _choice(facts, "reference", words)),
        (words.text("Subject"), facts.subject or _choice(facts, "subject", words)),
        (words.text("Answers"), words.both(answered) or _choice(facts, "answers_to", words)),
        (words.text("Cites"), "; ".join(letter.span.words for letter in facts.cites)),
        (words.text("Parliament"), "; ".join(facts.parliamentary_references)),
        (words.text("Enclosures"), "; ".join(facts.enclosures)),
        (words.text("Signed by"), "; ".join(facts.signatories)),
    ]
    return [(name, value) for name, value in lines if value]


def _day(facts: Facts, words: Words) -> str:
    return words.day(facts.dated) if facts.dated else _choice(facts, "dated", words)


def _choice(facts: Facts, name: str, words: Words) -> str:
    """What a fact in doubt may be: "3 April 2026 or 4 March 2026 (to choose)"."""
    choices = [_shown(found.value, words) for found in facts.in_doubt.get(name, ())]
    if not choices:
        return ""
    return words.text("{choices} (to choose)", choices=words.either(choices))


def _shown(value: object, words: Words) -> str:
    if isinstance(value, LetterCited):
        told = [words.day(value.date) if value.date else "", value.reference or ""]
        return ", ".join(filter(None, told))
    return words.day(value) if isinstance(value, date) else str(value)


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
        days = days_of(words, proposal.time) or assumption_of(words, proposal.time)
        said = ", ".join(filter(None, [words.quoted(proposal.time.span.words), kind, days]))
        lines.append(f"  {words.text('Term')}: {said}")
    if proposal.says_again:
        lines.append(f"  {words.text('Says again')}: {words.quoted(proposal.says_again.words)}")
    return lines
