"""Commands that advise on a region and explain the advice."""

from typing import Final

from engine.commands.table import (
    AUDIENCE,
    CAPACITY,
    COMMON,
    DRAFTS,
    REGION,
    REGIONS,
    SECTION,
    Argument,
    Command,
    Option,
    formats,
)
from engine.text import Text

ONE_PAGE: Final = Option(
    "one-page",
    "flag",
    Text(
        "Eén A4 voor het bestuur: de stand, drie stappen, en wat nog niet bekend is (html, docx, pdf).",
        "One A4 for the board: the position, three steps, and what is not known yet (html, docx, pdf).",
    ),
)
TEMPLATE: Final = Option(
    "template",
    "path",
    Text(
        "Een eigen Word-bestand met `{{ content }}` waar het advies komt (docx).",
        "A Word file of your own with `{{ content }}` where the advice goes (docx).",
    ),
)
ADVICE: Final = (
    Command(
        "advise",
        Text(
            "Adviseert over een of meer regio's, elk in een bestand (YAML of JSON; `-` leest de standaardinvoer).",
            "Advises on one or more regions, each in a file (YAML or JSON; `-` reads standard input).",
        ),
        (
            "regiokoers advise regio.yaml",
            "regiokoers advise regio.yaml --language en --output advice.md",
            "regiokoers advise regio.yaml --output advies.pdf",
            "regiokoers advise regio.yaml --one-page --output bestuur.docx",
            "regiokoers advise regio1.yaml regio2.yaml --format json",
            "regiokoers advise regio.yaml --section firmness --section questions",
            "cat regio.yaml | regiokoers advise -",
        ),
        "engine.commands.advise:advise",
        (REGIONS,),
        (
            formats("text", "json", "markdown", "html", "docx", "pdf", "xlsx", "csv", "ics"),
            ONE_PAGE,
            TEMPLATE,
            AUDIENCE,
            SECTION,
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
    Command(
        "explain",
        Text(
            "Legt uit waarom een focuspunt, stap of regel staat waar die staat, en wat dat zou veranderen. "
            "Zonder vraag: hoe de hele volgorde is opgebouwd.",
            "Explains why a focus point, step or rule stands where it stands, and what would change that. "
            "Without a question: how the whole order is built up.",
        ),
        (
            "regiokoers explain regio.yaml",
            "regiokoers explain regio.yaml F4",
            "regiokoers explain regio.yaml convenant",
            "regiokoers explain regio.yaml organisational_structure/many-partnerships",
        ),
        "engine.commands.explain:explain",
        (
            REGION,
            Argument("query", Text("VRAAG", "QUERY"), Text("een vraag", "a query"), required=False, completes=True),
        ),
        (formats("text", "json"), CAPACITY, DRAFTS, *COMMON),
    ),
    Command(
        "replay",
        Text(
            "Maakt een verslag (html, docx, pdf, xlsx, ics) opnieuw uit wat het zelf meedraagt, en zegt of het tot op "
            "de byte hetzelfde is.",
            "Makes a report (html, docx, pdf, xlsx, ics) again from what it carries, and says whether it is the same "
            "to the byte.",
        ),
        ("regiokoers replay advies.pdf", "regiokoers replay advies.pdf --output opnieuw.pdf"),
        "engine.commands.replay:replay",
        (Argument("report", Text("VERSLAG", "REPORT"), Text("een verslag", "a report")),),
        (formats("text", "json"), TEMPLATE, *COMMON),
    ),
)
