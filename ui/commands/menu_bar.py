"""The menu bar at the top of the screen, which people expect on a Mac and nowhere else of us.

Elsewhere the menu at the foot of the rail holds the same, and leaves its line to the work.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from tracker.words.marks import N_
from ui.commands.actions import Actions
from ui.look.theme import Look

#: The menus in their order, each with the names of its actions; None is a line between them.
MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        N_("File"),
        (
            "new",
            "open",
            "copy",
            None,
            "new_dossier",
            "dossier_settings",
            "bring_in",
            "paste",
            None,
            "print",
            None,
            "new_window",
            "close",
            "leave",
        ),
    ),
    (N_("Edit"), ("undo", "redo", None, "drafts", None, "settings")),
    (N_("View"), ("fold", "back")),
    (N_("Help"), ("what", "glossary", "commands", "shortcuts")),
)
#: What other actions there are stands here.
TOOLS = N_("Tools")


def has_menu_bar() -> bool:
    """Whether windows of this system have their menus in one bar at the top of the screen."""
    return sys.platform == "darwin"


class MenuBar:
    """Fills the menu bar of a window, in the language of the moment."""

    def __init__(self, look: Look, actions: Actions, window: QMainWindow) -> None:
        self._look = look
        self.bar: QMenuBar = window.menuBar()
        self.menus: dict[str, QMenu] = {}
        named = {name for _title, names in MENUS for name in names}
        others = tuple(name for name in actions.by_name if name not in named)
        for title, names in (*MENUS[:-1], (TOOLS, others), MENUS[-1]):
            menu = self.menus[title] = self.bar.addMenu("")
            for name in names:
                menu.addSeparator() if name is None else menu.addAction(actions.by_name[name])
        of_files = self.menus[MENUS[0][0]]
        of_files.insertMenu(actions.by_name["copy"], actions.recent)
        for submenu in actions.choices:
            self.menus[MENUS[2][0]].addMenu(submenu)
        look.changed.connect(self._write_texts)
        self._write_texts()

    def _write_texts(self) -> None:
        for title, menu in self.menus.items():
            menu.setTitle(self._look.words.text(title))
