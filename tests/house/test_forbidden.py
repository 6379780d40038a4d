"""What the app never does, searched for in its source."""

from __future__ import annotations

import ast

import pytest

from tests.house.source import Module, imports_of, module_of, modules_of, uses_of

NETWORK = {
    "socket", "socketserver", "ssl", "urllib.request", "http", "http.client", "http.server",
    "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc", "webbrowser", "asyncio",
    "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}  # fmt: skip

# The one way to another machine is the database that somebody named in so many words.
SERVER_DRIVER = "psycopg"
SPEAK_TO_SERVERS = (
    "tracker/register/engines/postgres.py",
    "tracker/register/engines/postgres_connecting.py",
)

# A second start hands its letters to the first over these; they never leave the machine.
ON_THIS_MACHINE = {"QLocalServer", "QLocalSocket"}

# Text from a letter could be taken for markup there, and markup can reach out for files.
RICH_TEXT = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "setToolTip", "setWhatsThis",
    "setStatusTip", "QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog",
}  # fmt: skip
PLAIN_TEXT = "ui/look/plain_text.py"

WAITING = {"processEvents", "sleep", "msleep", "usleep", "qWait", "qSleep"}
# Qt for Python keeps an item it was asked for after Qt threw it away, and takes for it what is
# made at the same place later.
ITEMS = {"itemAt", "itemAtPosition"}
THREADS = {"QThread", "QThreadPool", "QRunnable", "Thread", "ThreadPoolExecutor", "Timer"}

# The moment of a change is part of the history; all else is told the day it works on.
CLOCK = {"date.today", "datetime.now", "datetime.today", "time.time"}
READ_THE_CLOCK = ("tracker/cli/", "tracker/register/", "ui/computer/clock.py")

EDGES = ("tracker/cli/main.py", "ui/tasks.py")


def network_of(module: Module) -> list[str]:
    """The imports of a module that could reach another machine."""
    return [
        f"{module.path}:{line} {name} {taken}".rstrip()
        for name, taken, line in imports_of(module)
        if name in NETWORK
        or f"{name}.{taken}" in NETWORK
        or (name == "PySide6.QtNetwork" and taken not in ON_THIS_MACHINE)
        or (name == "PySide6" and taken == "QtNetwork")
    ]


def uses_among(module: Module, names: set[str]) -> list[str]:
    """Where a module calls, or builds a class on, any of `names`."""
    return [f"{module.path}:{line} {name}" for name, line in uses_of(module) if name in names]


def clock_of(module: Module) -> list[str]:
    """Where a module looks at the clock itself."""
    return [
        f"{module.path}:{node.lineno} {ast.unparse(node.func)}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCK
    ]


def swallowing(module: Module) -> list[str]:
    """Where a module catches any error there is and does not raise it again."""
    return [
        f"{module.path}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and not any(isinstance(line, ast.Raise) and line.exc is None for line in node.body)
    ]


def frozen_dataclasses_of(module: Module) -> list[str]:
    """Where a module makes of a dataclass what a `Frozen` is."""
    return [
        f"{module.path}:{node.lineno} {node.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        for made in node.decorator_list
        if isinstance(made, ast.Call)
        and ast.unparse(made.func).endswith("dataclass")
        and any(word.arg == "frozen" for word in made.keywords)
    ]


def built_texts(module: Module) -> list[str]:
    """Where a sentence for a person is put together before it can be translated."""
    return [
        f"{module.path}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith(("words.text", "words.count"))
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]


def test_nothing_reaches_for_the_network() -> None:
    found = [line for module in modules_of("tracker/", "ui/") for line in network_of(module)]
    assert found == []


def test_a_server_is_spoken_to_in_one_place_only() -> None:
    found = {
        module.path
        for module in modules_of("tracker/", "ui/")
        for name, _, _ in imports_of(module)
        if name.split(".")[0] == SERVER_DRIVER
    }
    assert found == set(SPEAK_TO_SERVERS)


def test_rich_text_is_given_to_widgets_in_one_module_only() -> None:
    rest = [module for module in modules_of("ui/") if module.path != PLAIN_TEXT]
    assert [line for module in rest for line in uses_among(module, RICH_TEXT)] == []


def test_labels_are_made_where_their_text_stays_plain() -> None:
    rest = [module for module in modules_of("ui/") if module.path != PLAIN_TEXT]
    assert [line for module in rest for line in uses_among(module, {"QLabel"})] == []


def test_the_window_never_waits() -> None:
    found = [line for module in modules_of("ui/") for line in uses_among(module, WAITING)]
    assert found == []


def test_no_layout_is_asked_for_its_items() -> None:
    found = [line for module in modules_of("ui/") for line in uses_among(module, ITEMS)]
    assert found == []


def test_the_window_starts_threads_in_one_module_only() -> None:
    rest = [module for module in modules_of("ui/") if module.path != "ui/tasks.py"]
    assert [line for module in rest for line in uses_among(module, THREADS)] == []


def test_the_day_comes_in_as_an_argument() -> None:
    rest = [one for one in modules_of("tracker/", "ui/") if not one.path.startswith(READ_THE_CLOCK)]
    assert [line for one in rest for line in clock_of(one)] == []


def test_any_error_whatever_is_caught_only_at_the_edges() -> None:
    rest = [one for one in modules_of("tracker/", "ui/") if one.path not in EDGES]
    assert [line for one in rest for line in swallowing(one)] == []


def test_a_value_costs_nothing_at_the_start() -> None:
    found = [
        one for module in modules_of("tracker/", "ui/") for one in frozen_dataclasses_of(module)
    ]
    assert found == []


def test_texts_are_written_out_for_translators() -> None:
    found = [line for one in modules_of("tracker/", "ui/") for line in built_texts(one)]
    assert found == []


def test_the_core_speaks_only_through_the_command() -> None:
    core = [one for one in modules_of("tracker/") if not one.path.startswith("tracker/cli/")]
    assert [line for one in core for line in uses_among(one, {"print", "echo", "input"})] == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "from urllib.request import urlopen",
        "from urllib import request",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "from PySide6 import QtNetwork",
    ],
)
def test_the_search_for_the_network_finds(line: str) -> None:
    assert network_of(module_of("sample.py", line))


@pytest.mark.parametrize(
    "line", ["from PySide6.QtNetwork import QLocalServer", "from urllib.parse import urlsplit"]
)
def test_the_search_for_the_network_leaves_alone(line: str) -> None:
    assert network_of(module_of("sample.py", line)) == []


@pytest.mark.parametrize(
    "line", ["QMessageBox.warning(a)", "QMessageBox(b)", "class Box(QMessageBox): pass"]
)
def test_the_search_for_uses_finds(line: str) -> None:
    assert uses_among(module_of("sample.py", line), RICH_TEXT) == ["sample.py:1 QMessageBox"]


@pytest.mark.parametrize(
    ("handler", "found"),
    [("except Exception:\n    pass", 1), ("except:\n    pass", 1), ("except OSError:\n    pass", 0),
     ("except BaseException:\n    close()\n    raise", 0)],
)  # fmt: skip
def test_the_search_for_swallowed_errors_finds(handler: str, found: int) -> None:
    sample = module_of("sample.py", f"try:\n    work()\n{handler}\n")
    assert len(swallowing(sample)) == found


def test_the_search_for_built_texts_finds() -> None:
    sample = module_of("sample.py", "words.text(f'{a} and')\nwords.text('a', b=1)\nwords.text(a)\n")
    assert built_texts(sample) == ["sample.py:1"]


@pytest.mark.parametrize("made", ["dataclass(frozen=True)", "dataclasses.dataclass(frozen=True)"])
def test_the_search_for_frozen_dataclasses_finds(made: str) -> None:
    sample = module_of("sample.py", f"@{made}\nclass Line:\n    number: int\n")
    assert frozen_dataclasses_of(sample) == ["sample.py:2 Line"]
