"""The words around several regions side by side."""

from typing import Final

from engine.text import Text

PORTFOLIO: Final[dict[str, Text]] = {
    "portfolio_for": Text("{count} regio's naast elkaar", "{count} regions side by side"),
    "portfolio_for_one": Text("Eén regio", "One region"),
    "portfolio_note": Text(
        "De regio's staan op naam. Het beeld is een spiegel om van elkaar te leren, geen ranglijst.",
        "The regions are listed by name. The picture is a mirror to learn from one another, not a league table.",
    ),
    "portfolio_pseudonyms": Text("De namen van de regio's zijn vervangen.", "The names of the regions are replaced."),
    "matrix": Text("Waar de regio's staan", "Where the regions stand"),
    "matrix_key": Text("F{number} is {name}.", "F{number} is {name}."),
    "matrix_unknown": Text("Een punt is een niveau dat nog onbekend is.", "A dot is a level that is not known yet."),
    "common_first": Text("Wat bij meer regio's vooraan staat", "What stands in front in several regions"),
    "common_blocked": Text("Waar meer regio's op wachten", "What several regions wait for"),
    "common_unknown": Text("Wat bij meer regio's nog onbekend is", "What is still unknown in several regions"),
    "common_cautions": Text("Waarover meer regio's kunnen praten", "What several regions could talk about"),
    "shared_by": Text("{name}: {regions}", "{name}: {regions}"),
    "shared_waiting": Text("{name}: {regions}. Daarop wacht {waiting}.", "{name}: {regions}. {waiting} waits for it."),
    "shared_waiting_many": Text(
        "{name}: {regions}. Daarop wachten {waiting}.", "{name}: {regions}. {waiting} wait for it."
    ),
    "examples_for": Text("Wie dit eerder deed", "Who did this before"),
    "example": Text("{region}: {name}, nu niveau {level}", "{region}: {name}, now at level {level}"),
    "solved_history": Text(
        "{region} ging van niveau {start} naar {level}, met een vergelijkbaar begin: {on}.",
        "{region} went from level {start} to {level}, from a similar start: {on}.",
    ),
    "solved_context": Text(
        "{region} staat op niveau {level}, in een vergelijkbare situatie: {on}.",
        "{region} is at level {level}, in a similar situation: {on}.",
    ),
    "solved_steps": Text("Daar gezet: {steps}.", "Taken there: {steps}."),
    "pseudonym": Text("Regio {letter}", "Region {letter}"),
    "more_shared": Text(
        "En nog {count}; `--format json` geeft ze alle.", "And {count} more; `--format json` lists them."
    ),
}
