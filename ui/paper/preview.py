"""A paper as it will leave: its pages, what may be chosen of it, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget

from tracker.errors import TrackerError
from ui.look.enter_key import enter_presses_button
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import give_name, give_tip, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.paper.choosing import Choosing
from ui.paper.making_bar import MakingBar
from ui.paper.page_foot import PageFoot
from ui.paper.page_view import PageView
from ui.paper.picture_store import PictureStore
from ui.paper.printed import Printed
from ui.session import Session
from ui.tasks import Cancelled, Task

SIDE_WIDTH = 316
QUIET_TIME = 150  #: milliseconds without another choice before the paper is made
WIDTH, HEIGHT = 1120, 760
FOCUS = Qt.FocusReason.OtherFocusReason


class Preview(QDialog):
    """`print_wanted` and `save_wanted` carry the `Printed` that is shown."""

    print_wanted = Signal(object)
    save_wanted = Signal(object)
    shown = Signal()  # the paper that is chosen now can be seen

    def __init__(
        self, session: Session, title: str, choosing: Choosing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(title)
        self._session, self.choosing = session, choosing
        self._task: Task[Printed] | None = None
        self.printed: Printed | None = None
        self._create_widgets()
        self._lay_out()
        self._connect()
        self._resize(parent)
        self._make()

    # -- building

    def _create_widgets(self) -> None:
        look = self._session.look
        self.pages = PageView(look)
        self.foot = PageFoot(look.words, self.pages)
        self.says, self.left_out = running_label(role="quiet"), running_label()
        self.bar = MakingBar()
        self.print = button("primary", self._want_print)
        self.save, self.leave = button("", self._want_save), button("plain", self.reject)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_TIME)

    def _lay_out(self) -> None:
        words = self._session.look.words
        for made, text, key in (
            (self.print, words.text("Print…"), QKeySequence(QKeySequence.StandardKey.Print)),
            (self.save, words.text("Save as…"), QKeySequence(QKeySequence.StandardKey.Save)),
            (self.leave, words.text("Close"), QKeySequence()),
        ):
            made.setText(text)
            give_name(made, text)
            if not key.isEmpty():
                give_tip(made, key.toString(QKeySequence.SequenceFormat.NativeText))
                QShortcut(key, self, made.click)
        fields = in_column(self.choosing, self.left_out, self.says, self.bar, gap=BETWEEN)
        fields.addStretch(1)
        fields.setContentsMargins(AROUND, AROUND, AROUND, 0)
        ways = in_column(self.print, self.save, self.leave, gap=INSIDE)
        ways.setContentsMargins(AROUND, INSIDE, AROUND, AROUND)
        side = QWidget()
        side.setLayout(in_column(_scrolled(fields), ways, gap=0))
        side.setFixedWidth(SIDE_WIDTH)
        whole = in_row(side, in_column(self.pages, self.foot, gap=0), gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choosing.changed.connect(self._change)
        self._pause.timeout.connect(self._make)

    def _resize(self, parent: QWidget | None) -> None:
        """As large as the window it stands over leaves room for."""
        room = parent.window().size() if parent else None
        self.resize(
            min(WIDTH, room.width() - 2 * AROUND) if room else WIDTH,
            min(HEIGHT, room.height() - AROUND) if room else HEIGHT,
        )
        self.pages.setFocus(FOCUS)

    # -- making

    def _change(self) -> None:
        """Another paper is wanted: what is shown is no longer it."""
        self._allow(None)
        self.pages.wait(waiting=True)
        self._say(self._session.look.words.text("The paper is being made …"))
        self._pause.start()

    def _make(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._allow(None)
        sentence = self._session.look.words.text("The paper is being made …")
        self._say(sentence)
        make = self.choosing.make
        register = self._session.register
        self._task = self._session.runner.follow(
            lambda task: make(register, task), self._take, self._fail
        )
        self.bar.follow(self._task, sentence)

    def _take(self, printed: Printed) -> None:
        self._task = None
        store = PictureStore(printed.content, self._session.reporter, self._session.runner)
        self._session.runner.finishing.connect(store.close)
        store.opened.connect(lambda: self._show(printed, store))
        store.failed.connect(lambda: self._show_nothing(store))

    def _show(self, printed: Printed, store: PictureStore) -> None:
        if self._pause.isActive() or self._task is not None:
            store.close()  # another paper is wanted by now
            return
        self.pages.show_pages(store)
        self.pages.wait(waiting=False)
        self.left_out.setText(printed.left_out)
        self.left_out.setVisible(bool(printed.left_out))
        self._say("")
        self._allow(printed)
        self.shown.emit()

    def _show_nothing(self, store: PictureStore) -> None:
        """The pages cannot be drawn on this computer; the file can be kept all the same."""
        store.close()
        words = self._session.look.words
        self._say(words.text("The pages cannot be drawn on this computer."))

    def _fail(self, error: BaseException) -> None:
        """What was asked for cannot be made: say why, beside what was chosen."""
        self._task = None
        self.pages.close_pages()
        self.pages.wait(waiting=False)
        self.foot.show_page()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, TrackerError):
            self._session.reporter.report(error)
            self.reject()
            return
        self.left_out.hide()
        self._say(error.sentence(self._session.look.words))

    def _say(self, sentence: str) -> None:
        self.says.setText(sentence)
        self.says.setVisible(bool(sentence))

    # -- leaving

    def _allow(self, printed: Printed | None) -> None:
        self.printed = printed
        self.print.setEnabled(printed is not None)
        self.save.setEnabled(printed is not None)

    def _want_print(self) -> None:
        if self.printed is not None:
            self.print_wanted.emit(self.printed)

    def _want_save(self) -> None:
        if self.printed is not None:
            self.save_wanted.emit(self.printed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button one is on; Escape closes."""
        if not enter_presses_button(event, self):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Closed: what is under way is wanted no more."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        self.pages.close_pages()
        super().done(result)


def _scrolled(fields: QLayout) -> QScrollArea:
    area = QScrollArea()
    inside = QWidget()
    inside.setLayout(fields)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
