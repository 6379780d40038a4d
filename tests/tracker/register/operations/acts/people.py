"""Acts of this part of the field; see `acting.py`."""

from __future__ import annotations

ACTS = ()
