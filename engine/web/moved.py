"""Progress between two pictures as a page shows it: in words, in the order in which it is told."""

from engine.advice.progress import Progress
from engine.reports.moved import KINDS, Words
from engine.web.problems import Data


def moved_data(one: Progress, words: Words) -> Data:
    """Give what moved, what that did to the order, and which steps came, went or moved."""
    up, down = one.levels(words.library, 1), one.levels(words.library, -1)
    others = [change for change in one.facts if change not in up and change not in down]
    groups = (("levels_up", up), ("levels_down", down), ("facts_changed", others), ("targets_changed", one.targets))
    return {
        "groups": [
            (words.say(name), [words.becomes(change.fact, change.before, change.after) for change in changes])
            for name, changes in groups
            if changes
        ],
        "steps": [_status(change.step, change.before, change.after, words) for change in one.steps],
        "first": [
            [words.label(name) for name in order] for order in (one.by_region.first_before, one.by_region.first_after)
        ],
        "same": one.by_region.same,
        "moves": [
            (words.say(f"steps_{kind}"), [step.step.title.in_(words.language) for step in found])
            for kind in KINDS
            if (found := [step for step in one.by_region.steps if step.kind == kind])
        ],
        "nothing": not (one.facts or one.steps or one.targets),
    }


def _status(step: str, before: str, after: str, words: Words) -> str:
    about = words.library.steps.get(step)
    said = [words.say(f"status_{status}" if status else "step_none") for status in (before, after)]
    return words.say("becomes", name=about.title.in_(words.language) if about else step, before=said[0], after=said[1])
