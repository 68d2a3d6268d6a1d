"""What needs what, as a picture: a row per focus point, a column per level, an arrow from what must be there first."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.advice.ladder import HIGHEST
from engine.authoring.site.links import Links

LEFT: Final = 232
COLUMN: Final = 190
ROW: Final = 64
TOP: Final = 46
RADIUS: Final = 15


class Node(NamedTuple):
    """A level of a focus point; `title` says what the step up to it needs."""

    focus_point: str
    level: int
    x: int
    y: int


class Arrow(NamedTuple):
    """From a level that must be there to the level that needs it, as the course of a line."""

    start: Node
    end: Node
    course: str


class Graph(NamedTuple):
    """The whole picture, in pixels."""

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int


def graph(links: Links) -> Graph:
    """Place the levels and draw the arrows between them."""
    names = list(links.library.focus_points)
    nodes = {
        (name, level): Node(name, level, LEFT + COLUMN * (level - 1) + RADIUS, TOP + ROW * row + ROW // 2)
        for row, name in enumerate(names)
        for level in range(1, HIGHEST + 1)
    }
    width = LEFT + COLUMN * (HIGHEST - 1) + 2 * RADIUS + 24
    return Graph(tuple(nodes.values()), tuple(_arrows(links, nodes)), width, TOP + ROW * len(names) + 8)


def _arrows(links: Links, nodes: dict[tuple[str, int], Node]) -> Iterator[Arrow]:
    for one in links.climbs.values():
        end = nodes[one.focus_point, one.to_level]
        for need in one.requires:
            if need in nodes:
                yield Arrow(nodes[need], end, _course(nodes[need], end))


def _course(start: Node, end: Node) -> str:
    """Give a line that leaves to the right and comes in from the left; within a column it swings out to the left."""
    x, to_x = start.x + RADIUS, end.x - RADIUS - 4
    if to_x > x:
        bend = max((to_x - x) // 2, 24)
        return f"M{x} {start.y}C{x + bend} {start.y} {to_x - bend} {end.y} {to_x} {end.y}"
    x = start.x - RADIUS
    return f"M{x} {start.y}C{x - 52} {start.y} {to_x - 48} {end.y} {to_x} {end.y}"
