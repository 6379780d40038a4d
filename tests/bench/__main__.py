"""`make bench`: every comparison, as a table and as out/bench.json.

    python -m tests.bench [name ...]

Names: register, letters, pages, papers, audiences, timeline, lists, find, history, actions,
window, writers. Without one all are run. A figure over its bound is shown as such and makes
the exit status 1.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import (
    actions,
    audiences,
    find,
    history,
    letters,
    lists,
    pages,
    papers,
    register,
    timeline,
    window,
)
from tests.bench.measuring import Result
from tests.bench.writers import results as writers

BENCHES: dict[str, Callable[[], Iterator[Result]]] = {
    "register": register.results,
    "letters": letters.results,
    "pages": pages.results,
    "papers": papers.results,
    "audiences": audiences.results,
    "timeline": timeline.results,
    "lists": lists.results,
    "find": find.results,
    "history": history.results,
    "actions": actions.results,
    "window": window.results,
    "writers": writers.results,
}


def line(result: Result) -> str:
    """One result as a line of the table."""
    bound = f"{result.bound:6.2f}" if result.bound else "     –"
    over = "  over" if result.bound and result.ratio > result.bound else ""
    return (
        f"{result.what:<46} {result.against:<42} {result.ours * 1000:9.1f} "
        f"{result.theirs * 1000:9.1f} {result.ratio:7.2f} {bound}{over}"
    )


def main(names: list[str]) -> int:
    """Run the benches named, print the table, write the JSON."""
    print(f"{'ours':<46} {'against':<42} {'ours ms':>9} {'their ms':>9} {'ratio':>7}  bound")
    results = []
    for name in names or list(BENCHES):
        for result in BENCHES[name]():
            results.append(result)
            print(line(result), flush=True)
    target = Path("out") / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([result.as_dict() for result in results], indent=2), "utf-8")
    print(f"written to {target}")
    return 1 if any(r.bound and r.ratio > r.bound for r in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
