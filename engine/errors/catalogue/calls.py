"""RK7xx: a command was called in a way it can't be used, or its result can't be written."""

from typing import Final

from engine.errors.message import Message, message

CALLS: Final[dict[str, Message]] = {
    "option-unknown": message(
        "RK701",
        "de optie `{found}` bestaat niet",
        "there is no option `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "`regiokoers {command} --help` noemt de opties",
        "`regiokoers {command} --help` lists the options",
    ),
    "command-unknown": message(
        "RK702",
        "de opdracht `{found}` bestaat niet",
        "there is no command `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "de opdrachten zijn {known}",
        "the commands are {known}",
    ),
    "argument-missing": message(
        "RK703",
        "na `{command}` ontbreekt {named}",
        "{named} is missing behind `{command}`",
        "bijvoorbeeld: `{example}`",
        "for example: `{example}`",
    ),
    "option-value-missing": message(
        "RK704",
        "bij `{found}` hoort een waarde",
        "`{found}` needs a value",
        "`regiokoers {command} --help` noemt de waarden",
        "`regiokoers {command} --help` lists the values",
    ),
    "option-value-wrong": message(
        "RK705",
        "`{named}` kan niet `{found}` zijn",
        "`{named}` can't be `{found}`",
        "kies uit {values}",
        "choose from {values}",
    ),
    "argument-extra": message(
        "RK706",
        "`{found}` staat er te veel",
        "`{found}` is one too many",
        "zet een naam met spaties tussen aanhalingstekens",
        "put a name with spaces in quotes",
    ),
    "call-wrong": message(
        "RK707",
        "deze opdracht kan zo niet gebruikt worden: {why}",
        "this command can't be used like this: {why}",
        "`regiokoers {command} --help` geeft voorbeelden",
        "`regiokoers {command} --help` gives examples",
    ),
    "output-unwritable": message(
        "RK710",
        "hier kan niet geschreven worden: {why}",
        "this can't be written: {why}",
        "kies met `--output` een map waarin je mag schrijven",
        "choose with `--output` a folder that you may write to",
    ),
    "output-is-folder": message(
        "RK711",
        "dit is een map, en de uitvoer is één bestand",
        "this is a folder, and the output is one file",
        "zet een bestandsnaam achter de map",
        "put a file name behind the folder",
    ),
    "output-is-input": message(
        "RK712",
        "dit bestand wordt ook gelezen en zou overschreven worden",
        "this file is also read and would be overwritten",
        "kies voor `--output` een andere naam",
        "choose another name for `--output`",
    ),
    "nothing-found": message(
        "RK713",
        "er is geen stap, focuspunt of regel die op `{found}` lijkt",
        "no step, focus point or rule is like `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "noem een focuspunt (`F4` of `shared_goals`), een stap of een regel (`map/naam`)",
        "name a focus point (`F4` or `shared_goals`), a step or a rule (`folder/name`)",
    ),
    "several-found": message(
        "RK714",
        "`{found}` past op meer dan één ding",
        "`{found}` fits more than one thing",
        "kies uit {known}",
        "choose from {known}",
    ),
    "out-of-memory": message(
        "RK715",
        "er is te weinig geheugen",
        "there is too little memory",
        "sluit andere programma's, of geef minder regio's tegelijk",
        "close other programs, or give fewer regions at a time",
    ),
}
