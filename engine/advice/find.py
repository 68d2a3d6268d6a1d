"""What a person means by a few words: a focus point, a step or a rule."""

from collections.abc import Mapping

from engine.errors import nearest, or_list, refuse
from engine.model.library import Library, Step

MOST_NAMED = 8
Found = tuple[str, str]
"""`focus_point`, `step` or `rule`, and an id."""


def find(query: str, library: Library) -> Found:
    """Find one thing by its id, its number (`F4`), or a part of its name in either language.

    Raises `RegiokoersError` where nothing or more than one thing fits.
    """
    words = query.strip().casefold()
    names = _names(library)
    if exact := [found for found, said in names.items() if words in said[:2]]:
        return exact[0]
    for kind in ("focus_point", "step", "rule"):
        fitting = [found for found, said in names.items() if found[0] == kind and any(words in one for one in said)]
        if len(fitting) == 1:
            return fitting[0]
        if words and fitting:
            refuse("several-found", found=query, known=or_list((id_ for _, id_ in fitting), MOST_NAMED))
    refuse("nothing-found", found=query, meant=nearest(words, [id_ for _, id_ in names]))


def _names(library: Library) -> Mapping[Found, tuple[str, ...]]:
    """Give everything with what it is called: first its id and number, then its names."""
    found: dict[Found, tuple[str, ...]] = {}
    for number, one in enumerate(library.focus_points.values(), 1):
        said = (one.id, f"f{number}", one.name.nl.casefold(), one.name.en.casefold(), one.short.nl.casefold())
        found["focus_point", one.id] = said
    for step in library.steps.values():
        found["step", step.id] = (step.id, step.id, step.title.nl.casefold(), step.title.en.casefold())
    for rule in library.rules:
        found["rule", rule.id] = (rule.id, rule.id, rule.title.nl.casefold(), rule.title.en.casefold())
    return found


def step_named(query: str, library: Library) -> Step:
    """Find a step by its id or a part of its title."""
    kind, found = find(query, library)
    if kind != "step":
        refuse("step-expected", found=query)
    return library.steps[found]
