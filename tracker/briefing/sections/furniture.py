"""Head and foot of every page, and the letterhead of the first."""

from __future__ import annotations

from tracker.briefing.content import Briefing
from tracker.briefing.paper.logo import LogoPiece
from tracker.briefing.paper.measures import MM
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.setting import Setting
from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.styles.house import Logo
from tracker.tagged import Element, Run, TaggedCanvas
from tracker.tagged.canvas import Place
from tracker.tagged.cleaning import printable
from tracker.tagged.lines import Lettering
from tracker.tagged.paging import Block, Furniture
from tracker.tagged.pieces import Cell, Part, Row, Rule, Stack
from tracker.tagged.shapes import Pen
from tracker.vocabulary import Confirmation
from tracker.words import Words
from tracker.words.classification import INSIDE, marked

SIDE_WIDTH = 82 * MM
LONGEST_NAME = 70
UNDER_LOGO = 12.0


def letterhead(setting: Setting) -> Block:
    """The house at the left, for whom the paper is at the right, and a rule under both."""
    briefing, style = setting.briefing, setting.style
    name = style.letterhead or briefing.house or briefing.dossier
    level = style.level(briefing.audience, setting.words)
    rows = [_sides(setting, printable(name, LONGEST_NAME), level, style.house)]
    if setting.briefing.is_example:
        invented = setting.words.text("Invented example: nothing in it is real.")
        rows.append(_sides(setting, "", invented, style.note_bold))
    if style.office or _remark(setting):
        rows.append(_sides(setting, style.office or "", _remark(setting), style.note))
    rule = Rule(setting.sheet.text_width, Pen(0.8, style.line))
    parts = [*(Part(0, row) for row in rows), Part(7, rule)]
    if style.logo is not None:
        parts.insert(0, Part(0, _logo_above(setting, style.logo)))
    return Block(Stack(tuple(parts)))


def _logo_above(setting: Setting, logo: Logo) -> Row:
    """The logo over the letterhead, at the left like the name under it."""
    piece = LogoPiece(logo, setting.document)
    taken = replace(piece, taken=piece.shown_height + UNDER_LOGO)
    return Row((Cell(piece.width, taken),))


def head_and_foot(setting: Setting, *, with_letterhead: bool) -> Furniture:
    """Draws the head (not over a letterhead) and the foot of page x of y, as artifacts."""

    def draw(canvas: TaggedCanvas, number: int, count: int) -> None:
        sheet, style = setting.sheet, setting.style
        if number > 1 or not with_letterhead:
            dossier = printable(setting.briefing.dossier, LONGEST_NAME)
            level = marking_of(setting.briefing, style, setting.words)
            left = Run(printable(level), style.note_bold.style)
            if number == 1 and style.letterhead:
                dossier = f"{printable(style.letterhead)}, {dossier}"
            _draw_line(canvas, setting, sheet.head_baseline, left, Run(dossier, style.note.style))
        count_text = setting.words.text("{page} of {pages}", page=number, pages=count)
        _draw_line(
            canvas,
            setting,
            sheet.foot_baseline,
            Run(version(setting), style.note.style),
            Run(count_text, style.note_ink.style),
        )

    return draw


def marking_of(briefing: Briefing, style: HouseStyle, words: Words) -> str:
    """For whom the paper is, in the words of the house; before that, that it is an example."""
    level = style.classification(briefing.audience, words)
    return marked(level, words, is_example=briefing.is_example)


def version(setting: Setting) -> str:
    """Which state of the register the paper shows, up to which day, and how surely confirmed."""
    briefing, words = setting.briefing, setting.words
    printed = setting.here(briefing.printed)
    said = words.text(
        "Register {number}, {day}, {time}. Known up to {known}.",
        number=briefing.register_number,
        day=words.day(printed),
        time=words.clock(printed),
        known=words.day(briefing.known_up_to),
    )
    if briefing.from_rung is Confirmation.OWN_NOTE:
        return said
    rung = words.label(briefing.from_rung)
    return f"{said} {words.text('Confirmed at least so: {rung}.', rung=rung)}"


def _remark(setting: Setting) -> str:
    """What the reader must know before showing the paper to anybody."""
    if setting.briefing.kind is BriefingKind.JOINT:
        return setting.words.text("Holds nothing of any side’s own notes.")
    if setting.briefing.audience not in INSIDE:
        return ""
    if setting.briefing.has_lines_to_take:
        return setting.words.text("Not for the other side. Contains lines to take.")
    return setting.words.text("Not for the other side.")


def _sides(setting: Setting, left: str, right: str, lettering: Lettering) -> Row:
    """A text at each edge, left one first."""
    cells = []
    if left:
        text = setting.text(left, lettering, SIDE_WIDTH, Element("P", setting.document))
        cells.append(Cell(0, text))
    if right:
        text = setting.text(right, lettering, SIDE_WIDTH, Element("P", setting.document))
        cells.append(Cell(setting.sheet.text_width - text.width, text))
    return Row(tuple(cells))


def _draw_line(
    canvas: TaggedCanvas, setting: Setting, baseline: float, left: Run, right: Run
) -> None:
    canvas.write_artifact(Place(setting.sheet.left, baseline), [left])
    canvas.write_artifact(Place(setting.sheet.right - right.width, baseline), [right])
