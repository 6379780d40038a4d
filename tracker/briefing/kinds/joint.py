"""The joint sheet: the same words as each side reads them, with no place for anything private."""

from __future__ import annotations

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import Composition, Opinion, Pair, Part, Signing
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.frozen import Frozen, replace
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import Dispute, ReadingKind
from tracker.words import Words


class Reading(Frozen):
    """What a party takes the words to mean; None where it has not said."""

    party: str
    text: str | None


class ReadTwice(Frozen):
    """Words, what each party reads in them, and who disputes that they were said so.

    `disputed_by` are parties; `unsure` that nobody knows whether anybody does.
    """

    topic: str
    entry: Entry
    readings: tuple[Reading, ...]
    disputed_by: tuple[str, ...] = ()
    unsure: bool = False

    @property
    def silent(self) -> tuple[str, ...]:
        """The parties that have not said how they read the words."""
        return tuple(each.party for each in self.readings if each.text is None)

    @property
    def is_read_alike(self) -> bool:
        """Whether all read the same in the words, to the letter."""
        texts = {" ".join(each.text.casefold().split()) for each in self.readings if each.text}
        return not self.silent and len(texts) == 1


class JointBody(Frozen):
    """The parties in order of the alphabet, and the words that any of them has read."""

    parties: tuple[str, ...]
    read: tuple[ReadTwice, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        return tuple(each.entry for each in self.read)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    """Only readings that a party gave for both sides to see."""
    read = {line.id: _readings(line, admitted) for line in admitted.lines}
    parties = tuple(sorted({party for each in read.values() for party in each}, key=str.casefold))
    lines = [line for line in admitted.lines if read[line.id]]
    topics = list(dict.fromkeys(_topic(line) for line in lines))
    body = JointBody(
        parties,
        tuple(
            ReadTwice(
                topic=_topic(line),
                entry=admitted.entries[line.id],
                readings=tuple(Reading(party, read[line.id].get(party)) for party in parties),
                disputed_by=_disputed_by(line, admitted, parties),
                unsure=line.dispute is Dispute.UNSURE,
            )
            for line in sorted(lines, key=lambda line: topics.index(_topic(line)))
        ),
    )
    return replace(briefing, body=body)


def _readings(line: StatementLine, admitted: Admitted) -> dict[str, str]:
    """What each party reads in the words, the last that it wrote."""
    return {
        each.party.name: each.text
        for each in admitted.readings[line.id]
        if each.kind is ReadingKind.READING and each.party is not None
    }


def _topic(line: StatementLine) -> str:
    return line.topics[0] if line.topics else ""


def _disputed_by(
    line: StatementLine, admitted: Admitted, parties: tuple[str, ...]
) -> tuple[str, ...]:
    we = admitted.dossier.we
    ours = (we.name,) if we else ()
    if line.dispute is Dispute.BY_US:
        return ours
    if line.dispute is Dispute.BY_THEM:
        return tuple(party for party in parties if party not in ours)
    return ()


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, JointBody)  # noqa: S101 - chosen above
    parts: list[Part] = [_pair(number, each, words) for number, each in enumerate(body.read, 1)]
    if parts:
        parts.append(Signing(body.parties))
    order = words.text("Sides in order of the alphabet.")
    nothing = words.text(
        "No side has given a reading that both may see. Write one with the level “{level}”.",
        level=words.label(briefing.audience),
    )
    dossier = words.text("Joint sheet. Dossier {dossier}", dossier=briefing.dossier)
    return Composition(
        title=words.text("The same words, read by each side"),
        under=f"{dossier}. {order}" if parts else dossier,
        lead="" if parts else nothing,
        parts=tuple(parts),
    )


def _pair(number: int, each: ReadTwice, words: Words) -> Pair:
    nothing = words.text("No reading given yet.")
    return Pair(
        number=number,
        topic=each.topic or words.text("Without a topic"),
        entry=each.entry,
        readings=tuple(
            Opinion(reading.text, words.text("{party} reads", party=reading.party))
            if reading.text
            else Opinion(nothing, reading.party)
            for reading in each.readings
        ),
        agreed=f"{_said(each, words)} {_read(each, words)}",
    )


def _said(each: ReadTwice, words: Words) -> str:
    """Whether it is agreed that the words were said so."""
    if each.disputed_by:
        parties = words.both(each.disputed_by)
        return words.text("Disputed that it was said so: {parties}.", parties=parties)
    if each.unsure:
        return words.text("Not sure whether it is disputed that it was said so.")
    return words.text("Undisputed that it was said so.")


def _read(each: ReadTwice, words: Words) -> str:
    """Whether the words are read alike."""
    if each.silent:
        return words.text("Not yet known whether it is read alike.")
    if each.is_read_alike:
        return words.text("Agreed: all sides read it alike.")
    return words.text("Read differently.")


KIND = composed(_choose, _compose, with_letterhead=True)
