"""The advice as JSON, as other programs rely on it; keys may be added, so what is not named here is let through."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

FOCUS_POINTS = (
    "quality_framework",
    "shared_goals",
    "cross_board_solidarity",
    "professional_collaboration_hr",
    "integrated_system",
    "learner_centred",
    "relationships",
    "organisational_structure",
    "future_proof_design",
    "career_development",
    "collective_finance",
)
Level = Annotated[int, Field(ge=0, le=4)]
Words = Annotated[str, Field(min_length=1)]
Rank = Annotated[int, Field(ge=1)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
FocusPointId = Literal[FOCUS_POINTS]  # type: ignore[valid-type]
Audience = Literal["board", "advisor"]


class Part(BaseModel):
    """A part of the advice: strict in what it has, open to what is added."""

    model_config = ConfigDict(strict=True, extra="allow")


class KnowledgeBase(Part):
    version: Words
    sha256: Hash


class FocusPoint(Part):
    id: FocusPointId
    level: Level | None
    target: Level
    target_set: bool
    effective_target: Level
    rank: Rank
    priority: int | None
    keep: Words | None


class Reason(Part):
    rule: Annotated[str, Field(pattern=r"^[a-z0-9_-]+/[a-z0-9_-]+$")]
    points: int
    text: Words
    facts: dict[str, Any]
    source: Annotated[str, Field(pattern=r"^(rules|knowledge/steps)/\S+\.yaml:\d+$")]


class Requirement(Part):
    focus_point: FocusPointId
    level: Level
    met: bool | None


class Role(Part):
    id: Words
    label: Words


class Months(Part):
    min: Annotated[int, Field(ge=0)]
    max: Annotated[int, Field(ge=1)]


class Pitfall(Part):
    text: Words
    audience: Audience


class Source(Part):
    id: Words
    url: str | None


class Step(Part):
    id: Words
    rank: Rank
    wave: Literal["now", "next", "later"]
    focus_point: FocusPointId
    from_level: Level
    to_level: Level
    title: Words
    first_action: Words
    priority: int
    reasons: Annotated[list[Reason], Field(min_length=1)]
    requires: list[Requirement]
    owner: Role
    involved: list[Role]
    duration_months: Months
    effort: Words
    decision_by: Words
    result: Words
    pitfalls: list[Pitfall]
    sources: Annotated[list[Source], Field(min_length=1)]
    status: Literal["underway", "adopted"] | None


class Caution(Part):
    id: Words
    kind: Literal["tension", "contradiction"]
    audience: Audience
    text: Words
    ways_out: list[Words]
    facts: dict[str, Any]


class OpenQuestion(Part):
    fact: Words
    question: Words
    rules: list[str]


class Run(Part):
    engine: Words
    regiokoers: Words


class Advice(Part):
    format: Literal[1]
    region: Words
    region_id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    assessed_on: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None
    language: Literal["nl", "en"]
    knowledge_base: KnowledgeBase
    facts_sha256: Hash
    facts: dict[str, bool | int | float | str | list[str]]
    focus_points: Annotated[list[FocusPoint], Field(min_length=11, max_length=11)]
    steps: list[Step]
    declined: list[dict[str, Any]]
    cautions: list[Caution]
    open_questions: list[OpenQuestion]
    run: Run
