"""Commands for many regions at once."""

from typing import Final

from engine.commands.table import CAPACITY, DRAFTS, HOME, LANGUAGE, OUTPUT, Argument, Command, Option
from engine.text import Text

_INPUT: Final = Argument(
    "inputs",
    Text("INVOER", "INPUT"),
    Text("een tabel of een map met regiobestanden", "a table or a folder of region files"),
    many=True,
)
BATCH: Final = (
    Command(
        "batch",
        Text(
            "Adviseert over alle regio's van een tabel (.csv, .xlsx, .jsonl, .parquet) of een map met regiobestanden. "
            "Regels met een fout komen in een eigen bestand; de rest gaat door.",
            "Advises on all regions of a table (.csv, .xlsx, .jsonl, .parquet) or a folder of region files. "
            "Rows with a fault go to a file of their own; the rest goes on.",
        ),
        (
            "regiokoers batch regio's.xlsx --output advies.xlsx",
            "regiokoers batch regio's.csv --output advies.csv --include questions",
            "regiokoers batch landelijk.parquet --output advies.parquet --resume",
        ),
        "engine.commands.batch:batch",
        (_INPUT,),
        (
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
                "resume",
                "flag",
                Text("Ga verder met werk dat gestopt is.", "Go on with work that was stopped."),
            ),
            CAPACITY,
            DRAFTS,
            LANGUAGE,
            OUTPUT,
            HOME,
        ),
    ),
)
