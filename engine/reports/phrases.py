"""The words around the content, in both languages."""

from typing import Any, Final

from engine.reports.phrases_handed import HANDED_OUT
from engine.reports.phrases_moves import MOVES
from engine.reports.phrases_plan import PLAN
from engine.reports.phrases_portfolio import PORTFOLIO
from engine.reports.phrases_room import ROOM
from engine.text import Language, Text, points

PHRASES: Final[dict[str, Text]] = {
    **HANDED_OUT,
    **MOVES,
    **PLAN,
    **PORTFOLIO,
    **ROOM,
    "advice_for": Text("Ontwikkeladvies voor {region}", "Development advice for {region}"),
    "assessed_on": Text("Beeld van {day}", "Picture of {day}"),
    "position": Text("Waar de regio staat", "Where the region stands"),
    "in_words": Text("De regio in woorden", "The region in words"),
    "focus_point": Text("Focuspunt", "Focus point"),
    "level": Text("Niveau", "Level"),
    "target_head": Text("Doel", "Target"),
    "target": Text("doel {level}", "target {level}"),
    "raised": Text(
        "{name}: doel {level}, omdat {others} dat nodig {has}.",
        "{name}: target {level}, because {others} {has} it.",
    ),
    "has_one": Text("heeft", "needs"),
    "has_many": Text("hebben", "need"),
    "unknown_level": Text("nog onbekend", "not known yet"),
    "now": Text("Nu beginnen", "Start now"),
    "next": Text("Daarna", "Next"),
    "later": Text("Later", "Later"),
    "from_to": Text("van {low} naar {high}", "from {low} to {high}"),
    "why": Text("Waarom", "Why"),
    "who": Text("Wie", "Who"),
    "with": Text("met {others}", "with {others}"),
    "how_long": Text("Hoe lang", "How long"),
    "months_range": Text("{low} tot {high} maanden", "{low} to {high} months"),
    "month": Text("{low} maand", "{low} month"),
    "months": Text("{low} maanden", "{low} months"),
    "first": Text("Begin met", "First"),
    "done_when": Text("Klaar als", "Done when"),
    "decides": Text("Besluit", "Decision"),
    "watch_out": Text("Let op", "Watch out"),
    "source": Text("Bron", "Source"),
    "waits_for": Text("Wacht op", "Waits for"),
    "needs_level": Text("{name} op niveau {level}", "{name} at level {level}"),
    "unknown_yet": Text("niveau nog onbekend", "level not known yet"),
    "status_underway": Text("loopt", "underway"),
    "status_adopted": Text("afgesproken", "adopted"),
    "keep": Text("Wat sterk is, en wat het sterk houdt", "What is strong, and what keeps it so"),
    "cautions": Text("Om over te praten", "To talk about"),
    "for_advisor": Text("Alleen voor de adviseur", "For the advisor only"),
    "questions": Text("Nog te vragen", "Still to ask"),
    "more_questions": Text(
        "En nog {count} vragen; `--format json` geeft ze allemaal.", "And {count} more; `--format json` gives them all."
    ),
    "firmness": Text("Hoe vast de volgorde staat", "How firm the order is"),
    "tried_one": Text(
        "Alle gegevens zijn zeker. Geprobeerd zijn {weightings} andere wegingen: elk soort reden half en dubbel zo "
        "zwaar.",
        "All facts are certain. {weightings} other weightings were tried: each kind of reason half and twice as heavy.",
    ),
    "tried_all": Text(
        "Geprobeerd zijn alle {readings} invullingen van de onzekere gegevens, en {weightings} andere wegingen: elk "
        "soort reden half en dubbel zo zwaar.",
        "All {readings} readings of the doubtful facts were tried, and {weightings} other weightings: each kind of "
        "reason half and twice as heavy.",
    ),
    "tried_some": Text(
        "Geprobeerd zijn {readings} invullingen van de onzekere gegevens, een steekproef, en {weightings} andere "
        "wegingen: elk soort reden half en dubbel zo zwaar.",
        "{readings} readings of the doubtful facts were tried, a sample, and {weightings} other weightings: "
        "each kind of reason half and twice as heavy.",
    ),
    "firm_weightings": Text(
        "{name} blijft bij '{wave}' in {weightings} wegingen.",
        "{name} stays at '{wave}' in {weightings} weightings.",
    ),
    "firm_both": Text(
        "{name} blijft bij '{wave}' in {readings} invullingen en in {weightings} wegingen.",
        "{name} stays at '{wave}' in {readings} readings and in {weightings} weightings.",
    ),
    "all_of": Text("alle {count}", "all {count}"),
    "some_of": Text("{part} van de {count}", "{part} of the {count}"),
    "assumed": Text("Nu aangenomen: {value}.", "Assumed now: {value}."),
    "rests_on_one": Text("Dat rust op één onzeker antwoord: {weak}.", "That rests on one weak answer: {weak}."),
    "rests_on_many": Text(
        "Een ander antwoord op één van deze punten verandert dat: {weak}.",
        "Another answer to any one of these changes that: {weak}.",
    ),
    "doubtful_now": Text("{name} (nu {value})", "{name} (now {value})"),
    "questions_by_value": Text("Welk antwoord het meest uitmaakt", "Which answer matters most"),
    "settled": Text(
        "Geen enkel open antwoord kan de eerste drie focuspunten en hun stappen nog veranderen.",
        "No open answer can change the first three focus points and their steps any more.",
    ),
    "answers_matter": Text(
        "Elk van deze antwoorden verandert op zichzelf al wat vooraan staat.",
        "Each of these answers by itself changes what stands in front.",
    ),
    "no_single_answer": Text(
        "Geen enkel antwoord verandert op zichzelf de eerste drie focuspunten.",
        "No answer by itself changes the first three focus points.",
    ),
    "turn": Text(
        "Is het antwoord '{answer}', dan komt {enters} bij de eerste drie, in plaats van {leaves}.",
        "If the answer is '{answer}', {enters} joins the first three, instead of {leaves}.",
    ),
    "turn_order": Text(
        "Is het antwoord '{answer}', dan wordt de volgorde: {first}.",
        "If the answer is '{answer}', the order becomes: {first}.",
    ),
    "none_of_these": Text("geen", "none"),
    "declined": Text("Bewust niet gekozen", "Deliberately not chosen"),
    "no_reason": Text("geen reden vermeld", "no reason given"),
    "batch_done": Text("{count} regio's geadviseerd: {output}", "{count} regions advised: {output}"),
    "batch_done_one": Text("{count} regio geadviseerd: {output}", "{count} region advised: {output}"),
    "batch_stopped": Text(
        "gestopt; wat klaar is, blijft bewaard: ga verder met dezelfde opdracht en `--resume`",
        "stopped; what is done is kept: go on with the same command and `--resume`",
    ),
    "batch_faulty": Text(
        "{count} regels niet geadviseerd; wat eraan mankeert, staat in {output}",
        "{count} rows not advised; what is wrong with them stands in {output}",
    ),
    "batch_faulty_one": Text(
        "{count} regel niet geadviseerd; wat eraan mankeert, staat in {output}",
        "{count} row not advised; what is wrong with it stands in {output}",
    ),
    "no_steps": Text(
        "Er zijn nog geen stappen te noemen: geef eerst het niveau van een of meer focuspunten.",
        "No steps can be named yet: first give the level of one or more focus points.",
    ),
    "all_there": Text("Alle focuspunten staan op hun doel.", "All focus points are at their target."),
    "order_note": Text(
        "De volgorde volgt uit regels met bronnen; het is een voorstel en geen oordeel.",
        "The order follows from rules with sources; it is a proposal, not a judgement.",
    ),
    "made_with": Text(
        "Regiokoers {version}, kennis {sha}, gegevens {facts}, {engine}",
        "Regiokoers {version}, knowledge {sha}, facts {facts}, {engine}",
    ),
    "verdict_advised": Text(
        "{name} staat op plaats {rank} van {count}, met {points}.",
        "{name} stands at place {rank} of {count}, with {points}.",
    ),
    "verdict_unknown-level": Text(
        "Van {name} is het niveau nog onbekend; daarom zijn er geen stappen.",
        "The level of {name} is not known yet; so there are no steps.",
    ),
    "verdict_at-target": Text(
        "{name} staat op niveau {level} en is op het doel; er is geen stap nodig.",
        "{name} is at level {level} and at its target; no step is needed.",
    ),
    "verdict_done": Text("Deze stap is al gezet.", "This step has been taken already."),
    "verdict_declined": Text(
        "De regio heeft deze stap bewust niet gekozen.", "The region deliberately did not choose this step."
    ),
    "verdict_later-level": Text(
        "Deze stap gaat uit van niveau {from_level}; {name} staat op {level}. Eerst komen de stappen daarvoor.",
        "This step starts from level {from_level}; {name} is at {level}. The steps before it come first.",
    ),
    "verdict_passed-level": Text(
        "Deze stap gaat uit van niveau {from_level}; {name} staat al op {level}.",
        "This step starts from level {from_level}; {name} is at {level} already.",
    ),
    "verdict_not-for-this-region": Text(
        "Deze stap past niet bij de gegevens van deze regio.", "This step does not fit the facts of this region."
    ),
    "verdict_fires": Text("Deze regel geldt voor deze regio.", "This rule holds for this region."),
    "verdict_silent": Text("Deze regel geldt niet voor deze regio.", "This rule does not hold for this region."),
    "verdict_cannot-tell": Text(
        "Of deze regel geldt, is nog niet te zeggen.", "Whether this rule holds can't be told yet."
    ),
    "verdict_not-valid": Text(
        "Deze regel was op de dag van het beeld niet van kracht.",
        "This rule was not in force on the day of the picture.",
    ),
    "ahead": Text("Wat eerst komt", "What comes first"),
    "ahead_one": Text("{name}: {points}", "{name}: {points}"),
    "would_raise": Text("Wat er nog bij zou kunnen komen", "What could be added"),
    "miss": Text("{title} ({points}): daarvoor zou moeten gelden: {tests}", "{title} ({points}): for that, {tests}"),
    "miss_rule": Text("{title}: daarvoor zou moeten gelden: {tests}", "{title}: for that, {tests}"),
    "now_is": Text("nu {value}", "now {value}"),
    "off_by": Text("scheelt {distance}", "off by {distance}"),
    "waits_for_answer": Text("Nog niet te zeggen", "Can't be told yet"),
    "undecided": Text("{title} ({points}): wacht op {facts}", "{title} ({points}): waits for {facts}"),
    "undecided_rule": Text("{title}: wacht op {facts}", "{title}: waits for {facts}"),
    "because_of": Text("Omdat", "Because"),
    "at": Text("Regel: {source}", "Rule: {source}"),
    "condition": Text("Als", "If"),
    "overview": Text("Waarom deze volgorde", "Why this order"),
    "overview_head": Text("focuspunt", "focus point"),
    "day": Text("de dag van het beeld", "the day of the picture"),
    "effect_weigh": Text("geeft {points} aan {names}", "gives {points} to {names}"),
    "effect_advise": Text("geeft {points} aan de stap {names}", "gives {points} to the step {names}"),
    "effect_gives": Text("leidt af: {names}", "derives: {names}"),
    "effect_describe": Text("zegt over de regio: {names}", "says of the region: {names}"),
    "effect_caution": Text("legt op tafel: {names}", "puts on the table: {names}"),
    "each_focus_point": Text("elk focuspunt", "each focus point"),
    "cases": Text("Voorbeelden", "Cases"),
    "case_fires": Text("geldt", "fires"),
    "case_silent": Text("geldt niet", "is silent"),
    "case_cannot_tell": Text("niet te zeggen", "can't tell"),
    "cases_done": Text(
        "{cases} van {rules} nagespeeld met {engine}; {failed}",
        "{cases} of {rules} run with {engine}; {failed}",
    ),
    "case": Text("{count} voorbeeld", "{count} case"),
    "case_s": Text("{count} voorbeelden", "{count} cases"),
    "rule": Text("{count} regel", "{count} rule"),
    "rule_s": Text("{count} regels", "{count} rules"),
    "region": Text("{count} regio", "{count} region"),
    "region_s": Text("{count} regio's", "{count} regions"),
    "differs": Text("{count} wijkt af", "{count} differs"),
    "differs_s": Text("{count} wijken af", "{count} differ"),
    "fault": Text("{count} fout gevonden", "{count} fault found"),
    "fault_s": Text("{count} fouten gevonden", "{count} faults found"),
    "own": Text("eigen redenering", "own inference"),
    "point": Text("{points} punt", "{points} point"),
    "points": Text("{points} punten", "{points} points"),
    "and": Text(" en ", " and "),
}


def phrase(name: str, language: Language, /, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return PHRASES[name].in_(language).format(**words)


def counted(name: str, count: int, language: Language) -> str:
    """Give a phrase for a number of things: `name` for one, `name_s` for none or more."""
    return phrase(name if count == 1 else f"{name}_s", language, count=count)


def said_points(hundredths: int, language: Language, *, signed: bool = False) -> str:
    """Give points with their word: in Dutch a part of a point is `punt` as well."""
    singular = abs(hundredths) == 100 if language == "en" else 0 < abs(hundredths) <= 100
    return phrase("point" if singular else "points", language, points=points(hundredths, language, signed=signed))
