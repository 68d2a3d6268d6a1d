"""From the text of a condition to its tree.

The grammar stands in the docstrings of the functions that parse it. Faults carry the offset at which
reading stopped, so that a caret can point there.
"""

from typing import NoReturn, cast

from engine.errors import RegiokoersError, fault
from engine.language.nodes import And, Condition, Operator, Or, Test, Value
from engine.language.tokens import COMPARISONS, Token, at, tokenize

DEEPEST = 40


def parse(text: str) -> Condition:
    """Parse a condition.

    Raises `RegiokoersError` with one fault whose `line` is the line of the text and whose `column` points
    at the word that can't stand there.
    """
    return _Parser(text).whole()


class _Parser:
    """A recursive-descent parser with one token of look-ahead."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.position = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    def take(self) -> Token:
        token = self.token
        self.position += 1
        return token

    def skip(self, word: str) -> bool:
        """Step over a keyword or sign if it stands here."""
        found = self.token.kind != "end" and self.token.text == word
        self.position += found
        return found

    def fail(self, name: str, token: Token | None = None, **words: object) -> NoReturn:
        token = token or self.token
        place, line = at(self.text, token.start)
        name = "condition-unfinished" if token.kind == "end" else name
        raise RegiokoersError([fault(name, place, found=token.text, **words).at(place, line)])

    def whole(self) -> Condition:
        """`condition END`."""
        condition = self.condition()
        if self.token.kind != "end":
            self.fail("condition-end-expected")
        return condition

    def condition(self) -> Condition:
        """`condition = conjunction ("or" conjunction)*`."""
        parts = [self.conjunction()]
        while self.skip("or"):
            parts.append(self.conjunction())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def conjunction(self) -> Condition:
        """`conjunction = term ("and" term)*`."""
        parts = [self.term()]
        while self.skip("and"):
            parts.append(self.term())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def term(self) -> Condition:
        """`term = "(" condition ")" | fact test`."""
        opening = self.token
        if not self.skip("("):
            return self.test()
        self.depth += 1
        if self.depth > DEEPEST:
            self.fail("condition-too-deep", opening, most=DEEPEST)
        inner = self.condition()
        if not self.skip(")"):
            self.fail("condition-not-closed", opening)
        self.depth -= 1
        return inner

    def test(self) -> Test:
        """`fact (comparison value | ["not"] "in" list | ["not"] "has" value | "is" ("known"|"unknown"))`."""
        name = self.take()
        if name.kind != "word":
            self.fail("condition-not" if name.text == "not" else "condition-fact-expected", name)
        operator, values = self.operator()
        end = self.tokens[self.position - 1].end
        return Test(name.text, operator, values, name.start, end)

    def operator(self) -> tuple[Operator, tuple[Value, ...]]:
        """Read what stands behind a fact: the operator and its values."""
        token = self.take()
        if token.text in COMPARISONS:
            return cast(Operator, token.text), (self.value(),)
        if token.text == "is":
            return self.known(), ()
        negated = token.text == "not"
        word = self.take() if negated else token
        if word.text == "in":
            return "not in" if negated else "in", self.values()
        if word.text != "has":
            self.fail("condition-not" if negated else "condition-operator-expected", token if word.text else word)
        return "not has" if negated else "has", (self.value(),)

    def known(self) -> Operator:
        """`known = "known" | "unknown"`."""
        word = self.take()
        if word.text not in ("known", "unknown"):
            self.fail("condition-known-expected", word)
        return "is known" if word.text == "known" else "is unknown"

    def values(self) -> tuple[Value, ...]:
        """`list = "[" value ("," value)* "]"`."""
        opening = self.token
        if not self.skip("["):
            self.fail("condition-list-expected")
        values = [self.value()]
        while self.skip(","):
            values.append(self.value())
        if not self.skip("]"):
            self.fail("condition-list-not-closed", opening if self.token.kind == "end" else self.token)
        return tuple({(type(value), value): value for value in values}.values())

    def value(self) -> Value:
        """`value = number | "true" | "false" | word`."""
        token = self.take()
        if token.kind == "number":
            number = float(token.text)
            return int(number) if number.is_integer() else number
        if token.text in ("true", "false"):
            return token.text == "true"
        if token.kind != "word":
            self.fail("condition-value-expected", token)
        return token.text
