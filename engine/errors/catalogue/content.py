"""RK4xx: rules and knowledge that don't fit together."""

from typing import Final

from engine.errors.message import Message, message

_MEANT = ("bedoeld is waarschijnlijk `{meant}`", "probably `{meant}` is meant")


def _absent(code: str, nl: str, en: str, folder: str = "") -> Message:
    where = (
        (f"ze staan in `{folder}`", f"they stand in `{folder}`")
        if folder
        else ("kies uit {known}", "choose from {known}")
    )
    return message(code, nl + " `{found}` bestaat niet", "there is no " + en + " `{found}`", *_MEANT, *where)


CONTENT: Final[dict[str, Message]] = {
    "no-such-source": _absent("RK401", "de bron", "source", "knowledge/sources.yaml"),
    "no-such-focus-point": _absent("RK402", "het focuspunt", "focus point"),
    "no-such-role": _absent("RK403", "de rol", "role"),
    "no-such-step": _absent("RK404", "de stap", "step", "knowledge/steps/"),
    "no-such-fact": _absent("RK405", "het feit", "fact", "knowledge/facts/"),
    "no-such-term": _absent("RK406", "de term", "term"),
    "no-such-rule": _absent("RK407", "de regel", "rule", "rules/"),
    "one-effect": message(
        "RK410",
        "een regel doet precies één ding, en deze doet niets of meer dan één ding",
        "a rule does exactly one thing, and this one does nothing or several things",
        "kies uit `weigh` (of `for: each focus_point`), `advise`, `gives`, `caution` en `describe`",
        "choose from `weigh` (or `for: each focus_point`), `advise`, `gives`, `caution` and `describe`",
    ),
    "points-and-because": message(
        "RK411",
        "bij een regel die weegt of een stap aanraadt horen `points` en `because`, en bij een andere niet",
        "`points` and `because` belong to a rule that weighs or advises, and to no other",
        "voeg toe wat ontbreekt, of haal weg wat er niet hoort",
        "add what is missing, or remove what does not belong",
    ),
    "term-for-weigh": message(
        "RK412",
        "bij een regel die weegt hoort een `term`, en bij een andere niet",
        "`term` belongs to a rule that weighs, and to no other",
        "kies een term uit `knowledge/terms.yaml`",
        "choose a term from `knowledge/terms.yaml`",
    ),
    "id-twice": message(
        "RK413",
        "`{id}` is er al, in `{other}`",
        "`{id}` is there already, in `{other}`",
        "geef een van de twee een andere naam",
        "give one of the two another name",
    ),
    "name-not-slug": message(
        "RK414",
        "`{named}` is geen bruikbare naam voor een bestand",
        "`{named}` is no usable name for a file",
        "gebruik kleine letters zonder accent, cijfers en streepjes",
        "use plain lower-case letters, digits and hyphens",
    ),
    "translation-missing": message(
        "RK415",
        "de Engelse tekst ontbreekt",
        "the English text is missing",
        "voeg `en: ...` toe; alleen een regel of stap met `status: draft` kan zonder",
        "add `en: ...`; only a rule or step with `status: draft` can do without",
    ),
    "fact-needs": message(
        "RK416",
        "een feit van de soort `{kind}` heeft `{key}` nodig",
        "a fact of kind `{kind}` needs `{key}`",
        "schrijf bijvoorbeeld: `{example}`",
        "write for example: `{example}`",
    ),
    "fact-group-name": message(
        "RK417",
        "een feit met een groep heet naar groep en sleutel: `{meant}`",
        "a fact with a group is named after group and key: `{meant}`",
        "geef het bestand de naam `{meant}.yaml`",
        "name the file `{meant}.yaml`",
    ),
    "fact-group-alone": message(
        "RK434",
        "`group` en `key` horen bij elkaar",
        "`group` and `key` belong together",
        "`group` is de naam waaronder een regiobestand het feit zet, `key` de naam daarbinnen",
        "`group` is the name under which a region file puts the fact, `key` the name within it",
    ),
    "fact-never-given": message(
        "RK418",
        "geen regel leidt het feit `{fact}` af",
        "no rule derives the fact `{fact}`",
        "voeg een regel toe met `gives: {{{fact}: true}}`",
        "add a rule with `gives: {{{fact}: true}}`",
    ),
    "fact-not-derived": message(
        "RK419",
        "`{fact}` komt uit het regiobestand en kan niet afgeleid worden",
        "`{fact}` comes from the region file and can't be derived",
        "geef een feit met `origin: derived`",
        "give a fact with `origin: derived`",
    ),
    "fact-derived-list": message(
        "RK436",
        "een afgeleid feit kan geen lijst zijn",
        "a derived fact can't be a list",
        "kies een soort met één waarde, zoals `flag` of `choice`",
        "choose a kind with one value, such as `flag` or `choice`",
    ),
    "fact-word": message(
        "RK438",
        "geen voorwaarde kan naar `{found}` vragen",
        "no condition can ask about `{found}`",
        "kies één woord dat met een letter begint, en geen woord van de voorwaarden zelf, zoals `in` of `known`",
        "choose one word that begins with a letter, and none of the conditions' own words, such as `in` or `known`",
    ),
    "fact-name-taken": message(
        "RK437",
        "elk focuspunt brengt zelf het feit `{fact}` mee",
        "each focus point brings the fact `{fact}` itself",
        "geef het bestand een andere naam",
        "give the file another name",
    ),
    "role-needs-both": message(
        "RK420",
        "`absent_when` en `stand_in` horen bij elkaar",
        "`absent_when` and `stand_in` belong together",
        "voeg de andere toe",
        "add the other one",
    ),
    "stand-in-absent": message(
        "RK421",
        "de vervanger `{role}` kan zelf ontbreken",
        "the stand-in `{role}` can be absent itself",
        "kies een rol die er altijd is",
        "choose a role that is always there",
    ),
    "step-not-one-up": message(
        "RK422",
        "een stap gaat één niveau omhoog, en deze gaat van {low} naar {high}",
        "a step goes up one level, and this one goes from {low} to {high}",
        "schrijf `to` één hoger dan `from`",
        "write `to` one above `from`",
    ),
    "months-reversed": message(
        "RK423",
        "de duur `[{low}, {high}]` loopt terug",
        "the duration `[{low}, {high}]` runs backwards",
        "schrijf eerst het kleinste aantal maanden",
        "write the smallest number of months first",
    ),
    "step-requires-itself": message(
        "RK424",
        "een stap kan zijn eigen focuspunt niet als voorwaarde hebben",
        "a step can't require its own focus point",
        "het niveau van het eigen focuspunt staat in `from`",
        "the level of its own focus point stands in `from`",
    ),
    "period-reversed": message(
        "RK425",
        "de periode van {low} tot {high} loopt terug",
        "the period from {low} until {high} runs backwards",
        "schrijf bij `from` de eerste dag en bij `until` de laatste",
        "write the first day at `from` and the last at `until`",
    ),
    "placeholder-unknown": message(
        "RK426",
        "`{{{found}}}` is niet altijd bekend waar deze regel geldt",
        "`{{{found}}}` is not always known where this rule fires",
        "gebruik een feit waar de voorwaarde naar vraagt: {known}",
        "use a fact that the condition asks about: {known}",
        "laat het weg uit de tekst",
        "leave it out of the text",
    ),
    "placeholders-differ": message(
        "RK427",
        "het Nederlands en het Engels noemen niet dezelfde feiten tussen accolades",
        "the Dutch and the English do not name the same facts in braces",
        "noem in beide talen dezelfde",
        "name the same ones in both languages",
    ),
    "derivation-cycle": message(
        "RK428",
        "deze regels leiden in een kring van elkaar af: {path}",
        "these rules derive from one another in a circle: {path}",
        "haal een van de feiten uit een van de voorwaarden",
        "take one of the facts out of one of the conditions",
    ),
    "prerequisite-cycle": message(
        "RK429",
        "deze niveaus wachten in een kring op elkaar: {path}",
        "these levels wait for one another in a circle: {path}",
        "haal een niveau uit `requires` van een van de stappen",
        "take a level out of the `requires` of one of the steps",
    ),
    "transition-without-step": message(
        "RK430",
        "van `{focus_point}` heeft de overgang van {low} naar {high} geen stap die altijd geldt",
        "the transition of `{focus_point}` from {low} to {high} has no step that always holds",
        "voeg een stap toe zonder `when`",
        "add a step without `when`",
    ),
    "points-fall-with-level": message(
        "RK431",
        "door `{test}` kan `{focus_point}` punten verliezen als het eigen niveau daalt",
        "because of `{test}`, `{focus_point}` can lose points as its own level falls",
        "vraag naar een laag eigen niveau (`<=`), of naar het niveau van een ander focuspunt",
        "ask about a low level of its own (`<=`), or about the level of another focus point",
    ),
    "case-missing": message(
        "RK432",
        "deze regel heeft geen voorbeeld met `expect: {expect}`",
        "this rule has no case with `expect: {expect}`",
        "voeg onder `tests` een voorbeeld toe",
        "add a case under `tests`",
    ),
    "nothing-to-advise-with": message(
        "RK433",
        "deze map heeft geen focuspunten",
        "this folder has no focus points",
        "voeg `knowledge/focus_points/` toe, of een `home.yaml` met `extends: shipped`",
        "add `knowledge/focus_points/`, or a `home.yaml` with `extends: shipped`",
    ),
    "derived-from-engine": message(
        "RK435",
        "`{fact}` wordt pas berekend als alle feiten zijn afgeleid",
        "`{fact}` is only worked out when all facts have been derived",
        "vraag in een regel met `gives` naar niveaus en feiten uit het profiel",
        "let a rule with `gives` ask about levels and facts of the profile",
    ),
}
