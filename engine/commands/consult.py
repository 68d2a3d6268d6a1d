"""`consult`: the interview in a terminal, and the same from a script; or several readings made one."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from engine.advice.adviser import Adviser
from engine.advice.find import step_named
from engine.commands.call import Answer, Call, adviser_for, as_json
from engine.commands.compare import the_region
from engine.commands.hand import hand, medium_of, page_for
from engine.consultation.dossier import Dossier
from engine.consultation.inside import readings_inside
from engine.consultation.interview import Interview, Value
from engine.consultation.spread import Merged, merged_file, reading_of
from engine.consultation.spread import merge as merge_readings
from engine.errors import Place, refuse
from engine.model.assign import read_assignments
from engine.model.library import Library
from engine.model.region import RegionFacts, slug
from engine.reports.handed import HANDED, About
from engine.reports.interviewed import state_data, state_lines
from engine.reports.merged import Named, add_merged, merged_data, merged_drawn
from engine.reports.moved import Words
from engine.reports.output import check_output, write_output

STATUSES = ("done", "underway", "adopted", "declined")


def consult(
    regions: Sequence[str],
    call: Call,
    *,
    merge: bool = False,
    names: bool = False,
    into: Path | None = None,
    name: str | None = None,
    document: Path | None = None,
    answer: Sequence[str] = (),
    park: Sequence[str] = (),
    decide: Sequence[str] = (),
    step: Sequence[str] = (),
) -> Answer:
    """Ask in a terminal; where there is none, or something was given to keep, keep it and say where it stands.

    With `merge` several files of one region are made one instead; with `document` its proposal is checked.
    """
    adviser = adviser_for(call)
    words = Words(adviser.library, call.language)
    if merge:
        return merged(regions, adviser, words, call, names=names, into=into)
    if (medium := medium_of(call)) in HANDED:
        refuse("format-of-merge", medium=medium)
    if len(regions) > 1:
        refuse("one-file-expected", found=len(regions))
    region = regions[0] if regions else None
    scripted = bool(answer or park or decide or step or call.format or call.output)
    at_table = not scripted and sys.stdin.isatty() and sys.stdout.isatty()
    given = _Given(adviser.library, answer, park, decide, step)
    if document is not None:
        from engine.commands.confirm import Proposed  # late: only a document needs its reader

        proposed = Proposed(document, region, adviser, call, name=name)
        given.keep(proposed.confirmation.interview, proposed.confirmation)
        return proposed.checked() if at_table else proposed.left()
    dossier = _opened(region, name, adviser, words, at_table=at_table)
    interview = Interview(adviser, dossier)
    if at_table:
        from engine.commands.terminal import Terminal  # late: only a terminal needs prompts

        Terminal(adviser, dossier, words).run()
    given.keep(interview, interview)
    state = interview.state()
    if call.medium == "json":
        return Answer(as_json(state_data(state, dossier, words)))
    return Answer(state_lines(state, dossier, words))


def merged(
    paths: Sequence[str], adviser: Adviser, words: Words, call: Call, *, names: bool, into: Path | None
) -> Answer:
    """Hold readings of one region against each other; `into` writes them as one region file."""
    if "-" in paths or not paths:
        refuse("readings-too-few")
    for target in (call.output, into):
        if target is not None:
            check_output(target, tuple(paths))
    medium = medium_of(call)
    read = [the_region(path, adviser, call) for path in paths]
    own = [reading_of(Path(path).stem, found, Path(path)) for path, found in zip(paths, read, strict=True)]
    if len(own) == 1:
        own = readings_inside(Path(paths[0]), adviser.library)
    if len(own) < 2:
        refuse("readings-too-few")
    readings, called = [each.region for each in own], [each.by for each in own]
    one = merge_readings(adviser, readings)
    if into is not None:
        plain = merged_file(one, own, adviser.library)
        write_output(into, as_json(plain) if into.suffix.lower() == ".json" else as_yaml(plain))
    named = _named(one, readings, called) if names else {}
    if medium == "json":
        return Answer(as_json(merged_data(one, words, named)))
    page = page_for(medium)
    add_merged(page, one, words, named)
    return hand(page, medium, About(one.region.name, adviser.library.sha256), merged_drawn(one, words), call)


def _named(one: Merged, readings: Sequence[RegionFacts], called: Sequence[str]) -> Named:
    pairs = list(zip(called, readings, strict=True))
    return {
        spread.fact: {
            value: [name for name, reading in pairs if reading.facts.get(spread.fact) == value]
            for value, _ in spread.values
        }
        for spread in one.spreads
    }


def as_yaml(plain: dict[str, Any]) -> str:
    """Spell a region file for people."""
    import yaml

    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=110)


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


class _Answers(Protocol):
    """What takes answers: an interview, or the check of a proposal."""

    def answer(self, name: str, value: Value) -> None:
        """Keep an answer."""

    def forget(self, name: str) -> None:
        """Keep that nobody knows."""


class _Given:
    """What a call brings to keep; all of it is read before anything is saved."""

    def __init__(
        self,
        library: Library,
        answer: Sequence[str],
        park: Sequence[str],
        decide: Sequence[str],
        step: Sequence[str],
    ) -> None:
        self.found = read_assignments(answer, library, "--answer")
        asked = [_status(word) for word in step]
        self.marks = [(step_named(query, library), status, reason) for query, status, reason in asked]
        self.park, self.decide = park, decide

    def keep(self, interview: Interview, answers: _Answers) -> None:
        """Keep answers, parked points, decisions, and what was done with steps."""
        for fact, value in self.found.values.items():
            if value is None:
                answers.forget(fact)
            else:
                answers.answer(fact, self.found.ranges.get(fact, value))
        for text in self.park:
            interview.park(text)
        for text in self.decide:
            interview.decide(text, datetime.date.today().isoformat())
        for one, status, reason in self.marks:
            interview.mark(one, status, reason)


def _status(word: str) -> tuple[str, str, str]:
    """Read `step=status`, or `step=declined: the reason`."""
    query, _, rest = word.partition("=")
    status, _, reason = rest.partition(":")
    if status.strip() not in STATUSES:
        refuse("status-unknown", Place(f"--step {word}"), found=status.strip() or word)
    return query.strip(), status.strip(), reason.strip()
