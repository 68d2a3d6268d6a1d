"""Commands for those who write rules."""

from typing import Final

from engine.commands.table import COMMON, Argument, Command, formats
from engine.text import Text

_RULE: Final = Argument("rule", Text("REGEL", "RULE"), Text("een regel", "a rule"), required=False, completes=True)
AUTHORING: Final = (
    Command(
        "rules",
        Text("Voor wie regels schrijft.", "For those who write rules."),
        ("regiokoers rules check", "regiokoers rules show"),
    ),
    Command(
        "rules check",
        Text(
            "Controleert alle regels en kennis, en noemt elke fout met bestand, regel en kolom.",
            "Checks all rules and knowledge, and names every fault with file, line and column.",
        ),
        ("regiokoers rules check", "regiokoers rules check --home mijn-kennis"),
        "engine.commands.rules:check",
        options=(formats("text", "json"), *COMMON),
    ),
    Command(
        "rules test",
        Text(
            "Speelt de voorbeelden na die bij de regels staan; met een naam alleen die van een map of regel.",
            "Runs the cases that stand beside the rules; with a name only those of one folder or rule.",
        ),
        ("regiokoers rules test", "regiokoers rules test shared_goals"),
        "engine.commands.rules:test",
        (_RULE,),
        (formats("text", "json"), *COMMON),
    ),
    Command(
        "rules show",
        Text(
            "Laat een regel zien als een zin; zonder naam de lijst van alle regels.",
            "Shows a rule as a sentence; without a name the list of all rules.",
        ),
        ("regiokoers rules show", "regiokoers rules show shared_goals/no-common-aim"),
        "engine.commands.rules:show",
        (_RULE,),
        (formats("text", "json"), *COMMON),
    ),
)
