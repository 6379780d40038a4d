"""Meetings, held and planned."""

from __future__ import annotations

from tracker.exports.kept import Kept
from tracker.exports.lists.column import NAME, NARROW, SENTENCE, Column, Listed, label, listed, yes
from tracker.exports.sheet import Value
from tracker.register.questions.lines import MeetingLine
from tracker.words.marks import N_


def _minutes(line: MeetingLine, kept: Kept) -> Value:
    """The title of the minutes, if they may be seen."""
    minutes = kept.admitted.documents.get(line.minutes_id or 0)
    return minutes.title if minutes else None


MEETINGS: Listed[MeetingLine] = Listed(
    N_("Meetings"),
    lambda kept: kept.meetings,
    (
        Column(N_("Meeting"), SENTENCE, lambda line, kept: line.title),
        Column(N_("Starts"), NARROW + 4, lambda line, kept: kept.here(line.starts)),
        Column(N_("Ends"), NARROW + 4, lambda line, kept: kept.here(line.ends)),
        Column(N_("Place"), NAME, lambda line, kept: line.place),
        Column(
            N_("Participants"),
            SENTENCE,
            lambda line, kept: listed(party.name for party in line.participants),
        ),
        Column(N_("Called off"), NARROW, lambda line, kept: yes(is_so=line.called_off, kept=kept)),
        Column(N_("Minutes"), SENTENCE, _minutes),
        Column(N_("For whom"), NARROW, lambda line, kept: label(line.audience, kept), inside=True),
    ),
)
