"""RK6xx: the rules can't be matched."""

from typing import Final

from engine.errors.message import Message, message

MATCHING: Final[dict[str, Message]] = {
    "engine-missing": message(
        "RK601",
        "de regelmotor durable-rules is niet geïnstalleerd",
        "the rules engine durable-rules is not installed",
        "installeer hem met `{command}` (nodig: een C-compiler), of kies `--engine reference`",
        "install it with `{command}` (needs a C compiler), or choose `--engine reference`",
    ),
    "engine-failed": message(
        "RK602",
        "de regelmotor durable-rules gaf een fout: {why}",
        "the rules engine durable-rules failed: {why}",
        "probeer `--engine reference`, en meld dit met het regiobestand",
        "try `--engine reference`, and report this with the region file",
    ),
    "names-collide": message(
        "RK603",
        "de regelmotor kan `{first}` en `{second}` niet uit elkaar houden",
        "the rules engine can't tell `{first}` and `{second}` apart",
        "geef een van de twee feiten een andere naam",
        "give one of the two facts another name",
    ),
    "derived-twice": message(
        "RK604",
        "twee regels geven `{fact}` een verschillende waarde: {rules}",
        "two rules give `{fact}` different values: {rules}",
        "pas een van de voorwaarden aan, zodat ze niet samen gelden",
        "change one of the conditions, so that they don't hold together",
    ),
}
