"""A simulation as plain data: what every form shows."""

from typing import Any, Final

from engine.advice.ladder import HIGHEST
from engine.home import VERSION
from engine.model.library import Library
from engine.reports.moved import Words, plain_value
from engine.simulation.change import Moves
from engine.simulation.phrases import said
from engine.simulation.population import Population
from engine.simulation.run import Outcome
from engine.simulation.sensitivity import Effect, Sensitivity
from engine.text import Language

Data = dict[str, Any]
DIGITS: Final = 4


def simulation_data(
    found: Outcome, effects: Sensitivity | None, library: Library, population: Population, language: Language
) -> Data:
    """Give what came of a simulation; counts are regions."""
    words, before, after = Words(library, language), found.before, found.after
    rules = {rule.id: rule.title.in_(language) for rule in library.rules}
    return {
        "format": 1,
        "kind": "simulation",
        "language": language,
        "note": said("note", language),
        "regions": before.regions,
        "seed": found.order.seed,
        "share_unknown": round(found.order.unknown * 100),
        "capacity": found.order.capacity,
        "knowledge_base": {"version": library.version, "sha256": library.sha256},
        "population_sha256": population.sha256,
        "change": _change(found, words),
        "focus_points": _points(found, words),
        "steps": _steps(found, language, library),
        "nothing_to_begin": int(before.first[-1]),
        "contradicting": before.contradicting,
        "rules": [
            {"id": name, "title": title, "fired": before.fired[name]}
            | ({"fired_after": after.fired[name]} if after else {})
            for name, title in rules.items()
        ],
        "sensitivity": _sensitivity(effects, words) if effects else None,
        "run": {"engine": "columns", "regiokoers": VERSION},
    }


def _points(found: Outcome, words: Words) -> list[Data]:
    before, after, moves = found.before, found.after, found.moves
    rows = []
    for row, name in enumerate(words.library.focus_points):
        levels = {str(level): int(before.levels[row][level]) for level in range(HIGHEST + 1)}
        one: Data = {"id": name, "name": words.label(name), "levels": levels}
        one |= {"level_unknown": int(before.levels[row][-1])}
        one |= {"now": int(before.now[row]), "first": int(before.first[row])}
        if after and moves:
            one |= {"now_after": int(after.now[row]), "first_after": int(after.first[row])}
            one |= {"gained": int(moves.gained[row]), "lost": int(moves.lost[row])}
        rows.append(one)
    return rows


def _steps(found: Outcome, language: Language, library: Library) -> list[Data]:
    before, after, moves = found.before, found.after, found.moves
    rows = []
    for row, step in enumerate(library.steps.values()):
        one: Data = {"id": step.id, "name": step.title.in_(language), "focus_point": step.focus_point}
        one |= {"now": int(before.steps_now[row]), "first": int(before.first_step[row])}
        if after and moves:
            one |= {"now_after": int(after.steps_now[row]), "first_after": int(after.first_step[row])}
            one |= {"gained": int(moves.steps_gained[row]), "lost": int(moves.steps_lost[row])}
        rows.append(one)
    return rows


def _change(found: Outcome, words: Words) -> Data | None:
    wish, moves = found.order.wish, found.moves
    if wish is None or moves is None:
        return None
    names = [*words.library.focus_points, None]
    firsts = [
        {"from": names[start], "to": names[end], "regions": int(count)}
        for start, row in enumerate(moves.first)
        for end, count in enumerate(row)
        if count and start != end
    ]
    return {
        "set": {name: plain_value(value) for name, value in wish.values.items()},
        "where": wish.said or None,
        "concerned": moves.concerned,
        "moved": moves.moved,
        "first_moves": sorted(firsts, key=lambda one: -one["regions"]),
        "kinds": _kinds(moves),
    }


def _kinds(moves: Moves) -> list[Data]:
    """Give what the regions concerned have, and how many of these moved, the most telling first."""
    found = []
    for (name, code), (among, moved) in moves.kinds.items():
        coding = moves.codings[name]
        # A member of a list stands by its bit.
        value = list(coding.fact.values)[code.bit_length() - 1] if coding.known_bit else coding.value(code)
        if among:
            found.append({"fact": name, "value": value, "regions": among, "moved": moved})
    return sorted(found, key=lambda one: (-one["moved"] / one["regions"], one["fact"], str(one["value"])))


def _sensitivity(effects: Sensitivity, words: Words) -> Data:
    facts = [
        {"id": name, "name": words.label(name)} | _effect(one)
        for name, one in zip(effects.facts, effects.on_first, strict=True)
    ]
    points = {
        name: sorted(
            ({"id": fact} | _effect(one) for fact, one in zip(effects.facts, found, strict=True)),
            key=lambda one: -one["total"],
        )
        for name, found in effects.on_points.items()
    }
    return {
        "regions": effects.samples,
        "facts": sorted(facts, key=lambda one: -one["total"]),
        "focus_points": [{"id": name, "facts": found} for name, found in points.items()],
    }


def _effect(one: Effect) -> dict[str, Any]:
    """Give an effect; a little below nil, as an estimate can be, is nil."""
    return {name: round(max(0.0, value), DIGITS) for name, value in one._asdict().items()}
