"""Parties as they come to be known: other names, another side, a parent; and which one is us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.frozen import Frozen, field
from tracker.register.changed import Changed
from tracker.register.errors import DossierMissingError, RecordMissingError
from tracker.register.errors.people import PartyCircleError
from tracker.register.fields import names_from
from tracker.register.operations.dossiers.dossiers import OTHER, US
from tracker.register.party_names import Names, names_of_all, refuse_taken_names
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name
from tracker.register.rules.trees import stands_below
from tracker.vocabulary import Side


class PartyFacts(Frozen):
    """All that is kept of a party from now on, not only what differs.

    `names` are what it is called per language (nl, en, fr, de), `other_names`
    what else letters call it, `parent_id` the party it is part of. `version`
    of the party as it was seen; None: whatever it is by now.
    """

    name: str
    short: str
    side: Side
    other_names: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    parent_id: int | None = None
    version: int | None = None


def change_party(
    register: Register, party_id: int, facts: PartyFacts, *, who: str, why: str | None = None
) -> Changed:
    """Change what is kept of a party; its id comes back.

    `PartyExistsError` when one of its names, in whatever language, is a name of
    another party; `PartyCircleError` when it would stand above itself.
    """
    with register.change("change party", who, why) as record:
        name = required("name", facts.name)
        names = {
            language: required(f"name ({language})", text) for language, text in facts.names.items()
        }
        known = names_of_all(register)
        if party_id not in known:
            raise RecordMissingError()
        wanted = (name, facts.short, *facts.other_names, *names.values())
        refuse_taken_names(known, wanted, party_id)
        _refuse_circle(register, known, party_id, facts.parent_id)
        columns = {
            "name": name,
            "short": facts.short.strip() or name,
            "side": facts.side,
            "other_names": facts.other_names,
            "names": names,
            "parent_id": facts.parent_id,
        }
        record.change("party", party_id, columns, facts.version)
        return record.changed(party_id)


def add_party_names(
    register: Register, party_id: int, names: Iterable[str], *, who: str, why: str | None = None
) -> Changed:
    """Add what else letters call a party, each name once; the party's id comes back.

    Names it has already are passed over. `PartyExistsError` as in `change_party`.
    """
    with register.change("add party names", who, why) as record:
        known = names_of_all(register)
        others = register.value("SELECT other_names FROM party WHERE id = ?", party_id)
        if others is None:
            raise RecordMissingError()
        added: list[str] = []
        for name in names:
            if not any(same_name(name, each) for each in (*known[party_id], *added)):
                added.append(required("name", name))
        refuse_taken_names(known, added, party_id)
        record.update("party", party_id, other_names=(*names_from(others), *added))
        return record.changed(party_id)


def choose_us(
    register: Register,
    dossier_id: int,
    party_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say for which party a dossier is kept, None for nobody; the seats changed come back.

    Whoever it was kept for until then becomes another party at the table; the
    new one is given a seat when it has none. Error: `DossierMissingError`.
    """
    with register.change("choose us", who, why) as record:
        record.about(dossier_id)
        if register.value("SELECT id FROM dossier WHERE id = ?", dossier_id) is None:
            raise DossierMissingError(dossier=dossier_id)
        seats = register.rows(
            "SELECT party_id, id, role FROM seat WHERE dossier_id = ? ORDER BY id", dossier_id
        )
        changed = [id_ for seated, id_, role in seats if (seated == party_id) != (role == US)]
        for seated, id_, _ in seats:
            if id_ in changed:
                record.update("seat", id_, role=US if seated == party_id else OTHER)
        if party_id is not None and all(seated != party_id for seated, _, _ in seats):
            made = record.insert("seat", dossier_id=dossier_id, party_id=party_id, role=US)
            changed.append(made)
        return record.changed(*changed)


def _refuse_circle(register: Register, known: Names, party_id: int, parent_id: int | None) -> None:
    parents = dict(register.rows("SELECT id, parent_id FROM party"))
    if parent_id is not None and stands_below(parents, parent_id, party_id):
        raise PartyCircleError(party=known[party_id][0], parent=known[parent_id][0])
