"""One app at a time for a person: a second start hands what it was asked to open to the first.

They speak over a local socket, a file of the user's own: no other machine can reach it, and
nobody else on this one.
"""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: How long a second start waits for the first one to answer, in milliseconds.
PATIENCE = 1500
#: The longest path a socket can have on every Unix.
LONGEST_PATH = 100
TAKEN = b"taken\n"
LONGEST_MESSAGE = 64_000


def socket_name(folder: Path) -> str:
    """Where the apps that keep their data in `folder` meet.

    A file in that private folder; on Windows, and where its path is too long, a name of its own.
    """
    path = str(folder / "first.sock")
    if sys.platform != "win32" and len(path.encode()) <= LONGEST_PATH:
        return path
    return "overleg-" + hashlib.sha256(str(folder).encode()).hexdigest()[:24]


def handed_over(name: str, address: str) -> bool:
    """Whether another app took the register at `address` ("" for none) to show it.

    It answers at once or not at all: one that hangs leaves this one to open by itself.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps({"open": address}).encode() + b"\n")
    socket.flush()
    return socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == TAKEN


class FirstApp(QObject):
    """Listens to later starts. Emits `wanted` with the address, "" to be shown as it is."""

    wanted = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._met: list[QLocalSocket] = []  # they go with the server, and never before it
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by an app that was killed
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _meet(self) -> None:
        """Somebody starts the app again.

        A socket that deletes itself while Python still holds it brought the process down;
        one that is closed and kept costs nothing.
        """
        socket = self._server.nextPendingConnection()
        if socket is not None:
            self._met.append(socket)
            socket.readyRead.connect(partial(self._listen_to, socket))

    def _listen_to(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            return
        with suppress(ValueError, KeyError, TypeError):
            address = json.loads(bytes(socket.readLine(LONGEST_MESSAGE).data()))["open"]
            if isinstance(address, str):
                socket.write(TAKEN)
                socket.flush()
                self.wanted.emit(address)
