"""The population read from `knowledge/simulation/`, every fault with its place, all at once."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list
from engine.language import Condition, check, parse, tests_of
from engine.matching.columns.coding import codings
from engine.model.conditions import in_file
from engine.model.files import SIMULATION, ContentFiles, gather_apart
from engine.model.library import Library
from engine.model.read import Item
from engine.model.source_text import decode
from engine.model.tree import Path_, Tree, read_trees
from engine.model.validate import spelled, validated
from engine.simulation.content import NeverFile, SharesFile, TogetherFile
from engine.simulation.population import Draw, Never, Population
from engine.simulation.shares import codes_of
from engine.text import Text

FILES: Final[dict[str, type[BaseModel]]] = {"shares": SharesFile, "together": TogetherFile, "never": NeverFile}


def load_population(library: Library, home: Path | None = None) -> Population:
    """Load the shipped population, or the one of a folder; raises `RegiokoersError` with every fault at once."""
    borrowed = home is not None and not (home / SIMULATION).is_dir()
    return read_population(gather_apart(home, SIMULATION), library, borrowed=borrowed)


def read_population(files: ContentFiles, library: Library, *, borrowed: bool = False) -> Population:
    """Read a population from its files; of a `borrowed` one what another library lacks is left out."""
    reader = _Reader(files, library, borrowed=borrowed)
    population = reader.read()
    if reader.faults:
        raise RegiokoersError(reader.faults)
    return population


class _Reader:
    """Reads the files one by one and collects what is wrong."""

    def __init__(self, files: ContentFiles, library: Library, *, borrowed: bool) -> None:
        self.files = files
        self.library = library
        self.borrowed = borrowed
        self.asked = {name: one for name, one in library.facts.items() if one.origin == "asked"}
        self.codings = codings(self.asked)
        self.faults: list[Fault] = []
        self.draws: list[Draw] = []
        self.weights: dict[str, dict[str, float]] = {}
        self.never: list[Never] = []
        self.conditional: list[tuple[Item, Path_, Condition]] = []

    def read(self) -> Population:
        """Read all files, and hold them against each other."""
        parts = {name: self._parts(name) for name in FILES}
        for take, kind in ((self._shares, "shares"), (self._together, "together"), (self._never, "never")):
            before = len(self.faults)
            for name, tree in parts[kind].items():
                take(name, tree)
            if self.borrowed:
                del self.faults[before:]  # made for another library: what does not fit this one is left out
        self._check_weights(parts["together"])
        self._check_only()
        drawn = {draw.fact for draw in self.draws}
        if not self.borrowed and not self.faults:
            path = Place(self.files.paths.get(f"{SIMULATION}/shares.yaml", self.files.root))
            self.faults += [fault("simulation-fact-missing", path, found=one) for one in self.asked if one not in drawn]
        draws = [one._replace(weights=self._behind(one.fact)) for one in self.draws]
        return Population(tuple(draws), tuple(parts["together"]), tuple(self.never), self.files.sha256())

    def _parts(self, name: str) -> Mapping[str, Tree]:
        """Give the things of one file by id."""
        address = f"{SIMULATION}/{name}.yaml"
        if address not in self.files.contents:
            self.faults.append(fault("simulation-file-missing", Place(self.files.root), name=address))
            return {}
        path = self.files.paths[address]
        try:
            trees = read_trees(decode(self.files.contents[address], path), path)
        except RegiokoersError as error:
            self.faults += error.faults
            return {}
        if len(trees) != 1 or not isinstance(trees[0].value, dict):
            found = spelled(trees[0].value) if trees else ""
            self.faults.append(fault("names-expected", Place(path), found=found, example="..."))
            return {}
        return {str(key): tree for key, tree in trees[0].parts().items()}

    def _item(self, kind: str, name: str, tree: Tree) -> tuple[Any, Item] | None:
        found = validated(FILES[kind], tree, self.faults)
        if found is None:
            return None
        item = Item(kind, name, tree.value, tree, f"{SIMULATION}/{kind}.yaml")
        for place, one in enumerate(getattr(found, "sources", ())):
            if one.id not in self.library.sources:
                self._absent("source", one.id, self.library.sources, item, ("sources", place, "id"))
        return found, item

    def _absent(
        self, kind: str, name: str, known: Iterable[str], item: Item, path: Path_, *, key: bool = False
    ) -> None:
        """Say that the library has no such thing."""
        names = list(known)
        found = fault(f"no-such-{kind}", found=name, meant=nearest(name, names), known=or_list(names, 60))
        self.faults.append(item.at(found, *path, key=key))

    def _shares(self, name: str, tree: Tree) -> None:
        read = self._item("shares", name, tree)
        if read is None:
            return
        found, item = read
        if (fact := self.asked.get(name)) is None:
            self._absent("fact", name, self.asked, item, ())
            return
        listed = fact.kind == "list"
        given = found.members if listed else found.shares
        if given is None or (found.shares if listed else found.members) is not None:
            needed = "members" if listed else "shares"
            self.faults.append(item.at(fault("simulation-form", found=name, needed=needed)))
            return
        before = len(self.faults)
        only = self._condition(found.only, item, ("only",))
        if listed:
            self._members(name, given, only, item)
            return
        codes = codes_of(fact, self.codings[name], given, item, self.faults)
        if len(self.faults) == before:
            self.draws.append(Draw(name, tuple(codes), tuple(codes.values()), only=only))

    def _members(self, name: str, members: Mapping[str, Any], only: Condition | None, item: Item) -> None:
        words = list(self.asked[name].values)
        for word, one in members.items():
            if word not in words:
                meant = nearest(word, words)
                found = fault("value-not-among", key=name, found=word, meant=meant, values=or_list(words))
                self.faults.append(item.at(found, "members", word, key=True))
                continue
            before = len(self.faults)
            where = self._condition(one.only, item, ("members", word, "only")) or only
            share = one.share / 100
            if len(self.faults) == before:
                self.draws.append(Draw(name, (0, 1 << words.index(word)), (1 - share, share), word, where))

    def _condition(self, text: str | None, item: Item, path: Path_) -> Condition | None:
        """Parse and check a condition about asked facts."""
        if text is None:
            return None
        try:
            condition = parse(text)
            found = check(condition, text, self.asked)
        except RegiokoersError as error:
            condition, found = None, list(error.faults)
        if found:
            self.faults += [in_file(one, item, path) for one in found]
            return None
        if condition is not None and path[-1] == "only":
            self.conditional.append((item, path, condition))
        return condition

    def _together(self, name: str, tree: Tree) -> None:
        read = self._item("together", name, tree)
        if read is None:
            return
        found, item = read
        self.weights[name] = {}
        for fact, weight in found.weights.items():
            if fact not in self.asked:
                self._absent("fact", fact, self.asked, item, ("weights", fact), key=True)
            elif self.asked[fact].kind == "list":
                self.faults.append(item.at(fault("simulation-list-weight", found=fact), "weights", fact, key=True))
            else:
                self.weights[name][fact] = weight

    def _never(self, name: str, tree: Tree) -> None:
        read = self._item("never", name, tree)
        if read is None:
            return
        found, item = read
        if (condition := self._condition(found.when, item, ("when",))) is not None:
            self.never.append(Never(name, condition, Text.of(found.why.model_dump(exclude_none=True))))

    def _behind(self, fact: str) -> tuple[tuple[str, float], ...]:
        return tuple((name, weights[fact]) for name, weights in self.weights.items() if fact in weights)

    def _check_weights(self, trees: Mapping[str, Tree]) -> None:
        """Find facts whose weights leave less than nothing for the fact itself."""
        for fact in dict.fromkeys(name for weights in self.weights.values() for name in weights):
            behind = self._behind(fact)
            if sum(weight * weight for _, weight in behind) > 1:
                tree = trees[behind[-1][0]]
                said = " ".join(f"{name} {weight:g}" for name, weight in behind)
                self.faults.append(tree.at(fault("simulation-weights", found=fact, weights=said), ("weights", fact)))

    def _check_only(self) -> None:
        """Find conditions that ask for a fact that has a condition itself: there would be no order to draw in."""
        own = {draw.fact for draw in self.draws if draw.only is not None}
        for item, path, condition in self.conditional:
            for name in sorted({test.fact for test in tests_of(condition)} & own):
                self.faults.append(item.at(fault("simulation-only-chain", found=name), *path))
