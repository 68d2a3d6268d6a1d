"""A library on the workbench: read afresh, with every file and every place in it."""

from pathlib import Path
from typing import NamedTuple

from engine.errors import Fault
from engine.home import VERSION
from engine.language import Test
from engine.language.tokens import at
from engine.model.build import build
from engine.model.compile import compile_content
from engine.model.conditions import in_file
from engine.model.files import ContentFiles, gather
from engine.model.library import Library
from engine.model.read import Content, Item


class Workbench(NamedTuple):
    """A checked library, drafts included, and the content it was read from."""

    library: Library
    content: Content
    files: ContentFiles

    def item(self, kind: str, id_: str) -> Item:
        """Give one thing of the content."""
        return self.content.of(kind)[id_]

    def path(self, item: Item) -> Path:
        """Give the file that a thing stands in."""
        return Path(self.files.paths[item.address])

    def own_rules(self, home: Path | None, begins: str = "") -> tuple[str, ...]:
        """Name the rules whose files lie in a home (without one: all), of those whose id begins like this."""
        inside = [] if home is None else [home.resolve()]
        return tuple(
            name
            for name, item in self.content.of("rules").items()
            if name.startswith(begins) and all(root in self.path(item).resolve().parents for root in inside)
        )

    def in_condition(self, found: Fault, item: Item, test: Test) -> Fault:
        """Place a fault at a test in the condition of a rule or step."""
        place, line = at(item.plain["when"], test.start)
        return in_file(found.at(place, line), item, ("when",))


def workbench(home: Path | None) -> Workbench:
    """Read and check a library; raises with all its faults at once."""
    files = gather(home)
    content, plain = compile_content(files, drafts=True)
    return Workbench(build(plain, VERSION, files.sha256()), content, files)
