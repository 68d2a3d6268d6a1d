"""One request at the table: the dossier as it stands, whether the page has seen that, and the answer to it."""

import datetime
from typing import Final, NamedTuple

from fastapi import Request, Response

from engine.consultation.dossier import Dossier, Path_, place_of
from engine.consultation.interview import Interview
from engine.consultation.journal import sha
from engine.consultation.personal import personal
from engine.errors import Fault, Place, refuse
from engine.language import enumerate_words
from engine.web.pages.shared import SWAPPED, see, shown
from engine.web.phrases import PHRASES
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page
from engine.web.shown import Shown
from engine.web.sittings import Sitting

NOTES: Final = "regiokoers_notes"
"""The cookie that says whether the advisor's notes are shown; without it the page is for the board."""


class Warned(NamedTuple):
    """A text that was not saved yet, for it may be about a person: which form held it, and what it may hold."""

    form: str
    text: str
    says: str


class Seat:
    """One region at the table, for one request."""

    def __init__(self, request: Request, key: str) -> None:
        self.request, self.key, self.desk = request, key, desk_of(request)
        self.language, self.library = language_of(request), self.desk.library
        consultation = self.desk.consultation(key)
        self.dossier: Dossier = consultation.dossier
        self.interview: Interview = consultation.interview
        self.sitting: Sitting = self.desk.sittings.of(key, self.dossier.region)
        self.said = self.seen = ""
        self.faults: tuple[Fault, ...] = ()
        self.warned: Warned | None = None

    @property
    def version(self) -> str:
        """Give what changes whenever the dossier does."""
        return sha(self.dossier.content)

    @property
    def advisor(self) -> bool:
        """Say whether what is for the advisor only is shown."""
        return self.request.cookies.get(NOTES) == "1"

    def say(self, name: str, /, **words: object) -> str:
        """Give a phrase of the room."""
        return PHRASES[name].in_(self.language).format(**words)

    def meant(self, path: Path_, seen: str, name: str) -> None:
        """Refuse an answer where the page that gives it has not seen what stands there now."""
        self.seen = seen
        changed = self.dossier.journal.since(seen, self.version) if seen else ()
        if changed is None or any(_touch(path, one) for one in changed):
            refuse("changed-meanwhile", Place(""), found=self.desk.words(self.language).label(name))

    def fresh(self, seen: str) -> bool:
        """Say whether the page has seen the dossier as it stands."""
        self.seen = seen
        return not seen or seen == self.version

    def keep_out(self, form: str, text: str, sure: str) -> bool:
        """Say whether a text is not to be saved yet: it may be about a person, and nobody said to save it anyway."""
        kinds = () if sure else personal(text)
        if kinds:
            said = enumerate_words([self.say(f"personal_{kind}") for kind in kinds], self.say("and"))
            self.warned = Warned(form, text, self.say("personal_says", kinds=said))
        return bool(kinds)

    def shown(self) -> Shown:
        """Give what the table shows."""
        self.sitting.see(self.dossier.region)
        sittings = self.desk.sittings
        pictures = sittings.picture(self.dossier.region), sittings.picture(self.sitting.before)
        return Shown(self.dossier, *pictures, self.desk.words(self.language))

    def answer(self, at: str = "") -> Response:
        """Answer a change: the parts that can have changed, or the whole page to who has no script."""
        if self.request.headers.get(SWAPPED):
            return self.parts()
        if self.faults or self.warned:
            return self.whole(at)
        anchor = f"?at={at}#{at}" if at else ""
        return see(self.request, f"/regions/{self.key}{anchor}")

    def parts(self) -> Response:
        """Give every part of the page that changed since it was seen; all that follows from facts always."""
        data = self._data(self.shown())
        touched = self._touched()
        if touched is not None:
            data["points"] = [one for one in data["points"] if one["id"] in touched]
            data["facts"] = [one for one in data["facts"] if one["id"] in touched]
        return page(self.request, "table_parts.html", **data, at="")

    def _touched(self) -> set[str] | None:
        """Name the facts that changed since the page was made, None where that is not known."""
        paths = self.dossier.journal.since(self.seen, self.version) if self.seen else None
        if paths is None:
            return None
        warned = {self.warned.form.removeprefix("evidence-")} if self.warned else set()
        return warned | {
            name for name in self.library.facts for path in paths if _touch(place_of(name, self.library), path)
        }

    def whole(self, at: str) -> Response:
        """Give the whole page, with a focus point or fact opened."""
        status = status_of(self.faults) if self.faults else 200
        data = self._data(self.shown())
        opened = at or next((one["id"] for one in data["points"] if one["level"] is None), "")
        titles = sorted(one.title.in_(self.language) for one in self.library.steps.values() if one.active)
        return page(
            self.request,
            "table.html",
            status=status,
            **data,
            at=opened,
            titles=titles,
        )

    def _data(self, shown: Shown) -> Data:
        weighed = self.desk.sittings.known_questions(self.dossier.region)
        journal = self.dossier.journal
        return {
            "key": self.key,
            "day": datetime.date.today().isoformat(),
            "region": self.dossier.region.name,
            "seen": self.version,
            "begun": int(self.sitting.begun),
            "advisor": self.advisor,
            "can_undo": journal.undoable() is not None,
            "can_redo": journal.redoable() is not None,
            "points": shown.points(),
            "facts": shown.facts(),
            "picture": shown.picture(),
            "first": shown.first(),
            "left": shown.left(),
            "asking": shown.questions(self.interview, weighed),
            "cautions": shown.cautions(),
            "notes": shown.notes(),
            "said": self.said or shown.said(),
            "faults": shown_faults(self.faults, self),
            "warned": self.warned,
        }


def shown_faults(faults: tuple[Fault, ...], seat: Seat) -> list[Data]:
    """Give faults for the page, without the file's own place: the page is the place."""
    return [{**one, "place": "", "line": ""} for one in shown(faults, seat.language)]


def _touch(one: Path_, other: Path_) -> bool:
    """Say whether two places in a file are the same, or one lies in the other."""
    return all(first == second for first, second in zip(one, other, strict=False))
