"""`simulate`: made-up regions in great numbers, and what another fact would change."""

from collections.abc import Sequence
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine.commands.call import Answer, Call
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.language import Condition, check, parse
from engine.model.assign import read_assignments
from engine.model.library import Library
from engine.model.load import load_library

if TYPE_CHECKING:
    from engine.simulation.change import Wish

NEEDS: Final = ("numpy", "polars", "xlsxwriter", "jinja2", "matplotlib", "SALib")


def simulate(
    call: Call,
    *,
    where: str | None = None,
    set: Sequence[str] = (),  # noqa: A002  the option's own name
    table: Path | None = None,
    **numbers: Any,
) -> Answer:
    """Draw regions, advise on all of them, and say what came of it; each file appears whole or not at all."""
    if missing := [name for name in NEEDS if util.find_spec(name) is None]:
        refuse("simulate-extra-missing", found=", ".join(f"`{name}`" for name in missing))
    if where is not None and not set:
        refuse("simulate-where-alone")
    from engine.simulation.outputs import as_html, as_json, write, writer_for
    from engine.simulation.report import report
    from engine.simulation.text import lines

    how = writer_for(call.output, call.format) if call.output else None
    if table is not None:
        from engine.simulation.regions import check_table

        check_table(table, call.output)
    library = load_library(call.home, drafts=call.drafts)
    data = _data(library, _wish(where, set, library), call, table, **numbers)
    made = report(data, library)
    if call.output and how:
        write(call.output, how, data, made)
        return Answer(None)
    if call.format == "json":
        return Answer(as_json(data))
    return Answer(as_html(data, made) if call.format == "html" else lines(made))


def _data(
    library: Library,
    wish: "Wish | None",
    call: Call,
    table: Path | None,
    *,
    regions: int,
    seed: int,
    share_unknown: int,
    sensitivity: str,
) -> dict[str, Any]:
    """Simulate, and give what came of it as plain data."""
    from engine.simulation.data import simulation_data
    from engine.simulation.load import load_population
    from engine.simulation.progress import progress
    from engine.simulation.regions import region_table
    from engine.simulation.run import Order
    from engine.simulation.run import simulate as run
    from engine.simulation.sensitivity import SAMPLES
    from engine.simulation.sensitivity import sensitivity as effects_of

    population = load_population(library, call.home)
    order = Order(regions, seed, share_unknown / 100, wish, call.capacity)
    with region_table(table, library, call.language) as kept:
        with progress(regions, call.language) as said:
            found = run(order, library, population, said, kept.add if kept else lambda block: None)
        if kept:
            kept.finish()
    effects = None
    if sensitivity in SAMPLES and population.draws:
        effects = effects_of(population, library, call.capacity, seed, SAMPLES[sensitivity])
    return simulation_data(found, effects, library, population, call.language)


def _wish(where: str | None, assigned: Sequence[str], library: Library) -> "Wish | None":
    """Read what becomes otherwise, and for which regions; the faults of both are raised together."""
    if not assigned:
        return None
    from engine.simulation.change import Wish

    faults: list[Fault] = []
    values, condition = {}, None
    try:
        values = read_assignments(assigned, library, "--set").values
    except RegiokoersError as error:
        faults += error.faults
    try:
        condition = condition_of(where, library) if where is not None else None
    except RegiokoersError as error:
        faults += error.faults
    if faults:
        raise RegiokoersError(faults)
    return Wish(values, condition, where or "")


def condition_of(text: str, library: Library) -> Condition:
    """Read a condition that stands in a call, with a caret under what is wrong."""
    facts = {name: fact for name, fact in library.facts.items() if fact.origin != "engine"}
    try:
        condition = parse(text)
        found = check(condition, text, facts)
    except RegiokoersError as error:
        found, condition = list(error.faults), None
    if condition is None or found:
        raise RegiokoersError(one.at(Place("--where", one.place.line, one.place.column)) for one in found)
    return condition
