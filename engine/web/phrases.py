"""What the room itself says; facts, steps and rules bring their own words."""

from typing import Final

from engine.text import Text

PHRASES: Final[dict[str, Text]] = {
    "room": Text("De kamer", "The room"),
}
