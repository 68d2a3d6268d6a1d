"""Logic on bits, built once: equal parts share one node, and a program works out only what is asked for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.matching.columns.bits import Bits, pack, words_for

Node = int
Made = tuple[Any, ...]
_LOGIC: Final[dict[str, Callable[..., Any]]] = {"and": np.bitwise_and, "or": np.bitwise_or, "xor": np.bitwise_xor}
_COMPARES: Final[dict[str, Callable[..., Any]]] = {"<": np.less, "==": np.equal, "!=": np.not_equal}
NONE: Final[Node] = 0
ALL: Final[Node] = 1


class Rails(NamedTuple):
    """Where something is true and where it is definitely false; elsewhere it can't be told."""

    true: Node
    false: Node


class Circuit:
    """Nodes by what they are made of: two constants, comparisons of a column, given bits, and logic on these."""

    def __init__(self) -> None:
        self.nodes: list[Made] = [("none",), ("all",)]
        self.found: dict[Made, Node] = {made: node for node, made in enumerate(self.nodes)}

    def compare(self, column: str, sign: str, code: int) -> Node:
        """Hold a column against a code; `has` asks for a bit of it."""
        return self._node((sign, column, code))

    def given(self, name: str) -> Node:
        """Take bits that are handed to the program."""
        return self._node(("given", name))

    def both(self, *nodes: Node) -> Node:
        """Give where all nodes hold."""
        return self._joined("and", nodes, ALL, NONE)

    def either(self, *nodes: Node) -> Node:
        """Give where at least one node holds."""
        return self._joined("or", nodes, NONE, ALL)

    def less(self, whole: Node, part: Node) -> Node:
        """Give where `whole` holds and `part`, which holds nowhere else, does not."""
        if part in (NONE, whole):
            return NONE if part == whole else whole
        return self._node(("xor", *sorted((whole, part))))

    def opposite(self, node: Node) -> Node:
        """Give where a node does not hold."""
        made = self.nodes[node]
        if made[0] == "xor" and made[1] == ALL:
            return int(made[2])
        return ALL if node == NONE else self.less(ALL, node)

    def undecided(self, rails: Rails) -> Node:
        """Give where something is neither true nor false."""
        return self.opposite(self.either(*rails))

    def _joined(self, sign: str, nodes: Iterable[Node], neutral: Node, decisive: Node) -> Node:
        parts = sorted(set(nodes) - {neutral})
        if decisive in parts:
            return decisive
        if not parts:
            return neutral
        found = parts[0]
        for part in parts[1:]:
            found = self._node((sign, found, part))
        return found

    def _node(self, made: Made) -> Node:
        if made not in self.found:
            self.found[made] = len(self.nodes)
            self.nodes.append(made)
        return self.found[made]

    def program(self, wanted: Iterable[Node]) -> "Program":
        """Make ready the work for some nodes."""
        return Program(self, dict.fromkeys(wanted))


class Program:
    """The order of work for some nodes of a circuit, and the registers that it takes."""

    def __init__(self, circuit: Circuit, wanted: Iterable[Node]) -> None:
        self.wanted = tuple(wanted)
        order = _needed(circuit, self.wanted)
        place = _registers(circuit, order, self.wanted)
        self.room = max(place.values(), default=-1) + 1
        self.place = {node: place[node] for node in self.wanted}
        made = [(circuit.nodes[node], place[node]) for node in order]
        self.constants = [(one[0], at) for one, at in made if one[0] in ("none", "all")]
        self.takes = [(one[1], at) for one, at in made if one[0] == "given"]
        self.compares = [(*one, at) for one, at in made if one[0] in _COMPARES or one[0] == "has"]
        self.logic = [(_LOGIC[one[0]], place[one[1]], place[one[2]], at) for one, at in made if one[0] in _LOGIC]

    def run(self, count: int, columns: Mapping[str, NDArray[Any]], given: Mapping[str, Bits]) -> dict[Node, Bits]:
        """Work out the wanted nodes for a block of regions."""
        words = words_for(count)
        room = [np.empty(words, np.uint64) for _ in range(self.room)]
        for name, at in self.constants:
            room[at].fill(0 if name == "none" else np.iinfo(np.uint64).max)
        for name, at in self.takes:
            room[at] = given[name]
        self._compare(count, columns, room)
        for join, left, right, at in self.logic:
            join(room[left], room[right], out=room[at])
        return {node: room[at] for node, at in self.place.items()}

    def _compare(self, count: int, columns: Mapping[str, NDArray[Any]], room: Sequence[Bits]) -> None:
        flags = np.empty(count, np.bool_)
        for sign, name, code, at in self.compares:
            column = columns[name]
            if sign == "has":
                np.not_equal(column & column.dtype.type(code), 0, out=flags)
            else:
                _COMPARES[sign](column, column.dtype.type(code), out=flags)
            pack(flags, room[at])


def _needed(circuit: Circuit, wanted: Iterable[Node]) -> list[Node]:
    """Give the nodes that the wanted ones are made of, those of one column together, parts before wholes."""
    needed: set[Node] = set()
    waiting = list(wanted)
    while waiting:
        node = waiting.pop()
        if node not in needed:
            needed.add(node)
            waiting += circuit.nodes[node][1:] if circuit.nodes[node][0] in _LOGIC else ()
    # A node is made after its parts, so its number orders it.
    return sorted(needed)


def _registers(circuit: Circuit, order: Sequence[Node], wanted: Sequence[Node]) -> dict[Node, int]:
    """Give each node a register; one that no later node needs is used again, so that all stay in the cache."""
    last = dict.fromkeys(order, -1)
    for at, node in enumerate(order):
        if circuit.nodes[node][0] in _LOGIC:
            last.update(dict.fromkeys(circuit.nodes[node][1:], at))
    last.update(dict.fromkeys(wanted, len(order)))
    place: dict[Node, int] = {}
    free: list[int] = []
    fresh = 0
    for node in order:
        if circuit.nodes[node][0] not in _LOGIC:
            place[node], fresh = fresh, fresh + 1
    for at, node in enumerate(order):
        if circuit.nodes[node][0] not in _LOGIC:
            continue
        if free:
            place[node] = free.pop()
        else:
            place[node], fresh = fresh, fresh + 1
        parts = dict.fromkeys(circuit.nodes[node][1:])
        free += [place[part] for part in parts if last[part] == at and circuit.nodes[part][0] != "given"]
    return place
