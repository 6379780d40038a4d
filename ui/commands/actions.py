"""The actions of the app: in the menu at the foot of the rail, and under their keys anywhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tracker.words.marks import N_
from ui.look.icons import icon
from ui.look.naming import MOTIONS, NAMES, SCHEMES
from ui.look.theme import Look, Motion, Scheme
from ui.registers.recent_menu import RecentMenu

#: name, title, key, icon
TABLE: tuple[tuple[str, str, QKeySequence.StandardKey | str, str | None], ...] = (
    ("new", N_("New register…"), QKeySequence.StandardKey.New, "add"),
    ("open", N_("Open a register…"), QKeySequence.StandardKey.Open, "dossiers"),
    ("copy", N_("Keep a copy…"), "", None),
    ("new_window", N_("Another window"), "Ctrl+Shift+N", None),
    ("close", N_("Close the window"), "Ctrl+W", None),
    ("new_dossier", N_("New dossier…"), "Ctrl+Shift+D", None),
    ("dossier_settings", N_("Dossier settings"), "F6", None),
    ("bring_in", N_("Import a letter…"), "Ctrl+I", "import"),
    ("paste", N_("Paste a letter"), QKeySequence.StandardKey.Paste, None),
    ("capture", N_("Take down what is said"), "Ctrl+J", None),
    ("print", N_("Print…"), QKeySequence.StandardKey.Print, None),
    ("find", N_("Find…"), "Ctrl+K", "find"),
    ("count", N_("Count a term…"), "Ctrl+T", None),
    ("periods", N_("Recess and other periods…"), "", None),
    ("undo", N_("Undo"), QKeySequence.StandardKey.Undo, "undo"),
    ("redo", N_("Redo"), QKeySequence.StandardKey.Redo, "redo"),
    ("back", N_("Back"), QKeySequence.StandardKey.Back, "back"),
    ("fold", N_("Fold or unfold the bar at the left"), "F9", None),
    ("settings", N_("Settings…"), "Ctrl+,", None),
    ("drafts", N_("Unfinished texts…"), "", None),
    ("commands", N_("All commands…"), "Ctrl+Shift+P", None),
    ("shortcuts", N_("Keyboard shortcuts…"), QKeySequence.StandardKey.HelpContents, None),
    ("what", N_("What is this?"), "Shift+F1", None),
    ("glossary", N_("Glossary…"), "", None),
    ("leave", N_("Quit"), "Ctrl+Q", None),
)
#: The English title of each, by which it is found in any language.
TITLES = {name: title for name, title, _key, _icon in TABLE}
#: Besides the key of the system; the second is the first where ? needs no Shift.
MORE_HELP = ("Ctrl+?", "Ctrl+/")
HELP = ("what", "glossary", "commands", "shortcuts")
GROUPS = (
    ("new_dossier", "dossier_settings", "bring_in", "paste", "capture", "print"),
    ("find", "count", "periods"),
    ("undo", "redo", "back"),
)


class Actions(QObject):
    """All actions of the window; each is a `QAction` under its name in `by_name`."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    motion_chosen = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.by_name = {name: _action(key, window) for name, _title, key, _icon in TABLE}
        self.languages = self._choices(NAMES, self.language_chosen)
        self.schemes = self._choices(SCHEMES, self.scheme_chosen)
        self.motions = self._choices(MOTIONS, self.motion_chosen)
        self.menu = QMenu(window)
        self.recent = RecentMenu(look, self.menu)
        self._language_menu, self._scheme_menu = QMenu(self.menu), QMenu(self.menu)
        self._motion_menu, self._help_menu = QMenu(self.menu), QMenu(self.menu)
        self.by_name["shortcuts"].setShortcuts(_help_keys())
        self.by_name["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self.by_name["leave"].setMenuRole(QAction.MenuRole.QuitRole)
        self._fill_menu()
        look.changed.connect(self._write_texts)
        self._write_texts()

    @property
    def choices(self) -> tuple[QMenu, ...]:
        """The menus to choose a language, colours and movement from."""
        return self._language_menu, self._scheme_menu, self._motion_menu

    def _choices(self, values: Iterable[str], chosen: SignalInstance) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for value in values:
            action = group.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, value=value: chosen.emit(value))
            made[str(value)] = action
        return made

    def _fill_menu(self) -> None:
        self.menu.addActions([self.by_name["new"], self.by_name["open"]])
        self.menu.addMenu(self.recent)
        self.menu.addAction(self.by_name["copy"])
        self.menu.addSeparator()
        for group in GROUPS:
            self.menu.addActions([self.by_name[name] for name in group])
            self.menu.addSeparator()
        for submenu, actions in (
            (self._language_menu, self.languages),
            (self._scheme_menu, self.schemes),
            (self._motion_menu, self.motions),
        ):
            submenu.addActions(list(actions.values()))
            self.menu.addMenu(submenu)
        self.menu.addActions([self.by_name[name] for name in ("drafts", "fold", "settings")])
        self.menu.addSeparator()
        self._help_menu.addActions([self.by_name[name] for name in HELP])
        self.menu.addMenu(self._help_menu)
        self.menu.addSeparator()
        self.menu.addActions([self.by_name[name] for name in ("new_window", "close", "leave")])

    def name_steps(self, undo: str, redo: str) -> None:
        """Say in the menu what undo and redo would do, until the language is another."""
        for name, title in (("undo", undo), ("redo", redo)):
            self.by_name[name].setText(title.replace("&", "&&"))

    def _write_texts(self) -> None:
        words, ink = self._look.words, self._look.palette.ink
        for name, title, _key, picture in TABLE:
            self.by_name[name].setText(words.text(title))
            self.by_name[name].setIconText(words.text(title).rstrip("…"))  # without any step
            if picture:
                self.by_name[name].setIcon(icon(picture, ink))
        for language, action in self.languages.items():
            action.setText(NAMES[language])
            action.setChecked(language == words.language)
        for scheme, action in self.schemes.items():
            action.setText(words.text(SCHEMES[Scheme(scheme)]))
            action.setChecked(scheme == self._look.scheme)
        for motion, action in self.motions.items():
            action.setText(words.text(MOTIONS[Motion(motion)]))
            action.setChecked(motion == self._look.motion)
        self.recent.setTitle(words.text("Open again"))
        self._motion_menu.setTitle(words.text("Movement"))
        self._help_menu.setTitle(words.text("Help"))
        self._language_menu.setTitle(words.text("Language"))
        self._scheme_menu.setTitle(words.text("Appearance"))


def _action(key: QKeySequence.StandardKey | str, window: QWidget) -> QAction:
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    window.addAction(action)
    return action


def _help_keys() -> list[QKeySequence]:
    """The keys for help; Qt knows those of the system once there is an application."""
    of_system = QKeySequence.keyBindings(QKeySequence.StandardKey.HelpContents)
    return [*of_system, *(QKeySequence(key) for key in MORE_HELP)]
