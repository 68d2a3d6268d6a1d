"""Commands for many regions at once."""

from typing import Final

from engine.commands.table import AUDIENCE, CAPACITY, DRAFTS, ENGINE, HOME, LANGUAGE, Argument, Command, Option
from engine.text import Text

_INPUT: Final = Argument(
    "inputs",
    Text("INVOER", "INPUT"),
    Text("een tabel of een map met regiobestanden", "a table or a folder of region files"),
    many=True,
    required=False,
)
_OUTPUT: Final = Option(
    "output",
    "path",
    Text(
        "Schrijf naar dit bestand; de naam (.csv, .xlsx, .jsonl, .parquet) kiest de vorm.",
        "Write to this file; its name (.csv, .xlsx, .jsonl, .parquet) chooses the form.",
    ),
)
BATCH: Final = (
    Command(
        "batch",
        Text(
            "Adviseert over alle regio's van een tabel (.csv, .xlsx, .jsonl, .parquet) of een map met regiobestanden. "
            "Rijen met een fout komen in een apart bestand; de rest gaat door. "
            "Met `-`: één regio per regel van de standaardinvoer, één antwoord per regel.",
            "Advises on all regions of a table (.csv, .xlsx, .jsonl, .parquet) or a folder of region files. "
            "Rows with a fault go to a file of their own; the rest goes on. "
            "With `-`: one region per line of standard input, one answer per line.",
        ),
        (
            "regiokoers batch --template xlsx --output sjabloon.xlsx",
            "regiokoers batch regios.xlsx --output advies.xlsx",
            "regiokoers batch regios.csv --output advies.csv --include questions",
            "regiokoers batch regios.csv --format markdown --output rapporten",
            "regiokoers batch landelijk.parquet --output advies.parquet --resume",
            "cat regios.jsonl | regiokoers batch -",
        ),
        "engine.commands.batch:batch",
        (_INPUT,),
        (
            Option(
                "template",
                "choice",
                Text("Schrijf een tabel om in te vullen.", "Write a table to fill in."),
                ("xlsx", "csv"),
            ),
            Option(
                "format",
                "choice",
                Text(
                    "Geen tabel maar een rapport per regio, in de map van `--output`.",
                    "Not a table but a report for each region, in the folder of `--output`.",
                ),
                ("json", "markdown", "text"),
            ),
            Option(
                "steps",
                "whole",
                Text("Hoeveel stappen per regio.", "How many steps for each region."),
                default=10,
                high=99,
                metavar="N",
            ),
            Option(
                "include",
                "choice",
                Text(
                    "Neem ook mee: wat nog te vragen is, of welke regels gelden.",
                    "Also include: what is still to ask, or which rules hold.",
                ),
                ("questions", "rules"),
                many=True,
            ),
            Option(
                "skip",
                "words",
                Text("Sla deze kolom over.", "Leave this column out."),
                many=True,
                metavar="KOLOM",
            ),
            Option(
                "jobs",
                "whole",
                Text(
                    "Hoeveel processen tegelijk (anders zoveel als er processoren zijn).",
                    "How many processes at once (else as many as there are processors).",
                ),
                high=512,
                metavar="N",
            ),
            Option(
                "cluster",
                "words",
                Text(
                    "Laat de machines van dit Dask-cluster het werk doen, zoals `tcp://server:8786`.",
                    "Let the machines of this Dask cluster do the work, such as `tcp://server:8786`.",
                ),
                metavar="ADRES",
            ),
            Option(
                "resume",
                "flag",
                Text("Ga verder met werk dat gestopt is.", "Go on with work that was stopped."),
            ),
            AUDIENCE,
            CAPACITY,
            DRAFTS,
            LANGUAGE,
            _OUTPUT,
            HOME,
            ENGINE,
        ),
    ),
)
