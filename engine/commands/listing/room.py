"""The command that opens the room."""

from typing import Final

from engine.commands.table import CAPACITY, DRAFTS, ENGINE, HOME, LANGUAGE, Argument, Command, Option
from engine.text import Text

ROOM: Final = (
    Command(
        "serve",
        Text(
            "Opent de kamer: een pagina op deze laptop om met een bestuur aan tafel te werken. "
            "De bestanden in de map zijn de opslag; stoppen met Ctrl-C.",
            "Opens the room: a page on this laptop for work at the table with a board. "
            "The files in the folder are the store; stop with Ctrl-C.",
        ),
        ("regiokoers serve regios", "regiokoers serve regios --network --name laptop.school.nl"),
        "engine.commands.serve:serve",
        (
            Argument(
                "folder",
                Text("MAP", "FOLDER"),
                Text("een map met regiobestanden", "a folder of region files"),
                required=False,
            ),
        ),
        (
            Option(
                "host",
                "words",
                Text(
                    "Het adres om op te luisteren (anders alleen deze laptop).",
                    "The address to listen on (else this laptop alone).",
                ),
                metavar="HOST",
            ),
            Option("port", "whole", Text("De poort.", "The port."), default=8765, low=0, high=65535, metavar="N"),
            Option(
                "network",
                "flag",
                Text(
                    "Ook voor andere apparaten; dan is de sleutel of een code nodig.",
                    "For other devices as well; then the key or a code is needed.",
                ),
            ),
            Option(
                "name",
                "words",
                Text(
                    "Een naam waaronder de kamer te bereiken is. Mag vaker.",
                    "A name by which the room can be reached. May be repeated.",
                ),
                many=True,
                metavar="NAME",
            ),
            Option(
                "key-file",
                "path",
                Text(
                    "Een bestand met de sleutel (anders steeds een nieuwe).",
                    "A file with the key (else a new one each time).",
                ),
            ),
            Option(
                "root-path",
                "words",
                Text("Het pad waaronder een proxy de kamer zet.", "The path below which a proxy puts the room."),
                metavar="PATH",
            ),
            Option("no-browser", "flag", Text("Open geen browser.", "Open no browser.")),
            Option(
                "log",
                "path",
                Text(
                    "Schrijf per verzoek een regel, zonder namen, naar dit bestand.",
                    "Write a line for each request, without names, to this file.",
                ),
            ),
            CAPACITY,
            DRAFTS,
            LANGUAGE,
            HOME,
            ENGINE,
        ),
    ),
)
