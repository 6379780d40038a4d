"""`overleg check`: whether a register is sound, down to every byte and every line."""

from __future__ import annotations

import click

from tracker.cli import opening
from tracker.cli.address import Address, RegisterAddress
from tracker.register.checking import check as findings_of
from tracker.words import Words


@click.command()
@click.argument("register", type=RegisterAddress())
@click.pass_obj
def check(words: Words, register: Address) -> int:
    """Check REGISTER: its files, quotations and history. Status 1 when anything is found."""
    with opening.opened(register, words, read_only=True) as opened:
        findings = findings_of(opened)
    for finding in findings:
        click.echo(finding.sentence(words))
    if findings:
        return 1
    click.echo(words.text("Sound: 0 missing, 0 altered."))
    return 0
