"""The command for made-up regions."""

from typing import Final

from engine.commands.table import CAPACITY, DRAFTS, HOME, LANGUAGE, Command, Option, formats
from engine.text import Text

_OUTPUT: Final = Option(
    "output",
    "path",
    Text(
        "Schrijf naar dit bestand; de naam (.html, .json, .txt, .csv, .xlsx, .parquet) kiest de vorm. "
        "Een naam zonder punt wordt een map met alles.",
        "Write to this file; its name (.html, .json, .txt, .csv, .xlsx, .parquet) chooses the form. "
        "A name without a full stop becomes a folder with everything.",
    ),
)
SIMULATION: Final = (
    Command(
        "simulate",
        Text(
            "Verzint regio's en laat zien wat de regels met al die regio's doen: waarmee zij beginnen, welke kennis "
            "het meest uitmaakt, en met `--set` wat een ander gegeven zou veranderen. Zegt niets over echte regio's.",
            "Makes up regions and shows what the rules do with all of them: where they begin, which knowledge matters "
            "most, and with `--set` what another fact would change. Says nothing about real regions.",
        ),
        (
            "regiokoers simulate",
            "regiokoers simulate --regions 100000 --output simulatie.html",
            'regiokoers simulate --where "teacher_shortage == true" --set F4=2',
            "regiokoers simulate --set F11=2 --sensitivity none --format json",
        ),
        "engine.commands.simulate:simulate",
        (),
        (
            Option(
                "regions",
                "whole",
                Text("Hoeveel regio's worden verzonnen.", "How many regions are made up."),
                default=10_000,
                high=10_000_000,
                metavar="N",
            ),
            Option(
                "seed",
                "whole",
                Text("Hetzelfde begingetal geeft dezelfde regio's.", "The same seed gives the same regions."),
                default=1,
                low=0,
                high=2_147_483_647,
                metavar="N",
            ),
            Option(
                "share-unknown",
                "whole",
                Text(
                    "Welk deel van alle gegevens onbekend blijft, in procenten.",
                    "Which share of all facts stays unknown, in per cent.",
                ),
                default=0,
                low=0,
                high=100,
                metavar="P",
            ),
            Option(
                "where",
                "words",
                Text(
                    "Voor welke regio's `--set` geldt, in de taal van de regels.",
                    "For which regions `--set` holds, in the language of the rules.",
                ),
                metavar="VOORWAARDE",
            ),
            Option(
                "set",
                "words",
                Text(
                    "Wat er anders wordt, zoals `hr_involvement=structural`; mag vaker.",
                    "What becomes otherwise, such as `hr_involvement=structural`; may be repeated.",
                ),
                many=True,
                metavar="GEGEVEN=WAARDE",
            ),
            Option(
                "table",
                "path",
                Text(
                    "Bewaar ook de verzonnen regio's zelf (.parquet, .csv, .jsonl), als invoer voor `batch`.",
                    "Also keep the made-up regions themselves (.parquet, .csv, .jsonl), as input for `batch`.",
                ),
            ),
            Option(
                "sensitivity",
                "choice",
                Text(
                    "Hoe precies wordt bepaald welke gegevens het meest uitmaken.",
                    "How precisely it is worked out which knowledge matters most.",
                ),
                ("none", "quick", "fine"),
                "quick",
            ),
            formats("text", "json", "html"),
            CAPACITY,
            DRAFTS,
            LANGUAGE,
            _OUTPUT,
            HOME,
        ),
    ),
)
