"""The names of the styles that come along; light, as every dialog asks for them."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.words.marks import N_

#: The styles in `resources/styles` and what they are called.
SHIPPED: Mapping[str, str] = {
    "plain": N_("Plain"),
    "chancery": N_("Chancery"),
    "contrast": N_("Strong contrast"),
}
USUAL = "plain"
