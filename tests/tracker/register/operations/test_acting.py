"""The long histories of other tests are drawn from every operation there is."""

import importlib
import inspect
import pkgutil

from tests import making
from tests.tracker.register.operations import acting
from tests.tracker.register.operations.acts import answers, entries, people, statuses, talks
from tracker.register import operations

#: Those that no history is drawn from: three walk through it, one takes away what all are about,
#: the others cannot be undone.
APART = {
    "undo", "undo_to", "redo", "erase_person", "note_hand_out", "note_told", "note_given",
    "join_parties",
}  # fmt: skip


def operations_of_the_register():
    """Every public function that changes a register in somebody's name."""
    for found in pkgutil.walk_packages(operations.__path__, f"{operations.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and {"register", "who"} <= inspect.signature(function).parameters.keys():
                yield name


def test_every_operation_takes_part():
    known = {
        name
        for module in (making, acting, answers, entries, people, statuses, talks)
        for name in dir(module)
    }
    there = set(operations_of_the_register())
    assert len(there) > 50
    assert there - known - APART == set()
