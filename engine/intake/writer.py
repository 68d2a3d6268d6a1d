"""A proposal written as a region file: values, phrases, and in comments how each level came about."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any, Final

from engine.intake.levels.statement import Link
from engine.intake.proposal import FactProposal, LevelProposal, Proposal
from engine.model.library import Library
from engine.text import Language, Text, decimal, printable, shorten

LONGEST_EVIDENCE: Final = 600
_WIDTH: Final = 116
_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_RESERVED: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "nan"})
_HEAD: Final = Text(
    "Voorstel uit `{name}`. Controleer elke waarde; wat twijfelachtig is staat bovenaan als vraag.",
    "Proposal from `{name}`. Check every value; what is doubtful stands at the top as a question.",
)
_DOUBTFUL: Final = Text("Twijfel: {named}", "Doubtful: {named}")
_SILENT: Final = Text("Niets gevonden over: {named}", "Nothing found about: {named}")
_UNREAD: Final = Text("Wel tekst, geen niveau: {named}", "Text, but no level: {named}")
_BY_SUBJECT: Final = Text(
    "Zonder opschrift, herkend aan het onderwerp: {named}", "Without a label, recognised by subject: {named}"
)
_LINK: Final = Text('"{phrase}": {because} ({value})', '"{phrase}": {because} ({value})')
_SUM: Final = Text("samen {score}", "together {score}")


def region_file(proposal: Proposal, library: Library, document: str, language: Language) -> str:
    """Write one proposal as a region file."""
    lines = [*_comment(_HEAD.in_(language).format(name=PurePath(document).name)), *_notes(proposal, library, language)]
    lines += ["format: 1", f"region: {scalar(proposal.region)}"]
    if proposal.facts or proposal.partnerships:
        lines += ["profile:", *_profile(proposal, library)]
    levels = {name: one for name, one in proposal.levels.items() if one.level is not None}
    if levels:
        lines.append("focus_points:")
        for name, one in levels.items():
            lines += _level(name, one, language)
    return "\n".join(lines) + "\n"


def _notes(proposal: Proposal, library: Library, language: Language) -> Iterator[str]:
    """Say what is doubtful, what was not found, and what was recognised without a label."""
    levels = proposal.levels
    groups = (
        (_DOUBTFUL, [name for name, one in levels.items() if one.level is not None and one.confidence == "low"]),
        (_UNREAD, [name for name, one in levels.items() if one.level is None and one.text]),
        (_SILENT, [name for name, one in levels.items() if one.level is None and not one.text]),
        (_BY_SUBJECT, [name for name, one in levels.items() if one.found_by == "subject"]),
    )
    for text, names in groups:
        if names:
            named = ", ".join(library.focus_points[name].short.in_(language) for name in names)
            yield from _comment(text.in_(language).format(named=named))


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """Put a text into comment lines."""
    line = ""
    for word in printable(text).split():
        if line and len(indent) + len(line) + len(word) + 3 > _WIDTH:
            yield f"{indent}# {line}"
            line = ""
        line = f"{line} {word}".strip()
    yield f"{indent}# {line}"


def _profile(proposal: Proposal, library: Library) -> Iterator[str]:
    """Write the profile; facts that belong together stand under one key."""
    groups: set[str] = set()
    for name, one in proposal.facts.items():
        fact = library.facts[name]
        if not fact.group:
            yield from _fact(name, one, "  ")
        elif fact.group not in groups:
            groups.add(fact.group)
            yield f"  {fact.group}:"
            for other, value in proposal.facts.items():
                if library.facts[other].group == fact.group:
                    yield from _fact(library.facts[other].key, value, "    ")
        if name == "partnership_count" and proposal.partnerships:
            yield "  partnerships:"
            yield from (f"    - {flow(member)}" for member in proposal.partnerships)


def _fact(name: str, one: FactProposal, indent: str) -> Iterator[str]:
    yield f"{indent}{name}:"
    yield f"{indent}  value: {flow(one.value)}"
    yield f"{indent}  evidence: {scalar(_short(one.evidence))}"
    yield f"{indent}  confidence: {one.confidence}"


def _level(name: str, one: LevelProposal, language: Language) -> Iterator[str]:
    yield from _comment(chain_in_words(one, language), "  ")
    yield f"  {name}:"
    yield f"    level: {one.level}"
    yield f"    evidence: {scalar(_short(one.text))}"
    yield f"    confidence: {one.confidence}"
    if one.alternatives:
        yield f"    alternatives: {flow(list(one.alternatives))}"
    if one.within_partnerships:
        yield f"    within_partnerships: {one.within_partnerships}"


def chain_in_words(one: LevelProposal, language: Language) -> str:
    """Say by which steps a level came about."""
    links = chain_links(one.chain, language)
    if len(links) > 1 and one.score is not None:
        links.append(_SUM.in_(language).format(score=decimal(one.score, language)))
    return "; ".join(links)


def chain_links(chain: Sequence[Link], language: Language) -> list[str]:
    """Say each step of a chain."""
    return [
        _LINK.in_(language).format(
            phrase=shorten(link.phrase, 60),
            because=link.because.in_(language),
            value=decimal(link.value or 0, language),
        )
        for link in chain
    ]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_EVIDENCE else text[: LONGEST_EVIDENCE - 1].rsplit(" ", 1)[0] + "…"


def flow(value: Any) -> str:
    """Spell a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(flow(one) for one in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return scalar(value) if isinstance(value, str) else str(value)


def scalar(text: str) -> str:
    """Spell a text so that it is read back as the same text, whatever stands in it."""
    if _PLAIN.match(text) and text.lower() not in _RESERVED:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)


def stream(files: Iterable[str]) -> str:
    """Join region files into one stream."""
    return "---\n".join(files)
