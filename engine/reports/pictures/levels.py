"""Where the region stands: a strip of four boxes for each focus point, filled up to its level."""

from typing import TYPE_CHECKING, Any

from engine.language import LEVELS
from engine.reports.document.words import say
from engine.reports.pictures.look import EMPTY, FILL, INK, LINE, QUIET, TARGET, fitted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
BOXES, LEFT, BOX = 4, 4.2, 1.25


def levels(data: Data, axes: "Axes") -> None:
    """Draw the strips from top to bottom, in the order of the advice."""
    shown = data["focus_points"]
    chosen = any(one["target_set"] for one in shown)
    for row, one in enumerate(shown):
        _strip(axes, row, one, data["language"])
    if chosen:
        axes.plot([LEFT + 0.1], [len(shown) + 0.1], marker="D", markersize=5, color=TARGET, markeredgecolor=INK)
        words = say("target_marked", data["language"])
        axes.text(LEFT + 0.35, len(shown) + 0.1, words, va="center", color=QUIET, fontsize=8)
    axes.set_xlim(0, LEFT + BOXES * BOX + 3.0)
    axes.set_ylim(len(shown) - (-0.4 if chosen else 0.4), -0.6)


def _strip(axes: "Axes", row: int, one: Data, language: Any) -> None:
    from matplotlib.patches import Rectangle

    level = one["level"]
    axes.text(LEFT - 0.2, row, fitted(one["short"], 26), ha="right", va="center", color=INK)
    for box in range(BOXES):
        full = level is not None and box < level
        axes.add_patch(
            Rectangle(
                (LEFT + box * BOX, row - 0.33),
                BOX - 0.06,
                0.66,
                facecolor=FILL if full else EMPTY,
                edgecolor=INK if full else LINE,
                hatch="////" if level is None else None,
                linewidth=0.8,
            )
        )
    if one["target_set"]:
        edge = LEFT + one["target"] * BOX - 0.03
        axes.plot([edge], [row], marker="D", markersize=6, color=TARGET, markeredgecolor=INK, clip_on=False)
    said = say("unknown_short", language) if level is None else f"{level} {LEVELS[language][level]}"
    axes.text(LEFT + BOXES * BOX + 0.2, row, said, va="center", color=INK)
