"""Names one below the other, one a line: what else somebody or something is called."""

from __future__ import annotations

from collections.abc import Iterable

from ui.forms.fields import TextField


class NameLines(TextField):
    """A field in which each line is a name; Tab leads on to the next field."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        super().__init__("\n".join(names))

    @property
    def names(self) -> tuple[str, ...]:
        """The names, each once, without empty lines."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))
