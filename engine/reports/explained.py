"""Explanations as plain data and as text."""

from typing import Any

from engine.advice.adviser import Assessment
from engine.advice.explain import Explanation
from engine.advice.misses import Failed, Miss
from engine.advice.words import say
from engine.language import Fact, describe_test, enumerate_words, sentence, spell_test
from engine.matching.inference import ASSESSED_ON, Undecided
from engine.model.library import Advise, Library, Rule, Weigh
from engine.reports.data import reason_data
from engine.reports.lines import WIDTH, Line, Page
from engine.reports.phrases import phrase, said_points
from engine.text import Language, decimal, points

Data = dict[str, Any]
MOST_MISSES = 6


def explanation_data(one: Explanation, library: Library, language: Language) -> Data:
    """Give one explanation as plain data."""
    return {
        "kind": one.kind,
        "id": one.id,
        "name": name_of(one, library, language),
        "focus_point": one.focus_point or None,
        "verdict": one.verdict,
        "level": one.level,
        "rank": one.rank,
        "wave": one.wave,
        "priority": one.priority,
        "reasons": [reason_data(reason, library, language) for reason in one.reasons],
        "ahead": [{"focus_point": ahead.focus_point, "priority": ahead.priority} for ahead in one.ahead],
        "requires": [{"focus_point": n.focus_point, "level": n.level, "met": n.met} for n in one.requires],
        "misses": [_miss_data(miss, library, language) for miss in one.misses],
        "undecided": [_undecided_data(each, language) for each in one.undecided],
        "because": [
            {"tests": [spell_test(test) for test in alternative], "rule": fired.rule.id, "source": fired.rule.source}
            for fired in one.fired
            for alternative in fired.because
        ],
    }


def _miss_data(miss: Miss, library: Library, language: Language) -> Data:
    return {
        "rule": miss.rule.id,
        "title": miss.rule.title.in_(language),
        "points": points_of(miss.rule),
        "failed": [
            {
                "test": spell_test(one.test),
                "says": describe_test(one.test, library.facts[one.test.fact], language),
                "value": list(one.value) if isinstance(one.value, tuple) else one.value,
                "distance": one.distance,
            }
            for one in miss.failed
        ],
        "unknown": list(miss.unknown),
        "source": miss.rule.source,
    }


def _undecided_data(one: Undecided, language: Language) -> Data:
    title = one.rule.title.in_(language)
    return {"rule": one.rule.id, "title": title, "points": points_of(one.rule), "waits_for": list(one.waits_for)}


def name_of(one: Explanation, library: Library, language: Language) -> str:
    """Give what people call the thing that is explained."""
    if one.kind == "focus_point":
        return library.focus_points[one.id].name.in_(language)
    if one.kind == "step":
        return library.steps[one.id].title.in_(language)
    return library.rules_of(one.id)[0].title.in_(language)


def points_of(rule: Rule) -> int | None:
    """Give the points of a rule, None for one that gives none."""
    return rule.effect.points if isinstance(rule.effect, Weigh | Advise) else None


class ExplanationReport:
    """Puts explanations for one region into lines."""

    def __init__(self, found: Assessment, library: Library, language: Language, width: int = WIDTH) -> None:
        self.found = found
        self.library = library
        self.language: Language = language
        self.page = Page(width)

    def say(self, name: str, /, **words: Any) -> str:
        """Give a phrase in the report's language."""
        return phrase(name, self.language, **words)

    def lines(self, explanations: list[Explanation]) -> list[Line]:
        """Give all explanations under the region's name."""
        self.page.add(self.found.region.name, style="title")
        for one in explanations:
            self._explanation(one)
        return self.page.lines

    def _explanation(self, one: Explanation) -> None:
        self.page.heading(name_of(one, self.library, self.language))
        self.page.add(self.verdict(one))
        if one.wave:
            self.page.add(f"{self.say(one.wave)}.")
        reasons = sorted(one.reasons, key=lambda reason: (reason.term == "gap", -reason.points))
        self._list("why", [f"{reason.text.in_(self.language)} ({self._points(reason.points)})" for reason in reasons])
        self._list("because_of", [self.alternative(one)] if one.fired else [])
        self._list("waits_for", [self.need(n.focus_point, n.level) for n in one.requires if n.met is not True])
        ahead = [(self._subject(each.focus_point), each.priority) for each in one.ahead]
        said = [self.say("ahead_one", name=name, points=said_points(n, self.language)) for name, n in ahead]
        self._list("ahead", said)
        self._list("would_raise", [self.miss(miss) for miss in one.misses[:MOST_MISSES]])
        self._list("waits_for_answer", [self.waiting(each) for each in one.undecided])

    def _list(self, heading: str, items: list[str]) -> None:
        if items:
            self.page.blank()
            self.page.add(self.say(heading), style="strong")
        for item in items:
            self.page.item(item)

    def verdict(self, one: Explanation) -> str:
        """Say where the thing stands."""
        about = self.library.focus_points.get(one.focus_point)
        name = about.name.in_(self.language) if about else ""
        from_level = self.library.steps[one.id].from_level if one.kind == "step" else 0
        return self.say(
            f"verdict_{one.verdict}",
            name=name,
            level=one.level,
            rank=one.rank,
            from_level=from_level,
            count=len(self.library.focus_points),
            points=said_points(one.priority or 0, self.language),
        )

    def _points(self, hundredths: int) -> str:
        return points(hundredths, self.language)

    def _subject(self, focus_point: str) -> str:
        return self.library.focus_points[focus_point].name.in_(self.language)

    def need(self, focus_point: str, level: int) -> str:
        """Say which level is needed."""
        return self.say("needs_level", name=self._subject(focus_point), level=level)

    def alternative(self, one: Explanation) -> str:
        """Say because of which facts a rule fires."""
        tests = [test for fired in one.fired for test in fired.because[0]]
        said = [self._test_with_value(test.fact, sentence(test, self.library.facts, self.language)) for test in tests]
        return enumerate_words(said, self.say("and"))

    def _test_with_value(self, fact: str, said: str) -> str:
        value = self.found.concluded.facts.get(fact)
        about = self.library.facts[fact]
        if value is None or about.kind == "flag":
            return said
        return f"{said} ({self.say('now_is', value=say(about, value, self.language))})"

    def miss(self, miss: Miss) -> str:
        """Say what a rule that did not fire would have needed."""
        tests = [self._failed(one) for one in miss.failed]
        tests += [self._label(fact) for fact in miss.unknown]
        words = {"title": miss.rule.title.in_(self.language), "tests": "; ".join(tests)}
        number = points_of(miss.rule)
        return (
            self.say("miss_rule", **words) if number is None else self.say("miss", points=self._points(number), **words)
        )

    def _failed(self, one: Failed) -> str:
        fact: Fact = self.library.facts[one.test.fact]
        said = describe_test(one.test, fact, self.language)
        if fact.kind == "flag" or one.value is None:
            return said
        now = self.say("now_is", value=say(fact, one.value, self.language))
        if one.distance is None or not fact.numeric:
            return f"{said} ({now})"
        return f"{said} ({now}, {self.say('off_by', distance=decimal(one.distance, self.language))})"

    def waiting(self, one: Undecided) -> str:
        """Say which answers a rule waits for."""
        facts = enumerate_words([self._label(fact) for fact in one.waits_for], self.say("and"))
        words = {"title": one.rule.title.in_(self.language), "facts": facts}
        number = points_of(one.rule)
        if number is None:
            return self.say("undecided_rule", **words)
        return self.say("undecided", points=self._points(number), **words)

    def _label(self, fact: str) -> str:
        if fact == ASSESSED_ON:
            return self.say("day")
        return self.library.facts[fact].label.in_(self.language)


def overview_lines(found: Assessment, library: Library, language: Language, width: int = WIDTH) -> list[Line]:
    """Give the points of every transition by term: the whole order at a glance."""
    page = Page(width)
    page.add(found.region.name, style="title")
    page.heading(phrase("overview", language))
    shorts = [library.focus_points[one.transition.focus_point].short.in_(language) for one in found.ranked]
    column = max((len(short) for short in (*shorts, phrase("overview_head", language))), default=0)
    for one, short in zip(found.ranked, shorts, strict=True):
        by_term = [
            f"{term.in_(language)} {points(total, language)}"
            for name, term in library.terms.items()
            if (total := sum(reason.points for reason in one.reasons if reason.term == name))
        ]
        priority = decimal(one.priority / 100, language)
        start = f"{found.ranked.index(one) + 1:>2}. {short:<{column}}  {priority:>5}  "
        page.add(", ".join(by_term), indent=start, hang=" " * len(start))
    return page.lines
