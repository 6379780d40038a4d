"""Dialogs about a topic: a new one, another name, another place in the tree."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.words.language import capital
from ui.forms.form_dialog import FormDialog
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.name_lines import NameLines
from ui.setting_up.reading import TopicInTree

INDENT = "\N{NO-BREAK SPACE}" * 4


class TopicEntered(Frozen):
    """A new topic: its names, and the id of the one it stands under; None for the top."""

    name: str
    other_names: tuple[str, ...]
    above: int | None


class NewTopicDialog(FormDialog):
    """Gives the `TopicEntered`; it is proposed to stand under `above`."""

    def __init__(
        self,
        look: Look,
        topics: Sequence[TopicInTree],
        above: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.name, self.others = QLineEdit(), NameLines()
        self.above = _place_choice(look, topics, above)
        self.add(words.text("Topic"), self.name)
        self.add(words.text("Under"), self.above)
        self.add(words.text("Other names, one a line"), self.others)
        self.head(words.text("Add a topic"), words.text("Add the topic"))
        self.name.textChanged.connect(self.check)
        hint = words.text("Letters are recognised by all names of a topic, in whatever language.")
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """It has a name."""
        return bool(self.name.text().strip())

    def value(self) -> TopicEntered:
        """The topic as it stands in the fields."""
        name = self.name.text().strip()
        return TopicEntered(name, self.others.names, self.above.currentData())


class RenameTopicDialog(FormDialog):
    """Gives the name of a topic from now on."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words = look.words
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.add(words.text("Topic"), self.name)
        self.head(words.text("Rename the topic"), words.text("Keep the name"))
        self.name.textChanged.connect(self.check)
        hint = words.text("The old name stays among its other names: letters go on using it.")
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """It has a name."""
        return bool(self.name.text().strip())

    def value(self) -> str:
        """The name."""
        return self.name.text().strip()


class MoveTopicDialog(FormDialog):
    """Gives the id of the topic that another comes to stand under; None for the top."""

    def __init__(
        self,
        look: Look,
        topics: Sequence[TopicInTree],
        moved: TopicInTree,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.above = _place_choice(look, topics, moved.above, moved.ids_below)
        self.add(words.text("Under"), self.above)
        title = words.text("Where “{topic}” stands", topic=moved.node.name)
        self.head(title, words.text("Put it there"))
        hint = words.text("A timeline filtered by a topic also shows what stands under it.")
        self.lay_out(under=running_label(hint, role="quiet"))

    def value(self) -> int | None:
        """The id of the topic it stands under; None at the top."""
        chosen: int | None = self.above.currentData()
        return chosen


class RemoveTopicDialog(FormDialog):
    """Gives the id of the topic that inherits what another is about; None for none."""

    def __init__(
        self,
        look: Look,
        topics: Sequence[TopicInTree],
        removed: TopicInTree,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words, node = look.words, removed.node
        self.heir = _topic_choice(look, topics, words.text("No other topic"), {node.id})
        self.add(words.text("What is about it goes to"), self.heir)
        title = words.text("Remove “{topic}”", topic=capital(node.name))
        self.head(title, words.text("Remove the topic"))
        hint = words.text(
            "Statements, points of agendas and steps of letting go come to be about the topic you "
            "choose, which is then found by the names of this one too; without one they stay, "
            "about one topic less. Undo brings all of it back."
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def value(self) -> int | None:
        """The id of the topic that inherits; None where nobody does."""
        chosen: int | None = self.heir.currentData()
        return chosen


def _place_choice(
    look: Look,
    topics: Sequence[TopicInTree],
    above: int | None,
    without: Collection[int] = (),
) -> QComboBox:
    made = _topic_choice(look, topics, look.words.text("Nothing: at the top"), without)
    made.setCurrentIndex(made.findData(above))
    return made


def _topic_choice(
    look: Look, topics: Sequence[TopicInTree], none: str, without: Collection[int]
) -> QComboBox:
    """The topics as they stand in the tree, after what is chosen for none."""
    made = as_field(QComboBox())
    made.addItem(none, None)
    for topic in topics:
        if topic.node.id not in without:
            made.addItem(INDENT * topic.depth + capital(topic.node.name), topic.node.id)
    return made
