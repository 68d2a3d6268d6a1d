"""The files of `knowledge/reading/` as authors write them: strict, nothing extra."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from engine.model.content import Slug, TextFile
from engine.model.region_file import Strict


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[float, BeforeValidator(_number)]
Expression = Annotated[str, Field(min_length=1, max_length=600)]
Expressions = list[Expression]
Value = Annotated[Number, Field(ge=0, le=4, allow_inf_nan=False)]
Role = Literal[
    "strength", "carrier", "degree", "denial", "ended", "harmless", "contrast", "concession", "paper", "practice",
    "within", "whole_region", "everyone", "some", "exists", "hedge", "plan",
]  # fmt: skip
Proof = Literal["anchored", "all_layers", "recalibrated", "endured", "complete"]


class SaidFile(Strict):
    """Expressions in the languages that documents are written in."""

    nl: Expressions = Field(default_factory=list)
    en: Expressions = Field(default_factory=list)


class EntryFile(SaidFile):
    """Expressions that say the same: `value` is about which level, `proof` what makes a level last.

    `manner` marks what tells how a thing is done: where that is denied, the thing itself may be there.
    """

    value: Value | None = None
    proof: Proof | None = None
    manner: bool = False
    about: list[Slug] = Field(default_factory=list)


class GroupFile(Strict):
    """Expressions with one role."""

    role: Role
    title: TextFile
    expressions: Annotated[list[EntryFile], Field(min_length=1)]


class SubjectFile(Strict):
    """How documents speak of one focus point.

    `labels` can stand right in front of their text; `short_labels` need a sign behind them or a line of their own;
    `topics` betray the subject of a sentence without a label.
    """

    labels: SaidFile
    short_labels: SaidFile = SaidFile()
    topics: SaidFile
    expressions: list[EntryFile] = Field(default_factory=list)


class FactFile(Strict):
    """How documents speak of one fact: expressions for each of its values.

    `where` names the parts of a document to look in: `profile`, `anywhere`, or a focus point. `unless` takes an
    expression back where another stands in the same sentence. `denied` is the value where the expression of a
    value is denied. `answers` are expressions that say enough under the label of a focus point in `where`, and
    nothing elsewhere. `choose` tells which of several values counts. With `plans: silent` what is
    only planned says nothing.
    """

    where: list[Slug] = Field(default_factory=lambda: ["profile"])
    about: SaidFile | None = None
    values: dict[str, SaidFile]
    answers: dict[str, SaidFile] = Field(default_factory=dict)
    denied: dict[str, str] = Field(default_factory=dict)
    unless: dict[str, SaidFile] = Field(default_factory=dict)
    choose: Literal["first", "highest"] = "first"
    doubtful: list[str] = Field(default_factory=list)
    plans: Literal["count", "silent"] = "count"


class WordsFile(Strict):
    """The small words of documents: headings, what marks a case, what says nothing, numbers in letters."""

    language: SaidFile
    case: SaidFile
    region: SaidFile
    profile: SaidFile
    headings: SaidFile
    silent: SaidFile
    own_report: SaidFile = SaidFile()
    field: SaidFile
    denying: list[Expression]
    numbers: dict[str, int]
    fractions: dict[str, Number]


class ComposingFile(Strict):
    """The numbers of the rules that make a level of what was found, each with the words for its effect."""

    value: Value | None = None
    weight: Annotated[Number, Field(ge=0, le=2)] | None = None
    because: TextFile


class ExamplesFile(Strict):
    """Texts about one focus point in each language: of every level, and such as say that it is not known."""

    nl: dict[Literal["0", "1", "2", "3", "4", "silent"], Expressions] = Field(default_factory=dict)
    en: dict[Literal["0", "1", "2", "3", "4", "silent"], Expressions] = Field(default_factory=dict)


class ReadingCase(Strict):
    """One text about one fact or focus point, and what must be read in it; nothing where `expect` is null.

    `also` are levels that can be defended too, `proposed` is what was read when somebody corrected it.
    """

    about: Slug
    text: Annotated[str, Field(min_length=1, max_length=6000)]
    language: Literal["nl", "en"] = "nl"
    expect: Any
    also: list[int] = Field(default_factory=list)
    proposed: Any = None


class CasesFile(Strict):
    """Cases of reading, by which authors see what a change of the lexicon does."""

    cases: list[ReadingCase]
