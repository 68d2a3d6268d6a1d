"""What waits for what: each focus point's next climb in the column of its wave, arrows from what is needed first."""

from typing import TYPE_CHECKING, Any

from engine.reports.document.words import say
from engine.reports.pictures.look import EMPTY, FILL, INK, QUIET, TARGET, fitted
from engine.reports.text import WAVES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.path import Path

Data = dict[str, Any]
COLUMN, BOX, TALL, STEP = 3.4, 2.5, 0.62, 0.9
Places = dict[str, tuple[float, float]]


def path_height(data: Data) -> float:
    """Give the height of the picture in inches."""
    return 0.45 * max(_rows(data), 1) + 0.45


def path(data: Data, axes: "Axes") -> None:
    """Draw the boxes and then the arrows between them."""
    places = _places(data)
    for column, wave in enumerate(WAVES):
        if any(one["wave"] == wave for one in data["focus_points"]):
            axes.text(
                column * COLUMN + BOX / 2, -0.75, say(wave, data["language"]), ha="center", color=QUIET, weight="bold"
            )
    for one in data["focus_points"]:
        if one["id"] in places:
            _box(axes, places[one["id"]], one, data)
    for start, end in sorted(_arrows(data)):
        if start in places and end in places:
            _arrow(axes, places[start], places[end])
    axes.set_xlim(-0.3, 2 * COLUMN + BOX + 0.3)
    axes.set_ylim(max(_rows(data), 1) * STEP - 0.3, -1.1)


def _rows(data: Data) -> int:
    return max((sum(one["wave"] == wave for one in data["focus_points"]) for wave in WAVES), default=0)


def _places(data: Data) -> Places:
    """Give the left middle of each box."""
    return {
        one["id"]: (WAVES.index(wave) * COLUMN, row * STEP)
        for wave in WAVES
        for row, one in enumerate([one for one in data["focus_points"] if one["wave"] == wave])
    }


def _box(axes: "Axes", place: tuple[float, float], one: Data, data: Data) -> None:
    from matplotlib.patches import FancyBboxPatch

    x, y = place
    first = one["wave"] == "now"
    axes.add_patch(
        FancyBboxPatch(
            (x, y - TALL / 2), BOX, TALL, boxstyle="round,pad=0,rounding_size=0.08",
            facecolor=FILL if first else EMPTY, edgecolor=INK, linewidth=0.9,
        )
    )  # fmt: skip
    steps = next((step for step in data["steps"] if step["focus_point"] == one["id"]), None)
    climb = f"{steps['from_level']} → {steps['to_level']}" if steps else ""
    colour = EMPTY if first else INK
    axes.text(x + BOX / 2, y - 0.13, fitted(one["short"], 26), ha="center", va="center", color=colour, fontsize=8.5)
    axes.text(x + BOX / 2, y + 0.16, climb, ha="center", va="center", color=colour, fontsize=7.5)


def _arrows(data: Data) -> set[tuple[str, str]]:
    return {
        (need["focus_point"], step["focus_point"])
        for step in data["steps"]
        for need in step["requires"]
        if need["met"] is not True
    }


def _arrow(axes: "Axes", start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw an arrow from a box to the one that waits for it, around what stands between them."""
    from matplotlib.patches import FancyArrowPatch

    axes.add_patch(
        FancyArrowPatch(
            path=_line(*start, *end), arrowstyle="-|>", mutation_scale=9, edgecolor=TARGET, facecolor=TARGET,
            linewidth=1.2, shrinkA=1, shrinkB=1, zorder=3,
        )
    )  # fmt: skip


def _line(x: float, y: float, to_x: float, to_y: float) -> "Path":
    """Give the course of an arrow: straight on to the next column, between two rows past a column that it skips."""
    from matplotlib.path import Path

    gap = COLUMN - BOX
    if to_x == x:
        return Path([(x, y), (x - gap / 2, y), (x - gap / 2, to_y), (x, to_y)], [1, 4, 4, 4])
    if to_x - x <= COLUMN:
        return Path([(x + BOX, y), (x + BOX + gap / 2, y), (to_x - gap / 2, to_y), (to_x, to_y)], [1, 4, 4, 4])
    lane, middle = to_y - STEP / 2, x + COLUMN
    points = [
        (x + BOX, y), (x + BOX + gap / 2, y), (middle - gap / 2, lane), (middle, lane), (middle + BOX, lane),
        (middle + BOX + gap / 2, lane), (to_x - gap / 2, to_y), (to_x, to_y),
    ]  # fmt: skip
    return Path(points, [1, 4, 4, 4, 2, 4, 4, 4])
