"""What a person decides on the agenda of a meeting and on who comes, brought to the register."""

from __future__ import annotations

from functools import partial

from tracker.register.operations.talks.agenda_points import (
    ChangedPoint,
    add_agenda_point,
    change_agenda_point,
    order_agenda,
    remove_agenda_point,
    treat_agenda_point,
)
from tracker.register.operations.talks.participants import leave_meeting, take_part
from tracker.register.questions.lines import AgendaItem
from tracker.vocabulary import Treated
from ui.meetings.agenda import AgendaList
from ui.meetings.table import TableList
from ui.session import Session


class AgendaActs:
    """Keeps what is decided on `agenda` and on the `table` of a meeting."""

    def __init__(
        self, session: Session, agenda: AgendaList, table: TableList, meeting_id: int
    ) -> None:
        self._session, self._meeting_id = session, meeting_id
        agenda.added.connect(self._add)
        agenda.renamed.connect(self._rename)
        agenda.ordered.connect(self._order)
        agenda.removed.connect(self._remove)
        agenda.treated.connect(self.treat)
        table.added.connect(self._seat)
        table.removed.connect(self._unseat)

    def treat(self, item: AgendaItem, treated: Treated | None) -> None:
        """Keep what became of a point; None for nothing yet."""
        work = partial(treat_agenda_point, point_id=item.id, treated=treated)
        self._session.act(partial(work, who=self._session.who))

    def _add(self, title: str) -> None:
        work = partial(add_agenda_point, meeting_id=self._meeting_id, title=title)
        self._session.act(partial(work, who=self._session.who))

    def _rename(self, item: AgendaItem, title: str) -> None:
        new = ChangedPoint(title, item.topics, item.line_to_take)
        work = partial(change_agenda_point, point_id=item.id, new=new)
        self._session.act(partial(work, who=self._session.who))

    def _order(self, ids: tuple[int, ...]) -> None:
        work = partial(order_agenda, meeting_id=self._meeting_id, point_ids=ids)
        self._session.act(partial(work, who=self._session.who))

    def _remove(self, item: AgendaItem) -> None:
        work = partial(remove_agenda_point, point_id=item.id)
        self._session.act(partial(work, who=self._session.who))

    def _seat(self, party_id: int, office_id: int | None) -> None:
        work = partial(take_part, meeting_id=self._meeting_id, party_id=party_id)
        self._session.act(partial(work, office_id=office_id, who=self._session.who))

    def _unseat(self, party_id: int, office_id: int | None) -> None:
        work = partial(leave_meeting, meeting_id=self._meeting_id, party_id=party_id)
        self._session.act(partial(work, office_id=office_id, who=self._session.who))
