"""Progress between two pictures of a region, as plain data and as text."""

from collections.abc import Sequence
from typing import Any

from engine.advice.progress import FactChange, Progress, StatusChange
from engine.language import LEVELS
from engine.reports.document.blocks import Picture, Table
from engine.reports.lines import Page
from engine.reports.moved import DifferenceReport, Words, difference_data, plain_value
from engine.text.days import day_in_words

Data = dict[str, Any]


def progress_data(one: Progress, words: Words, knowledge: tuple[str, str]) -> Data:
    """Give progress as plain data; `knowledge` is the hash of the earlier and of the later library."""
    return {
        "format": 1,
        "region": one.new.region.name,
        "region_id": one.new.region.region_id,
        "language": words.language,
        "before": _side(one.old.region.name, one.old.region.assessed_on, one.old.region.sha256, knowledge[0]),
        "after": _side(one.new.region.name, one.new.region.assessed_on, one.new.region.sha256, knowledge[1]),
        "facts": [_change(change) for change in one.facts],
        "targets": [_change(change) for change in one.targets],
        "steps": [
            {"id": change.step, "before": change.before or None, "after": change.after or None} for change in one.steps
        ],
        "by_region": difference_data(one.by_region, words.library, words.language),
        "by_rules": None if one.same_rules else difference_data(one.by_rules, words.library, words.language),
    }


def _side(name: str, day: str | None, facts: str, knowledge: str) -> Data:
    return {"region": name, "assessed_on": day, "facts_sha256": facts, "knowledge_base_sha256": knowledge}


def _change(one: FactChange) -> Data:
    return {"fact": one.fact, "before": plain_value(one.before), "after": plain_value(one.after)}


def progress_drawn(one: Progress, words: Words) -> Data:
    """Give what the picture of progress shows: every focus point with its level then and now."""
    levels = [(name, one.between.region.level(name), one.new.region.level(name)) for name in words.library.focus_points]
    return {
        "rows": [
            {"name": words.label(name), "before": before, "after": after, "said": _moved(before, after)}
            for name, before, after in levels
        ],
        "gained": words.say("level_gained"),
        "lost": words.say("level_lost"),
    }


def _moved(before: int | None, after: int | None) -> str:
    said = ["?" if level is None else str(level) for level in (before, after)]
    return said[0] if before == after else " → ".join(said)


def _show_levels(page: Page, one: Progress, words: Words, days: Sequence[str]) -> None:
    """Show the levels then and now as a picture, and as a table."""
    rows = tuple(
        (words.library.focus_points[name].name.in_(words.language), *(_level(level, words) for level in levels))
        for name, *levels in (
            (name, one.between.region.level(name), one.new.region.level(name)) for name in words.library.focus_points
        )
    )
    head = (words.say("focus_point"), *days)
    page.show(
        Picture("progress", words.say("alt_progress")),
        Table(words.say("progress_table"), head, rows, (50, 25, 25)),
    )


def _level(level: int | None, words: Words) -> str:
    return words.say("fact_unknown") if level is None else f"{level} {LEVELS[words.language][level]}"


def add_progress(page: Page, one: Progress, words: Words) -> None:
    """Say progress: first the region, then the rules."""
    before, after = one.old.region, one.new.region
    page.add(words.say("progress_for", region=after.name), style="title")
    days = [_day(found.assessed_on, words) for found in (before, after)]
    page.add(words.say("progress_days", before=days[0], after=days[1]), style="quiet")
    if before.region_id != after.region_id:
        page.add(words.say("different_regions", before=before.name, after=after.name), style="strong")
    heads = [words.say(f"progress_{side}", day=day) for side, day in zip(("then", "now"), days, strict=True)]
    _show_levels(page, one, words, heads)
    _add_region(page, one, words)
    page.heading(words.say("by_rules"))
    if one.same_rules:
        page.add(words.say("rules_same"))
    elif one.by_rules.same:
        page.add(words.say("rules_no_effect"))
    else:
        sides = (words.say("rules_then"), words.say("rules_now"))
        DifferenceReport(page, words, one.old, one.between).add(one.by_rules, sides)


def _day(day: str | None, words: Words) -> str:
    return day_in_words(day, words.language) if day else words.say("no_day")


def _add_region(page: Page, one: Progress, words: Words) -> None:
    page.heading(words.say("region_moved"))
    if not (one.facts or one.steps or one.targets):
        page.add(words.say("region_stayed"))
        return
    up, down = one.levels(words.library, 1), one.levels(words.library, -1)
    others = [change for change in one.facts if change not in up and change not in down]
    _add_facts(page, words, "levels_up", up)
    _add_facts(page, words, "levels_down", down)
    _add_facts(page, words, "facts_changed", others)
    _add_facts(page, words, "targets_changed", one.targets)
    if one.steps:
        page.blank()
        page.add(words.say("steps_status"), style="strong")
    for change in one.steps:
        page.item(_status(change, words))
    page.heading(words.say("by_region"))
    sides = (words.say("side_before"), words.say("side_after"))
    DifferenceReport(page, words, one.between, one.new).add(one.by_region, sides)


def _add_facts(page: Page, words: Words, heading: str, changes: Sequence[FactChange]) -> None:
    if changes:
        page.blank()
        page.add(words.say(heading), style="strong")
    for change in changes:
        page.item(words.becomes(change.fact, change.before, change.after))


def _status(one: StatusChange, words: Words) -> str:
    step = words.library.steps.get(one.step)
    title = step.title.in_(words.language) if step else one.step
    before, after = (words.say(f"status_{status}" if status else "step_none") for status in (one.before, one.after))
    return words.say("becomes", name=title, before=before, after=after)
