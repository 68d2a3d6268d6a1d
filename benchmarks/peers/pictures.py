"""What matching costs by rows and by rules, drawn beside the row path and the peers that come nearest."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.columns import blocks, cut
from benchmarks.peers.ours import Case
from benchmarks.peers.rules import chosen
from engine.advice.columns import Block
from engine.model.library import Library

ROWS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
RULES = (50, 100, 200, 500, 1_000, 2_000)
FEW, SPEND = 100, 1.0
MOST_DURABLE, MOST_POLARS = 100, 500
"""Rules up to which a peer is measured: beyond, the alternatives of random rules are too many for one ruleset."""
Line = list[tuple[int, float]]


class Lines(NamedTuple):
    """By row or by rule: microseconds a region for each matcher."""

    columns: Line
    polars: Line
    copy: Line
    durable: Line


def draw(library: Library, some: Sequence[Block], folder: Path) -> None:
    """Measure and draw both pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    by_rules = by_rule(library, some)
    _picture(
        folder / "cost-by-rules.png", by_rules, f"Cost of matching {sum(one.size for one in some):,} regions", "rules"
    )
    by_rows = by_row(library, some)
    _picture(folder / "cost-by-rows.png", by_rows, f"Cost of matching {FEW} rules", "regions")


def by_rule(library: Library, some: Sequence[Block]) -> Lines:
    """Measure with more and more rules."""
    found = Lines([], [], [], [])
    for count in RULES:
        case = Case(library, chosen(library, count), some, 200)
        _add(found, count, case, durable=count <= MOST_DURABLE, polars=count <= MOST_POLARS)
    _print(found, "rules")
    return found


def by_row(library: Library, some: Sequence[Block]) -> Lines:
    """Measure with more and more regions; durable-rules takes one at a time, so its cost for each stays the same."""
    found = Lines([], [], [], [])
    conditions = chosen(library, FEW)
    for size in ROWS:
        part = [cut(some[0], size)] if size <= some[0].size else blocks(library, size)
        case = Case(library, conditions, part, 200)
        _add(found, size, case, durable=size == ROWS[0], polars=size <= 1_000_000)
    found.durable.extend((size, found.durable[0][1]) for size in ROWS[1:])
    _print(found, "regions")
    return found


def _add(found: Lines, at: int, case: Case, *, durable: bool, polars: bool) -> None:
    found.columns.append((at, case.bits().seconds * 1e6))
    found.copy.append((at, case.copy().seconds * 1e6))
    if polars:
        found.polars.append((at, case.polars().seconds * 1e6))
    if durable:
        found.durable.append((at, case.durable(SPEND).seconds * 1e6))


def _print(found: Lines, what: str) -> None:
    print(f"\n{what:>12}{'columns ns':>12}{'polars ns':>12}{'copy ns':>12}{'durable us':>12}")
    rest = [dict(line) for line in (found.polars, found.copy, found.durable)]
    for at, spent in found.columns:
        polars, copy, durable = (line.get(at) for line in rest)
        cells = [spent * 1e3, polars and polars * 1e3, copy and copy * 1e3, durable]
        print(f"{at:>12,}" + "".join(f"{'-' if one is None else format(one, ',.2f'):>12}" for one in cells))


def _picture(path: Path, found: Lines, title: str, along: str) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4.2), layout="constrained")
    styles = {
        "durable-rules, one by one": (found.durable, "#b35c00", "s"),
        "polars expressions": (found.polars, "#6a4c93", "^"),
        "columns": (found.columns, "#00629b", "o"),
        "copy of the same bytes": (found.copy, "#6b6b6b", "x"),
    }
    for label, (line, colour, marker) in styles.items():
        if line:
            axes.plot(*zip(*line, strict=True), color=colour, marker=marker, label=label)
            axes.annotate(label, line[-1], xytext=(6, 0), textcoords="offset points", color=colour, va="center")
    axes.set(xscale="log", yscale="log", xlabel=along, ylabel="microseconds a region", title=title)
    axes.margins(x=0.05)
    axes.set_xlim(right=axes.get_xlim()[1] * (8 if along == "regions" else 2.6))
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(visible=True, alpha=0.25)
    figure.savefig(path, dpi=130)
    plt.close(figure)
