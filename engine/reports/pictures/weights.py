"""What the order rests on: a bar for each focus point, its parts the kinds of reasons."""

from typing import TYPE_CHECKING, Any

from engine.reports.document.weights import Weight, Weights, index_of, weights_of
from engine.reports.pictures.look import HATCHES, INK, PARTS, QUIET, fitted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
LEFT = 42.0
"""Where the bars begin, on a scale where the heaviest is 100 wide."""
BELOW = 1.7


def weights_height(data: Data) -> float:
    """Give the height of the picture in inches."""
    return 0.27 * (len(weights_of(data).rows) + BELOW) + 0.15


def weights(data: Data, axes: "Axes") -> None:
    """Draw the bars from top to bottom, in the order of the advice; what pulls down stands left of the line."""
    found = weights_of(data)
    shorts = {one["id"]: one["short"] for one in data["focus_points"]}
    reach = min((sum(part for part in _scaled(one, found) if part < 0) for one in found.rows), default=0)
    start = LEFT - reach
    for row, one in enumerate(found.rows):
        axes.text(LEFT - 2, row, fitted(shorts[one.focus_point], 24), ha="right", va="center", color=INK)
        _bar(axes, row, one, found, start)
    axes.plot([start, start], [-0.5, len(found.rows) - 0.5], color=INK, linewidth=0.8)
    _legend(axes, found)
    axes.set_xlim(0, start + 100 + 10)
    axes.set_ylim(len(found.rows) + BELOW - 0.5, -0.7)


def _scaled(one: Weight, found: Weights) -> list[float]:
    return [part * 100 / found.highest for part in one.parts]


def _bar(axes: "Axes", row: int, one: Weight, found: Weights, start: float) -> None:
    right = left = start
    for place, width in enumerate(_scaled(one, found)):
        at = right if width >= 0 else left + width
        axes.barh(
            row, abs(width), left=at, height=0.68, color=PARTS[place % len(PARTS)],
            edgecolor=INK, linewidth=0.6, hatch=HATCHES[place % len(HATCHES)],
        )  # fmt: skip
        right, left = (right + width, left) if width >= 0 else (right, left + width)
    axes.text(right + 1.5, row, str(index_of(one, found.highest)[-1]), va="center", color=QUIET, fontsize=8)


def _legend(axes: "Axes", found: Weights) -> None:
    from matplotlib.patches import Patch

    marks = [
        Patch(
            facecolor=PARTS[place % len(PARTS)], edgecolor=INK, hatch=HATCHES[place % len(HATCHES)], linewidth=0.6,
            label=fitted(about, 40),
        )
        for place, about in enumerate(found.about)
    ]  # fmt: skip
    axes.legend(
        handles=marks, loc="lower center", ncols=3, frameon=False, fontsize=8, handlelength=1.8, columnspacing=1.6
    )
