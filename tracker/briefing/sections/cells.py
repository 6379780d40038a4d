"""The cells of a table: what is said in each, one under the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.briefing.composition import (
    Cell,
    Item,
    Opinion,
    Place,
    Plain,
    Quoted,
    Sign,
    Standing,
    TimeWords,
    Tone,
)
from tracker.briefing.paper.marks import STRENGTH_MARKS, Mark
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.density import Density
from tracker.briefing.sections.entries import quotation_with_caveat
from tracker.briefing.sections.references import pinpoint, short_reference
from tracker.briefing.sections.setting import SOURCE, WORDS, Setting, day_tied
from tracker.briefing.sections.strengths import AROUND_BAND, band, hung
from tracker.frozen import Frozen, replace
from tracker.marks import Shape, deadline_shape
from tracker.register.questions.lines import Term
from tracker.tagged import Element, Link, Run
from tracker.tagged.lines import Lettering
from tracker.tagged.pieces import Cell as Placed
from tracker.tagged.pieces import Part, Piece, Row, Stack, Text, set_text
from tracker.vocabulary import Strength

#: Text begins so far right of the shape beside it.
BESIDE_MARK = 5 * MM
#: Between an entry and what else a cell says, and between what belongs together.
APART, CLOSE = 7.0, 1.5
SIGNS = {
    Sign.COMING: deadline_shape(coming=True),
    Sign.PAST: deadline_shape(coming=False),
}


class CellSetter(Frozen):
    """Sets the cells of one table; with an annex, numbers lead to the words in full there."""

    setting: Setting
    density: Density
    has_annex: bool = False

    def cell(self, cell: Cell, width: float, parent: Element, *, indented: bool) -> Piece:
        """What a cell says, one under the other; `indented` leaves room for shapes at the left."""
        inner = width - BESIDE_MARK if indented else width
        parts: list[Part] = []
        for items in _together(cell):
            above = _above(parts, items[0])
            parts.append(Part(above, self._placed(items, inner, parent, indented=indented)))
        return parts[0].piece if len(parts) == 1 else Stack(tuple(parts))

    def _placed(
        self, items: tuple[Item, ...], width: float, parent: Element, *, indented: bool
    ) -> Piece:
        left = BESIDE_MARK if indented else 0.0
        pieces = [self._piece(item, width, parent) for item in items]
        cells = [Placed(left, pieces[0])]
        if len(pieces) > 1:
            cells.append(Placed(left + width - _width(pieces[1]), pieces[1]))
            if _width(pieces[0]) + _width(pieces[1]) + 2 * MM > width:
                return Stack(tuple(Part(0, self._moved(piece, left)) for piece in pieces))
        first = items[0]
        if isinstance(first, Standing) and first.mark is not None and indented:
            cells.append(Placed(0, Mark(_shape(first.mark), self.setting.style.black)))
        return Row(tuple(cells)) if left or len(cells) > 1 else pieces[0]

    def _moved(self, piece: Piece, left: float) -> Piece:
        return Row((Placed(left, piece),))

    def _piece(self, item: Item, width: float, parent: Element) -> Piece:
        density = self.density
        match item:
            case Quoted(entry):
                letterings = (density.quote, density.caveat)
                return quotation_with_caveat(self.setting, entry, width, parent, letterings)
            case Place(entry):
                return set_text(self._place(item), density.note, width, Element("P", parent))
            case Plain(text, tone):
                return self.setting.text(text, self._tone(tone), width, Element("P", parent))
            case Standing(mark, name, more):
                shown = day_tied(name) if isinstance(mark, Sign) else name
                return self._standing(shown, more, width, Element("P", parent))
            case TimeWords(term, language):
                return self._banded(term, language, width, Element("P", parent))
            case Opinion(text, author):
                return self._opinion(text, author, width, parent)

    def _banded(self, term: Term, language: str, width: float, element: Element) -> Text:
        """Time words; their band stands out at both sides."""
        shown = None if language == self.setting.words.language else language
        run = band(term, self.setting, shown)._replace(style=self.density.caveat.style)
        width += Run(AROUND_BAND, run.style).width
        text = set_text([run], self.density.band, width, element)
        return replace(hung(text, run.style), band=self.setting.style.band)

    def _standing(self, name: str, more: str, width: float, element: Element) -> Text:
        quiet = replace(self.density.text.style, colour=self.setting.style.quiet)
        runs = [Run(name, self.density.bold.style)]
        if more:
            runs.append(Run(", " + more, quiet))
        return set_text(runs, self.density.text, width, element)

    def _opinion(self, text: str, author: str, width: float, parent: Element) -> Stack:
        style = self.setting.style
        return Stack(
            (
                Part(0, self.setting.text(author, style.note_bold, width, Element("P", parent))),
                Part(1, self.setting.text(text, style.opinion, width, Element("P", parent))),
            )
        )

    def _place(self, place: Place) -> list[Run]:
        """The number, and where the words stand as a link to the paper they stand in."""
        entry, words, note = place.entry, self.setting.words, self.density.note.style
        where = (
            pinpoint(entry.source, words) if place.brief else short_reference(entry.source, words)
        )
        if self.has_annex:
            return [self.setting.number(entry.number, WORDS), Run(f" {where}", note)]
        says = words.text("The paper of entry {entry}", entry=f"{entry.number:03d}")
        link = Link(f"{SOURCE}-{entry.source.document_id}", says)
        number = Run(f"{entry.number:03d}", self.setting.style.note_bold.style, link)
        return [number, Run(f" {where}", note)]

    def _tone(self, tone: Tone) -> Lettering:
        density, quiet = self.density, self.setting.style.quiet
        return {
            Tone.INK: density.text,
            Tone.BOLD: density.bold,
            Tone.QUIET: Lettering(replace(density.text.style, colour=quiet), density.text.leading),
            Tone.NOTE: density.note,
        }[tone]


def has_marks(cells: Iterable[Cell]) -> bool:
    """Whether a shape stands in any of these cells of a column."""
    return any(isinstance(item, Standing) and item.mark for cell in cells for item in cell)


def _together(cell: Cell) -> Iterator[tuple[Item, ...]]:
    """The items; a place that follows how an entry stands shares its line."""
    items = list(cell)
    while items:
        first = items.pop(0)
        if isinstance(first, Standing) and items and isinstance(items[0], Place):
            yield first, items.pop(0)
        else:
            yield (first,)


def _above(before: list[Part], item: Item) -> float:
    """A new entry stands apart from what is said before it."""
    if not before:
        return 0.0
    return APART if isinstance(item, Standing | Opinion) else CLOSE


def _width(piece: Piece) -> float:
    return piece.width if isinstance(piece, Text) else 0.0


def _shape(mark: Strength | Sign) -> Shape:
    return SIGNS[mark] if isinstance(mark, Sign) else STRENGTH_MARKS[mark]
