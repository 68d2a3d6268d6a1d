"""Tipping points of one fact, two facts as a map, and ways to turn a step: as plain data and as text."""

from collections.abc import Iterator
from typing import Any

from engine.advice.difference import Difference
from engine.advice.sweep import Cell, Map, Sweep
from engine.advice.turning import Turning, Way
from engine.advice.words import capital
from engine.language import Fact, enumerate_words
from engine.model.region import RegionFacts
from engine.reports.lines import Page
from engine.reports.moved import Words, difference_data, plain_value

Data = dict[str, Any]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def sweep_data(one: Sweep, words: Words) -> Data:
    """Give the stretches of a fact with what tips between them."""
    return {
        "fact": one.fact,
        "now": plain_value(one.now),
        "cells": one.cells,
        "stretches": [
            {
                "low": plain_value(stretch.low),
                "high": plain_value(stretch.high),
                "here": stretch.here,
                "first": list(stretch.first),
                "tips": difference_data(stretch.tips, words.library, words.language) if stretch.tips else None,
            }
            for stretch in one.stretches
        ],
    }


def map_data(one: Map, row: str, column: str) -> Data:
    """Give a map: the cells of both facts, and in each place which outcome stands there."""
    return {
        "row": {"fact": row, "cells": [_cell(cell) for cell in one.rows]},
        "column": {"fact": column, "cells": [_cell(cell) for cell in one.columns]},
        "outcomes": [list(first) for first in one.outcomes],
        "grid": [list(line) for line in one.grid],
        "here": list(one.here),
    }


def _cell(cell: Cell) -> Data:
    return {"low": plain_value(cell.low), "high": plain_value(cell.high)}


def turning_data(one: Turning) -> Data:
    """Give the smallest changes that turn a step."""
    return {
        "step": one.step.id,
        "wish": one.wish,
        "stop": one.stop,
        "needed": dict(one.needed),
        "tried": one.tried,
        "ways": [
            {"facts": {name: plain_value(value) for name, value in way.values.items()}, "distance": way.distance}
            for way in one.ways
        ],
    }


def add_sweep(page: Page, words: Words, one: Sweep) -> None:
    """Add the stretches of one fact, and at each border what tips."""
    page.heading(words.say("sweep_for", name=capital(words.label(one.fact))))
    page.add(words.say("sweep_now", value=words.value(one.fact, one.now), cells=one.cells))
    known = [stretch for stretch in one.stretches if stretch.low is not None]
    if all(stretch.tips is None or stretch.tips.same for stretch in one.stretches):
        page.add(words.say("sweep_flat"))
        return
    for stretch in one.stretches:
        page.blank()
        here = f"  ({words.say('cell_here')})" if stretch.here else ""
        page.add(f"{words.span(one.fact, stretch.low, stretch.high)}{here}", style="strong")
        page.add(words.say("first_three", names=words.names(stretch.first)), indent="  ")
        if stretch.tips is not None and stretch is not (known[0] if known else None):
            for line in _tips(stretch.tips, words):
                page.item(line, indent="  ")


def _tips(one: Difference, words: Words) -> Iterator[str]:
    """Say per focus point when its steps were and are advised; the steps of a transition move together."""
    moves = dict.fromkeys((move.step.focus_point, move.before, move.after) for move in one.steps)
    for name, before, after in moves:
        waves = [words.say(wave).lower() if wave else words.say("not_advised") for wave in (before, after)]
        yield words.say("becomes", name=words.label(name), before=waves[0], after=waves[1])
    if not one.steps and not one.same:
        yield words.say("only_order")


def add_map(page: Page, words: Words, one: Map, row: Fact, column: Fact) -> None:
    """Add a map: a letter per outcome, the region's own place in brackets."""
    page.heading(capital(words.say("map_for", row=words.label(row.name), column=words.label(column.name))))
    heads = [words.span(column.name, *cell) for cell in one.columns]
    for place, head in enumerate(heads, 1):
        page.row(f"{place:>4}  {head}")
    page.blank()
    names = [words.span(row.name, *cell) for cell in one.rows]
    width = min(max(map(len, names)), page.width - 5 * len(heads) - 2)
    page.row(f"{'':{width}}" + "".join(f"{place:>5}" for place in range(1, len(heads) + 1)))
    for at, name in enumerate(names):
        letters = [_letter(one, at, place) for place in range(len(heads))]
        page.row(f"{name[:width]:<{width}}" + "".join(f"{letter:>5}" for letter in letters))
    page.blank()
    for place, first in enumerate(one.outcomes):
        page.add(words.say("map_key", letter=LETTERS[place % len(LETTERS)], names=words.names(first)), hang="   ")
    page.add(words.say("map_here"), style="quiet")


def _letter(one: Map, row: int, column: int) -> str:
    letter = LETTERS[one.grid[row][column] % len(LETTERS)]
    return f"[{letter}]" if (row, column) == one.here else f"{letter} "


def add_turning(page: Page, words: Words, one: Turning, region: RegionFacts) -> None:
    """Add what would turn a step."""
    page.heading(words.say(f"turning_{one.wish}", title=one.step.title.in_(words.language)))
    sentences, ways = turning_said(one, region, words)
    for sentence in sentences:
        page.add(sentence)
    for way in ways:
        page.item(way)


def turning_said(one: Turning, region: RegionFacts, words: Words) -> tuple[list[str], list[str]]:
    """Say what would turn a step: sentences, and the ways to do it."""
    if one.stop is not None:
        return [words.say(f"stop_{one.wish}_{one.stop}")], []
    said = [words.say("turning_needed", needs=words.needs(tuple(one.needed.items())))] if one.needed else []
    if not one.ways:
        return [*said, words.say("turning_none", tried=one.tried)], []
    count = len(one.ways[0].values)
    said.append(words.say("turning_one" if count == 1 else "turning_many", count=count))
    return said, [_way(way, region, words) for way in one.ways]


def _way(way: Way, region: RegionFacts, words: Words) -> str:
    said = [words.becomes(name, region.facts.get(name), value) for name, value in way.values.items()]
    return enumerate_words(said, words.say("and"))
