"""The history: no line missing, none altered, each following from the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.register.checking.findings import Finding
from tracker.register.erasing.lines import announced, digest_of_erasure
from tracker.register.history import BEGINNING, PAGE, Content, all_lines, chain_of, seal_of
from tracker.register.register import Register
from tracker.register.rules.keeping.masking import SQUARE
from tracker.words.marks import N_


def check_history(
    register: Register, tell: Callable[[int], None] | None = None
) -> Iterator[Finding]:
    """Lines that were removed, altered or put in, by their number.

    `tell` is told the number of every thousandth line that was looked at.
    """
    erased = dict(register.rows("SELECT line, seal FROM erasure ORDER BY by"))
    expected, chain = 1, BEGINNING
    for line in all_lines(register.rows):
        if tell is not None and line.number % PAGE == 0:
            tell(line.number)
        for number in range(expected, line.number):
            yield Finding(N_("Line {number} of the history was removed."), {"number": number})
        sealed = seal_of(line.salt, line.content) == erased.get(line.number, line.seal)
        if not sealed or (line.number in erased and not _lacks_a_name(line.content)):
            yield Finding(N_("Line {number} of the history was altered."), {"number": line.number})
        elif line.number == expected and chain_of(chain, line) != line.chain:
            yield Finding(
                N_("Line {number} of the history does not follow from the line before it."),
                {"number": line.number},
            )
        expected, chain = line.number + 1, line.chain


def _lacks_a_name(content: Content) -> bool:
    """Whether something was taken out of a line: there are squares, or a letter that has some."""
    return content.kind == "document" or any(SQUARE in (each or "") for each in content)


def check_erasures(register: Register) -> Iterator[Finding]:
    """Lines that were given new content, unless a later line says just that of them."""
    said = announced(register)
    for by in sorted({by for (by,) in register.rows("SELECT DISTINCT by FROM erasure")}):
        if by not in said or said[by].digest != digest_of_erasure(register, by):
            yield Finding(
                N_(
                    "Lines of the history were given other words, which line {number} does not say."
                ),
                {"number": by},
            )
