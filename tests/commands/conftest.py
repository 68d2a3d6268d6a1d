"""Calls in a folder with region files, and a home that a test may add to."""

from pathlib import Path

from tests.cli.conftest import Called, Calling, call, place

__all__ = ["Called", "Calling", "call", "place", "put"]


def put(home: Path, address: str, text: str) -> None:
    """Put a file into a home."""
    path = home / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
