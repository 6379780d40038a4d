"""A worker that ends without a word."""

from __future__ import annotations


def main() -> None:
    return
