"""Differences between tables as a page shows them: who sees what, and what that would put in front."""

from collections.abc import Iterable

from engine.advice.worth import Answer
from engine.consultation.dossier import Dossier
from engine.consultation.settle import settled
from engine.consultation.spread import Spread
from engine.reports.moved import Words
from engine.web.asked import NONE
from engine.web.problems import Data
from engine.web.seen import Seen


class Spreads:
    """Puts differences into words: how many see what, what each would put in front, and the values to choose from."""

    def __init__(self, dossier: Dossier, one: Seen, words: Words, *, names: bool) -> None:
        self.dossier, self.one, self.words, self.names = dossier, one, words, names
        self.stands = one.region.facts

    def all(self, spreads: Iterable[Spread]) -> list[Data]:
        """Give differences, those that are settled last."""
        return sorted((self._spread(each) for each in spreads), key=lambda said: bool(said["settled"]))

    def said(self, fact: str, value: Answer) -> str:
        """Say what all tables see alike."""
        return self.words.say("spread", name=self.words.capital(fact), values=self.words.value(fact, value))

    def _spread(self, each: Spread) -> Data:
        words, name = self.words, each.fact
        fact, about = words.library.facts[name], words.library.focus_points.get(name)
        offered: list[Answer] = list(range(len(about.rubric))) if about else [value for value, _ in each.values]
        return {
            "fact": name,
            "level": about is not None,
            "name": words.capital(name),
            "question": (fact.question or fact.label).in_(words.language),
            "settled": settled(self.dossier, each),
            "stands": words.value(name, self.stands[name]) if name in self.stands else "",
            "choices": [self._offered(each, value) for value in offered],
        }

    def _offered(self, each: Spread, value: Answer) -> Data:
        words, about = self.words, self.words.library.focus_points.get(each.fact)
        level = value if about and isinstance(value, int) else None
        first = next((turn.first for turn in each.turns if turn.value == value), ())
        return {
            "value": _sent(value),
            "said": words.value(each.fact, value),
            "rubric": about.rubric[level].in_(words.language) if about and level is not None else "",
            "count": dict(each.values).get(value, 0),
            "by": self.one.who(each.fact, value) if self.names else [],
            "first": words.names(first),
            "stands": self.stands.get(each.fact) == value,
        }


def _sent(value: Answer) -> str:
    """Spell a value as the form sends it."""
    if isinstance(value, tuple):
        return ",".join(value) or NONE
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)
