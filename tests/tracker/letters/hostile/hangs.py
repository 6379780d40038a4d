"""A worker that never ends."""

from __future__ import annotations

import threading


def main() -> None:
    threading.Event().wait()
