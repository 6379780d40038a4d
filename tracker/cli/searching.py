"""`overleg search`: words anywhere in a register, for people and scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.opening import opened
from tracker.cli.output import as_json
from tracker.frozen import replace
from tracker.register.questions.finding.counting import counted
from tracker.register.questions.finding.find import Findings, Group, find
from tracker.register.questions.finding.hits import Hit
from tracker.search.query import read_query
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.language import capital

#: How many of each kind are printed unless told otherwise, and at the most.
EACH, MOST = 10, 1_000


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("register", type=RegisterAddress())
@click.argument("sought", nargs=-1, required=True, metavar="WORDS", type=click.UNPROCESSED)
@click.option(
    "--limit",
    type=click.IntRange(1, MOST),
    default=EACH,
    help=f"How many of each kind are printed; {EACH} unless told otherwise.",
)
@click.option(
    "--audience",
    type=click.Choice([level.value for level in Audience]),
    help="Only what this audience may see; without it, everything.",
)
@click.option("--json", "as_json_", is_flag=True, help="Print one JSON document.")
@click.pass_obj
def search(
    words: Words,
    /,
    register: Address,
    sought: tuple[str, ...],
    audience: str | None,
    **how: Any,  # noqa: ANN401 - each as its option reads it
) -> None:
    """Find WORDS in the register at REGISTER, newest first.

    A phrase stands in quotation marks, what is not to be found after a minus sign, and fields
    narrow down: party:, by:, topic:, type:, strength:, status:, audience:, dossier:, with:,
    from: and until:.
    """
    asked = replace(read_query(" ".join(sought)), audience=Audience(audience) if audience else None)
    with opened(register, words, read_only=True) as searched:
        found = find(searched, asked, each=how["limit"])
    if how["as_json_"]:
        click.echo(as_json(shape_of_findings(found)))
        return
    for line in _told(found, words):
        click.echo(line)


def shape_of_findings(found: Findings) -> dict[str, Any]:
    """What was found as JSON holds it; the manual describes it."""
    return {
        "read_as": found.read_as or None,
        "unknown": [{"field": each.field, "value": each.value} for each in found.unknown],
        "count": found.count.number,
        "more": found.count.is_more,
        "groups": [
            {
                "kind": group.kind.name.lower(),
                "count": group.count.number,
                "more": group.count.is_more,
                "found": [shape_of_hit(hit) for hit in group.hits],
            }
            for group in found.groups
        ],
    }


def shape_of_hit(hit: Hit) -> dict[str, Any]:
    """One thing that was found."""
    found, setting = hit.found, hit.found.setting
    return {
        "id": hit.id,
        "date": hit.day,
        "title": found.title or None,
        "words": hit.excerpt.text or None,
        "marks": [list(span) for span in hit.excerpt.marks],
        "cut_before": hit.excerpt.cut_before,
        "cut_after": hit.excerpt.cut_after,
        "more": hit.excerpt.more,
        "caveats": [each.text for each in hit.caveats],
        "party": found.party.name if found.party else None,
        "type": found.type,
        "strength": found.strength,
        "status": hit.status,
        "entry": found.entry,
        "dossier": setting.dossier or None,
        "document": setting.document_id,
        "page": setting.page,
        "paragraph": setting.paragraph,
        "start": setting.start,
        "end": setting.end,
        "audience": found.audience,
        "beside": found.beside or None,
    }


def _told(found: Findings, words: Words) -> Iterator[str]:
    for each in found.unknown:
        yield words.text(
            "Nothing here is called {value}: it was asked for as {field}.",
            value=words.quoted(each.value),
            field=each.field.value,
        )
    if found.read_as:
        yield words.text("Read as {words}.", words=words.quoted(found.read_as))
    if not found.groups and not found.unknown:
        yield words.text("Nothing was found.")
    for group in found.groups:
        yield from _told_group(group, words)


def _told_group(group: Group, words: Words) -> Iterator[str]:
    yield ""
    title = capital(words.label(group.kind))
    yield words.text("{kind}: {count}", kind=title, count=counted(group.count, words))
    for hit in group.hits:
        yield from _told_hit(hit, words)


def _told_hit(hit: Hit, words: Words) -> Iterator[str]:
    found, setting = hit.found, hit.found.setting
    day = words.short_day(hit.day) if hit.day else "—"
    excerpt = hit.excerpt
    shown = f"{'… ' if excerpt.cut_before else ''}{excerpt.text}{' …' if excerpt.cut_after else ''}"
    said = words.quoted(shown) if found.is_quoted and excerpt.text else shown
    yield f"  {day:<12} {': '.join(each for each in (found.title, said) if each)}"
    for each in hit.caveats:
        told = words.text("Caveat: {words}", words=words.quoted(each.text))
        yield f"  {'':<12} {told}"
    labels = [words.label(each) for each in (found.type, found.strength, hit.status) if each]
    place = setting.document if setting.document != found.title else ""
    page = words.text("p. {page}", page=setting.page) if setting.page else ""
    beside = [*labels, found.party.name if found.party else "", place, page, found.beside]
    if told := " · ".join(each for each in beside if each):
        yield f"  {'':<12} {told}"
