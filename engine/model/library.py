"""What the engine knows: focus points, steps, rules, roles, facts and sources, checked and immutable."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from engine.language import Condition, Fact, Value, Vocabulary
from engine.text import Text

Audience = Literal["board", "advisor"]
Status = Literal["draft", "stable", "retired"]


class Citation(NamedTuple):
    """A source's id and the place in it."""

    id: str
    place: str = ""


class Source(NamedTuple):
    """Where knowledge comes from; `own` marks our own inference, which has no address."""

    id: str
    title: str
    publisher: str
    url: str | None
    read_on: str
    supports: Text
    own: bool = False


class Pitfall(NamedTuple):
    """What can go wrong, and whose eyes it is for."""

    text: Text
    audience: Audience


class Role(NamedTuple):
    """Who can own a step; `stand_in` owns it where `absent_when` is true."""

    id: str
    label: Text
    description: Text
    absent_when: Condition | None = None
    stand_in: str | None = None
    stand_in_text: Text | None = None


class FocusPoint(NamedTuple):
    """One focus point: `rubric` has five texts, for the levels 0 to 4."""

    id: str
    order: int
    name: Text
    short: Text
    subject: Text
    question: Text
    rubric: tuple[Text, ...]
    single_partnership: Text
    keep: Text
    pitfalls: tuple[Pitfall, ...]
    sources: tuple[Citation, ...]
    source: str


class Step(NamedTuple):
    """One development step of the transition of a focus point `from_level` to `to_level`.

    `months` is the least and the most it takes; `requires` names levels on other focus points; `active`
    says whether it is advised (retired ones, and drafts nobody asked for, only keep their name); `source` and
    `requires_source` are the file and line of the step and of its prerequisites.
    """

    id: str
    focus_point: str
    from_level: int
    to_level: int
    title: Text
    action: Text
    first_action: Text
    owner: str
    involved: tuple[str, ...]
    months: tuple[int, int]
    effort: Text
    decision_by: Text
    requires: tuple[tuple[str, int], ...]
    result: Text
    pitfalls: tuple[Pitfall, ...]
    touches: tuple[str, ...]
    in_one_partnership: Text | None
    sources: tuple[Citation, ...]
    when: Condition | None
    status: Status
    active: bool
    source: str
    requires_source: str


class Weigh(NamedTuple):
    """Adds points, in whole hundredths, to the next transition of focus points."""

    focus_points: tuple[str, ...]
    points: int
    term: str


class Advise(NamedTuple):
    """Adds points, in whole hundredths, to steps of a next transition."""

    steps: tuple[str, ...]
    points: int


class Gives(NamedTuple):
    """Derives one fact."""

    fact: str
    value: Value


class Caution(NamedTuple):
    """Lays a tension or a contradiction on the table."""

    kind: Literal["tension", "contradiction"]
    audience: Audience
    text: Text
    ways_out: tuple[Text, ...]


class Describe(NamedTuple):
    """Says in words where a region stands: what is strong or fragile, what pattern it shows, what a like case did."""

    kind: Literal["strong", "fragile", "pattern", "example"]
    audience: Audience
    text: Text


Effect = Weigh | Advise | Gives | Caution | Describe


class Case(NamedTuple):
    """A rule's own test."""

    name: str
    facts: Mapping[str, Value | tuple[str, ...]]
    expect: Literal["fires", "silent", "cannot_tell"]


class Rule(NamedTuple):
    """One rule: when its condition is true, its effect happens.

    A rule written `for: each focus_point` becomes one rule per focus point; these share `id` and file, and
    `about` names their focus point.
    """

    id: str
    title: Text
    when: Condition
    when_text: str
    effect: Effect
    because: Text | None
    sources: tuple[Citation, ...]
    status: Status
    valid_from: str | None
    valid_until: str | None
    tests: tuple[Case, ...]
    source: str
    about: str = ""

    @property
    def key(self) -> str:
        """Give the name under which the rule is matched: its id, and for one of a family its focus point."""
        return f"{self.id}@{self.about}" if self.about else self.id

    def valid_on(self, day: str | None) -> bool | None:
        """Say whether the rule is valid on a day (`2026-03-01`), None where the day would decide and is unknown."""
        if not (self.valid_from or self.valid_until):
            return True
        if day is None:
            return None
        return (self.valid_from or day) <= day <= (self.valid_until or day)


class Library(NamedTuple):
    """All content, with the hash of the files it was read from.

    `rules` are in the order of their ids; `focus_points` in the source's order. Retired rules are left out, and
    drafts unless they were asked for.
    """

    version: str
    sha256: str
    facts: Vocabulary
    focus_points: Mapping[str, FocusPoint]
    steps: Mapping[str, Step]
    roles: Mapping[str, Role]
    sources: Mapping[str, Source]
    terms: Mapping[str, Text]
    rules: tuple[Rule, ...]

    def fact(self, name: str) -> Fact:
        """Give a fact by its name."""
        return self.facts[name]

    def rules_of(self, rule_id: str) -> tuple[Rule, ...]:
        """Give the rules that one file makes: one, or one per focus point."""
        return tuple(rule for rule in self.rules if rule.id == rule_id)
