"""Small worlds for tests: a vocabulary of every kind of fact, and random conditions and facts in it."""

from hypothesis import strategies as st

from engine.language import (
    And,
    Condition,
    Fact,
    Kind,
    Operator,
    Or,
    Test,
    TooWideError,
    Value,
    conjunctions,
    negate,
    tests_of,
)
from engine.language.truth import Facts
from engine.text import Text

X = Text("x", "x")
WORDS = ("po", "vso", "één", 'met "aanhaling"', "back\\slash", "ja's", "none", "日本")


def fact(name: str, kind: Kind, values: tuple[str, ...] = (), high: int = 0, *, whole: bool = True) -> Fact:
    """Make a fact with the least that it needs."""
    return Fact(name, kind, Text(f"de {name}", f"the {name}"), values=dict.fromkeys(values, X), high=high, whole=whole)


VOCABULARY = {
    one.name: one
    for one in (
        fact("count", "number", high=500),
        fact("many", "number", high=500),
        fact("level", "level", high=4),
        fact("other_level", "level", high=4),
        fact("rate", "percentage", high=100, whole=False),
        fact("mood", "ordered", ("reserved", "open", "driving")),
        fact("cover", "ordered", ("none", "pilots", "partial", "most", "nearly_all", "all")),
        fact("market", "choice", WORDS[:4]),
        fact("money", "choice", WORDS),
        fact("sectors", "list", WORDS[:6]),
        fact("kinds", "list", ("a", "b")),
        fact("joined", "flag"),
        fact("split", "flag"),
    )
}
FACTS = st.sampled_from(sorted(VOCABULARY))


def values_of(one: Fact) -> st.SearchStrategy[Value]:
    """Give the single values (for a list: the members) that a fact can have, its limits often."""
    if one.kind == "flag":
        return st.booleans()
    if one.kind == "percentage":
        return st.one_of(
            st.sampled_from([0, 100, 50, 49.99, 50.01, 0.01]),
            st.integers(0, 10000).map(lambda n: n // 100 if n % 100 == 0 else n / 100),
        )
    if one.numeric:
        return st.one_of(st.integers(one.low, min(one.high, 4)), st.integers(one.low, one.high), st.just(one.high))
    return st.sampled_from(sorted(one.values))


@st.composite
def questions(draw: st.DrawFn, name: str = "") -> Test:
    """Give a test on one fact, or on any."""
    one = VOCABULARY[name or draw(FACTS)]
    operators: list[Operator] = ["is known", "is unknown"]
    if one.kind == "list":
        operators += ["has", "not has"]
    else:
        operators += ["==", "!=", "in", "not in"]
    if one.compares:
        operators += ["<", "<=", ">", ">="]
    operator = draw(st.sampled_from(operators))
    if operator in ("is known", "is unknown"):
        return Test(one.name, operator)
    if operator in ("in", "not in"):
        return Test(one.name, operator, tuple(draw(st.lists(values_of(one), min_size=1, max_size=4, unique=True))))
    return Test(one.name, operator, (draw(values_of(one)),))


def _narrow(condition: Condition) -> bool:
    try:
        conjunctions(condition)
        conjunctions(negate(condition))
    except TooWideError:
        return False
    return True


_JOINED = st.recursive(
    questions(),
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)), st.sampled_from([And, Or]), st.lists(inner, min_size=2, max_size=3)
    ),
    max_leaves=8,
)
conditions: st.SearchStrategy[Condition] = _JOINED.filter(_narrow)


def _sayable(condition: Condition) -> bool:
    """Say whether every value is a word or number of the language."""
    values = [value for test in tests_of(condition) for value in test.values]
    return all(not isinstance(value, str) or value.isidentifier() for value in values)


sayable_conditions = conditions.filter(_sayable)


@st.composite
def known_facts(draw: st.DrawFn) -> Facts:
    """Give some of the facts, others unknown."""
    found: dict[str, Value | tuple[str, ...]] = {}
    for name, one in VOCABULARY.items():
        if draw(st.booleans()):
            if one.kind == "list":
                members = draw(st.sets(st.sampled_from(sorted(one.values))))
                found[name] = tuple(word for word in one.values if word in members)
            else:
                found[name] = draw(values_of(one))
    return found
