"""The advice as JSON keeps the contract: its keys and types, its order, and what every step must have."""

from itertools import groupby, pairwise

from engine.home import REGIONS, SHIPPED
from engine.model.library import Library
from tests.content.conftest import Advised
from tests.content.contract import FOCUS_POINTS, Advice

CAPACITY = 3


def read(advised: Advised) -> Advice:
    return Advice.model_validate(advised.data)


def test_it_has_every_key_with_its_type(advised: Advised) -> None:
    advice = read(advised)
    assert advice.language == advised.language
    assert advice.region == advised.region.name
    named = [*Advice.model_fields]
    assert [key for key in advised.data if key in named] == named


def test_all_focus_points_are_ranked_without_gaps(advised: Advised) -> None:
    points = read(advised).focus_points
    assert [one.rank for one in points] == list(range(1, 12))
    assert {one.id for one in points} == set(FOCUS_POINTS)
    assert {one.id: one.level for one in points} == {name: advised.region.level(name) for name in FOCUS_POINTS}


def test_focus_points_stand_by_priority_then_unknown_then_at_target(advised: Advised) -> None:
    points = read(advised).focus_points
    groups = [1 if one.level is None else 2 if one.priority is None else 0 for one in points]
    assert groups == sorted(groups)
    climbing = [one.priority for one in points if one.priority is not None]
    assert climbing == sorted(climbing, reverse=True)
    for group in (1, 2):
        order = [FOCUS_POINTS.index(one.id) for one, of in zip(points, groups, strict=True) if of == group]
        assert order == sorted(order)
    there = [one for one, of in zip(points, groups, strict=True) if of == 2]
    assert all(one.level is not None and one.level >= one.effective_target for one in there)


def test_targets_are_four_unless_the_region_set_them(advised: Advised) -> None:
    for one in read(advised).focus_points:
        assert one.target_set == (one.id in advised.region.targets)
        assert one.target == advised.region.targets.get(one.id, 4)
        assert one.effective_target >= one.target


def test_steps_are_ranked_without_gaps_and_stand_together(advised: Advised) -> None:
    advice = read(advised)
    assert [step.rank for step in advice.steps] == list(range(1, len(advice.steps) + 1))
    order = [name for name, _ in groupby(step.focus_point for step in advice.steps)]
    ranked = [one.id for one in advice.focus_points if one.id in order]
    assert order == ranked
    for _, group in groupby(advice.steps, key=lambda step: step.focus_point):
        own = [(-step.priority, step.id) for step in group]
        assert own == sorted(own)


def test_a_step_leads_one_level_up_from_where_the_region_is(advised: Advised) -> None:
    for step in read(advised).steps:
        assert step.from_level == advised.region.level(step.focus_point)
        assert step.to_level == step.from_level + 1


def test_points_are_the_sum_of_the_reasons(advised: Advised) -> None:
    for step in read(advised).steps:
        assert sum(reason.points for reason in step.reasons) == step.priority
        assert len({reason.rule for reason in step.reasons}) == len(step.reasons)


def test_every_step_says_who_how_long_and_on_what_ground(advised: Advised, library: Library) -> None:
    for step in read(advised).steps:
        assert step.duration_months.min <= step.duration_months.max
        assert step.owner.id in library.roles
        assert step.owner.id not in {role.id for role in step.involved}
        assert {source.id for source in step.sources} <= set(library.sources)
        assert {source.id for source in step.sources if source.url is None} <= {"seed", "own-inference"}


def test_a_reason_points_at_the_condition_of_its_rule(advised: Advised) -> None:
    for step in read(advised).steps:
        for reason in step.reasons:
            address, line = reason.source.split(":")
            inherited = reason.rule.startswith("prerequisite/")
            assert inherited or address == f"rules/{reason.rule}.yaml"
            written = (SHIPPED / address).read_text("utf-8").splitlines()
            assert written[int(line) - 1].startswith("requires:" if inherited else "when:")


def test_prerequisites_are_met_unmet_or_unknown(advised: Advised) -> None:
    for step in read(advised).steps:
        for need in step.requires:
            level = advised.region.level(need.focus_point)
            assert need.met is (None if level is None else level >= need.level)
        if step.wave == "now":
            assert all(need.met for need in step.requires)


def test_a_transition_shares_one_wave_and_now_keeps_to_the_capacity(advised: Advised) -> None:
    steps = read(advised).steps
    waves = {step.focus_point: {one.wave for one in steps if one.focus_point == step.focus_point} for step in steps}
    assert all(len(found) == 1 for found in waves.values())
    assert sum(found == {"now"} for found in waves.values()) <= CAPACITY


def test_no_step_that_was_done_or_declined_is_advised(advised: Advised) -> None:
    advice, given = read(advised), advised.region.steps
    status = {step.id: step.status for step in advice.steps}
    assert {name for name, one in given.items() if one.status in ("done", "declined")}.isdisjoint(status)
    assert {one["id"] for one in advice.declined} == {name for name, one in given.items() if one.status == "declined"}
    assert all(found is None or given[name].status == found for name, found in status.items())
    assert all(status[name] == one.status for name, one in given.items() if name in status)


def test_open_questions_ask_for_what_is_unknown(advised: Advised, library: Library) -> None:
    rules = {rule.id for rule in library.rules}
    asked = [one.fact for one in read(advised).open_questions]
    assert len(set(asked)) == len(asked)
    assert set(asked).isdisjoint(advised.region.facts)
    assert all(set(one.rules) <= rules for one in read(advised).open_questions)


def test_the_five_regions_get_enough_to_choose_from(every_advice: list[Advised]) -> None:
    counts = {one.path.stem: len(one.data["steps"]) for one in every_advice if one.path.parent == REGIONS}
    assert len(counts) == 5
    assert min(counts.values()) >= 8


def test_both_languages_say_the_same(every_advice: list[Advised]) -> None:
    """Ids, numbers and order do not depend on the language."""
    for dutch, english in pairwise(every_advice):
        if dutch.path == english.path:
            assert bare(dutch.data) == bare(english.data)


def bare(value: object) -> object:
    """Give data without words for people."""
    spoken = {"language", "name", "short", "text", "title", "action", "first_action", "effort", "result", "about"}
    spoken |= {"decision_by", "label", "question", "keep", "in_one_partnership", "ways_out"}
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if key not in spoken}
    return [bare(one) for one in value] if isinstance(value, list) else value
