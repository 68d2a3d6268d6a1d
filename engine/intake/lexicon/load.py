"""The lexicon read from `knowledge/reading/`, every fault with its place, all at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list
from engine.intake.clean import fold
from engine.intake.lexicon import content
from engine.intake.lexicon.check import COMPOSING, checked, unknown
from engine.intake.lexicon.lexicon import Composing, Entry, Example, FactWords, Lexicon, Said, SmallWords, Subject
from engine.intake.lexicon.patterns import Pattern, PatternError, pattern
from engine.model.files import READING, ContentFiles, gather_apart
from engine.model.library import Library
from engine.model.source_text import decode
from engine.model.tree import Path_, Tree, read_trees
from engine.model.validate import spelled, validated
from engine.text import LANGUAGES, Text

FOLDERS: Final[dict[str, type[BaseModel]]] = {
    "expressions": content.GroupFile,
    "focus_points": content.SubjectFile,
    "facts": content.FactFile,
    "examples": content.ExamplesFile,
}
Model = TypeVar("Model", bound=BaseModel)


def load_lexicon(library: Library, home: Path | None = None) -> Lexicon:
    """Load the shipped lexicon, or the one of a folder; raises `RegiokoersError` with every fault at once."""
    files = gather_apart(home, READING)
    borrowed = home is not None and not (home / READING).is_dir()
    return read_lexicon(files, library, borrowed=borrowed)


def read_lexicon(files: ContentFiles, library: Library, *, borrowed: bool = False) -> Lexicon:
    """Read a lexicon from its files; a `borrowed` one was made for another library, and what that lacks is skipped."""
    reader = _Reader(files, library, borrowed=borrowed)
    lexicon = reader.read()
    if reader.faults or lexicon is None:
        raise RegiokoersError(reader.faults)
    return lexicon


class _Reader:
    """Reads the files one by one and collects what is wrong."""

    def __init__(self, files: ContentFiles, library: Library, *, borrowed: bool) -> None:
        self.borrowed = borrowed
        self.files = files
        self.library = library
        self.faults: list[Fault] = []
        self.entries: list[Entry] = []
        self.subjects: dict[str, Subject] = {}
        self.facts: dict[str, FactWords] = {}
        self.words: SmallWords | None = None
        self.composing: dict[str, Composing] = {}
        self.examples: list[Example] = []

    def read(self) -> Lexicon | None:
        """Read all files; None where one that is needed is missing or wrong."""
        for address, raw in self.files.contents.items():
            try:
                self._file(address, raw, self.files.paths[address])
            except RegiokoersError as error:
                self.faults += error.faults
        missing = [name for name in self.library.focus_points if name not in self.subjects]
        if self.borrowed:
            self.subjects |= {name: Subject(name, Said(), Said(), Said()) for name in missing}
            self.faults = [one for one in self.faults if not one.name.startswith("no-such-")]
            missing = []
        self.faults += [fault("reading-subject-missing", Place(self.files.root), id=name) for name in missing]
        for name in ("words", "composing"):
            if f"knowledge/reading/{name}.yaml" not in self.files.contents:
                self.faults.append(fault("reading-file-missing", Place(self.files.root), name=name))
        if self.words is None or self.faults:
            return None
        subjects = {name: self.subjects[name] for name in self.library.focus_points}
        examples = tuple(self.examples)
        sha256 = self.files.sha256()
        return Lexicon(tuple(self.entries), subjects, self.facts, self.words, self.composing, examples, sha256)

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
        elif isinstance(found, content.ExamplesFile):
            self._examples(name, found, tree)

    def _group(self, found: content.GroupFile, tree: Tree, address: str) -> None:
        title = Text.of(found.title.model_dump(exclude_none=True))
        for place, one in enumerate(found.expressions):
            self._entry(Entry(found.role, title, source=address), one, tree, ("expressions", place))

    def _entry(self, entry: Entry, one: content.EntryFile, tree: Tree, at: Path_) -> None:
        """Add an entry: what its group says of it, and what it says itself."""
        self.faults += checked(entry.role, one, tree, at, self.library)
        line = tree.place(at).line or 1
        self.entries.append(
            replace(
                entry,
                said=self._said(one, tree, at),
                value=one.value,
                proof=one.proof or "",
                manner=one.manner,
                about=entry.about or frozenset(one.about),
                source=f"{entry.source}:{line}",
            )
        )

    def _subject(self, name: str, found: content.SubjectFile, tree: Tree, address: str) -> None:
        if (known := self.library.focus_points.get(name)) is None:
            self.faults.append(tree.at(unknown("focus-point", name, self.library.focus_points), ()))
            return
        said = {key: self._said(getattr(found, key), tree, (key,)) for key in ("labels", "short_labels", "topics")}
        self.subjects[name] = Subject(name, **said)
        for place, one in enumerate(found.expressions):
            own = Entry("strength", known.short, about=frozenset([name]), source=address)
            self._entry(own, one, tree, ("expressions", place))

    def _examples(self, name: str, found: content.ExamplesFile, tree: Tree) -> None:
        if name not in self.library.focus_points:
            self.faults.append(tree.at(unknown("focus-point", name, self.library.focus_points), ()))
        for language in LANGUAGES:
            for level, texts in getattr(found, language).items():
                told = None if level == "silent" else int(level)
                self.examples += [Example(name, told, text, language) for text in texts]

    def _fact(self, name: str, found: content.FactFile, tree: Tree) -> None:
        if (fact := self.library.facts.get(name)) is None:
            self.faults.append(tree.at(unknown("fact", name, self.library.facts), ()))
            return
        known = ["true", "false"] if fact.kind == "flag" else list(fact.values)
        wrong = [("values", value) for value in found.values if value not in known]
        wrong += [("answers", value) for value in found.answers if value not in known]
        wrong += [("denied", value) for value in found.denied if value not in found.values]
        wrong += [("unless", value) for value in found.unless if value not in found.values]
        for path in wrong:
            said = fault("value-not-among", key=name, found=path[1], meant="", values=or_list(known))
            self.faults.append(tree.at(said, path, key=True))
        for part in found.where:
            if part not in (places := ["profile", "anywhere", *self.library.focus_points]):
                said = fault(
                    "value-not-among", key="where", found=part, meant=nearest(part, places), values=or_list(places, 20)
                )
                self.faults.append(tree.at(said, ("where",)))
        self.facts[name] = FactWords(
            name,
            tuple(found.where),
            self._said(found.about, tree, ("about",)) if found.about else None,
            {value: self._said(one, tree, ("values", value)) for value, one in found.values.items()},
            {value: self._said(one, tree, ("answers", value)) for value, one in found.answers.items()},
            found.denied,
            {value: self._said(one, tree, ("unless", value)) for value, one in found.unless.items()},
            frozenset(found.doubtful),
            found.choose == "highest",
            found.plans == "silent",
        )

    def _words(self, tree: Tree) -> None:
        if (found := validated(content.WordsFile, tree, self.faults)) is None:
            return
        said: dict[str, Any] = {
            name: self._said(one, tree, (name,)) for name, one in found if isinstance(one, content.SaidFile)
        }
        denying = frozenset(fold(word) for word in found.denying)
        self.words = SmallWords(**said, denying=denying, numbers=found.numbers, fractions=found.fractions)

    def _composing(self, tree: Tree) -> None:
        if not isinstance(tree.value, dict):
            self.faults.append(
                tree.at(
                    fault("mapping-expected", key="composing", found=spelled(tree.value), example="plan: {value: 1}"),
                    (),
                )
            )
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
