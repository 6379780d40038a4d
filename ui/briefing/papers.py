"""Papers on their way out of the window: looked at, printed, kept as a file; each is noted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.briefing.maker import offer_to_open
from ui.briefing.making import keep_printed, note_print
from ui.briefing.saving_as import SaveDialog
from ui.paper.choosing import Choosing
from ui.paper.preview import Preview
from ui.paper.printed import Printed, To
from ui.paper.printing import prepared, print_pages
from ui.session import Session
from ui.tasks import Runner, Task
from ui.waiting import Waiting

Sizes = tuple[tuple[float, float], ...]


class Papers(QObject):
    """Shows a paper as it will leave. The one place that prints."""

    def __init__(self, session: Session, window: QWidget, waiting: Waiting) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting
        self._printing: Runner | None = None

    def show(self, title: str, choosing: Choosing) -> Preview:
        """Open the preview of the paper that `choosing` makes."""
        preview = Preview(self._session, title, choosing, self._window)
        preview.print_wanted.connect(partial(self._ask_printer, preview))
        preview.save_wanted.connect(partial(self._ask_where, preview))
        preview.open()
        return preview

    def print(self, printed: Printed, printer: QPrinter) -> None:
        """Print a PDF behind the window on a printer that was asked for, and note it."""
        words = self._session.look.words
        if self._printing is None:
            self._printing = Runner(self._session.reporter, self)
            self._session.runner.finishing.connect(self._printing.finish)
        task = self._printing.follow(
            partial(_print, printed.content, printer),
            lambda _pages: self._printed(printed, printer),
        )
        self._waiting.count_for(task, lambda _part: words.text("Printing …"))

    def save(self, printed: Printed, path: Path, then: Callable[[], object] | None = None) -> None:
        """Keep the very file that was shown, note it, and offer to open it."""
        to = To(path, self._session.who)

        def tell(_: None) -> None:
            self._tell_saved(path)
            if then is not None:
                then()

        self._session.act(partial(keep_printed, printed=printed, to=to), tell)

    def _ask_printer(self, preview: Preview, printed: Printed) -> None:
        """The dialog of the system says which printer, which pages, how many copies."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        sizes = preview.pages.sizes
        prepared(printer, sizes, preview.choosing.title)
        dialog = QPrintDialog(printer, preview)
        dialog.setMinMax(1, len(sizes))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setWindowTitle(self._session.look.words.text("Print"))

        def take(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.print(printed, printer)
                preview.accept()

        dialog.finished.connect(take)
        QDialog.open(dialog)  # its own asks for a slot by name

    def _ask_where(self, preview: Preview, printed: Printed) -> None:
        words = self._session.look.words
        forms = {".pdf": words.text("PDF files (*.pdf)")}
        title = words.text("Keep the paper as")
        dialog = SaveDialog(preview, title, preview.choosing.title, forms)
        dialog.then(lambda path: self.save(printed, path, preview.accept))

    def _printed(self, printed: Printed, printer: QPrinter) -> None:
        words, who = self._session.look.words, self._session.who
        self._session.act(partial(note_print, printed=printed, who=who))
        name = printer.printerName() or words.text("the printer")
        self._session.reporter.tell(words.text("The paper went to {printer}.", printer=name))

    def _tell_saved(self, path: Path) -> None:
        sentence = self._session.look.words.text("The paper is in {file}.", file=path.name)
        offer_to_open(self._session, path, sentence)


def _print(content: bytes, printer: QPrinter, task: Task[int]) -> int:
    return print_pages(content, printer, task)
