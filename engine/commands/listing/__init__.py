"""All commands, in the order in which the help names them; adding one is adding an entry."""

from typing import Final

from engine.commands.listing.advice import ADVICE
from engine.commands.listing.authoring import AUTHORING
from engine.commands.listing.batch import BATCH
from engine.commands.listing.consultation import CONSULTATION
from engine.commands.listing.intake import INTAKE
from engine.commands.listing.progress import PROGRESS
from engine.commands.listing.room import ROOM
from engine.commands.listing.simulation import SIMULATION
from engine.commands.table import Command
from engine.text import Text

PROGRAM: Final = Command(
    "",
    Text(
        "Geeft een onderwijsregio uitgelegde ontwikkelstappen: wat eerst, waarom, wie, en hoe lang.",
        "Gives an education region explained development steps: what first, why, who, and how long.",
    ),
    ("regiokoers advise regio.yaml", "regiokoers explain regio.yaml", "regiokoers rules check"),
)
_ALL: Final = (PROGRAM, *ADVICE, *INTAKE, *CONSULTATION, *PROGRESS, *ROOM, *BATCH, *SIMULATION, *AUTHORING)
COMMANDS: Final[dict[str, Command]] = {one.name: one for one in _ALL}


def below(group: str) -> list[Command]:
    """Give the commands of a group; the program itself is the group without a name."""
    prefix = f"{group} " if group else ""
    return [
        one
        for name, one in COMMANDS.items()
        if name != group and name.startswith(prefix) and " " not in name.removeprefix(prefix)
    ]
