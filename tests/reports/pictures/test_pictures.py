"""The pictures: the same bytes each time, told apart in grey, and whole for any region."""

import io
from typing import Any

import pytest
from PIL import Image

from engine.reports.document.weights import Weight, index_of, weights_of
from engine.reports.pictures import picture
from engine.reports.pictures.look import HATCHES, PARTS

Data = dict[str, Any]
NAMES = ("levels", "weights", "path")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_advice_gives_the_same_picture(name: str, agreed: Data) -> None:
    assert picture(name, agreed, "svg") == picture(name, agreed, "svg")
    assert picture(name, agreed, "png") == picture(name, agreed, "png")
    assert b"<dc:date>" not in picture(name, agreed, "svg")


def grey(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_neighbours_in_a_bar_differ_in_grey_or_in_hatch() -> None:
    for one, other in zip(range(len(PARTS)), range(1, len(PARTS)), strict=False):
        assert abs(grey(PARTS[one]) - grey(PARTS[other])) > 25 or HATCHES[one] != HATCHES[other]
    assert len({(HATCHES[at], round(grey(PARTS[at]) / 25)) for at in range(len(PARTS))}) == len(PARTS)


def ink_at_the_edges(content: bytes) -> int:
    """Count what is not white in the outer row and column of pixels: what runs off the picture."""
    image = Image.open(io.BytesIO(content)).convert("L")
    wide, high = image.size
    edges = [
        image.crop(box)
        for box in ((0, 0, wide, 1), (0, high - 1, wide, high), (0, 0, 1, high), (wide - 1, 0, wide, high))
    ]
    return sum(pixel < 250 for edge in edges for pixel in edge.tobytes())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_off_a_picture(name: str, data: Data) -> None:
    assert ink_at_the_edges(picture(name, data, "png")) == 0


def test_a_level_is_seen(agreed: Data) -> None:
    other = {**agreed, "focus_points": [{**one, "level": 3} for one in agreed["focus_points"]]}
    assert picture("levels", agreed, "png") != picture("levels", other, "png")
    untold = {**agreed, "focus_points": [{**one, "target_set": False} for one in agreed["focus_points"]]}
    assert picture("levels", agreed, "png") != picture("levels", untold, "png")


def test_the_weights_are_those_of_the_advice(data: Data) -> None:
    weights = weights_of(data)
    priorities = {one["id"]: one["priority"] for one in data["focus_points"] if one["priority"] is not None}
    assert {one.focus_point: one.total for one in weights.rows} == priorities


@pytest.mark.parametrize("parts", [(0, 0), (725, -25, 3), (1, 1, 1), (-50, 20), (333, 333, 334)])
def test_rounded_parts_add_up(parts: tuple[int, ...]) -> None:
    *shares, total = index_of(Weight("x", parts), 725)
    assert sum(shares) == total == round(sum(parts) * 100 / 725)
