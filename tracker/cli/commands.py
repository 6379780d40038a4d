"""The commands as click knows them: found by name, imported when called, ended with a status."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

import click

from tracker.cli.table import COMMANDS, DONE, FAILED, WRONG_USE
from tracker.words import Words, language_of_system, words_in


class Commands(click.Group):
    """The commands by name, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the manual."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None for any other word."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command, `overleg [REGISTER]` opens the desktop app.",
)
@click.version_option(package_name="overleg", prog_name="overleg")
@click.pass_context
def overleg(context: click.Context) -> None:
    """The record of negotiations: what was promised, in which words, by when."""
    context.obj = words_in(language_of_system())


def carry_out(given: Sequence[str], words: Words) -> int:
    """Call the command that is named; its exit status. Raises what the command raises."""
    try:
        status = overleg.main(list(given), prog_name="overleg", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except click.Abort:
        click.echo(words.text("Stopped. Nothing half-done was kept."), err=True)
        return FAILED
    return status if isinstance(status, int) else DONE
