"""`overleg add`, `set` and `remove`: one operation, its fields given as FIELD=VALUE."""

from __future__ import annotations

import getpass
import inspect
from collections.abc import Iterator, Mapping
from typing import Any

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.changing.building import Builder, given_fields
from tracker.cli.changing.describing import help_on
from tracker.cli.changing.verbs import ADD, ENTRIES, VERBS, Verb
from tracker.cli.opening import opened
from tracker.cli.output import as_json
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.changed import Changed
from tracker.register.operations.following.free_days import ChangedFreeDays
from tracker.register.questions.entries.statements import statement
from tracker.terms.working import other_end
from tracker.words import Words


class Said(Frozen):
    """A call as it was said; None where something was not."""

    register: Address | None
    what: str | None
    given: tuple[str, ...]
    dossier: str | None
    who: str | None
    why: str | None
    json_: bool
    help_: bool
    id_: str | None = None


def _parameters(*, subject: bool) -> list[click.Parameter]:
    """The arguments and options of each of the commands; those with a `subject` take its ID."""
    return [
        click.Argument(["register"], type=RegisterAddress(), required=False),
        click.Argument(["what"], required=False),
        *([click.Argument(["id_"], metavar="ID", required=False)] if subject else []),
        click.Argument(["given"], metavar="FIELD=VALUE...", nargs=-1),
        click.Option(["--dossier"], help="In which dossier; not needed when there is one."),
        click.Option(["--who"], help="Who changes it; without it, whoever is logged in here."),
        click.Option(["--why"], help="The reason, which is kept with the change."),
        click.Option(["--json", "json_"], is_flag=True, help="Print what was made as JSON."),
        click.Option(["-h", "--help", "help_"], is_flag=True, help="The kinds, or the fields."),
    ]


def _command(verb: str, told: str) -> click.Command:
    """The command for one of `VERBS`, with what it tells of itself."""

    @click.pass_context
    def called(context: click.Context, /, **said: Any) -> None:  # noqa: ANN401 - by name
        _run(context, VERBS[verb], Said(**said))

    parameters = _parameters(subject=verb != "add")
    return click.Command(verb, None, called, parameters, told, add_help_option=False)


add = _command("add", "Add WHAT to REGISTER. With --help: every WHAT, or the fields of one.")
set_ = _command(
    "set",
    "Set fields of the WHAT with that ID; what is not named stays as it is."
    " With --help: every WHAT, or the fields of one.",
)
remove = _command(
    "remove",
    "Take the WHAT with that ID away, or back; its history stays."
    " With --help: every WHAT, or the fields of one.",
)


def _run(context: click.Context, verbs: Mapping[str, Verb], said: Said) -> None:
    """Do what was said, or show what can be."""
    if said.what is not None and said.what not in verbs:
        raise click.UsageError(f"{said.what} is none of: {', '.join(verbs)}.")
    if said.help_:
        click.echo(context.get_help())
        click.echo(help_on(verbs, said.what))
        return
    if said.register is None or said.what is None:
        raise click.UsageError(f"Name a register, and one of: {', '.join(verbs)}.")
    if verbs is not ADD and said.id_ is None:
        raise click.UsageError(f"Give the number of the {said.what}.")
    given, verb, words = given_fields(said.given), verbs[said.what], context.obj
    with opened(said.register, words) as register:
        builder = Builder(register, said.what, verb, said.dossier)
        with register.together(said.who or getpass.getuser(), said.why):
            changed = _do(register, verb, builder.arguments(given, said.id_), said)
        _report(register, said.what, changed, None if said.json_ else words)


def _do(register: Register, verb: Verb, arguments: list[Any], said: Said) -> Changed:
    """Run an operation; its reason goes with it where it asks for one itself."""
    function, who = verb.function(), said.who or getpass.getuser()
    reason = {"why": said.why} if "why" in inspect.signature(function).parameters else {}
    changed: Changed = function(register, *arguments, who=who, **reason)
    return changed


def _report(register: Register, what: str, changed: Changed, words: Words | None) -> None:
    """Print what was made: a sentence in `words`, or JSON where that is None."""
    number = changed.ids[0] if changed.ids else None
    is_entry = what in ENTRIES and number is not None and "statement" in changed.kinds
    entry = statement(register, number).entry if is_entry and number is not None else None
    if words is None:
        told = {"what": what, "id": number, "ids": list(changed.ids), "entry": entry}
        click.echo(as_json(told | {"touched": sorted(changed.kinds)}))
    elif not changed.kinds:
        click.echo(words.text("Nothing changed: it stood like this already."))
    elif entry is not None:
        click.echo(words.text("Entry {entry}, number {number}.", entry=entry, number=number))
    else:
        click.echo(words.text("{what}: number {number}.", what=what, number=number))
    if words is not None and isinstance(changed, ChangedFreeDays):
        for line in _counted_anew(changed, words):
            click.echo(line)


def _counted_anew(changed: ChangedFreeDays, words: Words) -> Iterator[str]:
    """The terms that end on another day now, each with both days."""
    for each in changed.counted_anew:
        term = each.line.term
        yield other_end(each.line.subject, term.latest, each.reckoning.end, words)
