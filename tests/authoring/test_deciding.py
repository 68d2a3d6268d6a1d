"""What decides in a case, and results as JUnit XML."""

from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given

from engine.authoring.deciding import deciding
from engine.commands.authoring.cases import run
from engine.commands.authoring.check import check
from engine.commands.call import Call
from engine.language import Condition, Facts, Test, holds, parse, tests_of, truth
from engine.language.nodes import And, Or
from tests.authoring.test_coverage import RULE
from tests.worlds import VOCABULARY, conditions, known_facts


def told_with(condition: Condition, decisive: set[int], facts: Facts) -> bool | None:
    """Give the truth of a condition in which every test that does not decide says the opposite."""
    if isinstance(condition, Test):
        told = holds(condition, facts, VOCABULARY)
        return told if id(condition) in decisive or told is None else not told
    parts = [told_with(part, decisive, facts) for part in condition.parts]
    wanted = isinstance(condition, Or)
    return wanted if wanted in parts else None if None in parts else not wanted


@given(conditions, known_facts())
def test_what_does_not_decide_could_say_the_opposite(condition: Condition, facts: Facts) -> None:
    told = truth(condition, facts, VOCABULARY)
    decisive = {id(test) for test in deciding(condition, facts, VOCABULARY)}
    assert decisive
    assert decisive <= {id(test) for test in tests_of(condition)}
    if told is not None:
        assert told_with(condition, decisive, facts) is told


def test_one_false_part_decides_an_and_and_one_true_part_an_or() -> None:
    facts: Facts = {"level": 3, "joined": True}
    both, either = parse("level <= 2 and joined == true"), parse("level <= 2 or joined == true")
    assert isinstance(both, And)
    assert isinstance(either, Or)
    assert deciding(both, facts, VOCABULARY) == (both.parts[0],)
    assert deciding(either, facts, VOCABULARY) == (either.parts[1],)
    assert deciding(both, {"joined": True}, VOCABULARY) == (both.parts[0],)


def home_with(tmp_path: Path, text: str) -> Call:
    (tmp_path / "rules" / "mine").mkdir(parents=True)
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    (tmp_path / "rules" / "mine" / "haste.yaml").write_text(text, "utf-8")
    return Call(home=tmp_path, engine="reference", format="junit")


def test_results_can_be_read_as_junit(tmp_path: Path) -> None:
    text = RULE.replace("relationships: 4}", "relationships: 1}").replace("haste and few ties", "<few> & \u202e ties")
    answer = run("mine", home_with(tmp_path, text))
    assert answer.found
    assert isinstance(answer.content, str)
    (suite,) = ElementTree.fromstring(answer.content)
    assert suite.attrib == {"name": "mine", "tests": "2", "failures": "1"}
    first, second = suite
    assert (first.attrib["classname"], first.attrib["name"]) == ("mine/haste", "<few> & \\u{202e} ties")
    assert len(first) == 0
    failure = second.find("failure")
    assert failure is not None
    assert "RK812" in failure.attrib["message"]
    assert "`urgency == high` (urgency: ?)" in (failure.text or "")


def test_all_passing_is_no_failure(tmp_path: Path) -> None:
    answer = run("mine", home_with(tmp_path, RULE))
    assert not answer.found
    assert isinstance(answer.content, str)
    assert ElementTree.fromstring(answer.content).find("*/*/failure") is None


def test_a_check_names_what_takes_the_place_of_shipped_files(tmp_path: Path) -> None:
    call = home_with(tmp_path, RULE)._replace(format="text")
    (tmp_path / "rules" / "relationships").mkdir()
    own = tmp_path / "rules" / "relationships" / "no-ties.yaml"
    own.write_text(RULE.replace("urgency == high and relationships <= 2", "relationships == 0"), "utf-8")
    answer = check(call, no_proofs=True)
    assert isinstance(answer.content, str)
    assert [line.split()[0] for line in answer.content.splitlines()[1:]] == ["rules/relationships/no-ties.yaml"]
    shipped = check(Call(), no_proofs=True).content
    assert isinstance(shipped, str)
    assert shipped.count("\n") == 1
