from __future__ import annotations

import threading

from ui.reporting import Message, Tone
from ui.tasks import Runner, Task


def test_a_result_comes_back_in_the_windows_thread(runner: Runner, qtbot):
    threads: list[int] = []
    runner.run(threading.get_ident, lambda worker: threads.extend([worker, threading.get_ident()]))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_nothing_answers_inside_the_call_that_asked(runner: Runner, qtbot):
    answers: list[int] = []
    runner.run(lambda: 1, answers.append)
    runner.finish()
    assert answers == []
    qtbot.waitUntil(lambda: answers == [1])


def test_work_is_done_in_the_order_it_was_asked_for(runner: Runner, qtbot):
    order: list[int] = []
    for number in range(30):
        runner.run(lambda number=number: order.append(number))
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert order == list(range(30))


def test_an_error_goes_to_the_one_who_looks_after_it(runner: Runner, told: list[Message], qtbot):
    caught: list[BaseException] = []
    runner.run(lambda: 1 / 0, failed=caught.append)
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], ZeroDivisionError)
    assert told == []


def test_an_error_nobody_looks_after_is_reported(runner: Runner, told: list[Message], qtbot):
    runner.run(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].tone is Tone.CRASH


def test_the_result_of_cancelled_work_is_dropped(runner: Runner, qtbot):
    answers: list[str] = []
    runner.run(lambda: "unwanted", answers.append).cancel()
    runner.run(lambda: "wanted", answers.append)
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert answers == ["wanted"]


def test_long_work_tells_how_far_it_is_and_stops_when_unwanted(runner: Runner, qtbot):
    far: list[float] = []
    reached: list[int] = []
    begin, half_way, go_on = (threading.Event() for _ in range(3))

    def work(task: Task[None]) -> None:
        begin.wait(5)
        for step in range(4):
            reached.append(step)
            if step == 2:
                half_way.set()
                go_on.wait(5)
            task.checkpoint(step / 4)

    task = runner.follow(work)
    task.progressed.connect(far.append)
    begin.set()
    assert half_way.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert reached == [0, 1, 2]
    assert far == [0.0, 0.25]


def test_what_the_worker_keeps_for_itself_lasts_from_one_piece_of_work_to_the_next(
    runner: Runner, qtbot
):
    own = threading.local()
    counts: list[int] = []

    def count() -> int:
        own.times = getattr(own, "times", 0) + 1
        return own.times

    for _ in range(3):
        runner.run(count, counts.append)
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert counts == [1, 2, 3]


def test_work_that_is_wound_up_still_hands_over_what_it_has(runner: Runner, qtbot):
    done: list[int] = []
    begun = threading.Event()

    def count_until_stopped(task: Task[int]) -> int:
        begun.set()
        task.stop.wait()
        return 7

    task = runner.follow(count_until_stopped, done.append)
    begun.wait()
    task.wind_up()
    qtbot.waitUntil(lambda: done == [7])


class Asked:
    """Stands for a widget that asks something and is not there any more when it is answered."""

    def __init__(self, let_go_in: list[int]) -> None:
        self._let_go_in = let_go_in

    def answer(self) -> int:
        return 1

    def fail(self) -> int:
        raise LookupError

    def __del__(self) -> None:
        self._let_go_in.append(threading.get_ident())


def test_who_asked_is_let_go_of_in_the_windows_thread(runner: Runner, qtbot):
    """There it is destroyed: were the worker the last to hold it, the app would end."""
    let_go_in: list[int] = []
    for _ in range(50):
        runner.run(Asked(let_go_in).answer)
        runner.run(Asked(let_go_in).fail, failed=lambda _error: None)
        runner.run(Asked(let_go_in).answer).cancel()
    qtbot.waitUntil(lambda: len(let_go_in) == 150)
    assert set(let_go_in) == {threading.get_ident()}
