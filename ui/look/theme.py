"""The look of the app at this moment: its palette and its language, applied to all of Qt."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tracker.words import Words, words_in
from ui.look.lettering import load_fonts, sans
from ui.look.palette import DARK, HIGH_CONTRAST, LIGHT, Palette
from ui.look.qt_words import QtWords
from ui.look.sheet import style_sheet


class Scheme(StrEnum):
    """What the user asked for; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Motion(StrEnum):
    """Whether things may glide to where they go; SYSTEM follows the desktop."""

    SYSTEM = "system"
    ALWAYS = "always"
    NEVER = "never"


class Look(QObject):
    """The palette and the words everything on screen is made with.

    Passed to each widget that paints or speaks. After `changed` a widget
    writes its texts again and repaints.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, language: str = "en", scheme: Scheme = Scheme.SYSTEM
    ) -> None:
        super().__init__(application)
        self._application = application
        self._translator, self._qt_words = QTranslator(self), QtWords(self)
        self.scheme = scheme
        self.motion = Motion.SYSTEM
        self.words: Words = words_in(language)
        self.paper_language_chosen = ""
        self.palette: Palette = LIGHT
        self._lay_the_ground()
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow_the_system)

    def use_scheme(self, scheme: Scheme) -> None:
        """Change the colours of the whole app."""
        self.scheme = scheme
        self._apply()

    def use_language(self, language: str) -> None:
        """Change the language of the whole app, Qt's own dialogs included."""
        self.words = words_in(language)
        self._apply()

    def use_motion(self, motion: Motion) -> None:
        """Let things glide, or not."""
        self.motion = motion
        self.changed.emit()

    @property
    def paper_language(self) -> str:
        """The language proposed for a paper: the one chosen for papers, else that of the app."""
        return self.paper_language_chosen or self.words.language

    @property
    def moves(self) -> bool:
        """Whether things may glide now."""
        if self.motion is Motion.SYSTEM:
            return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        return self.motion is Motion.ALWAYS

    def colour(self, role: str) -> QColor:
        """The colour of a role of the palette: ink, quiet, accent..."""
        return QColor(getattr(self.palette, role))

    def _lay_the_ground(self) -> None:
        self._application.setStyle("Fusion")
        load_fonts()
        self._application.setFont(sans())

    def _follow_the_system(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.palette = self._palette_for(self.scheme)
        self._application.setPalette(qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette))
        self._translate_qt()
        self.changed.emit()

    def _palette_for(self, scheme: Scheme) -> Palette:
        chosen = {
            Scheme.LIGHT: LIGHT,
            Scheme.DARK: DARK,
            Scheme.HIGH_CONTRAST: HIGH_CONTRAST,
        }
        return chosen.get(scheme) or self._palette_of_the_system()

    def _palette_of_the_system(self) -> Palette:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _translate_qt(self) -> None:
        for translator in (self._translator, self._qt_words):
            self._application.removeTranslator(translator)
        self._qt_words.speak(self.words)
        self._application.installTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self.words.language}", folder):
            self._application.installTranslator(self._translator)


def qt_palette(palette: Palette) -> QPalette:
    """`palette` in the roles Qt's own widgets and dialogs use."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.paper,
        role.WindowText: palette.ink,
        role.Base: palette.sheet,
        role.AlternateBase: palette.paper,
        role.Text: palette.ink,
        role.Button: palette.sheet,
        role.ButtonText: palette.ink,
        role.BrightText: palette.attention,
        role.ToolTipBase: palette.sheet,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.quiet,
        role.Highlight: palette.selected,
        role.HighlightedText: palette.ink,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Light: palette.sheet,
        role.Midlight: palette.hairline,
        role.Mid: palette.hairline,
        role.Dark: palette.quiet,
        role.Shadow: palette.hairline,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.quiet))
    return result
