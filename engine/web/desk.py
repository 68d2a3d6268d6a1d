"""What all pages share: the library, the adviser, the folder, and one region's consultation."""

import datetime
from collections import OrderedDict
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.reports.moved import Words
from engine.text import Language
from engine.web.access import Access
from engine.web.folder import Folder
from engine.web.moments import Moments
from engine.web.phrases import PHRASES
from engine.web.rooms import Rooms
from engine.web.settings import Settings
from engine.web.sittings import Sittings


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
        self.access = Access(settings.folder)
        self.rooms = Rooms(self.folder, self.access)
        self.sittings = Sittings(adviser)
        self._begun: set[tuple[str, datetime.date]] = set()
        self.documents: OrderedDict[str, Any] = OrderedDict()  # read, and waiting to be confirmed

    def consultation(self, key: str) -> Consultation:
        """Open a region of the folder."""
        dossier = self.folder.open(key)
        self._keep_first_of_day(key)
        return Consultation(key, dossier, Interview(self.adviser, dossier))

    def _keep_first_of_day(self, key: str) -> None:
        """Keep how a region stood when it was first opened on a day, to compare with and to go back to."""
        now = datetime.datetime.now()
        if (key, now.date()) not in self._begun:
            self._begun.add((key, now.date()))
            Moments(self.folder, key).keep_daily(PHRASES["moment_daily"].in_(self.settings.language), now)

    def words(self, language: Language) -> Words:
        """Give what says facts and values in a language."""
        return Words(self.library, language)
