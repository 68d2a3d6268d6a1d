"""Every page of the site in one language, filled from the library."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from engine.authoring.deciding import spell_fact
from engine.authoring.show import rule_data
from engine.authoring.site.fired import Known
from engine.authoring.site.graph import graph
from engine.authoring.site.links import KINDS, Links, page_of
from engine.authoring.site.words import WORDS
from engine.language import sentence, spell
from engine.model.library import Library, Rule, Weigh
from engine.reports.phrases import said_points
from engine.text import LANGUAGES, Language

if TYPE_CHECKING:
    from jinja2 import Environment

Data = dict[str, Any]
HERE: Final = Path(__file__).parent


class Entry(NamedTuple):
    """A thing in the search index: its kind, title, page, and the words it is found by."""

    kind: str
    title: str
    page: str
    words: str


class Site:
    """The pages of a library in one language; `overriding` are the files that take a shipped one's place."""

    def __init__(self, links: Links, regions: Sequence[Known], overriding: Sequence[str], language: Language) -> None:
        self.links, self.library, self.regions = links, links.library, regions
        self.overriding, self.language = frozenset(overriding), language

    def say(self, name: str, /, **words: Any) -> str:
        """Give a word of the site."""
        return WORDS[name].in_(self.language).format(**words)

    def pages(self) -> Iterator[tuple[str, str]]:
        """Give every page with its address from the language's folder."""
        library = self.library
        yield "index.html", self._page("index.html", "index.html", counts=self._counts())
        for kind in KINDS:
            address = page_of(kind, "index")
            yield address, self._page(f"list_{kind}.html", address, kind=kind)
        yield "graph.html", self._page("graph.html", "graph.html", graph=graph(self.links))
        for name, point in library.focus_points.items():
            yield self._thing("focus_points", name, point.source, point=point)
        for name, step in library.steps.items():
            yield self._thing("steps", name, step.source, step=step)
        for name, rule in self.links.rules.items():
            yield self._thing("rules", name, rule.source, rule=rule, data=rule_data(rule, library, self.language))
        for name, fact in library.facts.items():
            if fact.origin != "engine":
                yield self._thing("facts", name, fact.source, fact=fact)
        for name, source in library.sources.items():
            yield self._thing("sources", name, "", source=source, citing=self.links.citing(name))

    def index(self) -> list[Entry]:
        """Give what can be searched, things people name most first."""
        library, language = self.library, self.language
        found = [
            Entry("focus_point", one.name.in_(language), page_of("focus_points", one.id), one.question.in_(language))
            for one in library.focus_points.values()
        ]
        found += [
            Entry("step", one.title.in_(language), page_of("steps", one.id), f"{one.id} {one.action.in_(language)}")
            for one in library.steps.values()
        ]
        found += [
            Entry("rule", one.title.in_(language), page_of("rules", one.id), f"{one.id} {one.when_text}")
            for one in self.links.rules.values()
        ]
        found += [
            Entry("fact", one.label.in_(language), page_of("facts", one.name), one.name)
            for one in library.facts.values()
            if one.origin != "engine"
        ]
        return found + [
            Entry("source", one.title, page_of("sources", one.id), f"{one.id} {one.publisher}")
            for one in library.sources.values()
        ]

    def _thing(self, kind: str, name: str, stands: str, **words: Any) -> tuple[str, str]:
        address = page_of(kind, name)
        file = stands.rpartition(":")[0]
        template = f"{kind.removesuffix('s')}.html"
        return address, self._page(
            template, address, kind=kind, name=name, file=file, overrides=file in self.overriding, **words
        )

    def _counts(self) -> Mapping[str, int]:
        library = self.library
        return {
            "focus_points": len(library.focus_points),
            "steps": len(library.steps),
            "rules": len(self.links.rules),
            "cautions": len(self.links.cautions()),
            "facts": sum(one.origin != "engine" for one in library.facts.values()),
            "sources": len(library.sources),
        }

    def _page(self, template: str, address: str, **words: Any) -> str:
        up = "../" * address.count("/")
        known: Data = {
            "L": self.language,
            "other": next(one for one in LANGUAGES if one != self.language),
            "address": address,
            "up": up,
            "top": f"{up}../",
            "kinds": KINDS,
            "say": self.say,
            "links": self.links,
            "library": self.library,
            "regions": self.regions,
            "page_of": page_of,
            "helper": self,
        }
        return templates().get_template(template).render(**known, **words)

    def condition(self, condition: Any) -> str:
        """Say a condition in a sentence."""
        return sentence(condition, self.library.facts, self.language)

    def spelled(self, condition: Any) -> str:
        """Spell a condition as an author does."""
        return spell(condition)

    def points(self, rule: Rule) -> str:
        """Say how many points a rule adds, nothing where it adds none."""
        points = getattr(rule.effect, "points", None)
        return said_points(points, self.language, signed=True) if points is not None else ""

    def term(self, rule: Rule) -> str:
        """Give the kind of reason that a rule brings."""
        known = self.library.terms.get(rule.effect.term) if isinstance(rule.effect, Weigh) else None
        return known.in_(self.language) if known else ""

    def case_facts(self, facts: Mapping[str, Any]) -> str:
        """Spell the facts of a case as its file has them."""
        return ", ".join(f"{name}: {spell_fact(value)}" for name, value in facts.items())

    def months(self, months: tuple[int, int]) -> str:
        """Say how long a step takes."""
        low, high = months
        if low != high:
            return self.say("months_many", low=low, high=high)
        return self.say("month") if low == 1 else self.say("months_one", low=low)


def site_of(library: Library, regions: Sequence[Known], overriding: Sequence[str]) -> dict[str, Site]:
    """Give the site in each language."""
    links = Links(library)
    return {language: Site(links, regions, overriding, language) for language in LANGUAGES}


@cache
def templates() -> "Environment":
    """Give the environment in which every value is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    return environment
