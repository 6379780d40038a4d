"""The example register: an invented negotiation, complete, set around the day it is made."""

from tracker.example.making import make_example

__all__ = ["make_example"]
