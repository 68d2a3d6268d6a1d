"""What the program says of nine regions, kept as files: made by the program itself, without what every edit changes."""

import re
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

import cli
from engine.home import REGIONS

HERE: Final = Path(__file__).parent
EXPECTED: Final = HERE / "expected"
INPUTS: Final = (*sorted(REGIONS.glob("*.yaml")), *sorted((HERE / "regions").glob("*.yaml")))
FORMS: Final = (("nl", "json"), ("nl", "txt"), ("en", "txt"), ("nl", "md"))
"""Language and suffix; the suffix asks for the format."""
CHANGING: Final = (
    (r'("knowledge_base": \{\n    "version": )"[^"]+"(,\n    "sha256": )"[0-9a-f]{64}"', r'\1"…"\2"…"'),
    (r'("run": \{\n    "engine": )"[^"]+"(,\n    "regiokoers": )"[^"]+"', r'\1"…"\2"…"'),
    (
        r"Regiokoers [\d.]+, (kennis|knowledge) [0-9a-f]{8}, (\w+) ([0-9a-f]{8}), [^\n]+",
        r"Regiokoers …, \1 …, \2 \3, …",
    ),
    (
        r"(Gemaakt met|Made with) Regiokoers [\d.]+\. ([\w ]+): [0-9a-f]{12}\.",
        r"\1 Regiokoers …. \2: ….",
    ),
    (r"\.yaml:\d+\"", '.yaml"'),
)
"""Versions, the hash of all content, the engine and line numbers: they would move every file with any edit."""


class Golden(NamedTuple):
    """One file: which region, in which language and form."""

    region: Path
    language: str
    suffix: str

    @property
    def path(self) -> Path:
        return EXPECTED / f"{self.region.stem}.{self.language}.{self.suffix}"

    def made(self) -> str:
        """Give what the program writes now."""
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / f"advies.{self.suffix}"
            call = ["advise", str(self.region), "--language", self.language, "--output", str(output)]
            if (status := cli.run(call)) != cli.DONE:
                raise RuntimeError(f"{' '.join(call)} gave {status}")
            return steady(output.read_text("utf-8"))


GOLDEN: Final = tuple(Golden(region, *form) for region in INPUTS for form in FORMS)
"""Every file that there must be."""


def steady(text: str) -> str:
    """Leave out what changes with every edit of the content, so that a difference shows what changed."""
    for pattern, replacement in CHANGING:
        text = re.sub(pattern, replacement, text)
    return text
