"""A worker that takes ever more memory, on a system that does not stop it."""

from __future__ import annotations


def main() -> None:
    taken = []
    while True:
        taken.append(bytearray(b"x" * 1024 * 1024))
