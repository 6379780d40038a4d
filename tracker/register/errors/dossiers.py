"""What dossiers are called."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class DossierExistsError(RefusedError):
    """A dossier of that name is in the register."""

    message = "There is a dossier {dossier} already. Open that one, or give another name."
