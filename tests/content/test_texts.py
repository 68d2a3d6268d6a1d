"""Every text of the content: in both languages, equal in what it names, short, and free of jargon and stray dates."""

import re
from itertools import chain

import pytest

from engine.commands.listing import COMMANDS
from engine.model.library import FocusPoint, Library, Rule, Step
from engine.reports.phrases import PHRASES
from engine.text import Text
from engine.text.help import HEADINGS
from tests.content.walk import Found

DUTCH = {"het", "een", "niet", "wordt", "zijn", "voor", "ook", "naar", "maar", "bij", "met", "aan", "de", "van", "ons"}
ENGLISH = {"the", "and", "with", "for", "that", "this", "are", "not", "by", "from", "they", "their", "which", "be"}
SAME_IN_BOTH = {"recent", "open", "controller", "HR", "Peer review in Brugstad", "Clusters in Stad & Streek"}
SCHOOLS = {"po", "so", "vo", "vso", "mbo", "ho", "vmbo", "praktijkonderwijs"}
SAYABLE = {"HR", "VAT"}
"""What every board says itself; all other capitals would be an abbreviation that nobody explained."""
JARGON = r"\b(fte|avg|mt|kpi|pdca|stakeholders?|borging|geborgd|commitment|governance|uitrol\w*|implement\w*)\b"
LONGEST = {"short": 24, "title": 80, "label": 85, "name": 80, "question": 150, "because": 200, "first_action": 200}
LONGEST |= {"decision_by": 200, "effort": 150, "result": 200, "action": 350, "rubric": 360, "keep": 200}
MOST = 360
MOST_WORDS = 30


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-zé]+", re.sub(r"\{\w+\}", "", text).lower()))


def named(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def both(found: list[Found]) -> list[tuple[str, str]]:
    """Give each text in each language, with its address."""
    return [(f"{one.address}:{language}", said) for one in found for language, said in one.text.plain().items()]


def of_the_program() -> list[Found]:
    """Give the texts that stand in the code: phrases, help, and what each command does."""
    found = [Found("phrases", f"phrases.{name}", text) for name, text in (PHRASES | HEADINGS).items()]
    for command in COMMANDS.values():
        said = [command.does, *(one.help for one in command.options), *(one.missing for one in command.arguments)]
        found += [Found("commands", f"commands.{command.name}", text) for text in said]
    return found


@pytest.fixture(scope="session")
def shown(texts: list[Found]) -> list[Found]:
    """Give what people read: all but what is said about the sources."""
    return [*(one for one in texts if one.room != "sources"), *of_the_program()]


def test_the_walk_finds_every_kind_of_text(texts: list[Found], library: Library) -> None:
    rooms = {room: [one for one in texts if one.room == room] for room in library._fields}
    assert all(rooms[name] for name in ("facts", "focus_points", "steps", "roles", "sources", "terms", "rules"))
    fields = {one.field for one in texts}
    assert {*LONGEST, "pitfalls", "ways_out", "in_one_partnership", "single_partnership", "supports"} <= fields
    step = next(iter(library.steps.values()))
    assert any(one.text is step.first_action and step.id in one.address for one in texts)


def test_both_languages_are_there(texts: list[Found]) -> None:
    assert [where for where, said in both(texts) if not said or said != " ".join(said.split())] == []


def test_no_text_is_left_in_the_other_language(texts: list[Found]) -> None:
    same = {one.text.nl for one in texts if one.text.nl == one.text.en}
    assert same == SAME_IN_BOTH | SCHOOLS
    every = [*texts, *of_the_program()]
    assert [(one.address, found) for one in every if (found := words(one.text.en) & DUTCH)] == []
    assert [(one.address, found) for one in every if (found := words(one.text.nl) & ENGLISH)] == []


def test_both_languages_name_the_same_placeholders(shown: list[Found]) -> None:
    assert [one.address for one in shown if named(one.text.nl) != named(one.text.en)] == []
    assert [where for where, said in both(shown) if "{}" in said or said.count("{") != said.count("}")] == []


def test_texts_are_short(texts: list[Found]) -> None:
    limits = {one.address: LONGEST.get(one.field, MOST) for one in texts}
    assert [where for where, said in both(texts) if len(said) > limits[where.rsplit(":", 1)[0]]] == []


def test_sentences_can_be_read_aloud(texts: list[Found]) -> None:
    sentences = chain.from_iterable(((where, one) for one in re.split(r"(?<=[.?!:;]) ", s)) for where, s in both(texts))
    assert [(where, said) for where, said in sentences if len(said.split()) > MOST_WORDS] == []


def test_both_languages_say_about_as_much(texts: list[Found]) -> None:
    """A text of which half was not translated is much shorter in that language."""
    long = [one for one in texts if max(len(one.text.nl), len(one.text.en)) > 60]
    assert [one.address for one in long if not 0.6 < len(one.text.nl) / len(one.text.en) < 1.75] == []
    ends = [(one.address, {said.rstrip(")")[-1] in ".?!" for said in one.text}) for one in long]
    assert [where for where, found in ends if len(found) > 1] == []


def test_no_abbreviation_is_left_unexplained(shown: list[Found]) -> None:
    capitals = [
        (where, set(re.findall(r"\b[A-Z][A-Z&]+\b", re.sub(r"`[^`]+`", "", said)))) for where, said in both(shown)
    ]
    arguments = {said for one in COMMANDS.values() for part in one.arguments for said in (part.label.nl, part.label.en)}
    formats = {"CSV", "DOCX", "HTML", "JSON", "PDF", "XLSX", "YAML"}
    allowed = SAYABLE | arguments | formats | {"REGIOKOERS_LANGUAGE", "REGIOKOERS_HOME"}
    assert [(where, found - allowed) for where, found in capitals if found - allowed] == []
    official = "Samenwerking professionals incl. HR"
    dotted = r"\b(?:\w\.){2,}|\b(?:bijv|incl|excl|evt|resp|ca|nr|vgl|e\.g|i\.e|approx)\."
    assert {said for _, said in both(shown) if re.search(dotted, said)} == {official}


def test_no_jargon_where_a_plain_word_exists(shown: list[Found]) -> None:
    found = [(one.address, match[0]) for one in shown if (match := re.search(JARGON, one.text.nl, re.IGNORECASE))]
    assert found == []


def test_the_reader_is_addressed_as_u(shown: list[Found]) -> None:
    """What partners ask each other at a table may be `jullie`."""
    familiar = r"\b(je|jij|jou|jouw|jezelf)\b"
    assert [one.address for one in shown if re.search(familiar, one.text.nl, re.IGNORECASE)] == []


def test_kinds_of_school_are_in_lower_case(shown: list[Found]) -> None:
    wrong = r"\b(PO|VO|MBO|SO|VSO|HO)\b|(?<!^)(?<![.?!] )\b(Po|Vo|Mbo|Vso)\b"  # capitals begin sentences
    assert [where for where, said in both(shown) if re.search(wrong, said)] == []


def test_amounts_stand_in_sources_only(shown: list[Found]) -> None:
    amount = r"€|\bEUR\b|\b\d[\d.,]* ?(euro|miljoen|million)"
    assert [where for where, said in both(shown) if re.search(amount, said)] == []


def test_a_year_has_a_source_that_names_it_or_a_period(library: Library) -> None:
    lacking = []
    things: list[Step | FocusPoint | Rule] = [*library.steps.values(), *library.focus_points.values(), *library.rules]
    for one in things:
        years = set(re.findall(r"\b(?:19|20)\d\d\b", repr([text for text in flat(one) if isinstance(text, Text)])))
        dated = isinstance(one, Rule) and one.valid_from is not None
        sources = [library.sources[citation.id] for citation in one.sources]
        backed = " ".join(f"{source.title} {source.supports.nl}" for source in sources if not source.own)
        lacking += [] if dated else [(one.id, year) for year in years if isinstance(one, Rule) or year not in backed]
    assert lacking == []


def flat(value: object) -> list[object]:
    """Give a value and all that is in it, texts whole."""
    if isinstance(value, Text) or not isinstance(value, tuple):
        return [value]
    return [one for part in value for one in flat(part)]


def test_boards_keep_their_statutory_responsibility(library: Library) -> None:
    touching = [step for step in library.steps.values() if step.touches]
    assert len(touching) > 30
    assert [step.id for step in touching if "wettelijk" not in step.decision_by.nl] == []
    assert [step.id for step in touching if "statutory responsibilit" not in step.decision_by.en] == []


def test_a_step_that_decides_on_money_or_mandate_says_that_it_touches_it(library: Library) -> None:
    about = r"(?<!binnen haar )\b(begroting\w*|budget\w*|convenant\w*|mandaat\w*|mandateren|verrekening\w*)\b"
    silent = [step for step in library.steps.values() if not step.touches]
    assert [step.id for step in silent if re.search(about, f"{step.title.nl} {step.decision_by.nl}")] == []
