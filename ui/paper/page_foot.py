"""The line under the pages: which one it is, the way to the next, and how large they are."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.words import Words
from ui.look.parts import as_field, button, in_row
from ui.look.plain_text import give_name, give_tip, plain_label
from ui.look.space import BETWEEN, INSIDE
from ui.paper.page_view import PIXELS_OF_POINT, STEP, Fit, PageView

SIZES = (0.5, 0.75, 1.0, 1.5, 2.0)


class PageFoot(QWidget):
    """Follows a view of pages and leads it."""

    def __init__(self, words: Words, pages: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._pages = words, pages
        self.before = button("plain", lambda: pages.go_to(pages.page - 1))
        self.after = button("plain", lambda: pages.go_to(pages.page + 1))
        self.page = plain_label()
        self.smaller = button("plain", lambda: pages.zoom_by(1 / STEP))
        self.larger = button("plain", lambda: pages.zoom_by(STEP))
        self.sizes = as_field(QComboBox())
        self._fill()
        row = in_row(
            self.before, self.page, self.after, None, self.smaller, self.sizes, self.larger,
            gap=INSIDE,
        )  # fmt: skip
        row.setContentsMargins(BETWEEN, INSIDE, BETWEEN, INSIDE)
        self.setLayout(row)
        pages.page_changed.connect(self.show_page)
        pages.zoomed.connect(self._show_size)
        self.sizes.activated.connect(lambda at: pages.zoom_to(self.sizes.itemData(at)))
        self.show_page()
        self._show_size()

    def _fill(self) -> None:
        words = self._words
        for made, shown, name, key in (
            (self.before, "‹", words.text("The page before"), "Page Up"),
            (self.after, "›", words.text("The next page"), "Page Down"),
            (self.smaller, "−", words.text("Smaller"), "−"),
            (self.larger, "+", words.text("Larger"), "+"),
        ):
            made.setText(shown)
            give_name(made, name)
            give_tip(made, f"{name} ({key})")
        self.sizes.addItem(words.text("Whole page"), Fit.PAGE)
        self.sizes.addItem(words.text("Page width"), Fit.WIDTH)
        for part in SIZES:
            self.sizes.addItem(self._percent(part), part)
        give_name(self.sizes, words.text("Size on screen"))

    def show_page(self) -> None:
        """Say which page one is at."""
        pages = self._pages
        self.page.setText(
            self._words.text("Page {page} of {count}", page=pages.page, count=pages.count)
            if pages.count
            else ""
        )
        self.before.setEnabled(pages.page > 1)
        self.after.setEnabled(pages.page < pages.count)

    def _show_size(self) -> None:
        zoom = self._pages.zoom
        at = self.sizes.findData(zoom)
        if at < 0:  # one between the usual sizes: it stands last, as long as it is chosen
            while self.sizes.count() > len(SIZES) + len(Fit):
                self.sizes.removeItem(self.sizes.count() - 1)
            self.sizes.addItem(self._percent(self._pages.scale / PIXELS_OF_POINT), zoom)
            at = self.sizes.count() - 1
        self.sizes.setCurrentIndex(at)

    def _percent(self, part: float) -> str:
        return self._words.text("{number}%", number=round(part * 100))
