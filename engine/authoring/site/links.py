"""Where each thing has its page, and what stands where in the library."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from engine.advice.ladder import HIGHEST
from engine.authoring.cases import each_rule
from engine.language import tests_of
from engine.model.library import Advise, Caution, Citation, Gives, Library, Rule, Step, Weigh

KINDS: Final = ("focus_points", "steps", "rules", "cautions", "facts", "sources")
"""What has a list of its own, in the order of the menu."""


def page_of(kind: str, name: str) -> str:
    """Give the address of a thing's page, from the folder of its language."""
    return f"{kind}/{name}.html"


class Climb(NamedTuple):
    """One transition: its focus point and level, its steps, and the levels that it needs."""

    focus_point: str
    to_level: int
    steps: tuple[Step, ...]
    requires: tuple[tuple[str, int], ...]


class Links:
    """What refers to what, worked out once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.rules = {rule.id: rule for rule in each_rule(library)}
        self.climbs = {(one.focus_point, one.to_level): one for one in self._climbs()}

    def _climbs(self) -> Iterator[Climb]:
        for name in self.library.focus_points:
            for level in range(1, HIGHEST + 1):
                steps = [one for one in self.library.steps.values() if (one.focus_point, one.to_level) == (name, level)]
                needs = dict.fromkeys(need for step in steps if step.active for need in step.requires)
                yield Climb(name, level, tuple(steps), tuple(needs))

    def waiting(self, focus_point: str, level: int) -> list[Climb]:
        """Give the transitions that need this level of a focus point."""
        return [one for one in self.climbs.values() if (focus_point, level) in one.requires]

    def weighing(self, focus_point: str) -> list[Rule]:
        """Give the rules that add points to a focus point."""
        return [
            one
            for one in self.rules.values()
            if isinstance(one.effect, Weigh) and (one.about or focus_point in one.effect.focus_points)
        ]

    def advising(self, step: str) -> list[Rule]:
        """Give the rules that add points to a step."""
        return [one for one in self.rules.values() if isinstance(one.effect, Advise) and step in one.effect.steps]

    def asking(self, fact: str) -> list[Rule]:
        """Give the rules whose condition asks for a fact."""
        return [one for one in self.rules.values() if fact in {test.fact for test in tests_of(one.when)}]

    def giving(self, fact: str) -> list[Rule]:
        """Give the rules that derive a fact."""
        return [one for one in self.rules.values() if isinstance(one.effect, Gives) and one.effect.fact == fact]

    def folders(self) -> Mapping[str, list[Rule]]:
        """Give the rules of each folder."""
        found: dict[str, list[Rule]] = {}
        for name, rule in self.rules.items():
            found.setdefault(name.partition("/")[0], []).append(rule)
        return found

    def cautions(self) -> list[Rule]:
        """Give the rules that lay a tension or a contradiction on the table."""
        return [one for one in self.rules.values() if isinstance(one.effect, Caution)]

    def citing(self, source: str) -> Mapping[str, list[str]]:
        """Name the focus points, steps and rules that a source supports, by kind."""
        things: dict[str, Mapping[str, tuple[Citation, ...]]] = {
            "focus_points": {one.id: one.sources for one in self.library.focus_points.values()},
            "steps": {one.id: one.sources for one in self.library.steps.values()},
            "rules": {one.id: one.sources for one in self.rules.values()},
        }
        return {
            kind: [name for name, cited in each.items() if any(one.id == source for one in cited)]
            for kind, each in things.items()
        }
