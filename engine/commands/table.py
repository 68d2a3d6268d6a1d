"""What a command is, as data: the command line, its help and its completion are built from this."""

from typing import Final, Literal, NamedTuple

from engine.text import LANGUAGES, Text

Kind = Literal["choice", "whole", "number", "flag", "path", "words"]


class Option(NamedTuple):
    """One option; `low` and `high` bound a whole number, `many` lets it be given more than once.

    `environment` names the variable that speaks where the call does not.
    """

    name: str
    kind: Kind
    help: Text
    choices: tuple[str, ...] = ()
    default: str | int | float | None = None
    low: int = 1
    high: int = 99
    many: bool = False
    required: bool = False
    metavar: str = ""
    environment: str = ""


class Argument(NamedTuple):
    """What stands behind a command without a name: `label` is its word in the help, `missing` what it is.

    `completes` lets a shell propose the ids of focus points, steps and rules.
    """

    name: str
    label: Text
    missing: Text
    many: bool = False
    required: bool = True
    completes: bool = False


class Command(NamedTuple):
    """One command; `runs` is the module and function that does it, empty for a group of commands."""

    name: str
    does: Text
    examples: tuple[str, ...]
    runs: str = ""
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()


def formats(*choices: str) -> Option:
    """Give the option that chooses the form of the result."""
    return Option("format", "choice", Text("De vorm van het resultaat.", "The form of the result."), choices)


SAID: Final = ("text", "json", "markdown", "html")
"""The formats of a command that says something on a page."""
DRAWN: Final = (*SAID, "svg", "png")
"""The formats of a command that also draws what it says."""

REGION: Final = Argument("region", Text("REGIO", "REGION"), Text("een regiobestand", "a region file"))
REGIONS: Final = Argument("regions", Text("REGIO", "REGION"), Text("een regiobestand", "a region file"), many=True)

LANGUAGE: Final = Option(
    "language",
    "choice",
    Text(
        "De taal van het resultaat (anders REGIOKOERS_LANGUAGE, anders Nederlands).",
        "The language of the result (else REGIOKOERS_LANGUAGE, else Dutch).",
    ),
    LANGUAGES,
    "nl",
    environment="REGIOKOERS_LANGUAGE",
)
OUTPUT: Final = Option(
    "output",
    "path",
    Text(
        "Schrijf naar dit bestand; de naam (zoals .json of .md) kiest meteen de vorm.",
        "Write to this file; its name (such as .json or .md) chooses the form as well.",
    ),
)
HOME: Final = Option(
    "home",
    "path",
    Text(
        "Een map met een eigen `rules/` en `knowledge/` (anders REGIOKOERS_HOME).",
        "A folder with its own `rules/` and `knowledge/` (else REGIOKOERS_HOME).",
    ),
    environment="REGIOKOERS_HOME",
)
ENGINE: Final = Option(
    "engine", "choice", Text("Wat de regels toetst.", "What matches the rules."), ("durable", "reference")
)
AUDIENCE: Final = Option(
    "audience",
    "choice",
    Text(
        "Voor wie: `advisor` toont ook wat aan tafel gevoelig kan liggen.",
        "For whom: `advisor` also shows what may be sensitive at the table.",
    ),
    ("board", "advisor"),
    "board",
)
SECTION: Final = Option(
    "section",
    "choice",
    Text(
        "Geef een extra deel: hoe vast de volgorde staat (`firmness`), of welk antwoord het meest uitmaakt "
        "(`questions`); mag vaker.",
        "Add a section: how firm the order is (`firmness`), or which answer matters most (`questions`); may be "
        "repeated.",
    ),
    ("firmness", "questions"),
    many=True,
)
CAPACITY: Final = Option(
    "capacity",
    "whole",
    Text(
        "Aan hoeveel focuspunten de regio tegelijk kan werken.",
        "How many focus points the region can work on at once.",
    ),
    default=3,
    metavar="N",
)
DRAFTS: Final = Option(
    "drafts",
    "flag",
    Text("Neem ook regels en stappen mee die nog concept zijn.", "Take draft rules and steps along as well."),
)
COMMON: Final = (LANGUAGE, OUTPUT, HOME, ENGINE)
"""What every command takes."""
