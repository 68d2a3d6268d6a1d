"""What to ask first: unknown facts, in the order in which an answer helps the advice most."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from engine.advice.roadmap import OpenQuestion
from engine.advice.standing import Standings
from engine.language import Fact
from engine.matching.inference import ASSESSED_ON, Undecided
from engine.model.library import Advise, Caution, Library, Rule, Weigh
from engine.text import LANGUAGES, Text

_DAY: Final = Text(
    "Op welke dag is dit beeld van de regio vastgesteld?", "On which day was this picture of the region made?"
)
_REACHED: Final = Text(
    "Alle stappen naar niveau {level} zijn gedaan: staat {subject} daar nu ook?",
    "All steps towards level {level} are done: has {subject} reached it now?",
)


def open_questions(
    undecided: Sequence[Undecided], places: Standings, finished: Sequence[str], library: Library
) -> tuple[OpenQuestion, ...]:
    """Give the open questions.

    First levels that may be reached (`finished`: all steps done), then unknown levels, then the profile; within
    these by the points that wait for the answer, then in the order in which an advisor asks.
    """
    waiting: dict[str, dict[str, int]] = {name: {} for name in library.focus_points if places[name].level is None}
    for one in undecided:
        if _matters(one.rule, places, library):
            for name in one.waits_for:
                rules = waiting.setdefault(_asked(name, library), {})
                rules[one.rule.id] = rules.get(one.rule.id, 0) + _points(one.rule)
    ordered = sorted(waiting, key=lambda name: _order(name, waiting[name], library))
    return (
        *(_reached(name, places, library) for name in finished),
        *(OpenQuestion(name, _question(name, library), tuple(sorted(waiting[name]))) for name in ordered),
    )


def _matters(rule: Rule, places: Standings, library: Library) -> bool:
    """Say whether the answer can change this region's advice."""
    effect = rule.effect
    if isinstance(effect, Weigh):
        return any(_open(name, places) for name in effect.focus_points)
    if isinstance(effect, Advise):
        return any(_candidate(name, places, library) for name in effect.steps)
    return isinstance(effect, Caution)


def _open(name: str, places: Standings) -> bool:
    return places[name].level is None or places[name].transition is not None


def _candidate(name: str, places: Standings, library: Library) -> bool:
    step = library.steps[name]
    standing = places[step.focus_point]
    return standing.level is None or (standing.transition is not None and standing.level == step.from_level)


def _asked(name: str, library: Library) -> str:
    """Give the fact to ask for behind one that the engine works out itself."""
    fact: Fact | None = library.facts.get(name)
    if fact is None or fact.origin != "engine":
        return name
    return next(one for one in library.focus_points if name in (f"gap_{one}", f"open_needs_{one}"))


def _points(rule: Rule) -> int:
    effect = rule.effect
    return abs(effect.points) if isinstance(effect, Weigh | Advise) else 0


def _order(name: str, rules: Mapping[str, int], library: Library) -> tuple[int, int, int, str]:
    fact = library.facts.get(name)
    kind = 2 if fact is None else 0 if fact.kind == "level" else 1
    return (kind, -sum(rules.values()), fact.order if fact else 0, name)


def _question(name: str, library: Library) -> Text:
    if name == ASSESSED_ON:
        return _DAY
    return library.facts[name].question or library.facts[name].label


def _reached(name: str, places: Standings, library: Library) -> OpenQuestion:
    level = (places[name].level or 0) + 1
    words = [
        _REACHED.in_(language).format(level=level, subject=library.focus_points[name].subject.in_(language))
        for language in LANGUAGES
    ]
    return OpenQuestion(name, Text(*words), ())


def finished(places: Standings, done: frozenset[str]) -> Iterator[str]:
    """Name the focus points whose next transition has all its steps done."""
    for name, standing in places.items():
        if standing.transition and all(step.id in done for step in standing.transition.steps):
            yield name
