"""A difference between readings settled: one value goes into the region's own file, and all readings stay beside it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from engine.advice.worth import Answer
from engine.consultation.dossier import Dossier, Path_, place_of
from engine.consultation.journal import Entry
from engine.consultation.spread import Merged, Spread, doubt, levels_of
from engine.model.library import Library
from engine.model.region import RegionFacts

SETTLED: Final = "settled"
"""The kind of a journal's entry that tells which readings were settled, and how; it changes nothing."""
Ends = tuple[float, float]
Named = Sequence[tuple[str, RegionFacts]]
"""The readings by the name of who they are of."""


def settle(dossier: Dossier, spread: Spread, value: Answer | Ends, evidence: str = "", *, sure: bool = False) -> None:
    """Take one value over, or the two ends of a range.

    Unless all are sure of it now, the levels that others saw can still be defended.
    """
    level = spread.fact in dossier.library.focus_points
    path = place_of(spread.fact, dossier.library)
    kept = _beside(dossier.get(path))
    more: dict[str, Any] = {"evidence": evidence} if evidence else {}
    if not sure:
        more |= doubt(value, spread) if isinstance(value, int) and level else {"confidence": "medium"}
    dossier.put(path, _entry(value, {**kept, **more}, level=level))
    stands = _plain(dossier.region.facts.get(spread.fact))
    dossier.journal.add(Entry(SETTLED, (spread.fact,), after=[stands, _values(spread)]))


def settled(dossier: Dossier, spread: Spread) -> bool:
    """Say whether these very readings were settled, and what was chosen then still stands."""
    marks = [one for one in dossier.journal.entries if one.kind == SETTLED and one.path == (spread.fact,)]
    stands = _plain(dossier.region.facts.get(spread.fact))
    return bool(marks) and marks[-1].after == [stands, _values(spread)]


def _values(spread: Spread) -> list[Any]:
    return [[_plain(value), count] for value, count in spread.values]


def take_agreed(dossier: Dossier, one: Merged, said: Mapping[str, Any]) -> tuple[str, ...]:
    """Take over, as one change, all that every reading says alike, and name it; `said` holds what readings spoke of."""
    agreed = {name: value for name, value in one.agreed.items() if name in said}
    news = {name: value for name, value in agreed.items() if dossier.region.facts.get(name) != value}
    changes: dict[Path_, Any] = {}
    for name, value in news.items():
        path = place_of(name, dossier.library)
        changes[path] = _entry(value, _beside(dossier.get(path)), level=name in dossier.library.focus_points)
    if changes:
        dossier.put_all(changes)
    return tuple(news)


def keep_readings(dossier: Dossier, readings: Named, library: Library) -> None:
    """Keep what each table saw; nothing for undo to take back, for it changes no advice."""
    news = [{"by": by, "focus_points": levels} for by, one in readings if (levels := levels_of(one, library))]
    there = dossier.get(("readings",)) or []
    names = {one["by"] for one in news}
    kept = [one for one in there if one["by"] not in names]
    if news and [*kept, *news] != there:
        dossier.put(("readings",), [*kept, *news], kind="note")


def _beside(old: Any) -> dict[str, Any]:
    """Give what stands beside a value, without what was said of how sure it was."""
    gone = ("level", "value", "confidence", "alternatives")
    return {key: one for key, one in old.items() if key not in gone} if isinstance(old, dict) else {}


def _entry(value: Answer | Ends, more: Mapping[str, Any], *, level: bool) -> Any:
    plain = _plain(value)
    return {"level" if level else "value": plain, **more} if more else plain


def _plain(value: Answer | Ends | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
