"""The lexicon read from `knowledge/reading/`, every fault with its place, all at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list
from engine.intake.lexicon import content
from engine.intake.lexicon.check import COMPOSING, checked
from engine.intake.lexicon.lexicon import Composing, Entry, FactWords, Lexicon, Said, SmallWords, Subject
from engine.intake.lexicon.patterns import Pattern, PatternError, pattern
from engine.model.files import ContentFiles, gather_reading
from engine.model.library import Library
from engine.model.source_text import decode
from engine.model.tree import Path_, Tree, read_trees
from engine.model.validate import validated
from engine.text import Text

FOLDERS: Final[dict[str, type[BaseModel]]] = {
    "expressions": content.GroupFile,
    "focus_points": content.SubjectFile,
    "facts": content.FactFile,
}
Model = TypeVar("Model", bound=BaseModel)


def load_lexicon(library: Library, home: Path | None = None) -> Lexicon:
    """Load the shipped lexicon, or the one of a folder; raises `RegiokoersError` with every fault at once."""
    return read_lexicon(gather_reading(home), library)


def read_lexicon(files: ContentFiles, library: Library) -> Lexicon:
    """Read a lexicon from its files."""
    reader = _Reader(files, library)
    lexicon = reader.read()
    if reader.faults or lexicon is None:
        raise RegiokoersError(reader.faults)
    return lexicon


class _Reader:
    """Reads the files one by one and collects what is wrong."""

    def __init__(self, files: ContentFiles, library: Library) -> None:
        self.files = files
        self.library = library
        self.faults: list[Fault] = []
        self.entries: list[Entry] = []
        self.subjects: dict[str, Subject] = {}
        self.facts: dict[str, FactWords] = {}
        self.words: SmallWords | None = None
        self.composing: dict[str, Composing] = {}

    def read(self) -> Lexicon | None:
        """Read all files; None where one that is needed is missing or wrong."""
        for address, raw in self.files.contents.items():
            try:
                self._file(address, raw, self.files.paths[address])
            except RegiokoersError as error:
                self.faults += error.faults
        missing = [name for name in self.library.focus_points if name not in self.subjects]
        self.faults += [fault("reading-subject-missing", Place(self.files.home), id=name) for name in missing]
        for name in ("words", "composing"):
            if f"knowledge/reading/{name}.yaml" not in self.files.contents:
                self.faults.append(fault("reading-file-missing", Place(self.files.home), name=name))
        if self.words is None or self.faults:
            return None
        subjects = {name: self.subjects[name] for name in self.library.focus_points}
        return Lexicon(tuple(self.entries), subjects, self.facts, self.words, self.composing, self.files.sha256())

    def _file(self, address: str, raw: bytes, path: str) -> None:
        trees = read_trees(decode(raw, path), path)
        if len(trees) != 1:
            self.faults.append(fault("one-document", Place(path), found=len(trees)))
            return
        parts = address.removesuffix(".yaml").removesuffix(".yml").split("/")[2:]
        if parts == ["words"]:
            self._words(trees[0])
        elif parts == ["composing"]:
            self._composing(trees[0])
        elif len(parts) == 2 and parts[0] in FOLDERS:
            self._thing(parts, trees[0], address)
        else:
            meant = nearest(parts[0], FOLDERS)
            self.faults.append(fault("reading-out-of-place", Place(path), address=address, meant=meant))

    def _thing(self, parts: list[str], tree: Tree, address: str) -> None:
        kind, name = parts
        found = validated(FOLDERS[kind], tree, self.faults)
        if isinstance(found, content.GroupFile):
            self._group(found, tree, address)
        elif isinstance(found, content.SubjectFile):
            self._subject(name, found, tree, address)
        elif isinstance(found, content.FactFile):
            self._fact(name, found, tree)

    def _group(self, found: content.GroupFile, tree: Tree, address: str) -> None:
        title = Text.of(found.title.model_dump(exclude_none=True))
        for place, one in enumerate(found.expressions):
            self._entry(found.role, title, one, tree, ("expressions", place), address)

    def _entry(
        self, role: str, title: Text, one: content.EntryFile, tree: Tree, at: Path_, address: str, own: str = ""
    ) -> None:
        self.faults += checked(role, one, tree, at, self.library)
        said = self._said(one, tree, at)
        line = tree.place(at).line or 1
        about = frozenset([own] if own else one.about)
        self.entries.append(Entry(role, title, said, one.value, one.proof or "", about, f"{address}:{line}"))

    def _subject(self, name: str, found: content.SubjectFile, tree: Tree, address: str) -> None:
        if (known := self.library.focus_points.get(name)) is None:
            meant = nearest(name, self.library.focus_points)
            self.faults.append(tree.at(fault("no-such-focus-point", found=name, meant=meant), ()))
            return
        said = {key: self._said(getattr(found, key), tree, (key,)) for key in ("labels", "short_labels", "topics")}
        self.subjects[name] = Subject(name, **said)
        for place, one in enumerate(found.expressions):
            self._entry("strength", known.short, one, tree, ("expressions", place), address, name)

    def _fact(self, name: str, found: content.FactFile, tree: Tree) -> None:
        if (fact := self.library.facts.get(name)) is None:
            meant = nearest(name, self.library.facts)
            self.faults.append(tree.at(fault("no-such-fact", found=name, meant=meant), ()))
            return
        known = ["true", "false"] if fact.kind == "flag" else list(fact.values)
        wrong = [("values", value) for value in found.values if value not in known]
        wrong += [("denied", value) for value in found.denied if value not in found.values]
        wrong += [("unless", value) for value in found.unless if value not in found.values]
        for path in wrong:
            said = fault("value-not-among", key=name, found=path[1], meant="", values=or_list(known))
            self.faults.append(tree.at(said, path, key=True))
        for part in found.where:
            if part not in (places := ["profile", "anywhere", *self.library.focus_points]):
                said = fault("value-not-among", key="where", found=part, meant=nearest(part, places), values="")
                self.faults.append(tree.at(said, ("where",)))
        self.facts[name] = FactWords(
            name,
            tuple(found.where),
            self._said(found.about, tree, ("about",)) if found.about else None,
            {value: self._said(one, tree, ("values", value)) for value, one in found.values.items()},
            found.denied,
            {value: self._said(one, tree, ("unless", value)) for value, one in found.unless.items()},
            frozenset(found.doubtful),
        )

    def _words(self, tree: Tree) -> None:
        if (found := validated(content.WordsFile, tree, self.faults)) is None:
            return
        said: dict[str, Any] = {
            name: self._said(one, tree, (name,)) for name, one in found if isinstance(one, content.SaidFile)
        }
        self.words = SmallWords(**said, numbers=found.numbers, fractions=found.fractions)

    def _composing(self, tree: Tree) -> None:
        if not isinstance(tree.value, dict):
            self.faults.append(tree.at(fault("mapping-expected", key="composing", found=tree.value), ()))
            return
        for name, part in tree.parts().items():
            one = validated(content.ComposingFile, part, self.faults)
            number = None if one is None else one.value if one.value is not None else one.weight
            if name not in COMPOSING:
                meant = nearest(str(name), COMPOSING)
                known = or_list(COMPOSING, 40)
                self.faults.append(tree.at(fault("unknown-key", key=name, meant=meant, known=known), (name,), key=True))
            elif one is not None and number is not None:
                because = Text.of(one.because.model_dump(exclude_none=True))
                self.composing[str(name)] = Composing(str(name), number, because)
        for name in COMPOSING:
            if name not in tree.value:
                self.faults.append(tree.at(fault("missing-key", key=name, example="..."), ()))

    def _said(self, said: content.SaidFile, tree: Tree, at: Path_) -> Said:
        return Said(*(tuple(self._patterns(getattr(said, key), tree, (*at, key))) for key in ("nl", "en")))

    def _patterns(self, expressions: list[str], tree: Tree, at: Path_) -> Iterator[Pattern]:
        for place, text in enumerate(expressions):
            try:
                yield pattern(text)
            except PatternError as error:
                self.faults.append(tree.at(fault(error.name, found=text), (*at, place)))
