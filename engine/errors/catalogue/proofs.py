"""RK8xx: what was proved of a rule or step for every region there can be, and what authors' tools need."""

from typing import Final

from engine.errors.message import Message, message

PROOFS: Final[dict[str, Message]] = {
    "rule-never-fires": message(
        "RK801",
        "er is geen regio waarvoor deze regel geldt",
        "there is no region for which this rule fires",
        "dit sluit elkaar uit: {tests}",
        "these exclude one another: {tests}",
    ),
    "rule-always-fires": message(
        "RK802",
        "er is geen regio waarvoor deze regel niet geldt, zodra de feiten bekend zijn",
        "there is no region for which this rule stays silent, once its facts are known",
        "vraag naar iets dat regio's onderscheidt, of haal de regel weg",
        "ask about something that tells regions apart, or take the rule away",
    ),
    "rule-swallowed": message(
        "RK803",
        "deze regel geldt alleen waar ook `{other}` geldt, en die doet hetzelfde",
        "this rule fires only where `{other}` fires too, and that does the same",
        "haal een van de twee weg, of maak de voorwaarde van `{other}` smaller",
        "take one of the two away, or make the condition of `{other}` narrower",
    ),
    "rule-doubled": message(
        "RK804",
        "deze regel geldt voor precies dezelfde regio's als `{other}`, en telt bij hetzelfde op",
        "this rule fires for exactly the same regions as `{other}`, and adds to the same",
        "maak er één regel van",
        "make one rule of them",
    ),
    "rules-contradict": message(
        "RK805",
        "deze regel en `{other}` kunnen samen gelden, en geven hetzelfde feit een andere waarde",
        "this rule and `{other}` can fire together, and give the same fact different values",
        "pas een van de voorwaarden aan, zodat ze niet samen gelden",
        "change one of the conditions, so that they do not hold together",
    ),
    "points-taken-back": message(
        "RK806",
        "waar deze regel geldt, geldt altijd ook `{other}`, met punten de andere kant op",
        "where this rule fires, `{other}` always fires too, with points the other way",
        "maak er één regel van, of laat de voorwaarden elkaar uitsluiten",
        "make one rule of them, or let the conditions exclude one another",
    ),
    "test-never-decides": message(
        "RK807",
        "de toets `{test}` beslist nooit: voor geen enkele regio komt deze regel er anders door uit",
        "the test `{test}` never decides: for no region does this rule turn out differently by it",
        "haal de toets weg, of zet er de waarde in die bedoeld was",
        "take the test away, or put in the value that was meant",
    ),
    "step-never-advised": message(
        "RK808",
        "deze stap wordt nooit geadviseerd: op niveau {level} van `{focus_point}` is de voorwaarde onwaar",
        "this step is never advised: at level {level} of `{focus_point}` its condition is false",
        "pas `when` aan, of laat de stap van een ander niveau uitgaan",
        "change `when`, or let the step start from another level",
    ),
    "points-in-vain": message(
        "RK809",
        "deze regel geldt nooit waar `{found}` aan de beurt is; de punten doen niets",
        "this rule never fires where `{found}` is next; its points do nothing",
        "pas de voorwaarde aan, of geef de punten aan iets anders",
        "change the condition, or give the points to something else",
    ),
    "points-fall": message(
        "RK810",
        "door deze regel verliest `{focus_point}` punten als het eigen niveau daalt van {high} naar {low}",
        "by this rule `{focus_point}` loses points as its own level falls from {high} to {low}",
        "laat de voorwaarde niet hoger gelden dan lager, ook niet langs afgeleide feiten",
        "let the condition not hold higher up than lower down, through derived facts neither",
    ),
    "case-impossible": message(
        "RK811",
        "geen regio kan in het voorbeeld `{named}` zitten",
        "no region can be in the case `{named}`",
        "dit gaat niet samen: {found}",
        "these can't go together: {found}",
    ),
    "case-fails": message(
        "RK812",
        "het voorbeeld `{named}` verwacht `{expected}`, en de uitkomst is `{found}`",
        "the case `{named}` expects `{expected}`, and the outcome is `{found}`",
        "de uitkomst komt door {decided}",
        "the outcome is due to {decided}",
    ),
    "outcome-unshown": message(
        "RK831",
        "in geen voorbeeld is de uitkomst `{outcome}`",
        "no case has the outcome `{outcome}`",
        "voeg er een toe, of laat `--write` dat doen",
        "add one, or let `--write` do so",
    ),
    "test-unshown": message(
        "RK832",
        "in geen voorbeeld is `{test}` {told}; gezien van `{fact}`: {seen}",
        "in no case is `{test}` {told}; seen of `{fact}`: {seen}",
        "voeg er een toe, of laat `--write` dat doen",
        "add one, or let `--write` do so",
    ),
    "threshold-unshown": message(
        "RK833",
        "vlak naast de grens van `{test}` ontbreekt een voorbeeld met {value}; gezien van `{fact}`: {seen}",
        "right beside the threshold of `{test}` a case with {value} is missing; seen of `{fact}`: {seen}",
        "voeg er een toe, of laat `--write` dat doen",
        "add one, or let `--write` do so",
    ),
    "mutant-survives": message(
        "RK834",
        "geen voorbeeld merkt het als hier `{after}` staat in plaats van `{before}`",
        "no case notices if this says `{after}` in place of `{before}`",
        "voeg er een toe, of laat `--write` dat doen",
        "add one, or let `--write` do so",
    ),
    "no-such-revision": message(
        "RK835",
        "`{found}` is geen map en geen git-versie",
        "`{found}` is no folder and no git revision",
        "noem een map met `rules/` en `knowledge/`, of een versie zoals `HEAD` of `v1.2`",
        "name a folder with `rules/` and `knowledge/`, or a revision such as `HEAD` or `v1.2`",
    ),
    "extra-missing": message(
        "RK820",
        "`{command}` heeft `{package}` nodig, en dat is niet geïnstalleerd",
        "`{command}` needs `{package}`, and that is not installed",
        'installeer het met `pip install "regiokoers[{extra}]"`',
        'install it with `pip install "regiokoers[{extra}]"`',
    ),
}
