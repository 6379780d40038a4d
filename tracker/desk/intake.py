"""Bringing letters in: read first, then filed with all that came inside them, as one action.

A mail is filed with its attachments, each a document of its own that is known
as the mail's annex. What cannot be read keeps nothing else out; it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event

from tracker.desk.checklist import check_as_found
from tracker.desk.deciding import accept, queue
from tracker.desk.seating import seat
from tracker.errors import TrackerError
from tracker.frozen import Frozen, replace
from tracker.letters.letter import Remark
from tracker.letters.opening import bytes_of
from tracker.letters.readers.contents import Enclosed
from tracker.letters.reading import Manner, ReadLetter, read_as
from tracker.letters.recognising.tesseract import can_recognise
from tracker.letters.refusals import (
    LetterError,
    ScanError,
    StoppedError,
    TooDeepInsideError,
    TooManyInsideError,
)
from tracker.register import Register
from tracker.register.errors import DocumentExistsError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.papers.citing import NewCitation, relate_documents
from tracker.register.operations.papers.documents import NewDocument, add_document, refuse_same_file
from tracker.register.questions.dossiers.dossiers import dossier_named
from tracker.register.questions.papers.documents import document
from tracker.vocabulary import DocumentKind, DocumentRelation, Rank

#: A mail in a mail in a mail is looked into, and no further.
MOST_LEVELS = 3
#: The files that are read of all that came with one letter, however deep they lie.
MOST_ENCLOSED = 50


class Parcel(Frozen):
    """A letter that was read, with the letters that came inside it and why others were not read."""

    found: ReadLetter
    inside: tuple[Parcel, ...] = ()
    left_out: tuple[LetterError, ...] = ()

    @property
    def holds_scan(self) -> bool:
        """Whether words can be recognised in pages of it, or in what came inside it."""
        pictures = Remark.PAGES_WITHOUT_TEXT in self.found.letter.remarks and can_recognise()
        return (
            pictures
            or any(isinstance(error, ScanError) for error in self.left_out)
            or any(parcel.holds_scan for parcel in self.inside)
        )


class Wanted(Frozen):
    """How letters are to be brought in.

    `accept_core` registers every core proposal as it stands and confirms what the letter
    says and does not say, `with_enclosed` brings in attachments too; setting `stop` ends
    the reading. With `recognise` the text of scans is recognised; `told` hears which
    part of one is done. `dated` is the day of a letter that names none itself.
    """

    accept_core: bool = False
    with_enclosed: bool = True
    password: str | None = None
    stop: Event | None = None
    recognise: bool = False
    told: Callable[[float], None] | None = None
    dated: date | None = None


AS_USUAL = Wanted()


class Intake(Frozen):
    """A letter brought in: where it is, how much it proposes, what there is to know of its file.

    `enclosed` are the letters that came inside it, `left_out` says of each other
    file inside why it is not in the register.
    """

    document_id: int
    dossier_id: int
    title: str
    proposed: int
    accepted: int
    remarks: tuple[Remark, ...] = ()
    enclosed: tuple[Intake, ...] = ()
    left_out: tuple[TrackerError, ...] = ()


def take_in(
    register: Register, path: Path, dossier: str, *, who: str, wanted: Wanted = AS_USUAL
) -> Intake:
    """Bring the letter at `path` into the dossier of that name, made when it is new.

    All of it is one action: on any error the register is as it was. Raises the
    errors of reading a letter and of adding a document.
    """
    return bring_in(register, unpack(path, wanted), dossier, who=who, wanted=wanted)


def unpack(path: Path, wanted: Wanted = AS_USUAL) -> Parcel:
    """The letter at `path` and what came inside it, each read in a worker of its own.

    Raises a LetterError when the letter itself cannot be read, or reading was stopped.
    """
    manner = Manner(wanted.password, wanted.stop, wanted.recognise, wanted.told)
    return parcel_of(read_as(bytes_of(path), path.name, manner), wanted)


def parcel_of(found: ReadLetter, wanted: Wanted = AS_USUAL) -> Parcel:
    """A letter that was read already, with what came inside it."""
    return _Unpacking(wanted).parcel(found, 0) if wanted.with_enclosed else Parcel(found)


def bring_in(
    register: Register, parcel: Parcel, dossier: str, *, who: str, wanted: Wanted = AS_USUAL
) -> Intake:
    """File what was read in the dossier of that name, made when it is new, as one action."""
    with register.together(who, None):
        dossier_id = _dossier_for(register, dossier, parcel.found.facts.language, who)
        return _Filing(register, dossier_id, who, wanted).file(_dated(parcel, wanted.dated))


def _dated(parcel: Parcel, day: date | None) -> Parcel:
    """A letter that names no day is of `day`, where one was given for it."""
    facts = parcel.found.facts
    if day is None or facts.dated is not None:
        return parcel
    return replace(parcel, found=replace(parcel.found, facts=replace(facts, dated=day)))


def file_letter(register: Register, dossier_id: int, found: ReadLetter, *, who: str) -> int:
    """Add a letter that was read to a dossier, with the facts it tells; the document's id.

    `DocumentExistsError` when the dossier has the same file; then nobody gets a seat for it.
    """
    facts = found.facts
    refuse_same_file(register, dossier_id, found.sha256)
    sender = [seat(register, dossier_id, name, who) for name in facts.sender[:1]]
    addressees = [seat(register, dossier_id, name, who) for name in facts.addressee]
    changed = add_document(
        register,
        NewDocument(
            dossier_id=dossier_id,
            kind=DocumentKind(facts.kind),
            title=facts.subject or Path(found.file_name).stem,
            letter=found.letter,
            file_name=found.file_name,
            content=found.content,
            sender_id=sender[0].id if sender else None,
            addressee_ids=tuple(party.id for party in addressees),
            dated=facts.dated,
            reference=facts.reference,
            subject=facts.subject,
            language=facts.language,
            parliamentary_references=facts.parliamentary_references,
            answers=facts.answers_to,
            cites=facts.cites,
        ),
        who=who,
    )
    return changed.ids[0]


@dataclass(slots=True)
class _Unpacking:
    """What came with one letter, looked into until it is too much."""

    wanted: Wanted
    left: int = MOST_ENCLOSED

    def parcel(self, found: ReadLetter, level: int) -> Parcel:
        """A letter that lies `level` letters deep, with what came inside it."""
        inside: list[Parcel] = []
        left_out: list[LetterError] = []
        for file in found.enclosed:
            try:
                inside.append(self.parcel(self._read(file, level), level + 1))
            except StoppedError:
                raise
            except LetterError as refused:
                left_out.append(refused)
        return Parcel(found, tuple(inside), tuple(left_out))

    def _read(self, file: Enclosed, level: int) -> ReadLetter:
        if level == MOST_LEVELS:
            raise TooDeepInsideError(file.file_name)
        if not self.left:
            raise TooManyInsideError(file.file_name, limit=MOST_ENCLOSED)
        self.left -= 1
        manner = Manner(None, self.wanted.stop, self.wanted.recognise, self.wanted.told)
        return read_as(file.content, file.file_name, manner)


class _Filing(Frozen):
    """Where letters are filed, and for whom."""

    register: Register
    dossier_id: int
    who: str
    wanted: Wanted

    def file(self, parcel: Parcel, cover_id: int | None = None) -> Intake:
        """File a letter and what came inside it; `cover_id` is the document it came in."""
        document_id = file_letter(self.register, self.dossier_id, parcel.found, who=self.who)
        if cover_id is not None:
            annex = NewCitation(document_id, DocumentRelation.ANNEX_OF, cover_id)
            relate_documents(self.register, annex, who=self.who)
        waiting = queue(self.register, document_id)
        core = [each for each in waiting if each.rank is Rank.CORE and self.wanted.accept_core]
        for proposal in core:
            accept(self.register, document_id, proposal, who=self.who)
        if self.wanted.accept_core:
            check_as_found(self.register, document_id, who=self.who)
        filed = list(self._inside(parcel, document_id))
        return Intake(
            document_id,
            self.dossier_id,
            document(self.register, document_id).title,
            len(waiting),
            len(core),
            parcel.found.letter.remarks,
            tuple(each for each in filed if isinstance(each, Intake)),
            (*parcel.left_out, *(each for each in filed if isinstance(each, TrackerError))),
        )

    def _inside(self, parcel: Parcel, cover_id: int) -> Iterator[Intake | TrackerError]:
        """Each letter inside, or why it is not filed: the dossier may have it already."""
        for inside in parcel.inside:
            try:
                yield self.file(inside, cover_id)
            except DocumentExistsError as known:
                yield known


def _dossier_for(register: Register, name: str, language: str, who: str) -> int:
    known = dossier_named(register, name)
    if known is not None:
        return known.id
    return start_dossier(register, NewDossier(name, language), who=who).ids[0]
