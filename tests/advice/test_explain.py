"""Why this, why not that, and what would change it."""

from typing import Any

import pytest

from engine.advice.explain import Ahead, Explainer, Explanation
from engine.advice.roadmap import Prerequisite
from engine.language import Value
from engine.model.library import Rule
from tests.libraries import POINTS, Requires, advise, adviser, base, caution, gives, library, region, step, weigh
from tests.worlds import fact

ZERO = dict.fromkeys(POINTS, 0)
LEAD = {"goals": 900, "ties": 700, "money": 500, "people": 300}
LED = [weigh(f"led/{name}", f"gap_{name} >= 1", points, name) for name, points in LEAD.items()]


def explainer(
    rules: list[Rule],
    requires: Requires | None = None,
    *,
    levels: dict[str, int] | None = None,
    targets: dict[str, int] | None = None,
    steps: dict[str, str] | None = None,
    on: str | None = None,
    **facts: Value,
) -> Explainer:
    more = [step("narrow", "ties", 0, when="count > 5"), step("draft", "ties", 0, active=False)]
    made = adviser(library([*LED, *rules], requires, steps=more, derived=[fact("big", "flag")]))
    one = region(ZERO if levels is None else levels, targets=targets, steps=steps, on=on, **facts)
    return Explainer(made, made.assess(one))


def step_of(found: Explainer, name: str) -> Explanation:
    return found.step(found.library.steps[name])


def rule_of(found: Explainer, name: str) -> Explanation:
    return found.rule(found.library.rules_of(name)[0])


def test_a_focus_point_is_explained_by_its_reasons_and_by_what_comes_first() -> None:
    found = explainer([weigh("a", "count > 2", 50, "money")], {("money", 0): {"people": 1}}, count=3).focus_point(
        "money"
    )
    assert (found.kind, found.id, found.verdict, found.level) == ("focus_point", "money", "advised", 0)
    assert (found.rank, found.wave, found.priority) == (4, "next", 550)
    assert [(one.rule, one.points) for one in found.reasons] == [("a", 50), ("led/money", 500)]
    assert found.ahead == (Ahead("goals", 900), Ahead("ties", 700), Ahead("people", 550))
    assert found.requires == (Prerequisite("people", 1, False),)


def test_the_first_has_nothing_ahead() -> None:
    found = explainer([]).focus_point("goals")
    assert (found.rank, found.wave, found.ahead, found.requires) == (1, "now", (), ())


def test_what_would_have_added_points_and_did_not_fire_is_told_nearest_first() -> None:
    rules = [
        weigh("a", "count > 9 and many > 9", 50, "ties"),
        weigh("b", "count > 9", 50, "ties"),
        weigh("c", "count > 9 and rate > 5", 50, "ties"),
        weigh("d", "count > 9", -50, "ties"),
        weigh("e", "count > 9", 50, "goals"),
        weigh("f", "count > 2", 50, "ties"),
        weigh("g", "rate > 5", 50, "ties"),
    ]
    found = explainer(rules, count=3, many=3).focus_point("ties")
    assert [(miss.rule.id, len(miss.failed), miss.unknown) for miss in found.misses] == [
        ("b", 1, ()),
        ("c", 1, ("rate",)),
        ("a", 2, ()),
    ]
    assert [(one.test.fact, one.value, one.distance) for one in found.misses[0].failed] == [("count", 3, 7)]
    assert [(one.rule.id, one.waits_for) for one in found.undecided] == [("g", ("rate",))]


def test_a_rule_outside_its_period_is_no_miss() -> None:
    rules = [weigh("a", "count > 9", 50, "ties", valid=("2026-01-01", None))]
    assert explainer(rules, count=3, on="2025-01-01").focus_point("ties").misses == ()
    assert len(explainer(rules, count=3).focus_point("ties").misses) == 1


@pytest.mark.parametrize(
    ("levels", "targets", "verdict", "level"),
    [({}, {}, "unknown-level", None), ({"ties": 4}, {}, "at-target", 4), ({"ties": 2}, {"ties": 1}, "at-target", 2)],
)
def test_a_focus_point_that_does_not_climb_says_why(
    levels: dict[str, int], targets: dict[str, int], verdict: str, level: int | None
) -> None:
    made = explainer([weigh("a", "rate > 5", 50, "ties")], levels=levels, targets=targets)
    found = made.focus_point("ties")
    assert (found.verdict, found.level, found.rank, found.reasons) == (verdict, level, None, ())
    assert "a" in [one.rule.id for one in found.undecided]


def test_a_step_is_explained_by_its_focus_point_and_its_own_reasons() -> None:
    rules = [
        advise("a", "count > 2", 40, "ties-0"),
        advise("b", "count > 9", 40, "ties-0"),
        advise("c", "rate > 5", 1, "ties-0"),
    ]
    found = step_of(explainer(rules, {("ties", 0): {"goals": 1}}, count=3), "ties-0")
    assert (found.kind, found.verdict, found.focus_point, found.level) == ("step", "advised", "ties", 0)
    assert (found.rank, found.wave, found.priority) == (2, "next", 740)
    assert [one.rule for one in found.reasons] == ["led/ties", "a"]
    assert ([one.rule.id for one in found.misses], [one.rule.id for one in found.undecided]) == (["b"], ["c"])
    assert (found.ahead, found.requires) == ((Ahead("goals", 900),), (Prerequisite("goals", 1, False),))


@pytest.mark.parametrize(
    ("name", "about", "verdict"),
    [
        ("ties-0", {"levels": {"ties": 0}}, "advised"),
        ("ties-0", {"levels": {"ties": 0}, "steps": {"ties-0": "underway"}}, "advised"),
        ("ties-0", {"levels": {"ties": 0}, "steps": {"ties-0": "done"}}, "done"),
        ("ties-0", {"levels": {}, "steps": {"ties-0": "declined"}}, "declined"),
        ("ties-0", {"levels": {}}, "unknown-level"),
        ("ties-1", {"levels": {"ties": 0}}, "later-level"),
        ("ties-0", {"levels": {"ties": 1}}, "passed-level"),
        ("ties-1", {"levels": {"ties": 1}, "targets": {"ties": 1}}, "at-target"),
        ("narrow", {"levels": {"ties": 0}, "count": 3}, "not-for-this-region"),
        ("narrow", {"levels": {"ties": 0}, "count": 6}, "advised"),
        ("draft", {"levels": {"ties": 0}}, "not-for-this-region"),
    ],
)
def test_every_step_says_why_it_is_advised_or_why_not(name: str, about: dict[str, Any], verdict: str) -> None:
    made = explainer([], **about)
    found = step_of(made, name)
    assert (found.verdict, found.id, found.level) == (verdict, name, about["levels"].get("ties"))
    assert (found.rank is None) == (verdict != "advised")
    advised = [one.id for steps in made.found.candidates.values() for one in steps]
    assert (name in advised) == (verdict == "advised")


def test_a_step_that_is_not_advised_still_says_what_its_rules_wait_for() -> None:
    made = explainer([advise("a", "rate > 5", 1, "ties-1")])
    assert [one.rule.id for one in step_of(made, "ties-1").undecided] == ["a"]


def test_a_rule_that_fires_shows_what_made_it_fire() -> None:
    found = rule_of(explainer([weigh("a", "count > 2", 50, "ties", "goals")], count=3), "a")
    assert (found.kind, found.verdict, found.focus_point) == ("rule", "fires", "ties")
    (fired,) = found.fired
    assert fired.values == {"count": 3}


def test_a_rule_that_is_silent_shows_its_nearest_miss_whatever_it_does() -> None:
    made = explainer(
        [weigh("a", "count > 9", -50, "ties"), caution("b", "count > 9"), gives("c", "count > 9", "big")], count=3
    )
    for name, about in (("a", "ties"), ("b", ""), ("c", "")):
        found = rule_of(made, name)
        assert (found.verdict, found.focus_point) == ("silent", about)
        assert [one.distance for miss in found.misses for one in miss.failed] == [7]


def test_a_rule_that_cannot_tell_shows_what_it_waits_for() -> None:
    found = rule_of(explainer([weigh("a", "rate > 5 and count > 2", 50, "ties")], count=3), "a")
    assert (found.verdict, found.undecided[0].waits_for, found.misses) == ("cannot-tell", ("rate",), ())


def test_a_rule_outside_its_period_says_so() -> None:
    rules = [weigh("a", "count > 2", 50, "ties", valid=("2026-01-01", None))]
    assert rule_of(explainer(rules, count=3, on="2025-01-01"), "a").verdict == "not-valid"
    assert rule_of(explainer(rules, count=3, on="2026-01-01"), "a").verdict == "fires"
    assert rule_of(explainer(rules, count=3), "a").undecided[0].waits_for == ("assessed_on",)


def test_each_rule_that_gives_a_fact_speaks_for_itself() -> None:
    made = explainer([gives("one", "count > 9", "big"), gives("two", "rate > 5 and count > 2", "big")], count=3)
    one, two = rule_of(made, "one"), rule_of(made, "two")
    assert (one.verdict, [miss.rule.id for miss in one.misses]) == ("silent", ["one"])
    assert (two.verdict, [waits.waits_for for waits in two.undecided]) == ("cannot-tell", [("rate",)])
    assert rule_of(explainer([gives("one", "count > 2", "big")], count=3), "one").verdict == "fires"


def test_a_rule_of_a_family_is_explained_about_its_own_focus_point() -> None:
    family = [weigh("all", f"gap_{name} >= 3", 10, name)._replace(about=name) for name in POINTS]
    made = explainer(family, levels=ZERO | {"ties": 3})
    told = {rule.about: made.rule(rule).verdict for rule in made.library.rules_of("all")}
    assert told == {"goals": "fires", "ties": "silent", "money": "fires", "people": "fires"}
    assert {made.rule(rule).focus_point for rule in made.library.rules_of("all")} == set(POINTS)


def test_the_explanation_and_the_advice_say_the_same() -> None:
    made = explainer([*base(), advise("a", "count > 2", 40, "ties-0")], {("goals", 0): {"money": 1}}, count=3)
    advised = adviser(made.library).advise(made.found.region)
    for one in advised.focus_points:
        found = made.focus_point(one.id)
        assert (found.rank, found.wave, found.priority) == (one.rank, one.wave, one.priority)
    for own in advised.steps:
        found = step_of(made, own.step.id)
        assert (found.reasons, found.priority, found.wave) == (own.reasons, own.priority, own.wave)
