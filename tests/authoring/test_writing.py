"""What helps an author to write: the fixed form, schemas for editors, files from a template."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.authoring.fmt import formatted
from engine.authoring.schemas import FILES, schema
from engine.authoring.templates import KINDS
from engine.authoring.workbench import workbench
from engine.commands.authoring import new
from engine.commands.authoring.check import check
from engine.commands.authoring.fmt import fmt
from engine.commands.authoring.schema import schema_of
from engine.commands.call import Call
from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.language import Condition, parse, spell
from engine.model.content import RuleFile
from engine.model.library import Library
from tests.worlds import sayable_conditions

UNTIDY = """\
# Over dit bestand.

# bij de titel
title: {nl: A,   en: B}
points: 1   # punten
# de voorwaarde
when: |
  relationships<=1   and urgency  in [ low,high]
  or (partnership_count>5)
weigh: [relationships]
tests:
- name: x   # een voorbeeld
  facts: {relationships: 1}
  expect: fires
# waar het vandaan komt
sources: [{id: own-inference}]
"""
TIDY = """\
# Over dit bestand.

# bij de titel
title: {nl: A, en: B}
# de voorwaarde
when: |
  relationships <= 1 and urgency in [low, high]
  or (partnership_count > 5)
weigh: [relationships]
points: 1   # punten
# waar het vandaan komt
sources: [{id: own-inference}]
tests:
  - name: x # een voorbeeld
    facts: {relationships: 1}
    expect: fires
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    return tmp_path


def text_of(answer: object) -> str:
    assert isinstance(answer, str)
    return answer


def test_keys_get_their_order_and_comments_go_along() -> None:
    assert formatted(UNTIDY, RuleFile) == TIDY
    assert formatted(TIDY, RuleFile) == TIDY


def test_the_shipped_files_are_in_the_fixed_form() -> None:
    answer = fmt(Call(), check=True)
    assert not answer.found, answer.content


@given(sayable_conditions)
def test_a_condition_says_the_same_in_its_fixed_form(condition: Condition) -> None:
    squeezed = spell(condition).replace(" <= ", "<=").replace(", ", " ,  ")
    text = f"title: {{nl: a, en: b}}\nwhen: |\n  {squeezed}\n"
    found = yaml.safe_load(formatted(text, RuleFile))["when"].strip()
    assert parse(found) == condition
    assert found == spell(condition)


@pytest.mark.parametrize(
    "text",
    [
        "when: 'a == b'\ntitle: {nl: x, en: y}\n",
        "title: {nl: x, en: y}\nwhen: a   ==  b  # waarom\n",
        "title: {nl: x, en: y}\nwhen: |\n  a ==\n",
        "unknown: 1\ntitle: {nl: x, en: y}\n",
        "title: {nl: x, en: y}\nwhen: >-\n  a == b\n  and c == d\n",
    ],
)
def test_what_can_not_be_put_right_keeps_its_meaning(text: str) -> None:
    before, after = yaml.safe_load(text), yaml.safe_load(formatted(text, RuleFile))
    assert {key: str(value).split() for key, value in before.items()} == {
        key: str(value).split() for key, value in after.items()
    }


@given(st.text(alphabet="ab: #-|>\n'\"{}[],\\&*!%@`?", max_size=60))
def test_whatever_a_value_holds_the_form_keeps_it(value: str) -> None:
    text = yaml.safe_dump({"title": {"nl": value, "en": value}, "points": 1.0}, allow_unicode=True)
    assert yaml.safe_load(formatted(text, RuleFile)) == yaml.safe_load(text)


def test_files_are_put_right_in_place_and_named(home: Path) -> None:
    path = home / "rules" / "mine" / "a.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(UNTIDY, "utf-8")
    answer = fmt(Call(home=home), check=True)
    assert answer.found
    assert "RK836" in text_of(answer.content)
    assert path.read_text("utf-8") == UNTIDY
    assert str(path) in text_of(fmt(Call(home=home)).content)
    assert path.read_text("utf-8") == TIDY
    assert not fmt(Call(home=home), check=True).found


def test_a_file_that_can_not_be_read_is_refused_and_nothing_is_written(home: Path) -> None:
    folder = home / "rules" / "mine"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text(UNTIDY, "utf-8")
    (folder / "b.yaml").write_text("title: [\n")
    with pytest.raises(RegiokoersError):
        fmt(Call(home=home))
    assert (folder / "a.yaml").read_text("utf-8") == UNTIDY


@pytest.mark.parametrize("kind", FILES)
def test_every_shipped_file_fits_its_schema(kind: str, library: Library) -> None:
    found = schema(kind, library)
    Draft202012Validator.check_schema(found)
    validator = Draft202012Validator(found)
    for path in SHIPPED.glob(FILES[kind]):
        plain = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
        assert [error.message for error in validator.iter_errors(plain)] == [], path


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        ("rule", {"title": {"nl": "a"}, "when": "x == 1", "sources": [{"id": "no-such-source"}]}),
        ("rule", {"title": {"nl": "a"}, "when": "x == 1", "sources": [{"id": "seed"}], "weigh": ["no_such"]}),
        ("rule", {"title": {"nl": "a"}, "when": "x == 1", "sources": [{"id": "seed"}], "wiegh": ["relationships"]}),
        ("region", {"format": 1, "region": "x", "profile": {"labour_market": "no"}}),
        ("region", {"format": 1, "region": "x", "focus_points": {"relationships": 5}}),
        ("region", {"format": 1, "region": "x", "profile": {"coverage": {"part_time": "some"}}}),
        ("region", {"region": "x"}),
    ],
)
def test_a_schema_marks_what_is_wrong(kind: str, plain: object, library: Library) -> None:
    assert list(Draft202012Validator(schema(kind, library)).iter_errors(plain))


def test_schemas_are_written_with_the_lines_for_editors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = text_of(schema_of(None, Call(), into=Path(".schemas")).content)
    settings = json.loads(said[said.index("{") : said.rindex("}") + 1])
    for path, glob in settings["yaml.schemas"].items():
        assert json.loads((tmp_path / path).read_text("utf-8"))["title"] in path
        assert glob in FILES.values()
    assert "yaml-language-server: $schema=../../.schemas/rule.schema.json" in said


def test_an_unknown_kind_of_schema_is_refused() -> None:
    with pytest.raises(RegiokoersError) as refused:
        schema_of("rul", Call())
    assert refused.value.faults[0].code == "RK705"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_begun_is_a_sound_draft(language: str, home: Path) -> None:
    call = Call(home=home, language="nl" if language == "nl" else "en")
    new.rule("relationships/mine", call)
    new.rule("elsewhere/mine", call)
    new.step("relationships/my-step", call, level=2)
    for kind in KINDS:
        new.fact(f"my_{kind}", call, kind=kind)
    new.focus_point("my_point", call)
    answer = check(call)
    assert not answer.found, answer.content
    bench = workbench(home)
    assert {"relationships/mine", "elsewhere/mine"} <= bench.content.of("rules").keys()
    assert bench.library.steps["my-step"].from_level == 2
    assert {f"my_{kind}" for kind in KINDS} <= bench.library.facts.keys()
    assert "my_point" in bench.library.focus_points
    assert not fmt(call, check=True).found


@pytest.mark.parametrize(
    ("begin", "code"),
    [
        (lambda call: new.rule("mine", call), "RK839"),
        (lambda call: new.rule("Mine/x", call), "RK839"),
        (lambda call: new.rule("../x/y", call), "RK839"),
        (lambda call: new.fact("a/b", call), "RK839"),
        (lambda call: new.step("no_such/x", call), "RK402"),
        (lambda call: new.step("relationships/introduction-round", call), "RK840"),
        (lambda call: new.fact("urgency", call), "RK840"),
        (lambda call: new.focus_point("relationships", call), "RK840"),
    ],
)
def test_what_can_not_be_begun_is_refused(begin: object, code: str, home: Path) -> None:
    with pytest.raises(RegiokoersError) as refused:
        begin(Call(home=home))  # type: ignore[operator]
    assert [one.code for one in refused.value.faults] == [code]
    assert [path.name for path in home.iterdir()] == ["home.yaml"]


def test_nothing_is_overwritten(home: Path) -> None:
    new.rule("relationships/mine", Call(home=home))
    path = home / "rules" / "relationships" / "mine.yaml"
    path.write_text("mine\n")
    path.unlink()
    path.write_text(RULE_TEXT)
    with pytest.raises(RegiokoersError) as refused:
        new.rule("relationships/mine", Call(home=home))
    assert refused.value.faults[0].code == "RK838"
    assert path.read_text() == RULE_TEXT


def test_without_a_home_there_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RegiokoersError) as refused:
        new.rule("relationships/mine", Call())
    assert refused.value.faults[0].code == "RK837"
    assert list(tmp_path.iterdir()) == []


RULE_TEXT = """\
title: {nl: a, en: b}
when: relationships <= 1
weigh: [relationships]
term: context
points: 0.5
because: {nl: a, en: b}
sources: [{id: own-inference}]
status: draft
"""
