"""A worker that works for ever, and so runs out of processor time."""

from __future__ import annotations

import resource


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
    while True:
        pass
