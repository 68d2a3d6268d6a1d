"""The files of `knowledge/simulation/` as authors write them: strict, nothing extra."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from engine.model.content import CitationFile, TextFile
from engine.model.region_file import Strict


def _member(value: Any) -> Any:
    """Take a bare share for a member with nothing but that share."""
    return value if isinstance(value, dict) else {"share": value}


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


Share = Annotated[int, Field(ge=0, le=100)]
Weight = Annotated[float, BeforeValidator(_number), Field(ge=-1, le=1, allow_inf_nan=False)]
Citations = Annotated[list[CitationFile], Field(min_length=1)]


class MemberFile(Strict):
    """How often a member belongs to a list, and where it can."""

    share: Share
    only: str | None = None


Member = Annotated[MemberFile, BeforeValidator(_member)]


class SharesFile(Strict):
    """How often each value of one fact occurs, in percentages, and what that rests on."""

    shares: Annotated[dict[str, Share] | None, Field(min_length=1)] = None
    members: Annotated[dict[str, Member] | None, Field(min_length=1)] = None
    only: str | None = None
    why: TextFile
    sources: Citations


class TogetherFile(Strict):
    """Something that lies behind several facts, and how heavily it weighs in each."""

    title: TextFile
    weights: Annotated[dict[str, Weight], Field(min_length=2)]
    why: TextFile
    sources: Citations


class NeverFile(Strict):
    """What no made-up region has."""

    when: str
    why: TextFile
