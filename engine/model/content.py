"""The files of `rules/` and `knowledge/` as authors write them: strict, nothing extra."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from engine.model.region_file import Day, Strict


def _single(value: Any) -> Any:
    if not isinstance(value, str | bool | int | float):
        raise ValueError("value-wrong")
    return value


def _address(url: str) -> str:
    if not re.fullmatch(r"https?://\S+", url):
        raise ValueError("address-expected")
    return url


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=80)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Level = Annotated[int, Field(ge=0, le=4)]
Bound = Annotated[int, Field(ge=-(10**9), le=10**9)]
Single = Annotated[Any, AfterValidator(_single)]
Audience = Literal["board", "advisor"]
Status = Literal["draft", "stable", "retired"]


class TextFile(Strict):
    """A text in both languages; whether the English may lack is judged where the status is known."""

    nl: Words
    en: Words | None = None


class CitationFile(Strict):
    """A source that carries a statement, and where in it."""

    id: Slug
    place: Words | None = None


class PitfallFile(Strict):
    """What can go wrong, and whose eyes it is for."""

    text: TextFile
    audience: Audience = "board"


class SourceFile(Strict):
    """One entry of `knowledge/sources.yaml`."""

    title: Words
    publisher: Words
    url: Annotated[str, AfterValidator(_address)] | None = None
    read_on: Day
    supports: TextFile
    own: bool = False


class RoleFile(Strict):
    """Who can own a step, and who does so where that role does not exist yet."""

    label: TextFile
    description: TextFile
    absent_when: str | None = None
    stand_in: Slug | None = None
    stand_in_text: TextFile | None = None


class UnitFile(Strict):
    """A unit in singular and plural."""

    one: TextFile
    many: TextFile


class FactFile(Strict):
    """One fact of the vocabulary."""

    order: int
    kind: Literal["choice", "ordered", "number", "percentage", "flag", "list"]
    group: Slug | None = None
    key: Slug | None = None
    origin: Literal["asked", "derived"] = "asked"
    label: TextFile
    question: TextFile | None = None
    help: TextFile | None = None
    values: dict[str, TextFile] = Field(default_factory=dict)
    range: tuple[Bound, Bound] | None = None
    unit: UnitFile | None = None
    whole: bool = False
    sentences: dict[Literal["true", "false"], TextFile] | None = None

    @field_validator("range", mode="before")
    @classmethod
    def _pair(cls, value: Any) -> Any:
        return tuple(value) if isinstance(value, list) else value


class FocusPointFile(Strict):
    """One of the focus points, with its rubric."""

    order: int
    name: TextFile
    short: TextFile
    subject: TextFile
    question: TextFile
    rubric: Annotated[list[TextFile], Field(min_length=5, max_length=5)]
    single_partnership: TextFile
    keep: TextFile
    pitfalls: list[PitfallFile] = Field(default_factory=list)
    sources: Annotated[list[CitationFile], Field(min_length=1)]


class StepFile(Strict):
    """One development step; its folder is the focus point, its file name the id."""

    from_: Annotated[Level, Field(alias="from")]
    to: Level
    title: TextFile
    action: TextFile
    first_action: TextFile
    owner: Slug
    involved: list[Slug] = Field(default_factory=list)
    months: tuple[Annotated[int, Field(ge=0, le=120)], Annotated[int, Field(ge=0, le=120)]]
    effort: TextFile
    decision_by: TextFile
    requires: dict[Slug, Level] = Field(default_factory=dict)
    result: TextFile
    pitfalls: list[PitfallFile] = Field(default_factory=list)
    touches: list[Literal["money", "mandate"]] = Field(default_factory=list)
    in_one_partnership: TextFile | None = None
    sources: Annotated[list[CitationFile], Field(min_length=1)]
    when: str | None = None
    status: Status = "stable"

    @field_validator("months", mode="before")
    @classmethod
    def _pair(cls, value: Any) -> Any:
        return tuple(value) if isinstance(value, list) else value


class CautionFile(Strict):
    """A tension or a contradiction to lay on the table."""

    kind: Literal["tension", "contradiction"]
    audience: Audience = "board"
    text: TextFile
    ways_out: list[TextFile] = Field(default_factory=list)


class DescribeFile(Strict):
    """A sentence on where the region stands, or what another region with a similar start did well."""

    kind: Literal["strong", "fragile", "pattern", "example"]
    audience: Audience = "board"
    text: TextFile


class CaseFile(Strict):
    """A rule's own test: facts, and what the rule does with them."""

    name: Words
    facts: dict[str, Any]
    expect: Literal["fires", "silent", "cannot_tell"]


class ValidFile(Strict):
    """The period a rule is valid in, both days included."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None


class RuleFile(Strict):
    """One rule; which of the effect keys is there tells what it does."""

    title: TextFile
    when: str
    for_: Annotated[Literal["each focus_point"] | None, Field(alias="for")] = None
    weigh: Annotated[list[Slug], Field(min_length=1)] | None = None
    advise: Annotated[list[Slug], Field(min_length=1)] | None = None
    gives: Annotated[dict[Slug, Single], Field(min_length=1, max_length=1)] | None = None
    caution: CautionFile | None = None
    describe: DescribeFile | None = None
    term: Slug | None = None
    points: Annotated[float, Field(ge=-10, le=10, allow_inf_nan=False)] | None = None
    because: TextFile | None = None
    sources: Annotated[list[CitationFile], Field(min_length=1)]
    status: Status = "stable"
    valid: ValidFile | None = None
    tests: list[CaseFile] = Field(default_factory=list)

    @field_validator("points")
    @classmethod
    def _hundredths(cls, value: float | None) -> float | None:
        if value is not None and round(value * 100, 6) != round(value * 100):
            raise ValueError("two-decimals")
        return value

    @model_validator(mode="after")
    def _one_effect(self) -> "RuleFile":
        effects = [self.for_ or self.weigh, self.advise, self.gives, self.caution, self.describe]
        if sum(effect is not None for effect in effects) != 1 or (self.for_ and self.weigh):
            raise ValueError("one-effect")
        scored = bool(self.for_ or self.weigh or self.advise)
        if scored != (self.points is not None) or scored != (self.because is not None):
            raise ValueError("points-and-because")
        if bool(self.for_ or self.weigh) != (self.term is not None):
            raise ValueError("term-for-weigh")
        return self


class HomeFile(Strict):
    """`home.yaml`: whether a folder of content stands alone or on the shipped one."""

    extends: Literal["shipped"] | None = None
