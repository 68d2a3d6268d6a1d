"""The envelope of a region file as people write it: strict, nothing extra."""

import datetime
import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

LONGEST_TEXT = 10_000


def _day(day: Any) -> Any:
    if not isinstance(day, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        raise ValueError("date-expected")
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        raise ValueError("no-such-date") from None
    return day


def _visible(name: str) -> str:
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in name):
        raise ValueError("control-characters")
    return name


def _level(value: Any) -> Any:
    """Take a bare level for a mapping with nothing but that level."""
    return value if isinstance(value, dict) else {"level": value}


def _given(value: Any) -> Any:
    """Leave out what is null: that is unknown, or nothing."""
    return {key: one for key, one in value.items() if one is not None} if isinstance(value, dict) else value


Day = Annotated[str, BeforeValidator(_day)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=120)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), AfterValidator(_visible)]
Words = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
Level = Annotated[int, Field(ge=0, le=4)]
Confidence = Literal["low", "medium", "high"]


class Strict(BaseModel):
    """No value is bent into another type, and no unknown key is passed over."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


class ValueEntry(Strict):
    """A profile value with where it comes from."""

    value: Any
    evidence: Words | None = None
    confidence: Confidence | None = None


class LevelEntry(Strict):
    """The level of a focus point with where it comes from."""

    level: Level | None
    evidence: Words | None = None
    confidence: Confidence = "high"
    alternatives: list[Level] = Field(default_factory=list)
    within_partnerships: Literal["weak", "mixed", "strong"] | None = None


class StepEntry(Strict):
    """What a region did with a step."""

    status: Literal["done", "underway", "adopted", "declined"]
    reason: Words | None = None
    owner: Name | None = None
    due: Day | None = None


class PartnershipEntry(Strict):
    """One partnership in the region; its words are checked against the facts of the profile."""

    name: Name | None = None
    sectors: Any = None
    history: Any = None
    size: Literal["small", "medium", "large"] | None = None


class ParkedEntry(Strict):
    """A point that was parked in a consultation."""

    text: Words


class DecisionEntry(Strict):
    """A decision that was taken in a consultation."""

    text: Words
    on: Day | None = None


class ConsultationEntry(Strict):
    """What a consultation left."""

    parked: list[ParkedEntry] = Field(default_factory=list)
    decisions: list[DecisionEntry] = Field(default_factory=list)


class ReadingEntry(Strict):
    """One group's own reading of the levels."""

    by: Name
    focus_points: dict[str, Annotated[LevelEntry, BeforeValidator(_level)]]


Given = BeforeValidator(_given)


class RegionFile(Strict):
    """A region file; the profile is checked against the facts of the library."""

    format: Literal[1]
    region: Name
    region_id: Slug | None = None
    assessed_on: Day | None = None
    profile: Annotated[dict[str, Any] | None, Given] = None
    focus_points: Annotated[dict[str, Annotated[LevelEntry, BeforeValidator(_level)]] | None, Given] = None
    targets: Annotated[dict[str, Level] | None, Given] = None
    steps: Annotated[dict[str, StepEntry] | None, Given] = None
    consultation: ConsultationEntry | None = None
    readings: list[ReadingEntry] | None = None
