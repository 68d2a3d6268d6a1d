"""`consult`: the interview in a terminal, and the same from a script; or several readings made one."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from engine.advice.adviser import Adviser
from engine.commands.call import Answer, Call, adviser_for, as_json
from engine.commands.what_if import step_named
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.errors import Place, refuse
from engine.model.assign import read_assignments
from engine.model.region import slug
from engine.reports.interviewed import state_data, state_lines
from engine.reports.moved import Words

STATUSES = ("done", "underway", "adopted", "declined")


def consult(
    region: str | None,
    call: Call,
    *,
    name: str | None = None,
    answer: Sequence[str] = (),
    park: Sequence[str] = (),
    decide: Sequence[str] = (),
    step: Sequence[str] = (),
) -> Answer:
    """Ask in a terminal; where there is none, or something was given to keep, keep it and say where it stands."""
    adviser = adviser_for(call)
    words = Words(adviser.library, call.language)
    scripted = bool(answer or park or decide or step or call.format or call.output)
    at_table = not scripted and sys.stdin.isatty() and sys.stdout.isatty()
    dossier = _opened(region, name, adviser, words, at_table=at_table)
    interview = Interview(adviser, dossier)
    if at_table:
        from engine.commands.terminal import Terminal  # late: only a terminal needs prompts

        Terminal(adviser, dossier, words).run()
    _Kept(interview, adviser).keep(answer, park, decide, step)
    state = interview.state()
    if call.medium == "json":
        return Answer(as_json(state_data(state, dossier, words)))
    return Answer(state_lines(state, dossier, words))


def _opened(region: str | None, name: str | None, adviser: Adviser, words: Words, *, at_table: bool) -> Dossier:
    """Open the file, or begin one for a region that has none yet."""
    path = Path(region) if region else None
    if path is not None and path.exists():
        return Dossier(path, adviser.library)
    if name is None and at_table:
        from engine.commands.terminal import prompts

        name = str(prompts().text(words.say("which_region"), qmark="·").unsafe_ask()).strip()
    if not name:
        refuse("file-missing" if path else "name-needed", *((Place(str(path)),) if path else ()))
    return Dossier.begin(path or Path(f"{slug(name)}.yaml"), adviser.library, name, datetime.date.today().isoformat())


class _Kept:
    """Keeps what a call brings; everything is read before anything is saved."""

    def __init__(self, interview: Interview, adviser: Adviser) -> None:
        self.interview, self.library = interview, adviser.library

    def keep(self, answer: Sequence[str], park: Sequence[str], decide: Sequence[str], step: Sequence[str]) -> None:
        """Keep answers, parked points, decisions, and what was done with steps."""
        found = read_assignments(answer, self.library, "--answer")
        asked = [_status(word) for word in step]
        marks = [(step_named(query, self.library), status, reason) for query, status, reason in asked]
        for fact, value in found.values.items():
            if value is None:
                self.interview.forget(fact)
            else:
                self.interview.answer(fact, found.ranges.get(fact, value))
        for text in park:
            self.interview.park(text)
        for text in decide:
            self.interview.decide(text, datetime.date.today().isoformat())
        for one, status, reason in marks:
            self.interview.mark(one, status, reason)


def _status(word: str) -> tuple[str, str, str]:
    """Read `step=status`, or `step=declined: the reason`."""
    query, _, rest = word.partition("=")
    status, _, reason = rest.partition(":")
    if status.strip() not in STATUSES:
        refuse("status-unknown", Place(f"--step {word}"), found=status.strip() or word)
    return query.strip(), status.strip(), reason.strip()
