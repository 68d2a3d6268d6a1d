"""The advice for one region, as data in both languages; every medium shows this."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from engine.advice.points import Reason
from engine.advice.waves import Wave
from engine.language import Value
from engine.model.library import Audience, Step
from engine.text import Text

Found = Mapping[str, Value | Sequence[str] | None]


class FocusPointAdvice(NamedTuple):
    """One focus point: where it stands, where it goes, and its rank among all.

    `priority` is None where there is nothing to climb or the level is unknown; `keep` says what keeps in place
    what is strong.
    """

    id: str
    level: int | None
    target: int
    target_set: bool
    effective_target: int
    raised_for: tuple[str, ...]
    rank: int
    priority: int | None
    wave: Wave | None
    keep: Text | None


class Prerequisite(NamedTuple):
    """A level on another focus point; `met` is None where that level is unknown."""

    focus_point: str
    level: int
    met: bool | None


class Owner(NamedTuple):
    """Who owns a step; `id` is None for someone the region named, `instead_of` names a role that does not exist yet."""

    id: str | None
    label: Text
    instead_of: str = ""


class StepAdvice(NamedTuple):
    """One step with its place and reasons; `status` is what the region did with it, `due` the day it agreed on."""

    step: Step
    rank: int
    wave: Wave
    priority: int
    reasons: tuple[Reason, ...]
    requires: tuple[Prerequisite, ...]
    owner: Owner
    status: str | None
    due: str | None
    in_one_partnership: bool


class Declined(NamedTuple):
    """A step that the region decided against, and why."""

    step: Step
    reason: str


class CautionAdvice(NamedTuple):
    """A tension or contradiction that this region's facts show."""

    rule: str
    title: Text
    kind: str
    audience: Audience
    text: Text
    ways_out: tuple[Text, ...]
    facts: Found
    source: str


class Remark(NamedTuple):
    """A sentence on where the region stands: what is strong or fragile, its pattern, or what a like case did well."""

    rule: str
    kind: str
    audience: Audience
    text: Text
    facts: Found
    source: str


class OpenQuestion(NamedTuple):
    """An unknown fact, the question that asks for it, and the rules that wait for it."""

    fact: str
    question: Text
    rules: tuple[str, ...]


class Roadmap(NamedTuple):
    """The whole advice for one region.

    `facts` are those known and those derived; `focus_points` in order of rank; `steps` in order of rank.
    """

    region: str
    region_id: str
    assessed_on: str | None
    facts_sha256: str
    facts: Found
    position: tuple[Remark, ...]
    focus_points: tuple[FocusPointAdvice, ...]
    steps: tuple[StepAdvice, ...]
    declined: tuple[Declined, ...]
    cautions: tuple[CautionAdvice, ...]
    open_questions: tuple[OpenQuestion, ...]
