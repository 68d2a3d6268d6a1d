"""What moved between two dates: the strip of each focus point, what was gained hatched, what was lost dashed."""

from typing import TYPE_CHECKING, Any

from engine.reports.pictures.look import EMPTY, FILL, INK, LINE, QUIET, TARGET, fitted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
BOXES, LEFT, BOX = 4, 4.2, 1.25


def progress_height(data: Data) -> float:
    """Give the height of the picture in inches."""
    return 0.27 * len(data["rows"]) + 0.6


def progress(data: Data, axes: "Axes") -> None:
    """Draw the strips from top to bottom, and below them what the fills mean."""
    for row, one in enumerate(data["rows"]):
        axes.text(LEFT - 0.2, row, fitted(one["name"], 26), ha="right", va="center", color=INK)
        for box in range(1, BOXES + 1):
            _box(axes, row, box, one)
        axes.text(LEFT + BOXES * BOX + 0.2, row, one["said"], va="center", color=INK, fontsize=8.5)
    _legend(axes, data)
    axes.set_xlim(0, LEFT + BOXES * BOX + 4.4)
    axes.set_ylim(len(data["rows"]) + 0.9, -0.6)


def _box(axes: "Axes", row: int, box: int, one: Data) -> None:
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((LEFT + (box - 1) * BOX, row - 0.33), BOX - 0.06, 0.66, **_fill(box, one)))


def _fill(box: int, one: Data) -> Data:
    before, after = one["before"], one["after"]
    if before is None and after is None:
        return {"facecolor": EMPTY, "edgecolor": LINE, "linewidth": 0.8}
    kept = box <= min(before if before is not None else after, after if after is not None else before)
    if kept:
        return {"facecolor": FILL, "edgecolor": INK, "linewidth": 0.8}
    if after is not None and box <= after:
        return _gained()
    if before is not None and box <= before:
        return _lost()
    return {"facecolor": EMPTY, "edgecolor": LINE, "linewidth": 0.8}


def _gained() -> Data:
    return {"facecolor": "#9cc3ea", "edgecolor": INK, "hatch": "////", "linewidth": 0.8}


def _lost() -> Data:
    return {"facecolor": EMPTY, "edgecolor": TARGET, "linestyle": (0, (2, 1.5)), "linewidth": 1.6}


def _legend(axes: "Axes", data: Data) -> None:
    from matplotlib.patches import Rectangle

    below, x = len(data["rows"]) + 0.25, LEFT
    for said, look in ((data["gained"], _gained()), (data["lost"], _lost())):
        axes.add_patch(Rectangle((x, below - 0.2), 0.5, 0.4, **look))
        axes.text(x + 0.65, below, said, va="center", color=QUIET, fontsize=8)
        x += 2.6
