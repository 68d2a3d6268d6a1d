"""Commands that look back and sideways: what a region moved, and where several regions stand."""

from typing import Final

from engine.commands.table import CAPACITY, COMMON, DRAFTS, DRAWN, SAID, Argument, Command, Option, formats
from engine.text import Text

PROGRESS: Final = (
    Command(
        "compare",
        Text(
            "Laat zien wat er tussen twee bestanden van een regio veranderde: eerst door de regio, dan door de regels.",
            "Shows what changed between two files of a region: first through the region, then through the rules.",
        ),
        (
            "regiokoers compare regio-2025.yaml regio-2026.yaml",
            "regiokoers compare regio-2025.yaml regio-2026.yaml --home-old kennis-2025",
            "regiokoers compare regio-2025.yaml regio-2026.yaml --output voortgang.svg",
        ),
        "engine.commands.compare:compare",
        (
            Argument("old", Text("OUD", "OLD"), Text("het vroegere bestand", "the earlier file")),
            Argument("new", Text("NIEUW", "NEW"), Text("het latere bestand", "the later file")),
        ),
        (
            Option(
                "home-old",
                "path",
                Text("De kennis van toen, als die anders was.", "The knowledge of that time, if it was different."),
                metavar="DIR",
            ),
            formats(*DRAWN),
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
    Command(
        "portfolio",
        Text(
            "Zet alle regio's van een map naast elkaar: waar ze staan, wat ze delen, en wie iets eerder deed.",
            "Puts all regions of a folder side by side: where they stand, what they share, and who did what before.",
        ),
        ("regiokoers portfolio regios", "regiokoers portfolio regios --pseudonyms --output regios.html"),
        "engine.commands.portfolio:portfolio",
        (Argument("folder", Text("MAP", "FOLDER"), Text("een map", "a folder")),),
        (
            Option(
                "pseudonyms",
                "flag",
                Text("Vervang de namen van de regio's door letters.", "Replace the names of the regions by letters."),
            ),
            formats(*SAID),
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
)
