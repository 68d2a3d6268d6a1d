"""Commands for a consultation: what would differ, the way to a target, and the interview itself."""

from typing import Final

from engine.commands.table import CAPACITY, COMMON, DRAFTS, DRAWN, REGION, Argument, Command, Option, formats
from engine.text import Text

_FACT: Final = "FACT=VALUE"
CONSULTATION: Final = (
    Command(
        "what-if",
        Text(
            "Laat zien wat er verandert als gegevens anders zijn, waar het advies kantelt, en wat een stap naar voren "
            "haalt of wegneemt.",
            "Shows what changes if facts are different, where the advice tips, and what brings a step forward or "
            "takes it away.",
        ),
        (
            "regiokoers what-if regio.yaml --set hr_involvement=structural --set F4=3",
            "regiokoers what-if regio.yaml --sweep partnership_count",
            "regiokoers what-if regio.yaml --sweep hr_involvement --sweep attitude",
            "regiokoers what-if regio.yaml --make money-flow-map",
        ),
        "engine.commands.what_if:what_if",
        (REGION,),
        (
            Option(
                "set",
                "words",
                Text(
                    "Een gegeven dat anders zou zijn; `onbekend` maakt het onbekend. Mag vaker.",
                    "A fact that would be different; `unknown` makes it unknown. May be repeated.",
                ),
                many=True,
                metavar=_FACT,
            ),
            Option(
                "sweep",
                "words",
                Text(
                    "Probeer elke waarde van een gegeven en toon waar het advies kantelt; twee keer geeft een kaart.",
                    "Go through all values of a fact and show where the advice tips; twice gives a map.",
                ),
                many=True,
                metavar="FACT",
            ),
            Option(
                "make",
                "words",
                Text(
                    "Zoek de kleinste verandering waardoor deze stap nu begint.",
                    "Find the smallest change by which this step begins now.",
                ),
                many=True,
                metavar="STEP",
            ),
            Option(
                "unmake",
                "words",
                Text(
                    "Zoek de kleinste verandering waardoor deze stap niet nu begint.",
                    "Find the smallest change by which this step does not begin now.",
                ),
                many=True,
                metavar="STEP",
            ),
            formats("text", "json"),
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
    Command(
        "plan",
        Text(
            "Zoekt de minste stappen naar de doelen en zet die in maanden, of noemt wat het onmogelijk maakt.",
            "Finds the fewest steps to the targets and lays them out in months, or names what forbids it.",
        ),
        (
            "regiokoers plan regio.yaml --target F8=4 --within 24",
            "regiokoers plan regio.yaml --target F11=4 --capacity 2 --pin mandate-matrix",
            "regiokoers plan regio.yaml --target F8=4 --without money-flow-map",
            "regiokoers plan regio.yaml --target F8=4 --start 2026-09-01 --output plan.html",
        ),
        "engine.commands.plan:plan",
        (REGION,),
        (
            Option(
                "target",
                "words",
                Text(
                    "Een doel; anders de doelen van het bestand. Mag vaker.",
                    "A target; else the targets of the file. May be repeated.",
                ),
                many=True,
                metavar="FOCUS=LEVEL",
            ),
            Option(
                "start",
                "words",
                Text(
                    "De dag waarop het plan begint; dan krijgen de maanden hun naam.",
                    "The day on which the plan begins; then the months have their names.",
                ),
                metavar="DATE",
            ),
            Option(
                "within",
                "whole",
                Text("In hoeveel maanden het klaar moet zijn.", "In how many months it must be done."),
                high=600,
                metavar="N",
            ),
            Option(
                "pin",
                "words",
                Text("Een stap die erin moet. Mag vaker.", "A step that must be in it. May be repeated."),
                many=True,
                metavar="STEP",
            ),
            Option(
                "without",
                "words",
                Text("Een stap die niet kan. Mag vaker.", "A step that can't be taken. May be repeated."),
                many=True,
                metavar="STEP",
            ),
            formats(*DRAWN),
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
    Command(
        "consult",
        Text(
            "Stelt de vragen die er het meest toe doen, en bewaart elk antwoord meteen in het regiobestand.",
            "Asks the questions that matter most, and saves every answer in the region file at once.",
        ),
        (
            "regiokoers consult regio.yaml",
            'regiokoers consult nieuw.yaml --name "Veenwijk"',
            "regiokoers consult regio.yaml --answer F4=2 --answer hr_involvement=growing",
            'regiokoers consult regio.yaml --park "Vervoer van studenten"',
            "regiokoers consult regio.yaml --document casus.txt",
            "regiokoers consult --merge tafel1.yaml tafel2.yaml --into samen.yaml",
            "regiokoers consult --merge tafel1.yaml tafel2.yaml --output beelden.html",
        ),
        "engine.commands.consult:consult",
        (
            Argument(
                "regions", Text("REGIO", "REGION"), Text("een regiobestand", "a region file"), many=True, required=False
            ),
        ),
        (
            Option(
                "merge",
                "flag",
                Text(
                    "Leg bestanden van dezelfde regio naast elkaar: eerst de verschillen die ertoe doen.",
                    "Lay files of the same region side by side: the differences that matter first.",
                ),
            ),
            Option(
                "into",
                "path",
                Text("Schrijf de samengevoegde regio naar dit bestand.", "Write the merged region to this file."),
            ),
            Option("names", "flag", Text("Noem wie wat zag.", "Name who saw what.")),
            Option(
                "name",
                "words",
                Text("Begin een nieuw bestand voor deze regio.", "Begin a new file for this region."),
                metavar="NAME",
            ),
            Option(
                "document",
                "path",
                Text(
                    "Kijk na wat een document voorstelt: twijfel eerst, met de tekst ernaast.",
                    "Check what a document proposes: what is doubtful first, with the text beside it.",
                ),
                metavar="FILE",
            ),
            Option(
                "answer",
                "words",
                Text(
                    "Bewaar een antwoord zonder te vragen. Mag vaker.",
                    "Save an answer without asking. May be repeated.",
                ),
                many=True,
                metavar=_FACT,
            ),
            Option(
                "park",
                "words",
                Text("Parkeer een punt. Mag vaker.", "Park a point. May be repeated."),
                many=True,
                metavar="TEXT",
            ),
            Option(
                "decide",
                "words",
                Text("Noteer een besluit van vandaag. Mag vaker.", "Note a decision of today. May be repeated."),
                many=True,
                metavar="TEXT",
            ),
            Option(
                "step",
                "words",
                Text(
                    "Wat er met een stap is gedaan: done, underway, adopted, of `declined: reden`. Mag vaker.",
                    "What was done with a step: done, underway, adopted, or `declined: reason`. May be repeated.",
                ),
                many=True,
                metavar="STEP=STATUS",
            ),
            formats(*DRAWN),
            CAPACITY,
            DRAFTS,
            *COMMON,
        ),
    ),
)
