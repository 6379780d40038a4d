"""The commands there are, and the statuses they end with."""

from __future__ import annotations

DONE, FAILED, WRONG_USE = 0, 1, 2  #: the exit statuses

#: Each command and where it stands. A module is imported when its command is called,
#: so that opening the window does not wait for what prints papers or reads letters.
COMMANDS = {
    "read": "tracker.cli.reading:read",
    "new": "tracker.cli.making:new",
    "import": "tracker.cli.importing:import_",
    "list": "tracker.cli.listing:list_",
    "search": "tracker.cli.searching:search",
    "show": "tracker.cli.showing:show",
    "term": "tracker.cli.counting:term",
    "timeline": "tracker.cli.printing:timeline",
    "brief": "tracker.cli.printing:brief",
    "calendar": "tracker.cli.calendar_file:calendar",
    "check": "tracker.cli.checking:check",
    "index": "tracker.cli.indexing:index",
    "backup": "tracker.cli.backing_up:backup",
    "history": "tracker.cli.history:history",
    "add": "tracker.cli.changing.command:add",
    "set": "tracker.cli.changing.command:set_",
    "remove": "tracker.cli.changing.command:remove",
    "undo": "tracker.cli.undoing:undo",
    "redo": "tracker.cli.undoing:redo",
}
