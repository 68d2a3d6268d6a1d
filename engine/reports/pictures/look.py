"""What all pictures share: type, colours that differ in lightness as in hue, hatches, and how they are saved."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Form = Literal["svg", "png"]
INK: Final = "#1b1b1b"
QUIET: Final = "#5c5c5c"
LINE: Final = "#8a8a8a"
EMPTY: Final = "#ffffff"
FILL: Final = "#1f4e79"
TARGET: Final = "#c05a00"
PARTS: Final = ("#0b3c5d", "#e69f00", "#56b4e9", "#8c510a", "#d9d9d9", "#cc79a7", "#f0e442")
"""Fills of the parts of a bar: dark and light take turns, so that neighbours differ in grey as well."""
HATCHES: Final = ("", "///", "...", "\\\\\\", "", "xx", "++")
WIDTH: Final = 7.0
"""Inches; fits between the margins of an A4."""
DOTS: Final = 200
SETTINGS: Final[dict[str, Any]] = {
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "regiokoers",
    "svg.fonttype": "path",
    "text.parse_math": False,
    "text.usetex": False,
}


@contextmanager
def sheet(height: float) -> Iterator[tuple["Figure", "Axes"]]:
    """Give an empty figure of the pictures' width with one bare plot, in the pictures' own settings."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    settings: Any = {**mpl.rcParamsDefault, **SETTINGS}
    with mpl.rc_context(settings):
        figure = Figure(figsize=(WIDTH, height), layout=None)
        axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        axes.set_axis_off()
        yield figure, axes


def saved(figure: "Figure", form: Form) -> bytes:
    """Write a figure; the same figure gives the same bytes."""
    content = io.BytesIO()
    bare: dict[str, Any] = {"Date": None, "Creator": None} if form == "svg" else {"Software": None}
    figure.savefig(content, format=form, dpi=DOTS, metadata=bare, facecolor=EMPTY)
    return content.getvalue()


def fitted(text: str, most: int) -> str:
    """Shorten a text to so many characters."""
    return text if len(text) <= most else text[: most - 1] + "…"
