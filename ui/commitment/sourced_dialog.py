"""What dialogs share in which something is entered of an entry: its words, a source, a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.register.questions.lines import DocumentLine, StatementLine
from ui.commitment.cell_words import as_quoted
from ui.commitment.source_fields import SourceFields
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size
from ui.look.quotation import QuotationView
from ui.look.theme import Look


class SourcedDialog(FormDialog):
    """Its words above, and under its fields a source, of `papers` or another, and a reason."""

    def __init__(
        self,
        look: Look,
        statement: StatementLine,
        papers: Sequence[DocumentLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._statement = statement
        self.source = SourceFields(look, papers, self)
        self.reason = QLineEdit()
        self.source.changed.connect(self.check)
        self.reason.textChanged.connect(self.check)

    def put_together(self) -> None:
        """The words of the entry, the fields, the source and the reason."""
        self.source.add_to(self)
        self.add(self.look.words.text("Reason"), self.reason)
        self.lay_out(QuotationView(self.look, as_quoted(self._statement), Size.TEXT))

    @property
    def why(self) -> str | None:
        """The reason, None where none is written."""
        return self.reason.text().strip() or None
