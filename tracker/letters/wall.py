"""The wall that Linux itself puts around a process; elsewhere, or on an older Linux, there is none.

It holds for machine code as it does for Python: a file that takes over the
library that reads it gets no further. Two parts, each used where the system has
it: Landlock, for files, and a filter of system calls, for all that is no file.
Neither asks for a privilege, and neither can be taken away again.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

#: Where the system keeps libraries and fonts, which may be loaded while reading.
_OF_THE_SYSTEM = tuple(
    Path(folder)
    for folder in ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/fonts", "/usr/local/lib")
)

#: What the system begins every program with.
_LOADERS = tuple(
    Path(loader)
    for loader in (
        "/lib64/ld-linux-x86-64.so.2",
        "/lib/ld-linux-aarch64.so.1",
        "/lib/ld-musl-x86_64.so.1",
        "/lib/ld-musl-aarch64.so.1",
    )
)

_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER_MODE = 38, 22, 2

# Landlock, which has the same numbers on every processor.
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_ASK_VERSION, _BENEATH_A_PATH = 1, 1
_RUN, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
#: By the version of Landlock: how many kinds of access to files it knows.
_KINDS_OF_ACCESS = {1: 13, 2: 14, 3: 15, 4: 15}
_KINDS_OF_ACCESS_NOW = 16
_ALL_OF_TCP, _ALL_BETWEEN_PROCESSES = 0b11, 0b11

# The filter: what a program of the kernel's small machine is written with.
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _PROCESSOR_AT = 0, 4
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1
#: From here on the calls have another meaning, which nothing of ours uses.
_OTHER_CALLS = 0x40000000

#: By processor, its number and those of the calls that are refused: sockets, new processes, other
#: programs, looking into other processes, and the queue that can do all of it unseen.
_REFUSED_CALLS = {
    "x86_64": (0xC000003E, (41, 53, 56, 57, 58, 59, 322, 101, 310, 311, 425, 435, 438)),
    "aarch64": (0xC00000B7, (198, 199, 220, 221, 281, 117, 270, 271, 425, 435, 438)),
}
#: Those among them by which a process becomes another program.
_BECOMING = {"x86_64": (59, 322), "aarch64": (221, 281)}


class _Rules(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("processes", ctypes.c_uint64),
    )


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


class _Step(ctypes.Structure):
    _fields_ = (
        ("does", ctypes.c_uint16),
        ("if_so", ctypes.c_uint8),
        ("if_not", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def wall_off(folders: Iterable[Path], becomes: Path | None = None) -> None:
    """No file but for reading inside `folders`, no network and no process, as far as known here.

    Where this process is to become a program, that may be run; it stays behind this wall.
    """
    if sys.platform != "linux":
        return
    system = ctypes.CDLL(None)
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return
    _only_reading(system, [*folders, *_OF_THE_SYSTEM], becomes)
    _only_ordinary_calls(system, may_become=becomes is not None)


def _only_reading(system: ctypes.CDLL, folders: Iterable[Path], becomes: Path | None) -> None:
    """Landlock: nothing is written, nothing read but beneath `folders`, and no program run.

    But for one that this process `becomes`, with what loads it: both are read and run.
    """
    version = system.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 1:
        return
    kinds = _KINDS_OF_ACCESS.get(version, _KINDS_OF_ACCESS_NOW)
    rules = _Rules((1 << kinds) - 1, _ALL_OF_TCP, _ALL_BETWEEN_PROCESSES)
    known = 8 if version < 4 else 16 if version < 6 else 24
    made = system.syscall(_CREATE_RULES, ctypes.byref(rules), ctypes.c_size_t(known), 0)
    if made < 0:
        return
    for folder in folders:
        _allow(system, made, folder, _READ_FILE | _READ_FOLDER)
    for program in [becomes, *_LOADERS] if becomes else []:
        _allow(system, made, program, _READ_FILE | _RUN)
    system.syscall(_RESTRICT, made, 0)
    os.close(made)


def _allow(system: ctypes.CDLL, rules: int, path: Path, kinds: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not path.is_dir():
        kinds &= ~_READ_FOLDER
    rule = _Beneath(kinds, opened)
    system.syscall(_ADD_RULE, rules, _BENEATH_A_PATH, ctypes.byref(rule), 0)
    os.close(opened)


def _only_ordinary_calls(system: ctypes.CDLL, *, may_become: bool) -> None:
    """The filter: each call that could reach out of this process fails as not permitted."""
    known = _REFUSED_CALLS.get(platform.machine())
    if known is None:
        return
    processor, calls = known
    allowed = _BECOMING[platform.machine()] if may_become else ()
    checks = [
        (_IF_AT_LEAST, _OTHER_CALLS),
        *((_IF_EQUAL, call) for call in calls if call not in allowed),
    ]
    refuse = len(checks) + 4  # the last step
    steps = [
        _Step(_LOAD, 0, 0, _PROCESSOR_AT),
        _Step(_IF_EQUAL, 0, refuse - 2, processor),
        _Step(_LOAD, 0, 0, _NUMBER_AT),
        *(_Step(does, refuse - at - 1, 0, value) for at, (does, value) in enumerate(checks, 3)),
        _Step(_RETURN, 0, 0, _ALLOW),
        _Step(_RETURN, 0, 0, _REFUSE),
    ]
    program = _Filter(len(steps), (_Step * len(steps))(*steps))
    system.prctl(_SET_FILTER, _FILTER_MODE, ctypes.byref(program), 0, 0)
