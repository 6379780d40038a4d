"""Letter and queue beside each other, like the two pages of an open book."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.find_line import FindLine
from ui.desk.key_foot import KeyFoot
from ui.desk.keys import OF_LETTER, OF_QUEUE, Wish
from ui.desk.lead_line import Ends, LeadLine
from ui.desk.letter_view import WIDEST_PAGE, LetterView
from ui.desk.page_store import PageStore
from ui.desk.queue_view import CARD_OVERHANG, QueueView
from ui.desk.state import Range
from ui.desk.typeset import widest_page
from ui.look.parts import in_column
from ui.look.theme import Look

_BETWEEN = 28  #: from letter to queue; the card stands out into the queue's own margin
_LEAST_LETTER, _LEAST_QUEUE, _WIDEST_QUEUE = 440, 520, 760
#: In a window of large text the letter gives way, as its words wrap and those of the queue do not.
_NARROWEST_LETTER = 270
_SCROLL_BAR = 16


class Spread(QWidget):
    """The letter at the left, the queue with its keys at the right, the lead line over both."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.letter, self.queue = LetterView(look), QueueView(look)
        self.find_line = FindLine(look)
        self.foot = KeyFoot(look, OF_QUEUE, CARD_OVERHANG)
        self.letter_foot = KeyFoot(look, OF_LETTER)
        self.letter_foot.offer(Wish.PAGES, offered=False)
        self._words = QWidget()
        self._leads_from: Range | None = None
        self._beside = QWidget()
        self._lead = LeadLine(look, self.lead_ends, self)
        self._lay_out()
        self.queue.moved.connect(self._lead.update)
        self.letter.moved.connect(self._lead.update)

    def _lay_out(self) -> None:
        self._words.setLayout(in_column(self.letter, self.find_line, self.letter_foot, gap=0))
        self._beside.setLayout(in_column(self.queue, self.foot, gap=0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self._words)
        row.addWidget(self._beside)
        row.addStretch(1)
        self._lead.raise_()

    @property
    def language(self) -> str:
        """The language the app speaks at the moment."""
        return self.look.words.language

    @property
    def is_queue_shown(self) -> bool:
        """Whether the queue stands beside the letter; else there are the words only."""
        return not self._beside.isHidden()

    def show_queue(self, *, shown: bool) -> None:
        """Show the queue beside the letter, or the words only."""
        self._beside.setVisible(shown)
        self._share_width()

    def offer_pages(self) -> None:
        """The letter has printed pages: offer the key that turns between them and the text."""
        self.letter_foot.offer(Wish.PAGES, offered=True)

    def show_pages(self, pages: PageStore | None) -> None:
        """Show printed pages, which need more room than our own type, or the text again."""
        self.letter.show_pages(pages)
        self._share_width()

    def lead_from(self, words: Range | None) -> None:
        """Bring words and card into view, and lead from the one to the other."""
        self._leads_from = words
        if words:
            self.letter.bring_into_view(words)
        if self.queue.card:
            self.queue.ensureWidgetVisible(self.queue.card, 0, 24)
        self._lead.update()

    def take_focus(self) -> None:
        """The keyboard to the card, or to the letter where there is none.

        No focus proxy: Qt would let Tab pass over everything else in here.
        """
        first = self.queue.card if self.is_queue_shown else None
        (first or self.letter).setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_ends(self) -> Ends | None:
        """From the words to the card, in this widget's pixels; None when either is away."""
        card = self.queue.card_arrival()
        words = self.letter.lead_start(self._leads_from) if self._leads_from else None
        if words is None or card is None or not self.is_queue_shown:
            return None
        start = QPointF(self.letter.mapTo(self, words.toPoint()))
        return start, QPointF(self.queue.mapTo(self, card.toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give letter and queue their widths, and the lead line all there is."""
        super().resizeEvent(event)
        self._share_width()
        self._lead.setGeometry(self.rect())

    def _share_width(self) -> None:
        """The letter takes what its measure needs, the queue the rest up to its best width."""
        room = self.width() - _BETWEEN
        share, widest = (51, WIDEST_PAGE) if self.letter.shows_pages else (46, widest_page())
        letter = min(max(room * share // 100, _LEAST_LETTER), widest + _SCROLL_BAR)
        letter = max(min(letter, room - _LEAST_QUEUE), _NARROWEST_LETTER)
        self._words.setFixedWidth(letter if self.is_queue_shown else self.width())
        self._beside.setFixedWidth(max(min(room - letter, _WIDEST_QUEUE), _LEAST_QUEUE))
