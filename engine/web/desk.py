"""What all pages share: the library, the adviser, the folder, and one region's consultation."""

from typing import NamedTuple

from engine.advice.adviser import Adviser
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.reports.moved import Words
from engine.text import Language
from engine.web.folder import Folder
from engine.web.settings import Settings


class Consultation(NamedTuple):
    """One region at the table."""

    key: str
    dossier: Dossier
    interview: Interview


class Desk:
    """Everything that a request needs; one desk serves one folder with one library.

    Handlers are coroutines that never wait while they hold a dossier, so one answer is taken at a time and no lock is
    needed; what takes longer than an answer (a plan, a report) works on a copy of the facts in a thread.
    """

    def __init__(self, settings: Settings, adviser: Adviser) -> None:
        self.settings, self.adviser, self.library = settings, adviser, adviser.library
        self.folder = Folder(settings.folder, adviser.library)

    def consultation(self, key: str) -> Consultation:
        """Open a region of the folder."""
        dossier = self.folder.open(key)
        return Consultation(key, dossier, Interview(self.adviser, dossier))

    def words(self, language: Language) -> Words:
        """Give what says facts and values in a language."""
        return Words(self.library, language)
