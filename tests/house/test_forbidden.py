"""What the app never does, searched for in its source."""

from __future__ import annotations

import pytest

from tests.house.source import Module, imports_of, module_of, modules_of, uses_of

NETWORK = {
    "socket", "socketserver", "ssl", "urllib.request", "http", "http.client", "http.server",
    "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc", "webbrowser", "asyncio",
    "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}  # fmt: skip

# A second start hands its letters to the first over these; they never leave the machine.
ON_THIS_MACHINE = {"QLocalServer", "QLocalSocket"}

# Text from a letter could be taken for markup there, and markup can reach out for files.
RICH_TEXT = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "setToolTip", "setWhatsThis",
    "setStatusTip", "QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog",
}  # fmt: skip
PLAIN_TEXT = "ui/look/plain_text.py"

WAITING = {"processEvents", "sleep", "msleep", "usleep", "qWait", "qSleep"}
THREADS = {"QThread", "QThreadPool", "QRunnable", "Thread", "ThreadPoolExecutor", "Timer"}


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


def test_nothing_reaches_for_the_network() -> None:
    found = [line for module in modules_of("tracker/", "ui/") for line in network_of(module)]
    assert found == []


def test_rich_text_is_given_to_widgets_in_one_module_only() -> None:
    rest = [module for module in modules_of("ui/") if module.path != PLAIN_TEXT]
    assert [line for module in rest for line in uses_among(module, RICH_TEXT)] == []


def test_labels_are_made_where_their_text_stays_plain() -> None:
    rest = [module for module in modules_of("ui/") if module.path != PLAIN_TEXT]
    assert [line for module in rest for line in uses_among(module, {"QLabel"})] == []


def test_the_window_never_waits() -> None:
    found = [line for module in modules_of("ui/") for line in uses_among(module, WAITING)]
    assert found == []


def test_the_window_starts_threads_in_one_module_only() -> None:
    rest = [module for module in modules_of("ui/") if module.path != "ui/tasks.py"]
    assert [line for module in rest for line in uses_among(module, THREADS)] == []


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
