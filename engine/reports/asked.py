"""What every medium prints of the sections that were asked for: a heading, a line before, and items."""

from collections.abc import Iterator
from typing import Any

Data = dict[str, Any]
Section = tuple[str, str, list[str]]


def asked_for(data: Data) -> Iterator[Section]:
    """Give the sections that the advice has."""
    if firm := data.get("firmness"):
        ahead = {step["id"] for step in data["steps"] if step["wave"] != "later"}
        yield "firmness", firm["text"], [*dict.fromkeys(one["text"] for one in firm["steps"] if one["id"] in ahead)]
    if asked := data.get("questions_by_value"):
        yield "questions_by_value", asked["text"], [_question(one) for one in asked["questions"] if one["turns"]]


def _question(one: Data) -> str:
    return " ".join([one["question"], *filter(None, [one["assumed"]]), *(turn["text"] for turn in one["turns"])])
