"""An invented dossier of Veldland, as a timeline would gather it."""

from __future__ import annotations

from datetime import date, datetime

from tracker.timeline.events import (
    Event,
    Fading,
    Kind,
    Lane,
    Link,
    Passage,
    TimelineContent,
    day_number,
)
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.layout.rooms import arranged
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Room, Setting
from tracker.vocabulary import Side, Strength

TODAY = date(2031, 3, 19)
LANES = (
    Lane("Cabinet of Veldland", Side.GOVERNMENT, "party:1"),
    Lane("Federation of Workers", Side.UNION, "party:2"),
    Lane("Union of Professionals", Side.UNION, "party:3"),
    Lane("Employers’ Council", Side.EMPLOYER, "party:4"),
    Lane("Social Council", Side.SECRETARIAT, "party:5"),
)
CABINET, FEDERATION, PROFESSIONALS, EMPLOYERS, COUNCIL = range(5)


def on(month: int, day: int) -> float:
    """A day of the year of the dossier."""
    return day_number(date(2031, month, day))


def make_event(key: str = "statement:1", **changes: object) -> Event:
    """A firm statement of the cabinet on 12 February, changed as asked."""
    given: dict[str, object] = {
        "key": key,
        "lane": CABINET,
        "kind": Kind.STATEMENT,
        "day": on(2, 12),
        "label": "look again at the pace",
        "note": "097, pension age",
        "strength": Strength.FIRM,
        "quote": "We will look again at the pace.",
    }
    return Event(**{**given, **changes})  # type: ignore[arg-type]


def statement(number: int, day: float, label: str, strength: Strength, **changes: object) -> Event:
    """A statement with its entry number."""
    given: dict[str, object] = {
        "day": day,
        "label": label,
        "strength": strength,
        "quote": f"The whole sentence that says {label}.",
        "note": f"{number:03}",
        "passage": Passage(7, number * 10, number * 10 + 9),
        "weight": Weight.WINDOW if "fading" in changes else Weight.WORDS,
    }
    return make_event(f"statement:{number}", **{**given, **changes})


def plain(key: str, lane: int, kind: Kind, day: float, label: str, **changes: object) -> Event:
    """A document, meeting or deadline."""
    given: dict[str, object] = {"label": label, "note": "", "quote": "", "strength": None}
    return make_event(key, lane=lane, kind=kind, day=day, **{**given, **changes})


def veldland() -> TimelineContent:
    """Five parties, an ultimatum and its answer, vague terms, a moved date, meetings."""
    letter: dict[str, object] = {"letter": "document:7"}
    events = (
        statement(97, on(2, 12), "look again at the pace", Strength.HEDGED, oral=True),
        statement(98, on(2, 12), "within the budget frame", Strength.FIRM),
        statement(118, on(3, 6), "halve the step", Strength.WILLING, oral=True),
        statement(119, on(3, 6), "look at the length", Strength.EXPLORATORY, oral=True),
        statement(135, on(3, 12), "on ice", Strength.PLAIN),
        plain(
            "document:7",
            CABINET,
            Kind.DOCUMENT,
            on(3, 18),
            "Letter to the Federation, six passages",
            note="18 March, VL 2031-318",
            weight=Weight.DATED,
        ),
        statement(141, on(3, 18), "stops the link", Strength.FIRM, **letter),
        statement(
            142,
            on(3, 18),
            "For the time being … not go ahead in the proposed form",
            Strength.HEDGED,
            note="142, benefits",
            caveat="provided the saving is found in another way",
            fading=Fading("for the time being", on(4, 26)),
            **letter,
        ),
        statement(
            143,
            on(3, 18),
            "not pursued for the time being",
            Strength.HEDGED,
            caveat="the cabinet remains of the view that the system needs change",
            fading=Fading("for the time being", None, open_ended=True),
            **letter,
        ),
        statement(
            145,
            on(3, 18),
            "talks … shortly",
            Strength.FIRM,
            fading=Fading("shortly"),
            **letter,
        ),
        plain(
            "deadline:87",
            CABINET,
            Kind.DEADLINE,
            on(3, 14),
            "Costing of the benefit",
            note="087, moved to 14 March",
            moves=(on(2, 28),),
            weight=Weight.DATED,
        ),
        plain(
            "document:1",
            FEDERATION,
            Kind.ULTIMATUM,
            on(3, 3),
            "Ultimatum, five demands",
            until=day_number(datetime(2031, 3, 21, 12)),
            until_label="21 March 2031, 12.00",
            weight=0,
        ),
        plain("document:2", FEDERATION, Kind.DOCUMENT, on(3, 1), "Mandate", note="133, 1 March"),
        plain(
            "deadline:88",
            FEDERATION,
            Kind.DEADLINE,
            on(3, 26),
            "Figures on job-seekers over fifty",
            note="088, due 26 March",
        ),
        plain("document:3", PROFESSIONALS, Kind.DOCUMENT, on(3, 4), "Supports demands 1 to 3"),
        plain("meeting:9", PROFESSIONALS, Kind.MEETING, on(3, 24), "Members’ council"),
        plain("document:4", EMPLOYERS, Kind.DOCUMENT, on(3, 14), "Answer to the five demands"),
        plain("meeting:5", COUNCIL, Kind.MEETING, on(2, 19), "Meeting 5"),
        plain("meeting:6", COUNCIL, Kind.MEETING, on(3, 6), "Meeting 6"),
        plain("meeting:7", COUNCIL, Kind.MEETING, on(3, 20), "Meeting 7", weight=0),
    )
    return TimelineContent(
        title="Work and Security 2031",
        lanes=LANES,
        events=tuple(sorted(events, key=lambda event: event.day)),
        today=TODAY,
        links=(Link("document:1", "document:7"),),
        notice="Organisation. Not for the other side.",
    )


def shared_room(setting: Setting, scale: Scale, size: tuple[float, float]) -> Room:
    """The rows of each lane where only the setting's own measures are to choose from."""
    return arranged(setting, (setting.measures,), scale, size)[1]
