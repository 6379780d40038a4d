"""What can be done about a dossier's table and topics: dialogs, then operations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.desk.seating import seat
from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import (
    NewTopic,
    add_topic,
    change_dossier,
    unseat_party,
)
from tracker.register.operations.dossiers.removing_topics import remove_topic
from tracker.register.operations.dossiers.topics import (
    add_topic_names,
    rename_topic,
    set_parent_topic,
)
from tracker.register.operations.people.parties import choose_us
from ui.forms.form_dialog import FormDialog
from ui.people.more_names_dialog import MoreNamesDialog
from ui.session import Session
from ui.setting_up.reading import Seat, SettingsReading, TopicInTree
from ui.setting_up.table_dialogs import FactsDialog, SeatDialog, WeDialog
from ui.setting_up.topic_dialogs import (
    MoveTopicDialog,
    NewTopicDialog,
    RemoveTopicDialog,
    RenameTopicDialog,
    TopicEntered,
)


class SettingsActs:
    """Opens the dialogs over `parent` and keeps what they give; each is one step of undo."""

    def __init__(self, session: Session, dossier_id: int, parent: QWidget) -> None:
        self._session, self._dossier_id, self._parent = session, dossier_id, parent

    # -- the dossier and its table

    def change_facts(self, reading: SettingsReading) -> None:
        """Call the dossier otherwise, or have its papers in another language."""
        dialog = FactsDialog(self._session.look, reading.kept, self._parent)
        self._open(dialog, lambda register, facts: self._do(change_dossier, register, facts))

    def choose_us(self, reading: SettingsReading) -> None:
        """Say for which party the dossier is kept."""
        dialog = WeDialog(self._session.look, reading, self._parent)
        self._open(dialog, lambda register, id_: self._do(choose_us, register, id_))

    def give_seat(self, reading: SettingsReading) -> None:
        """Give a party a seat at the table; one that is not known yet is brought in."""

        def keep(register: Register, name: str) -> None:
            with register.together(self._session.who):
                seat(register, self._dossier_id, name, self._session.who)

        self._open(SeatDialog(self._session.look, reading, self._parent), keep)

    def become(self, line: Seat) -> None:
        """Keep the dossier for this party; or for nobody, where it is this one already."""
        wanted = None if line.is_us else line.party.id
        self._at_once(lambda register: self._do(choose_us, register, wanted))

    def unseat(self, line: Seat) -> None:
        """Take a party off the table."""
        self._at_once(lambda register: self._do(unseat_party, register, line.party.id))

    # -- topics

    def add_topic(self, reading: SettingsReading, near: TopicInTree | None) -> None:
        """Add a topic, proposed beside the one that one is at."""

        def keep(register: Register, entered: TopicEntered) -> None:
            who = self._session.who
            with register.together(who):
                new = NewTopic(self._dossier_id, entered.name, entered.other_names)
                made = add_topic(register, new, who=who).ids[0]
                if entered.above is not None:
                    set_parent_topic(register, made, entered.above, who=who)

        above = near.above if near else None
        dialog = NewTopicDialog(self._session.look, reading.topics, above, self._parent)
        self._open(dialog, keep)

    def rename_topic(self, line: TopicInTree) -> None:
        """Call a topic otherwise."""
        dialog = RenameTopicDialog(self._session.look, line.node.name, self._parent)
        self._of_topic(dialog, rename_topic, line)

    def name_topic(self, line: TopicInTree) -> None:
        """Add what else letters call a topic."""
        look, node = self._session.look, line.node
        title = look.words.text("More names of “{topic}”", topic=node.name)
        dialog = MoreNamesDialog(look, title, (node.name, *node.other_names), self._parent)
        self._of_topic(dialog, add_topic_names, line)

    def move_topic(self, reading: SettingsReading, line: TopicInTree) -> None:
        """Put a topic under another one, or at the top."""
        dialog = MoveTopicDialog(self._session.look, reading.topics, line, self._parent)
        self._of_topic(dialog, set_parent_topic, line)

    def remove_topic(self, reading: SettingsReading, line: TopicInTree) -> None:
        """Remove a topic; what is about it may be about another one from then on."""
        dialog = RemoveTopicDialog(self._session.look, reading.topics, line, self._parent)
        self._of_topic(dialog, remove_topic, line)

    # -- all of them

    def _of_topic(
        self, dialog: FormDialog, operation: Callable[..., object], line: TopicInTree
    ) -> None:
        def keep(register: Register, given: object) -> None:
            operation(register, line.node.id, given, who=self._session.who)

        self._open(dialog, keep)

    def _open(self, dialog: FormDialog, keep: Callable[[Register, Any], object]) -> None:
        dialog.keep_with(self._session, keep, self._told())
        dialog.open()

    def _at_once(self, act: Callable[[Register], object]) -> None:
        self._session.act(act, lambda _made: self._session.reporter.tell(self._told()))

    def _told(self) -> str:
        return self._session.look.words.text("It is in the register. Undo takes it back.")

    def _do(self, operation: Callable[..., object], register: Register, given: object) -> None:
        operation(register, self._dossier_id, given, who=self._session.who)
