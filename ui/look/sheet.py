"""The style sheet of the app: one template, filled with the colours of a palette."""

from __future__ import annotations

from string import Template

from tracker.frozen import names_of
from tracker.places import resource
from ui.look.palette import Palette
from ui.look.space import BETWEEN, INSIDE, RADIUS, ROW

TEMPLATE = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QMessageBox, QStackedWidget, QScrollArea { background: $paper; }
QScrollArea, QAbstractScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QLabel { background: transparent; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="attention"] {
    color: $attention; background: $attention_ground; border-radius: 2px; padding: 0 ${inside}px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { color: $ink; background: $sheet; border: 1px solid $hairline; padding: 4px; }

QPushButton { background: $sheet; border: 1px solid $edge; border-radius: ${radius}px;
    min-height: ${button}px; padding: 0 ${between}px; }
QPushButton:hover { border-color: $accent; color: $accent; }
QPushButton:focus { border: 2px solid $accent; }
QPushButton:disabled { color: $quiet; border-color: $hairline; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { color: $on_accent; border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $hairline; color: $quiet;
    border-color: $hairline; }
QPushButton[kind="small"] { background: transparent; border: 1px solid transparent;
    color: $accent; min-height: 20px; padding: 0 ${inside}px; }
QPushButton[kind="small"]:hover { border-color: $hairline; }
QPushButton[kind="small"]:focus { border: 1px solid $accent; }
QPushButton[kind="plain"] { background: transparent; border: 1px solid transparent;
    color: $accent; padding: 0 ${inside}px; }
QPushButton[kind="plain"]:hover { border-color: $hairline; }
QPushButton[kind="plain"]:focus { border: 1px solid $accent; }
QPushButton[kind="choice"] { background: transparent; border: 1px solid transparent;
    color: $quiet; padding: 0 ${inside}px; }
QPushButton[kind="choice"]:hover { color: $accent; border-color: $hairline; }
QPushButton[kind="choice"]:checked { color: $accent; border-bottom: 2px solid $accent;
    border-radius: 0; }
QPushButton[kind="choice"]:focus { border: 1px solid $accent; }
QPushButton[kind="choice"]:disabled { color: $edge; }
QPushButton[kind="opens"] { background: transparent; border: 1px solid transparent;
    color: $quiet; padding: 0 22px 0 ${inside}px; }
QPushButton[kind="opens"]:hover { color: $accent; border-color: $hairline; }
QPushButton[kind="opens"]:focus { border: 1px solid $accent; }
QPushButton[kind="opens"]:disabled { color: $edge; }
QPushButton[kind="opens"]::menu-indicator { image: url("$arrow_down"); width: 10px; height: 10px;
    subcontrol-origin: border; subcontrol-position: center right; right: 8px; }
QPushButton[kind="chip"] { background: $selected; border: 1px solid transparent;
    border-radius: 12px; min-height: 22px; padding: 0 10px; }
QPushButton[kind="chip"]:hover { border-color: $accent; color: $accent; }
QPushButton[kind="chip"]:focus { border: 1px solid $accent; }
QPushButton[kind="up"] { background: transparent; border: none; color: $accent; padding: 0;
    border-bottom: 1px solid transparent; }
QPushButton[kind="up"]:hover { border-bottom: 1px solid $accent; }
QPushButton[kind="up"]:focus { border-bottom: 2px solid $accent; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 0;
    text-align: left; min-height: 18px; border-bottom: 1px solid transparent; }
QPushButton[kind="link"]:hover { border-bottom: 1px solid $accent; }
QPushButton[kind="link"]:focus { border-bottom: 2px solid $accent; }
QToolButton { border: 1px solid transparent; border-radius: ${radius}px; padding: 4px; }
QToolButton:hover { border-color: $hairline; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QListWidget, QComboBox, QAbstractSpinBox {
    background: $sheet; border: 1px solid $edge; border-radius: ${radius}px;
    placeholder-text-color: $quiet; padding: 2px ${inside}px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${field}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QListWidget:focus, QComboBox:focus,
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 1px 7px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus { border: none; background: transparent; padding: 0; min-height: 0; }
QLineEdit#findline, QLineEdit#findline:focus { border: none; background: transparent;
    padding: 0; }
QFrame#findbox { background: transparent; border: none; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $quiet;
    border-color: $hairline; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px;
    subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow_down"); width: 12px;
    height: 12px; }
QComboBox QAbstractItemView { background: $sheet; border: 1px solid $edge; outline: none;
    selection-background-color: $selected; selection-color: $ink; }
QTimeEdit::up-button, QTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button {
    border: none; width: 20px; subcontrol-origin: border; }
QTimeEdit::up-button, QSpinBox::up-button { subcontrol-position: top right; }
QTimeEdit::down-button, QSpinBox::down-button { subcontrol-position: bottom right; }
QTimeEdit::up-arrow, QSpinBox::up-arrow { image: url("$arrow_up"); width: 10px; height: 10px; }
QTimeEdit::down-arrow, QSpinBox::down-arrow { image: url("$arrow_down"); width: 10px;
    height: 10px; }
QListWidget { outline: none; }
QListWidget::indicator, QCheckBox::indicator { width: 14px; height: 14px; background: $sheet;
    border: 1px solid $edge; border-radius: 2px; }
QRadioButton { spacing: ${inside}px; min-height: 20px; }
QRadioButton::indicator { width: 12px; height: 12px; background: $sheet;
    border: 1px solid $edge; border-radius: 7px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; background: $sheet;
    border: 4px solid $accent; border-radius: 7px; }
QRadioButton:focus { color: $accent; }
QRadioButton::indicator:focus { border-color: $accent; }
QListWidget::indicator:checked, QCheckBox::indicator:checked { background: $accent;
    border-color: $accent; image: url("$tick"); }

QTabBar { background: transparent; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar::tab { background: transparent; color: $quiet; border: none; min-height: 28px;
    padding: 2px 0 4px 0; margin-right: 28px; border-bottom: 2px solid transparent; }
QTabBar[dense="true"]::tab { margin-right: 14px; }
QTabBar::tab:hover { color: $accent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $ink; border-bottom: 2px solid $ink; }

QTableView { outline: none; background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $paper; border: none; border-bottom: 1px solid $ink;
    padding: 0 ${inside}px 0 0; font-weight: 600; }
QHeaderView::section:hover { color: $accent; }
QHeaderView::up-arrow { image: url("$arrow_up"); width: 10px; height: 10px;
    subcontrol-position: center right; }
QHeaderView::down-arrow { image: url("$arrow_down"); width: 10px; height: 10px;
    subcontrol-position: center right; }
QListView[kind="lines"] { outline: none; background: transparent; }
QListView[kind="framed"] { outline: none; background: $sheet; border: 1px solid $edge;
    border-radius: ${radius}px; }
QListView[kind="framed"]:focus { border: 2px solid $accent; }
QMenu { background: $sheet; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 3px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selected; color: $accent; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenuBar { background: $rail; border-bottom: 1px solid $hairline; }
QMenuBar::item { background: transparent; padding: 4px 10px; }
QMenuBar::item:selected { background: $selected; color: $accent; }
QCheckBox::indicator:focus, QCheckBox:focus { color: $accent; }
QSlider::groove:horizontal { background: $hairline; border: none; height: 4px;
    border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; height: 4px; }
QSlider::handle:horizontal { background: $sheet; border: 2px solid $accent; width: 12px;
    height: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { background: $accent; }
QProgressBar { background: $hairline; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $hairline; border-radius: 3px; min-height: 32px;
    margin: 2px 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $hairline; border-radius: 3px; min-width: 32px;
    margin: 3px 2px; }
QScrollBar[here="true"]::handle:vertical { background: $accent; margin: 2px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }

QWidget#rail { background: $rail; border-right: 1px solid $hairline; }
QPushButton[kind="place"] { text-align: left; background: transparent; border: none;
    border-radius: ${radius}px; padding: 0 ${inside}px; min-height: ${row}px; color: $quiet; }
QPushButton[kind="place"]:hover { color: $accent; }
QPushButton[kind="place"]:checked { background: $selected; color: $accent; font-weight: 600; }
QPushButton[kind="place"]:focus { border: 1px solid $accent; }
QPushButton[kind="place"]::menu-indicator { image: none; }
QPushButton[kind="dossier"] { text-align: left; background: transparent; border: none;
    border-radius: ${radius}px; padding: 0 ${inside}px 0 32px; min-height: 26px; color: $quiet; }
QPushButton[kind="dossier"]:hover { color: $accent; }
QPushButton[kind="dossier"]:checked { color: $ink; font-weight: 600; background: $selected; }
QPushButton[kind="dossier"]:focus { border: 1px solid $accent; }
QDialog#palette { border: 1px solid $edge; }
QWidget#notice { background: $attention_ground; }
QWidget#notice[tone="done"] { background: $selected; }
QWidget#earlier { background: $selected; }
QWidget#capture { background: $sheet; border-top: 1px solid $hairline; }
QWidget#card { background: $sheet; border: 1px solid $hairline; border-radius: ${radius}px; }
QFrame[kind="hairline"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="rule"] { background: $ink; border: none; max-height: 1px; min-height: 1px; }
""")


def style_sheet(palette: Palette) -> str:
    """The style sheet in the colours of `palette`."""
    return TEMPLATE.substitute(
        colours_of(palette),
        arrow_down=_arrow("down", palette),
        arrow_up=_arrow("up", palette),
        tick=resource("icons", "ticks", "on_dark.svg" if palette.is_dark else "on_light.svg"),
        inside=INSIDE,
        between=BETWEEN,
        radius=RADIUS,
        row=ROW,
        button=ROW - 2,
        field=ROW - 8,
    )


def colours_of(palette: Palette) -> dict[str, str]:
    """The plain colours of `palette` by role, without those of the sides."""
    return {role: str(getattr(palette, role)) for role in names_of(palette) if role != "sides"}


def _arrow(way: str, palette: Palette) -> str:
    return str(
        resource("icons", "arrows", f"{way}_on_{'dark' if palette.is_dark else 'light'}.svg")
    )
