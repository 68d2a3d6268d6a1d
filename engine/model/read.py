"""The content files read, validated and made plain; every fault of every file is collected."""

from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel

from engine.errors import Fault, Place, RegiokoersError, fault, nearest, refuse
from engine.model import content
from engine.model.facts import fact_faults
from engine.model.files import ContentFiles
from engine.model.source_text import decode
from engine.model.tree import Path_, Tree, read_trees
from engine.model.validate import mapping_expected, validated

KINDS: Final[dict[tuple[str, str], type[BaseModel]]] = {
    ("knowledge", "facts"): content.FactFile,
    ("knowledge", "focus_points"): content.FocusPointFile,
    ("knowledge", "steps"): content.StepFile,
    ("knowledge", "roles"): content.RoleFile,
}


@dataclass(slots=True)
class Item:
    """One thing of the content: its kind, id, plain value, and the document it stands in."""

    kind: str
    id: str
    plain: dict[str, Any]
    tree: Tree
    address: str
    base: Path_ = ()

    def at(self, found: Fault, *path: str | int, key: bool = False) -> Fault:
        """Place a fault in this thing's file."""
        return self.tree.at(found, self.base + path, key=key)

    def source(self, *path: str | int) -> str:
        """Give the address and line of a key, the same wherever the library lies."""
        place = self.tree.place(self.base + path, key=True)
        return f"{self.address}:{place.line or 1}"


@dataclass(slots=True)
class Content:
    """Everything read so far, and what is wrong with it."""

    items: dict[str, dict[str, Item]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def of(self, kind: str) -> dict[str, Item]:
        """Give the things of one kind by id."""
        return self.items.setdefault(kind, {})

    def add(self, item: Item) -> None:
        """Add a thing; a second one with the same id is a fault."""
        if (other := self.of(item.kind).get(item.id)) is not None:
            self.faults.append(item.at(fault("id-twice", id=item.id, other=other.address)))
        self.of(item.kind)[item.id] = item


def read_content(files: ContentFiles) -> Content:
    """Read and validate every file by itself; what is wrong is collected in `faults`."""
    read = Content()
    for address, raw in files.contents.items():
        try:
            _read_one(address, raw, files.paths[address], read)
        except RegiokoersError as error:
            read.faults += error.faults
    return read


def _read_one(address: str, raw: bytes, path: str, read: Content) -> None:
    trees = read_trees(decode(raw, path), path)
    if not trees:
        refuse("file-empty", Place(path))
    if len(trees) > 1:
        read.faults.append(fault("one-document", Place(path), found=len(trees)))
        return
    parts = address.removesuffix(".yaml").removesuffix(".yml").split("/")
    if address in ("knowledge/sources.yaml", "knowledge/terms.yaml"):
        _read_table(parts[1], trees[0], address, read)
    elif parts[0] == "rules" and len(parts) == 3:
        _read_rule(f"{parts[1]}/{parts[2]}", trees[0], address, read)
    elif (model := KINDS.get((parts[0], parts[1]))) and len(parts) == (4 if parts[1] == "steps" else 3):
        _read_thing(parts, model, trees[0], address, read)
    else:
        meant = nearest("/".join(parts[:2]), map("/".join, KINDS))
        read.faults.append(fault("file-out-of-place", Place(path), address=address, meant=meant))


def _read_thing(parts: list[str], model: type[BaseModel], tree: Tree, address: str, read: Content) -> None:
    found = validated(model, tree, read.faults)
    if found is None:
        return
    plain = found.model_dump(by_alias=True, exclude_none=True, mode="json")
    item = Item(parts[1], parts[-1], plain, tree, address)
    if parts[1] == "steps":
        plain["focus_point"] = parts[2]
    if parts[1] == "facts":
        read.faults += [item.at(found, *path, key=True) for found, path in fact_faults(item.id, plain)]
    _check_name(item, parts[-1], read)
    read.add(item)


def _read_rule(rule_id: str, tree: Tree, address: str, read: Content) -> None:
    found = validated(content.RuleFile, tree, read.faults)
    if found is None:
        return
    plain = found.model_dump(by_alias=True, exclude_none=True, mode="json")
    item = Item("rules", rule_id, plain, tree, address)
    for part in rule_id.split("/"):
        _check_name(item, part, read)
    read.add(item)


def _read_table(kind: str, tree: Tree, address: str, read: Content) -> None:
    """Read a file that holds several things by id: the sources, the terms."""
    model = content.SourceFile if kind == "sources" else content.TextFile
    if not isinstance(tree.value, dict):
        read.faults.append(tree.at(mapping_expected(kind, tree.value, ()), ()))
        return
    for name, part in tree.parts().items():
        if (found := validated(model, part, read.faults)) is not None:
            plain = found.model_dump(mode="json")
            read.add(Item(kind, str(name), plain, tree, address, (name,)))


def _check_name(item: Item, name: str, read: Content) -> None:
    if not name or not all(c in "abcdefghijklmnopqrstuvwxyz0123456789_-" for c in name) or not name[0].isalnum():
        read.faults.append(item.at(fault("name-not-slug", named=name)))
