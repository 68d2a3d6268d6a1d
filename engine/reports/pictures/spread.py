"""How several tables see the levels: a dot at each level that is seen, as large as the number of tables."""

from typing import TYPE_CHECKING, Any

from engine.reports.pictures.look import EMPTY, FILL, INK, LINE, QUIET, TARGET, fitted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
LEFT, STEP = 4.4, 1.35
LARGEST = 0.36


def spread_height(data: Data) -> float:
    """Give the height of the picture in inches."""
    return 0.36 * len(data["rows"]) + 0.75


def spread(data: Data, axes: "Axes") -> None:
    """Draw a line per focus point; what was taken over has a ring."""
    rows = data["rows"]
    for level, name in enumerate(data["levels"]):
        axes.text(LEFT + level * STEP, -0.8, name, ha="center", color=QUIET, fontsize=8)
        axes.plot([LEFT + level * STEP] * 2, [-0.5, len(rows) - 0.5], color=LINE, linewidth=0.4, zorder=0)
    for row, one in enumerate(rows):
        axes.text(LEFT - 0.7, row, fitted(one["name"], 26), ha="right", va="center", color=INK)
        levels = [level for level, _ in one["values"]]
        axes.plot([LEFT + min(levels) * STEP, LEFT + max(levels) * STEP], [row, row], color=LINE, zorder=1)
        for level, count in one["values"]:
            _dot(axes, row, level, count, data["most"], taken=level == one["taken"])
    _ring(axes, LEFT, len(rows) - 0.1, 0.16)
    axes.text(LEFT + 0.3, len(rows) - 0.1, data["taken"], va="center", color=QUIET, fontsize=8)
    axes.set_xlim(0, LEFT + 4 * STEP + 1.1)
    axes.set_ylim(len(rows) + 0.35, -1.3)


def _dot(axes: "Axes", row: int, level: int, count: int, most: int, *, taken: bool) -> None:
    size = LARGEST * (0.55 + 0.45 * count / most)
    x = LEFT + level * STEP
    axes.plot([x], [row], marker="o", markersize=size * 52, color=FILL, markeredgecolor=INK, zorder=3)
    axes.text(x, row, str(count), ha="center", va="center", color=EMPTY, fontsize=8, zorder=4)
    if taken:
        _ring(axes, x, row, size + 0.07)


def _ring(axes: "Axes", x: float, y: float, size: float) -> None:
    axes.plot(
        [x], [y], marker="o", markersize=size * 52, markerfacecolor="none", markeredgecolor=TARGET, markeredgewidth=2,
        zorder=2,
    )  # fmt: skip
