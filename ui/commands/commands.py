"""Everything one can do now, in one list: of the app, the places, and the screen one is at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QPushButton, QTabBar, QWidget

from tracker.frozen import Frozen
from tracker.words import Words
from tracker.words.marks import N_
from ui.commands.actions import TITLES, Actions
from ui.commands.matching import fit_of
from ui.look.plain_text import KEYS, OFFERED
from ui.places import DossierPlace, Place
from ui.places.main import PLACES

APP, PLACE, SCREEN = N_("Overleg"), N_("Go to"), N_("On this screen")


class Command(Frozen):
    """Something one can do: its title, the keys that do it at once, and the doing.

    `group` says where it belongs; `also` is another title it is found by.
    """

    title: str
    group: str
    act: Callable[[], object]
    keys: str = ""
    also: str = ""


def fitting(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands that fit what was typed, the best first; all of them for nothing."""
    fits = ((_fit(each, typed), each) for each in commands)
    found = [(fit, each) for fit, each in fits if fit is not None]
    return [each for _fit, each in sorted(found, key=lambda pair: pair[0])]


def _fit(command: Command, typed: str) -> int | None:
    titles = (command.title, f"{command.group} {command.title}", command.also)
    fits = [fit for title in titles if (fit := fit_of(typed, title)) is not None]
    return min(fits, default=None)


def commands_of_app(actions: Actions, words: Words) -> Iterator[Command]:
    """The actions that can be done now, and the choices among languages, colours and movement."""
    for name, action in actions.by_name.items():
        if action.isEnabled() and name != "commands":
            yield _of_action(action, words.text(APP), also=TITLES[name])
    for action in actions.recent.actions():
        yield _of_action(action, words.text("Open again"))
    for title, choices in (
        (words.text("Language"), actions.languages),
        (words.text("Colours"), actions.schemes),
        (words.text("Movement"), actions.motions),
    ):
        for action in choices.values():
            yield _of_action(action, title)


def commands_of_places(
    dossiers: Mapping[int, str], go: Callable[[Place], None], words: Words
) -> Iterator[Command]:
    """The places of the rail, and every dossier."""
    group = words.text(PLACE)
    for line in PLACES:
        yield Command(words.text(line.title), group, partial(go, line.place))
    for id_, name in dossiers.items():
        yield Command(name, group, partial(go, DossierPlace(id_)))


def commands_of_screen(screen: QWidget, words: Words) -> Iterator[Command]:
    """What the buttons, menus and tabs of a screen do that can be used now, each title once."""
    group, told = words.text(SCREEN), set[str]()
    for command in (*_of_tabs(screen, group), *_of_buttons(screen, group)):
        if command.title and command.title not in told:
            told.add(command.title)
            yield command


def _of_tabs(screen: QWidget, group: str) -> Iterator[Command]:
    for bar in screen.findChildren(QTabBar):
        for at in range(bar.count()):
            if bar.isVisible() and bar.isTabEnabled(at):
                title, _, _count = _plain(bar.tabText(at)).partition("  ")
                yield Command(title, group, partial(bar.setCurrentIndex, at))


def _of_buttons(screen: QWidget, group: str) -> Iterator[Command]:
    for made in screen.findChildren(QAbstractButton):
        if not (_is_there(made) and made.isEnabled()):
            continue
        title = made.accessibleName() or _plain(made.text())
        menu = made.menu() if isinstance(made, QPushButton) else None
        if menu is None:
            yield Command(title, group, made.click, str(made.property(KEYS) or ""), made.text())
            continue
        for action in menu.actions():
            if action.isEnabled() and not action.isSeparator():
                yield _of_action(action, title)


def _is_there(made: QAbstractButton) -> bool:
    """Whether it can be seen, or would be if there were room for it."""
    around, offered = made.parentWidget(), made.property(OFFERED)
    if offered is None:
        return made.isVisible()
    return bool(offered and around and around.isVisible())


def _of_action(action: QAction, group: str, also: str = "") -> Command:
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return Command(_plain(action.text()), group, action.trigger, keys, also)


def _plain(text: str) -> str:
    """A title without the sign that underlines a letter of it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
