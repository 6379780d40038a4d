import gc
import threading
from pathlib import Path

import pytest

from tests.making import WHO, make_dossier, on_files
from tracker.register.checking import check
from tracker.register.errors import FieldEmptyError, RegisterBusyError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.questions.dossiers.dossiers import dossiers


def test_whoever_watches_is_told_what_was_touched(register):
    told = []
    register.watch(told.append)
    changed = start_dossier(register, NewDossier("Toll"), who=WHO)
    assert told == [changed]
    assert changed.kinds == {"dossier"}


def test_a_group_is_told_once_after_it_is_kept(register):
    told = []
    register.watch(lambda changed: told.append((changed, len(dossiers(register)))))
    with register.together(WHO):
        make_dossier(register, "One")
        make_dossier(register, "Two")
        assert told == []
    ((changed, seen),) = told
    assert seen == 2
    assert changed.kinds == {"dossier", "party", "seat"}
    assert len(changed.ids) == 2 + 3 + 6


def test_nobody_is_told_of_what_was_refused(register):
    told = []
    register.watch(told.append)
    with pytest.raises(FieldEmptyError):
        start_dossier(register, NewDossier(" "), who=WHO)
    assert told == []


def test_watching_ends_when_asked(register):
    told = []
    stop = register.watch(told.append)
    stop()
    make_dossier(register)
    assert told == []


@on_files
def test_what_another_holds_is_left_alone_and_said(register, dossier, behind_our_back):
    register.rows("PRAGMA busy_timeout = 20")
    with behind_our_back(register.path) as another:
        another.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegisterBusyError, match="Another program"):
            start_dossier(register, NewDossier("Toll"), who=WHO)
        assert len(dossiers(register)) == 1
        another.execute("ROLLBACK")
    start_dossier(register, NewDossier("Toll"), who=WHO)


def in_a_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_another_thread_reads_and_writes_the_same_register(register, dossier):
    in_a_thread(lambda: start_dossier(register, NewDossier("From a thread"), who=WHO))
    assert [each.name for each in dossiers(register)] == ["Bridge and ferry", "From a thread"]


def open_files(path):
    return [each for each in Path("/proc/self/fd").iterdir() if str(path) == str(each.resolve())]


@on_files
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files in /proc")
def test_threads_that_ended_leave_no_files_open(register, dossier):
    before = len(open_files(register.path))
    for _ in range(10):
        in_a_thread(lambda: dossiers(register))
    gc.collect()
    # SQLite itself keeps one at hand for the next connection.
    assert len(open_files(register.path)) <= before + 1


def test_what_several_threads_write_at_once_is_all_there(register, document):
    def work(name):
        for number in range(20):
            start_dossier(register, NewDossier(f"{name} {number}"), who=name)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("A", "B", "C")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(dossiers(register)) == 1 + 3 * 20
    assert check(register) == []
