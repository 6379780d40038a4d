"""Measuring A against B in the same run: processor time, in turns, the median of paired ratios."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: ours against a peer or a floor, in processor seconds.

    `ratio` is the median of the paired ratios; `bound` is the ratio that the
    project's notes hold up, None where there is none yet.
    """

    what: str
    against: str
    ours: float
    theirs: float
    ratio: float
    bound: float | None

    def as_dict(self) -> dict[str, object]:
        """The result for the JSON file."""
        return asdict(self)


def processor_seconds(work: Callable[[], object]) -> float:
    """User and system time of `work`, with that of the child processes it waited for."""
    before = _used()
    work()
    return _used() - before


def _used() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def compare(
    what: str,
    ours: Callable[[], object],
    against: str,
    theirs: Callable[[], object],
    *,
    rounds: int = 7,
    bound: float | None = None,
    seconds: Callable[[Callable[[], object]], float] = processor_seconds,
) -> Result:
    """Run both `rounds` times in turns, after one round that does not count.

    `seconds` is how long a piece of work takes: processor time unless told otherwise.
    """
    ours(), theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return Result(
        what,
        against,
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
        statistics.median(one / max(other, 1e-6) for one, other in pairs),
        bound,
    )


def thread_seconds(work: Callable[[], object]) -> float:
    """The processor time of this thread for `work`."""
    before = time.thread_time()
    work()
    return time.thread_time() - before


def p95(times: Sequence[float]) -> float:
    """The time that one frame in twenty is longer than."""
    return sorted(times)[int(len(times) * 0.95)]


def within(what: str, ours: float, allowed: float) -> Result:
    """Ours against what it may take at most, both in seconds."""
    return Result(what, f"what may be: {allowed * 1000:.0f} ms", ours, allowed, ours / allowed, 1.0)


def against(what: str, against: str, pair: Sequence[float], bound: float) -> Result:
    """Ours, the first of the pair, against theirs: at most `bound` times as long."""
    return Result(what, against, pair[0], pair[1], pair[0] / pair[1], bound)
