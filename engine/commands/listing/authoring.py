"""Commands for those who write rules."""

from typing import Final

from engine.commands.table import COMMON, ENGINE, HOME, LANGUAGE, Argument, Command, Option, formats
from engine.text import Text

_RULE: Final = Argument("rule", Text("REGEL", "RULE"), Text("een regel", "a rule"), required=False, completes=True)
_NO_PROOFS: Final = Option(
    "no-proofs",
    "flag",
    Text("Sla de bewijzen over; dat is sneller.", "Leave the proofs out; that is faster."),
)
_WRITE: Final = Option(
    "write",
    "flag",
    Text("Zet de voorbeelden in de bestanden van de regels.", "Put the cases into the files of the rules."),
)
_EXPECTED: Final = Option(
    "write",
    "flag",
    Text(
        "Leg vast wat het advies voor de bekende regio's nu is.", "Keep what the advice for the known regions is now."
    ),
)
_REGIONS: Final = Option(
    "regions",
    "path",
    Text("Vergelijk ook voor deze regio's.", "Compare for these regions as well."),
    many=True,
)
_CHECK: Final = Option(
    "check",
    "flag",
    Text("Noem alleen de bestanden die anders zouden worden.", "Only name the files that would change."),
)
_INTO: Final = Option(
    "into", "path", Text("De map voor de schema's (.regiokoers).", "The folder for the schemas (.regiokoers).")
)
_SITE: Final = Option(
    "output", "path", Text("De map voor de site (regels-en-kennis).", "The folder for the site (regels-en-kennis).")
)
_LEVEL: Final = Option(
    "level",
    "whole",
    Text("Het niveau waar de stap van uitgaat.", "The level that the step starts from."),
    default=0,
    low=0,
    high=3,
    metavar="N",
)
_KIND: Final = Option(
    "kind",
    "choice",
    Text("Het soort feit.", "The kind of fact."),
    ("choice", "ordered", "list", "number", "percentage", "flag"),
    "choice",
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
            "Speelt de voorbeelden na die bij de regels staan; met een naam alleen die van een map of regel. "
            "Vergelijkt daarna het advies voor de bekende regio's met wat ervan verwacht wordt.",
            "Runs the cases that stand beside the rules; with a name only those of one folder or rule. "
            "Then holds the advice for the known regions against what is expected of it.",
        ),
        (
            "regiokoers rules test",
            "regiokoers rules test shared_goals",
            "regiokoers rules test --format junit --output cases.xml",
            "regiokoers rules test --write --home mijn-kennis",
        ),
        "engine.commands.authoring.cases:run",
        (_RULE,),
        (formats("text", "json", "junit"), _EXPECTED, *COMMON),
    ),
    Command(
        "rules coverage",
        Text(
            "Zegt wat de voorbeelden van een regel nog niet laten zien: elke toets waar en onwaar, beide kanten van "
            "elke grens. Bij elk staat het voorbeeld dat ontbreekt.",
            "Says what the cases of a rule do not show yet: each test true and false, both sides of each threshold. "
            "With each stands the case that is missing.",
        ),
        (
            "regiokoers rules coverage",
            "regiokoers rules coverage shared_goals",
            "regiokoers rules coverage --write --home mijn-kennis",
        ),
        "engine.commands.authoring.coverage:coverage_of",
        (_RULE,),
        (formats("text", "json"), _WRITE, *COMMON),
    ),
    Command(
        "rules mutate",
        Text(
            "Verandert in elke regel steeds één ding, en zegt welke verandering door geen voorbeeld wordt opgemerkt. "
            "Daarbij staat steeds het voorbeeld dat de verandering wel opmerkt.",
            "Changes one thing at a time in every rule, and says which change no case notices. "
            "With each stands the case that would notice it.",
        ),
        ("regiokoers rules mutate", "regiokoers rules mutate shared_goals/no-common-aim"),
        "engine.commands.authoring.mutate:mutate",
        (_RULE,),
        (formats("text", "json"), _WRITE, *COMMON),
    ),
    Command(
        "rules diff",
        Text(
            "Zegt wat een wijziging doet. Voor elke bekende regio: de stappen die erbij komen, verdwijnen of "
            "verschuiven. Voor alle andere regio's: een voorbeeld, of het bewijs dat er niets verandert. OUD en NIEUW "
            "zijn een map of een versie in git; zonder NIEUW geldt de kennis die nu in gebruik is.",
            "Says what an edit does. For every known region: the steps gained, lost and moved. For all other regions: "
            "an example, or the proof that nothing changes. OLD and NEW are a folder or a git revision; without NEW "
            "it is the knowledge that is in use.",
        ),
        ("regiokoers rules diff HEAD", "regiokoers rules diff v1.0 v1.1", "regiokoers rules diff oude-map nieuwe-map"),
        "engine.commands.authoring.difference:difference",
        (
            Argument("old", Text("OUD", "OLD"), Text("een map of git-versie", "a folder or git revision")),
            Argument(
                "new", Text("NIEUW", "NEW"), Text("een map of git-versie", "a folder or git revision"), required=False
            ),
        ),
        (formats("text", "json"), _REGIONS, *COMMON),
    ),
    Command(
        "rules watch",
        Text(
            "Kijkt mee terwijl u schrijft: na elke keer bewaren de controle, de voorbeelden en wat er voor de bekende "
            "regio's verandert sinds het begin.",
            "Looks along while you write: after each save the check, the cases, and what changes for the known "
            "regions since the start.",
        ),
        ("regiokoers rules watch", "regiokoers rules watch --home mijn-kennis"),
        "engine.commands.authoring.watch:watch",
        options=COMMON,
    ),
    Command(
        "rules fmt",
        Text(
            "Zet elk bestand in de vaste vorm; wat er staat, verandert niet, en opmerkingen blijven staan.",
            "Puts every file in the fixed form; what it says does not change, and comments stay.",
        ),
        ("regiokoers rules fmt --home mijn-kennis", "regiokoers rules fmt --check"),
        "engine.commands.authoring.fmt:fmt",
        options=(formats("text", "json"), _CHECK, *COMMON),
    ),
    Command(
        "rules schema",
        Text(
            "Schrijft JSON-schema's waarmee een editor aanvult en fouten onderstreept, en zegt hoe de editor ze vindt. "
            "Met een soort (rule, step, fact, focus-point, role, home, region): alleen dat schema.",
            "Writes JSON Schemas by which an editor completes and underlines, and says how an editor finds them. "
            "With a kind (rule, step, fact, focus-point, role, home, region): only that schema.",
        ),
        ("regiokoers rules schema", "regiokoers rules schema rule", "regiokoers rules schema --into .schemas"),
        "engine.commands.authoring.schema:schema_of",
        (Argument("kind", Text("SOORT", "KIND"), Text("een soort", "a kind"), required=False),),
        (_INTO, *COMMON),
    ),
    Command(
        "rules docs",
        Text(
            "Maakt van alle regels en kennis een site om in te bladeren en te zoeken, in het Nederlands en het Engels; "
            "hij werkt zonder internet.",
            "Makes a site of all rules and knowledge to browse and search, in Dutch and English; it works without "
            "the internet.",
        ),
        ("regiokoers rules docs", "regiokoers rules docs --output mijn-site --home mijn-kennis"),
        "engine.commands.authoring.docs:docs",
        options=(LANGUAGE, _SITE, HOME, ENGINE),
    ),
    Command(
        "rules new",
        Text("Begint een nieuw bestand, om in te vullen.", "Begins a new file, to fill in."),
        (
            "regiokoers rules new rule relationships/mijn-regel --home mijn-kennis",
            "regiokoers rules new fact nieuw_feit --home mijn-kennis",
        ),
    ),
    Command(
        "rules new rule",
        Text("Begint een regel, met twee voorbeelden.", "Begins a rule, with two cases."),
        ("regiokoers rules new rule relationships/mijn-regel --home mijn-kennis",),
        "engine.commands.authoring.new:rule",
        (Argument("name", Text("MAP/NAAM", "FOLDER/NAME"), Text("een map en een naam", "a folder and a name")),),
        COMMON,
    ),
    Command(
        "rules new step",
        Text("Begint een stap van een niveau naar het volgende.", "Begins a step from a level to the next."),
        ("regiokoers rules new step relationships/mijn-stap --level 1 --home mijn-kennis",),
        "engine.commands.authoring.new:step",
        (
            Argument(
                "name",
                Text("FOCUSPUNT/NAAM", "FOCUS_POINT/NAME"),
                Text("een focuspunt en een naam", "a focus point and a name"),
            ),
        ),
        (_LEVEL, *COMMON),
    ),
    Command(
        "rules new fact",
        Text("Begint een feit waar regels naar kunnen vragen.", "Begins a fact that rules can ask about."),
        ("regiokoers rules new fact nieuw_feit --kind ordered --home mijn-kennis",),
        "engine.commands.authoring.new:fact",
        (Argument("name", Text("NAAM", "NAME"), Text("een naam", "a name")),),
        (_KIND, *COMMON),
    ),
    Command(
        "rules new focus-point",
        Text(
            "Begint een focuspunt, met een stap voor elk van de vier overgangen.",
            "Begins a focus point, with a step for each of its four transitions.",
        ),
        ("regiokoers rules new focus-point nieuw_focuspunt --home mijn-kennis",),
        "engine.commands.authoring.new:focus_point",
        (Argument("name", Text("NAAM", "NAME"), Text("een naam", "a name")),),
        COMMON,
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
