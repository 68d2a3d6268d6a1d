"""Content files rewritten with everything that an author put there kept: comments, order, quotes, folds."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from engine.model.library import Case
from engine.reports.output import write_output


def round_trip() -> YAML:
    """Give a reader and writer of YAML that keeps what it doesn't change to the byte."""
    yaml = YAML()
    yaml.width = 4096
    yaml.preserve_quotes = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def rewritten(text: str) -> str:
    """Read and write a text: indents and spaces become even."""
    yaml = round_trip()
    return _dumped(yaml, yaml.load(text))


def _dumped(yaml: YAML, content: Any) -> str:
    out = io.StringIO()
    yaml.dump(content, out)
    return out.getvalue()


def with_cases(text: str, cases: Sequence[Case]) -> str:
    """Add cases behind the others of a rule's file."""
    yaml = round_trip()
    content = yaml.load(text)
    tests = content.setdefault("tests", CommentedSeq())
    for case in cases:
        tests.append(_entry(case))
    return _dumped(yaml, content)


def _entry(case: Case) -> CommentedMap:
    facts = CommentedMap({name: _value(value) for name, value in case.facts.items()})
    facts.fa.set_flow_style()
    return CommentedMap({"name": case.name, "facts": facts, "expect": case.expect})


def _value(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    members = CommentedSeq(value)
    members.fa.set_flow_style()
    return members


def spelled_case(case: Case) -> str:
    """Spell one case as it stands in a rule's file."""
    return _dumped(round_trip(), CommentedSeq([_entry(case)]))


def add_cases(path: Path, cases: Sequence[Case]) -> None:
    """Write a rule's file anew with more cases."""
    write_output(path, with_cases(path.read_text("utf-8"), cases))
