"""A proposal for people to read: what was found, what it rests on, and what to check first."""

from collections.abc import Iterator, Mapping
from typing import Final

from engine.intake.proposal import LevelProposal, Proposal
from engine.intake.writer import chain_in_words, flow
from engine.model.library import Library
from engine.reports.lines import Line
from engine.text import Language, Text, shorten

_WORDS: Final[Mapping[str, Text]] = {
    "facts": Text("Feiten", "Facts"),
    "levels": Text("Focuspunten", "Focus points"),
    "level": Text("niveau {level}", "level {level}"),
    "or": Text("ook te verdedigen: {levels}", "can be defended too: {levels}"),
    "low": Text("twijfel", "doubtful"),
    "medium": Text("redelijk zeker", "fairly sure"),
    "high": Text("zeker", "sure"),
    "silent": Text("niets gevonden", "nothing found"),
    "unread": Text("wel tekst, geen niveau te lezen", "text, but no level to be read"),
}


def explained(proposal: Proposal, document: str, library: Library, language: Language) -> list[Line]:
    """Say one proposal in lines."""
    lines = [Line(proposal.region, "title"), Line(document, "quiet"), Line("")]
    lines.append(Line(_WORDS["facts"].in_(language), "heading"))
    for name, one in proposal.facts.items():
        label = library.facts[name].label.in_(language)
        lines.append(Line(f"  {label}: {flow(one.value)} ({_WORDS[one.confidence].in_(language)})"))
        lines.append(Line(f'    "{shorten(one.evidence, 74)}"', "quiet"))
    lines += [Line(""), Line(_WORDS["levels"].in_(language), "heading")]
    for name, level in proposal.levels.items():
        lines += _level(library.focus_points[name].short.in_(language), level, language)
    return lines


def _level(label: str, one: LevelProposal, language: Language) -> Iterator[Line]:
    if one.level is None:
        yield Line(f"  {label}: {_WORDS['unread' if one.text else 'silent'].in_(language)}")
    else:
        said = _WORDS["level"].in_(language).format(level=one.level)
        yield Line(f"  {label}: {said} ({_WORDS[one.confidence].in_(language)})", "strong")
        if one.alternatives:
            levels = ", ".join(str(level) for level in one.alternatives)
            yield Line(f"    {_WORDS['or'].in_(language).format(levels=levels)}")
    if one.text:
        yield Line(f'    "{shorten(one.text, 300)}"')
    if one.chain:
        yield Line(f"    {chain_in_words(one, language)}", "quiet")
