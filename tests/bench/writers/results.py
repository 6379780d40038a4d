"""Long papers: ours against a hand-laid canvas and the writers of others, in time and memory."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from tests.bench.measuring import Result
from tests.bench.writers.running import Absent, Run, in_turns, middle, most, ratio

OURS, CANVAS, PLATYPUS, TYPST, WEASYPRINT = "ours", "canvas", "platypus", "typst", "WeasyPrint"
#: So many sections make 100 and 500 pages of ours.
SECTIONS = {100: 78, 500: 394}
ROWS = 16_000
MEBIBYTES = 120

LIMITS = {
    (100, CANVAS): 2.0,  # the limit: a canvas that decides nothing and tags nothing
    (100, TYPST): 1 / 2,
    (500, TYPST): 1 / 2.5,
}


def results() -> Iterator[Result]:
    """At 100 pages against all, at 500 against those that can, then growth and memory."""
    short = in_turns([OURS, CANVAS, PLATYPUS, TYPST], "sections", SECTIONS[100], rounds=7)
    yield from _against(short, 100)
    web = in_turns([OURS, WEASYPRINT], "sections", SECTIONS[100], rounds=1)
    yield from _against(web, 100)
    long = in_turns([OURS, CANVAS, PLATYPUS, TYPST], "sections", SECTIONS[500], rounds=3)
    yield from _against(long, 500)
    yield _growth("ours at 500 pages", long[OURS], "ours at 100 pages", short[OURS], 5.2)
    yield _memory(long[OURS])
    yield from _table()


def _table() -> Iterator[Result]:
    """One table of very many rows costs by its rows."""
    tall = in_turns([OURS], "rows", ROWS, rounds=3)[OURS]
    part = in_turns([OURS], "rows", ROWS // 4, rounds=3)[OURS]
    yield _growth(f"one table of {ROWS:,} rows", tall, "a quarter of them", part, 4.5)


def _against(found: dict[str, list[Run] | Absent], pages: int) -> Iterator[Result]:
    ours = found[OURS]
    for writer, runs in found.items():
        if writer == OURS:
            continue
        if isinstance(runs, Absent) or isinstance(ours, Absent):
            print(f"{writer} was not measured: {runs}")
            continue
        yield Result(
            f"{pages} pages, tagged, contents, links",
            f"{writer}, {most(runs):.0f} MiB against {most(ours):.0f}",
            middle(ours),
            middle(runs),
            ratio(ours, runs),
            LIMITS.get((pages, writer)),
        )


def _growth(
    what: str, more: list[Run] | Absent, less_of: str, less: list[Run] | Absent, bound: float
) -> Result:
    assert isinstance(more, list)
    assert isinstance(less, list)
    return Result(what, less_of, middle(more), middle(less), middle(more) / middle(less), bound)


def _memory(runs: list[Run] | Absent) -> Result:
    """The peak of the process, shown in MiB where others show milliseconds."""
    assert isinstance(runs, list)
    peak = statistics.median(run.mebibytes for run in runs)
    return Result(
        "memory of the process at 500 pages, MiB",
        f"what may be: {MEBIBYTES} MiB",
        peak / 1000,
        MEBIBYTES / 1000,
        peak / MEBIBYTES,
        1.0,
    )
