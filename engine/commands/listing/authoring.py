"""Commands for those who write rules."""

from typing import Final

from engine.commands.table import COMMON, Argument, Command, Option, formats
from engine.text import Text

_RULE: Final = Argument("rule", Text("REGEL", "RULE"), Text("een regel", "a rule"), required=False, completes=True)
_NO_PROOFS: Final = Option(
    "no-proofs",
    "flag",
    Text("Sla de bewijzen over; dat is sneller.", "Leave the proofs out; that is faster."),
)
AUTHORING: Final = (
    Command(
        "rules",
        Text("Voor wie regels schrijft.", "For those who write rules."),
        ("regiokoers rules check", "regiokoers rules show"),
    ),
    Command(
        "rules check",
        Text(
            "Controleert alle regels en kennis, en noemt elke fout met bestand, regel en kolom. "
            "Bewijst daarna voor elke denkbare regio dat geen regel zonder werking is of een andere tegenspreekt.",
            "Checks all rules and knowledge, and names every fault with file, line and column. "
            "Then proves for every region there can be that no rule is without effect or contradicts another.",
        ),
        ("regiokoers rules check", "regiokoers rules check --home mijn-kennis --no-proofs"),
        "engine.commands.authoring.check:check",
        options=(formats("text", "json"), _NO_PROOFS, *COMMON),
    ),
    Command(
        "rules test",
        Text(
            "Speelt de voorbeelden na die bij de regels staan; met een naam alleen die van een map of regel.",
            "Runs the cases that stand beside the rules; with a name only those of one folder or rule.",
        ),
        (
            "regiokoers rules test",
            "regiokoers rules test shared_goals",
            "regiokoers rules test --format junit --output cases.xml",
        ),
        "engine.commands.authoring.cases:test",
        (_RULE,),
        (formats("text", "json", "junit"), *COMMON),
    ),
    Command(
        "rules show",
        Text(
            "Laat een regel zien als een zin; zonder naam de lijst van alle regels.",
            "Shows a rule as a sentence; without a name the list of all rules.",
        ),
        ("regiokoers rules show", "regiokoers rules show shared_goals/no-common-aim"),
        "engine.commands.authoring.show:show",
        (_RULE,),
        (formats("text", "json"), *COMMON),
    ),
)
