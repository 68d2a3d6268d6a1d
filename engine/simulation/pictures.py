"""The pictures of a simulation: bars that read in colour, in grey and for the colour-blind."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from engine.advice.words import capital
from engine.language import LEVELS
from engine.reports.pictures import Drawing, drawn
from engine.reports.pictures.look import EMPTY, FILL, HATCHES, INK, PARTS, QUIET, WIDTH, Form, fitted
from engine.simulation.phrases import said, share
from engine.simulation.report import telling

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
BARS: Final = 112.0
"""What the longest bar, 100 wide, takes with what is said at its end."""
LABEL: Final = 38
LETTER: Final = 0.075
"""Inches of a letter of a label, on average."""
ROW: Final = 0.27
BELOW: Final = 1.7
GREY: Final = ("#ffffff", "#cfe3f1", "#8dbbdb", "#3f7fb0", "#0b3c5d", "#e8d9b5")
"""Fills of the levels from absent to robust, light to dark, and of what is unknown."""
Bars = Sequence[tuple[str, tuple[float, ...], tuple[str, ...]]]
"""A label, the length of each bar, and what is said at its end."""


def picture(name: str, data: Data, form: Form) -> bytes:
    """Draw one picture of a simulation."""
    draw: dict[str, Callable[[Data, Axes], None]] = {"points": _points, "facts": _facts, "levels": _levels}
    return drawn(Drawing(draw[name], partial(_height, name)), data, form)


def _height(name: str, data: Data) -> float:
    rows = len(telling(data)) if name == "facts" else len(data["focus_points"])
    tall = 1.6 if name == "facts" or (data["change"] and name == "points") else 1.0
    return ROW * (rows * tall + BELOW) + 0.15


def _points(data: Data, axes: "Axes") -> None:
    language, regions = data["language"], data["regions"]
    keys = ("now", "now_after") if data["change"] else ("now",)
    bars = [
        (one["name"], tuple(one[key] for key in keys), tuple(share(one[key], regions, language) for key in keys))
        for one in data["focus_points"]
    ]
    names = ("before", "after") if data["change"] else ()
    _draw(bars, [said(name, language) for name in names], axes)


def _facts(data: Data, axes: "Axes") -> None:
    language = data["language"]
    bars = [
        (
            capital(one["name"]),
            (one["total"], one["first"]),
            (share(one["total"], 1, language), share(one["first"], 1, language)),
        )
        for one in telling(data)
    ]
    _draw(bars, [said(name, language) for name in ("together", "alone")], axes)


def _draw(bars: Bars, names: Sequence[str], axes: "Axes") -> None:
    """Draw one or two bars for each label, from top to bottom; the second is light and hatched."""
    longest = max((length for _, lengths, _ in bars for length in lengths), default=0) or 1
    looks = ((FILL, ""), (PARTS[1], HATCHES[1]))
    left = _left([label for label, _, _ in bars])
    for row, (label, lengths, ends) in enumerate(bars):
        axes.text(left - 2, row, fitted(label, LABEL), ha="right", va="center", color=INK)
        thick = 0.7 / len(lengths)
        for place, (length, end) in enumerate(zip(lengths, ends, strict=True)):
            at = row + (place - (len(lengths) - 1) / 2) * thick
            colour, hatch = looks[place]
            wide = length * 100 / longest
            axes.barh(at, wide, left=left, height=thick, color=colour, edgecolor=INK, linewidth=0.6, hatch=hatch)
            axes.text(left + wide + 1.5, at, end, va="center", color=QUIET, fontsize=8 if len(lengths) == 1 else 7)
    axes.plot([left, left], [-0.5, len(bars) - 0.5], color=INK, linewidth=0.8)
    _legend(list(zip(names, looks, strict=False)), axes)
    axes.set_xlim(0, left + BARS)
    axes.set_ylim(len(bars) - 0.4 + (BELOW / 2 if names else 0), -0.7)


def _levels(data: Data, axes: "Axes") -> None:
    language, regions = data["language"], data["regions"]
    left = _left([one["name"] for one in data["focus_points"]])
    names = [f"{level} {name}" for level, name in enumerate(LEVELS[language])] + [said("unknown", language)]
    hatches = ("", "", "", "", "", "xx")
    for row, one in enumerate(data["focus_points"]):
        axes.text(left - 2, row, fitted(one["name"], LABEL), ha="right", va="center", color=INK)
        begun = left
        for place, count in enumerate([*one["levels"].values(), one["level_unknown"]]):
            wide = count * 105 / regions
            axes.barh(
                row, wide, left=begun, height=0.72, color=GREY[place], edgecolor=INK, linewidth=0.6,
                hatch=hatches[place],
            )  # fmt: skip
            if wide > 6 and place < len(LEVELS[language]):
                ink = EMPTY if place >= 3 else INK
                axes.text(begun + wide / 2, row, str(place), ha="center", va="center", color=ink, fontsize=7.5)
            begun += wide
    shown = len(names) if any(one["level_unknown"] for one in data["focus_points"]) else len(names) - 1
    _legend(list(zip(names, zip(GREY, hatches, strict=True), strict=True))[:shown], axes)
    axes.set_xlim(0, left + BARS)
    axes.set_ylim(len(data["focus_points"]) + BELOW - 0.5, -0.7)


def _left(labels: Sequence[str]) -> float:
    """Give where bars begin, so that the longest label stands before them."""
    part = max(len(fitted(label, LABEL)) for label in labels) * LETTER / WIDTH
    return BARS * part / (1 - part) + 4


def _legend(marks: Sequence[tuple[str, tuple[str, str]]], axes: "Axes") -> None:
    from matplotlib.patches import Patch

    if not marks:
        return
    patches = [
        Patch(facecolor=colour, edgecolor=INK, hatch=hatch, linewidth=0.6, label=name)
        for name, (colour, hatch) in marks
    ]
    axes.legend(
        handles=patches, loc="lower center", ncols=len(patches), frameon=False, fontsize=8, handlelength=1.8,
        columnspacing=1.4,
    )  # fmt: skip
