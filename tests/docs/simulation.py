"""`python -m tests.docs.simulation` writes the table of shares on the page about made-up regions."""

from pathlib import Path
from typing import Any

import yaml

from engine.home import SHIPPED
from engine.model.files import SIMULATION

PAGE = Path(__file__).parents[2] / "docs" / "simulation.md"
HEADING = "## The shares, and what they rest on\n"
OWN = "own-inference"


def shares() -> dict[str, Any]:
    """Give the shares as their file has them."""
    found: dict[str, Any] = yaml.safe_load((SHIPPED / SIMULATION / "shares.yaml").read_text("utf-8"))
    return found


def table() -> str:
    """Give the table, a fact in each row."""
    rows = ["| fact | shares | rests on | sources |", "| --- | --- | --- | --- |"]
    for name, one in shares().items():
        only = f"; only where `{one['only']}`" if "only" in one else ""
        said = _said(one.get("shares") or one["members"]) + only
        sources = ", ".join("own assumption" if part["id"] == OWN else part["id"] for part in one["sources"])
        rows.append(f"| `{name}` | {said} | {' '.join(one['why']['en'].split())} | {sources} |")
    return "\n".join(rows) + "\n"


def _said(given: dict[Any, Any]) -> str:
    """Spell the shares; YAML 1.1 reads the words for yes and no as truth."""
    parts = []
    for key, share in given.items():
        word = str(key).lower() if isinstance(key, bool) else str(key)
        parts.append(f"{word} {share['share'] if isinstance(share, dict) else share}")
    return ", ".join(parts)


def page() -> str:
    """Give the page with its table as the file has it now."""
    before, heading, rest = PAGE.read_text("utf-8").partition(HEADING)
    note = rest.split("| fact |", 1)[0]
    return before + heading + note + table()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
