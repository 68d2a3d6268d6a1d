"""Commands that read documents."""

from typing import Final

from engine.commands.table import HOME, LANGUAGE, Argument, Command, Option, formats
from engine.text import Text

_DOCUMENTS: Final = Argument("documents", Text("DOCUMENT", "DOCUMENT"), Text("een document", "a document"), many=True)
_OUTPUT: Final = Option(
    "output",
    "path",
    Text(
        "Schrijf naar dit bestand, of naar een map: dan krijgt elke regio een eigen bestand.",
        "Write to this file, or to a folder: then each region gets a file of its own.",
    ),
)
INTAKE: Final = (
    Command(
        "intake",
        Text(
            "Leest een casus (tekst, Markdown, Word, pdf, webpagina; `-` leest de standaardinvoer) en stelt een "
            "regiobestand voor, met de zin waar elke waarde op rust.",
            "Reads a case (text, Markdown, Word, pdf, web page; `-` reads standard input) and proposes a region file, "
            "with the sentence that each value rests on.",
        ),
        (
            "regiokoers intake casus.txt --format text",
            "regiokoers intake casus.txt --output voorstel.yaml",
            "regiokoers intake casussen.txt --output voorstellen",
            "regiokoers intake casussen.txt | regiokoers advise -",
        ),
        "engine.commands.intake:intake",
        (_DOCUMENTS,),
        (formats("yaml", "json", "text"), LANGUAGE, _OUTPUT, HOME),
    ),
)
