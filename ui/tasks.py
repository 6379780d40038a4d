"""The only place with threads: work goes out, its result comes back to the window's thread.

All work on a register goes through one worker, so writes keep their order and
a question asked after a change sees the change. Results are always delivered
through a queued connection, also when the work is done at once: nothing
answers inside the call that asked.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

T = TypeVar("T")


class Reporter(Protocol):
    """Where errors go that the one who asked does not handle."""

    def report(self, error: BaseException) -> None:
        """Tell the user, in one sentence or with a crash report."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The work was stopped because nobody wants its result any more."""


class Task(QObject, Generic[T]):
    """Work under way. Whoever asked may cancel it and follow its progress.

    `finished` comes once, in the window's thread, after `done` or `failed`
    was called; neither is called after a cancel.
    """

    finished = Signal()
    progressed = Signal(float)

    def __init__(
        self,
        done: Callable[[T], None] | None,
        failed: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done, self._failed = done, failed
        self._unwanted = Event()
        self._stop = Event()
        self.progress = 0.0

    def cancel(self) -> None:
        """Drop the result; work that calls `checkpoint` stops there."""
        self._unwanted.set()
        self._stop.set()

    def wind_up(self) -> None:
        """Ask the work to stop where it is; what it has by then is still wanted."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the result is still wanted."""
        return self._unwanted.is_set()

    @property
    def stop(self) -> Event:
        """Set once the work is to stop: for work that waits for something else."""
        return self._stop

    def checkpoint(self, progress: float) -> None:
        """For the work itself: tell how far it is (0 to 1); raises Cancelled when unwanted."""
        if self._unwanted.is_set():
            raise Cancelled
        self.progress = progress
        self.progressed.emit(progress)

    def end(self, result: T | None, error: BaseException | None) -> None:
        """Hand what came of it to who asked; the runner does, in the window's thread."""
        if not self._unwanted.is_set():
            if error is not None:
                self._failed(error)
            elif self._done is not None:
                self._done(cast(T, result))
        self.finished.emit()
        self.deleteLater()


class _Job(Generic[T]):
    """A task and its work on their way to the worker and back, with what came of them.

    The worker holds this alone. If it held a task, or a widget that the work is of, it could be
    the last to let go of it, at the moment at which the window's thread destroys it: Qt for
    Python then takes hold of what is not there any more, and the app ends.
    """

    def __init__(self, task: Task[T], work: Callable[[Task[T]], T]) -> None:
        self._task, self._work = task, work
        self._result: T | None = None
        self._error: BaseException | None = None

    def do(self) -> None:
        """In the worker: do the work, and hold on to what comes of it."""
        try:
            if not self._task.is_cancelled:
                self._result = self._work(self._task)
        except Exception as caught:  # the edge of the thread: nothing may be lost here
            self._error = caught

    def end(self) -> None:
        """In the window's thread: hand over what came of it, and let go of everything here."""
        task, result, error = self._task, self._result, self._error
        del self._task, self._work, self._result, self._error
        task.end(result, error)


class Runner(QObject):
    """Runs work in the background, one piece after the other.

    `finishing` comes before the last work is waited for: time to put down what
    was started elsewhere.
    """

    busy_changed = Signal(bool)
    finishing = Signal()
    _done = Signal(object)  # a job

    def __init__(self, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reporter = reporter
        # A register keeps a connection for each thread of Python. A thread of Qt is a new one to
        # Python with every piece of work, and would unlock the register anew each time.
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="register")
        self._open_tasks = 0
        self._done.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task[T]:
        """Do `work` behind the window, then call `done` with its result in the window's thread.

        An error goes to `failed`, or to the reporter when there is none.
        """
        return self.follow(lambda _task: work(), done, failed)

    def follow(
        self,
        work: Callable[[Task[T]], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Task[T]:
        """Like `run`, for long work: it is given its task, to tell progress and see a cancel."""
        task: Task[T] = Task(done, failed or self._reporter.report, self)
        task.finished.connect(self._one_less)
        self._open_tasks += 1
        self.busy_changed.emit(True)
        self._worker.submit(_do, _Job(task, work), self._done)
        return task

    def report(self, error: BaseException) -> None:
        """Hand on an error of work that was looked after otherwise."""
        self._reporter.report(error)

    @property
    def is_busy(self) -> bool:
        """Whether any work is still under way or its result not yet delivered."""
        return self._open_tasks > 0

    def finish(self) -> None:
        """Wait for work under way; used when the window closes, so nothing half-done is lost."""
        self.finishing.emit()
        self._worker.submit(int).result()

    def _end(self, job: _Job[Any]) -> None:
        job.end()

    def _one_less(self) -> None:
        self._open_tasks -= 1
        if self._open_tasks == 0:
            self.busy_changed.emit(False)


def _do(job: _Job[T], done: SignalInstance) -> None:
    """In the worker thread: do the work and send back what came of it."""
    job.do()
    done.emit(job)
