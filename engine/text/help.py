"""The small words of `--help`, in both languages; what each command does stands with the command."""

from typing import Final

from engine.text.text import Text

HEADINGS: Final[dict[str, Text]] = {
    "usage": Text("Gebruik: ", "Usage: "),
    "options": Text("Opties", "Options"),
    "commands": Text("Opdrachten", "Commands"),
    "examples": Text("Voorbeelden", "Examples"),
    "help": Text("Toon deze uitleg.", "Show this help."),
    "version": Text("Toon de versie.", "Show the version."),
    "a_command": Text("een opdracht", "a command"),
}
OPTIONS: Final = Text("[OPTIES]", "[OPTIONS]")
COMMAND: Final = Text("OPDRACHT ...", "COMMAND ...")
