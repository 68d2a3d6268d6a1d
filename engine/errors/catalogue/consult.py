"""RK72x to RK74x: a what-if, a plan, a comparison or a consultation that can't be done as it was asked."""

from typing import Final

from engine.errors.message import Message, message

CONSULT: Final[dict[str, Message]] = {
    "assignment-expected": message(
        "RK720",
        "`{found}` is geen gegeven met een waarde",
        "`{found}` is not a fact with a value",
        "schrijf `gegeven=waarde`, bijvoorbeeld `hr_involvement=structural` of `F4=2`",
        "write `fact=value`, for example `hr_involvement=structural` or `F4=2`",
    ),
    "not-a-fact": message(
        "RK721",
        "er is geen gegeven dat `{found}` heet",
        "there is no fact called `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "de gegevens zijn {known}",
        "the facts are {known}",
    ),
    "fact-derived": message(
        "RK722",
        "`{found}` volgt uit andere gegevens en kan niet zelf veranderd worden",
        "`{found}` follows from other facts and can't be changed itself",
        "verander {from_}",
        "change {from_}",
    ),
    "what-if-empty": message(
        "RK723",
        "er is niet gezegd wat er anders zou zijn",
        "it is not said what would be different",
        "geef `--set gegeven=waarde`, `--sweep gegeven`, `--make STAP` of `--unmake STAP`",
        "give `--set fact=value`, `--sweep fact`, `--make STEP` or `--unmake STEP`",
    ),
    "sweep-too-many": message(
        "RK724",
        "`--sweep` kan hoogstens twee keer",
        "`--sweep` can be given at most twice",
        "kies één gegeven, of twee voor een kaart",
        "choose one fact, or two for a map",
    ),
    "step-expected": message(
        "RK725",
        "`{found}` is geen stap",
        "`{found}` is not a step",
        "noem een stap; `regiokoers explain REGIO {found}` noemt ze",
        "name a step; `regiokoers explain REGION {found}` names them",
    ),
    "one-region-expected": message(
        "RK726",
        "hier staan {found} regio's in, en er hoort er één in",
        "there are {found} regions in here, and there should be one",
        "zet elke regio in een eigen bestand",
        "put each region in a file of its own",
    ),
    "stdin-twice": message(
        "RK727",
        "beide bestanden kunnen niet van de standaardinvoer komen",
        "both files can't come from standard input",
        "geef voor één van de twee een bestandsnaam",
        "give a file name for one of the two",
    ),
    "folder-missing": message(
        "RK728",
        "deze map bestaat niet",
        "this folder does not exist",
        "controleer de naam; `ls` toont wat er staat",
        "check the name; `ls` shows what is there",
    ),
    "folder-is-file": message(
        "RK729",
        "dit is een bestand, en hier hoort een map",
        "this is a file, and a folder belongs here",
        "geef de map waarin de regiobestanden staan",
        "give the folder that holds the region files",
    ),
    "folder-empty": message(
        "RK730",
        "in deze map staat geen regiobestand",
        "there is no region file in this folder",
        "een regiobestand eindigt op `.yaml`, `.yml` of `.json`",
        "a region file ends in `.yaml`, `.yml` or `.json`",
    ),
    "picture-twice": message(
        "RK731",
        "van `{region}` zijn er {found} beelden met dezelfde dag ({day})",
        "there are {found} pictures of `{region}` from the same day ({day})",
        "geef elk beeld een eigen `assessed_on`, of haal er een weg",
        "give each picture its own `assessed_on`, or take one away",
    ),
    "extra-missing": message(
        "RK732",
        "voor `{command}` moet het onderdeel `{extra}` nog geïnstalleerd worden",
        "`{command}` needs the part `{extra}`, which is not installed",
        "installeer het met `pip install 'regiokoers[{extra}]'`",
        "install it with `pip install 'regiokoers[{extra}]'`",
    ),
    "plan-without-target": message(
        "RK733",
        "het plan heeft geen doel",
        "the plan has no target",
        "geef een doel (bijvoorbeeld `--target F2=3`) of `--pin STAP`, of zet `targets` in het bestand",
        "give a target (for example `--target F2=3`) or `--pin STEP`, or put `targets` in the file",
    ),
    "target-not-level": message(
        "RK734",
        "`{found}` is geen focuspunt met een niveau",
        "`{found}` is not a focus point with a level",
        "schrijf bijvoorbeeld `F2=3` of `shared_goals=3`",
        "write for example `F2=3` or `shared_goals=3`",
    ),
    "pinned-and-left-out": message(
        "RK735",
        "`{found}` moet erin en moet eruit",
        "`{found}` must be in and must be left out",
        "kies `--pin` of `--without`",
        "choose `--pin` or `--without`",
    ),
}
