"""What stands beside the words in the table of promises: strength, time, proof and place."""

from __future__ import annotations

from tracker.briefing.content import Entry, Repeat
from tracker.briefing.sections.density import Density
from tracker.briefing.sections.promise_columns import PLACE_WIDTH, STRENGTH_WIDTH
from tracker.briefing.sections.references import confirmed, due, pinpoint, short_reference
from tracker.briefing.sections.setting import NO_BREAK, REPEATS, WORDS, Setting
from tracker.briefing.sections.strengths import band, hung
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import Term
from tracker.tagged import Element, Link, Run
from tracker.tagged.pieces import Part, Stack, Text, set_text
from tracker.vocabulary import AnswerState, Strength
from tracker.words.language import capital

MOST_NAMED = 4  # later places beside one row
OVER_BAND = 3 * 72 / 25.4  # how far time words may reach past their column


class PromiseCells(Frozen):
    """Makes the cells of one table, as tightly as `density` says."""

    setting: Setting
    density: Density

    def strength(self, entry: Entry, cell: Element) -> Stack:
        """Strength with type, the time words, and how the words were confirmed, in that order."""
        pieces = [*self._time(entry, cell), self._proof(entry, cell)]
        if entry.reading is not None:
            type_ = self.setting.words.label(entry.reading.type)
            pieces.insert(0, self._name(entry.reading.strength, type_, cell))
        return stack(*pieces)

    def no_strength(self, state: AnswerState | None, cell: Element) -> Stack:
        """For a demand without a promise; `state` None when other words do speak to it."""
        words = self.setting.words
        if state is None:
            return stack(self._name(Strength.NONE, words.text("no promise"), cell))
        name = self._name(Strength.NONE, words.text("silence"), cell)
        return stack(name, self._note(words.title(state), STRENGTH_WIDTH, cell))

    def place(self, entry: Entry, repeats: tuple[Repeat, ...], cell: Element) -> Stack:
        """The entry's number and place, and where it is said again."""
        setting = self.setting
        is_only = setting.briefing.only_source is not None
        reference = short_reference(entry.source, setting.words, with_day=not is_only)
        shown = f"{entry.number:03d}"
        number = setting.text(shown, setting.style.note_bold, PLACE_WIDTH, Element("P", cell))
        pieces = [number, self._note(reference, PLACE_WIDTH, cell)]
        if len(repeats) > MOST_NAMED:
            return stack(*pieces, self._many(len(repeats), cell))
        return stack(*pieces, *(self._again(repeat, cell) for repeat in repeats))

    def _many(self, number: int, cell: Element) -> Text:
        """How often it is said again, as a link to where all of that stands."""
        note, words = self.density.note, self.setting.words
        says = words.count("{count} time more", "{count} times more", number)
        run = Run(says, note.style, Link(REPEATS, words.text("Said again")))
        return set_text([run], note, PLACE_WIDTH, Element("P", cell))

    def _again(self, repeat: Repeat, cell: Element) -> Text:
        """Where it is said again, its number a link to those words in full."""
        setting, note, mark = self.setting, self.density.note, "\0"
        place = pinpoint(repeat.entry.source, setting.words)
        sentence = setting.words.text("also {entry}, {place}", entry=mark, place=place)
        before, after = sentence.replace(f" {mark}", f"{NO_BREAK}{mark}").split(mark)
        number = setting.number(repeat.entry.number, WORDS)
        runs = [Run(before, note.style), number, Run(after, note.style)]
        return set_text([run for run in runs if run.text], note, PLACE_WIDTH, Element("P", cell))

    def _name(self, strength: Strength, type_: str, cell: Element) -> Text:
        name = self.setting.words.title(strength)
        strong, kind = self.density.bold, self.density.text
        runs = [Run(name, strong.style), Run(", " + type_, kind.style)]
        return set_text(runs, kind, STRENGTH_WIDTH, Element("P", cell))

    def _time(self, entry: Entry, cell: Element) -> list[Text]:
        """The day, or the time words on their band; where there are none, it says so."""
        setting, kind = self.setting, self.density.text
        if day := due(entry, setting.words):
            return [setting.text(day, kind, STRENGTH_WIDTH, Element("P", cell))]
        if entry.term is not None:
            return [self._banded(entry, entry.term, cell)]
        if self.density.is_close:
            return []
        says, aside = setting.words.text("no date"), setting.style.aside
        return [setting.text(says, aside, STRENGTH_WIDTH, Element("P", cell))]

    def _banded(self, entry: Entry, term: Term, cell: Element) -> Text:
        setting = self.setting
        run = band(term, setting, setting.language_of(entry))
        run = run._replace(style=self.density.caveat.style)
        width = STRENGTH_WIDTH + OVER_BAND
        text = set_text([run], self.density.band, width, Element("P", cell))
        return replace(hung(text, run.style), band=setting.style.band)

    def _proof(self, entry: Entry, cell: Element) -> Text:
        """How the words were confirmed, and by whom where several speak."""
        words = self.setting.words
        how = confirmed(entry, words)
        proof = capital(how)
        if self.setting.briefing.has_several_speakers and entry.short_actor:
            proof = words.text("{actor}, {confirmation}", actor=entry.short_actor, confirmation=how)
        if self.density.is_close and entry.term is None:
            proof = words.text("{confirmation}, no date", confirmation=proof)
        return self._note(proof, STRENGTH_WIDTH, cell)

    def _note(self, text: str, width: float, cell: Element) -> Text:
        return self.setting.text(text, self.density.note, width, Element("P", cell))


def stack(*pieces: Text) -> Stack:
    """Texts right under each other."""
    return Stack(tuple(Part(0, piece) for piece in pieces))
