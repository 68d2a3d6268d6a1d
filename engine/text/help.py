"""What `--help` says, in both languages."""

from typing import Final

from engine.text.text import Text

HEADINGS: Final[dict[str, Text]] = {
    "usage": Text("Gebruik: ", "Usage: "),
    "options": Text("Opties", "Options"),
    "commands": Text("Opdrachten", "Commands"),
    "examples": Text("Voorbeelden", "Examples"),
    "help": Text("Toon deze uitleg.", "Show this help."),
    "version": Text("Toon de versie.", "Show the version."),
}

COMMANDS: Final[dict[str, Text]] = {
    "regiokoers": Text(
        "Geeft een onderwijsregio uitgelegde ontwikkelstappen: wat eerst, waarom, wie, en hoe lang.",
        "Gives an education region explained development steps: what first, why, who, and how long.",
    ),
    "advise": Text(
        "Adviseert over een of meer regio's, elk in een bestand (YAML of JSON; `-` leest de standaardinvoer).",
        "Advises on one or more regions, each in a file (YAML or JSON; `-` reads standard input).",
    ),
    "explain": Text(
        "Legt uit waarom een focuspunt, stap of regel staat waar die staat, en wat dat zou veranderen. "
        "Zonder vraag: hoe de hele volgorde is opgebouwd.",
        "Explains why a focus point, step or rule stands where it stands, and what would change that. "
        "Without a question: how the whole order is built up.",
    ),
    "rules": Text("Voor wie regels schrijft.", "For those who write rules."),
    "rules check": Text(
        "Controleert alle regels en kennis, en noemt elke fout met bestand, regel en kolom.",
        "Checks all rules and knowledge, and names every fault with file, line and column.",
    ),
    "rules test": Text(
        "Speelt de voorbeelden na die bij de regels staan; met een naam alleen die van een map of regel.",
        "Runs the cases that stand beside the rules; with a name only those of one folder or rule.",
    ),
    "rules show": Text(
        "Laat een regel zien als een zin; zonder naam de lijst van alle regels.",
        "Shows a rule as a sentence; without a name the list of all rules.",
    ),
}

EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "regiokoers": (
        "regiokoers advise regio.yaml",
        "regiokoers explain regio.yaml",
        "regiokoers rules check",
    ),
    "advise": (
        "regiokoers advise regio.yaml",
        "regiokoers advise regio.yaml --language en --format markdown --output advice.md",
        "regiokoers advise regio1.yaml regio2.yaml --format json",
        "cat regio.yaml | regiokoers advise -",
    ),
    "explain": (
        "regiokoers explain regio.yaml",
        "regiokoers explain regio.yaml F4",
        "regiokoers explain regio.yaml convenant",
        "regiokoers explain regio.yaml organisational_structure/many-partnerships",
    ),
    "rules": ("regiokoers rules check", "regiokoers rules show"),
    "rules check": ("regiokoers rules check", "regiokoers rules check --home mijn-kennis"),
    "rules test": ("regiokoers rules test", "regiokoers rules test shared_goals"),
    "rules show": ("regiokoers rules show", "regiokoers rules show shared_goals/no-common-aim"),
}

OPTIONS: Final[dict[str, Text]] = {
    "format": Text("De vorm van het resultaat.", "The form of the result."),
    "language": Text(
        "De taal van het resultaat (anders REGIOKOERS_LANGUAGE, anders Nederlands).",
        "The language of the result (else REGIOKOERS_LANGUAGE, else Dutch).",
    ),
    "output": Text(
        "Schrijf naar dit bestand; .json, .md of .txt kiest meteen de vorm.",
        "Write to this file; .json, .md or .txt chooses the form as well.",
    ),
    "home": Text(
        "Een map met een eigen `rules/` en `knowledge/` (anders REGIOKOERS_HOME).",
        "A folder with its own `rules/` and `knowledge/` (else REGIOKOERS_HOME).",
    ),
    "engine": Text("Wat de regels toetst.", "What matches the rules."),
    "audience": Text(
        "Voor wie: `advisor` toont ook wat aan tafel gevoelig kan liggen.",
        "For whom: `advisor` also shows what may be sensitive at the table.",
    ),
    "capacity": Text(
        "Aan hoeveel focuspunten de regio tegelijk kan werken.",
        "How many focus points the region can work on at once.",
    ),
    "drafts": Text("Neem ook regels en stappen mee die nog concept zijn.", "Take draft rules and steps along as well."),
}

MISSING: Final[dict[str, Text]] = {
    "argument": Text("een regiobestand", "a region file"),
    "command": Text("een opdracht", "a command"),
}

METAVARS: Final[dict[str, Text]] = {
    "[OPTIONS]": Text("[OPTIES]", "[OPTIONS]"),
    "COMMAND [ARGS]...": Text("OPDRACHT ...", "COMMAND ..."),
    "REGIONS...": Text("REGIO...", "REGION..."),
    "[QUERY]": Text("[VRAAG]", "[QUERY]"),
    "[RULE]": Text("[REGEL]", "[RULE]"),
}
