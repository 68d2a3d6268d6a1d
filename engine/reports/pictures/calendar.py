"""A plan as a calendar: a bar for each step with who owns it, and below it how much every owner carries per month."""

from typing import TYPE_CHECKING, Any

from engine.reports.pictures.look import EMPTY, FILL, INK, LINE, QUIET, fitted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
LEFT, WIDE = 66.0, 100.0
"""Where the months begin and how wide they all are, on a scale of the picture's own."""
GAP = 2.2
SHADES = ("#ffffff", "#d5e3f0", "#9cc3ea", "#4f86b8", "#1f4e79")
LIGHT = 3
"""From this shade on its number is written in white."""


def calendar_height(data: Data) -> float:
    """Give the height of the picture in inches."""
    return 0.21 * (len(data["steps"]) + len(data["load"]) + GAP + 2.4)


def calendar(data: Data, axes: "Axes") -> None:
    """Draw the steps, then the load."""
    month = WIDE / data["months"]
    below = len(data["steps"]) + GAP
    _months(axes, data, month, below + len(data["load"]))
    for row, one in enumerate(data["steps"]):
        _step(axes, row, one, data["months"], month)
    axes.text(0, below - 0.95, data["load_title"], va="center", color=QUIET, weight="bold", fontsize=7.5)
    for row, one in enumerate(data["load"]):
        _load(axes, below + row, one, month)
    axes.set_xlim(0, LEFT + WIDE + 6)
    axes.set_ylim(below + len(data["load"]) + 0.1, -2.1)


def _months(axes: "Axes", data: Data, month: float, bottom: float) -> None:
    for place, name in data["marks"]:
        x = LEFT + place * month
        axes.plot([x, x], [-0.7, bottom - 0.4], color=LINE, linewidth=0.4, zorder=0)
        axes.text(x, -1.2, name, ha="left", va="center", color=QUIET, fontsize=7)


def _step(axes: "Axes", row: int, one: Data, months: int, month: float) -> None:
    axes.text(LEFT - 1, row, fitted(one["title"], 50), ha="right", va="center", color=INK, fontsize=6.6)
    start, end = one["start"], one["end"]
    axes.barh(
        row, (end - start) * month, left=LEFT + start * month, height=0.62, color=FILL, edgecolor=INK, linewidth=0.6
    )
    before = (start + end) / 2 > months / 2
    x = LEFT + (start * month - 0.8 if before else end * month + 0.8)
    axes.text(
        x, row, fitted(one["owner"], 34), ha="right" if before else "left", va="center", color=INK, fontsize=6.4,
        bbox={"facecolor": EMPTY, "edgecolor": "none", "pad": 0.6},
    )  # fmt: skip


def _load(axes: "Axes", row: float, one: Data, month: float) -> None:
    from matplotlib.patches import Rectangle

    axes.text(LEFT - 1, row, fitted(one["owner"], 50), ha="right", va="center", color=INK, fontsize=6.6)
    for start, end, count in one["runs"]:
        shade = min(count, len(SHADES) - 1)
        axes.add_patch(
            Rectangle(
                (LEFT + start * month, row - 0.36), (end - start) * month, 0.72, facecolor=SHADES[shade],
                edgecolor=LINE, linewidth=0.4,
            )
        )  # fmt: skip
        if count:
            colour = EMPTY if shade >= LIGHT else INK
            middle = LEFT + (start + end) / 2 * month
            axes.text(middle, row, str(count), ha="center", va="center", color=colour, fontsize=6.4)
