"""The words around the content of a report, beside those that every medium shares."""

from typing import Any, Final

from engine.reports.phrases import PHRASES
from engine.text import Language, Text

WORDS: Final[dict[str, Text]] = {
    "title_one_page": Text("{region} op één bladzijde", "{region} on one page"),
    "strong_levels": Text(
        "Voor de hele regio ingericht of robuust: {names}.", "In place for the whole region: {names}."
    ),
    "strong_unknown": Text(
        "Wat hier sterk is, blijkt nog niet uit de gegevens. Begin het gesprek met die vraag: wat loopt goed, en moet "
        "zo blijven?",
        "The facts do not show yet what is strong here. Begin the conversation with that question: what goes well, "
        "and should stay that way?",
    ),
    "goal": Text("Doel (Goal): waar de regio naartoe wil", "Goal: where the region wants to go"),
    "goal_none": Text(
        "De regio heeft nog geen eigen doelen gekozen. Dit advies wijst daarom steeds naar het hoogste niveau: dat "
        "is een richting, geen oordeel. Kies samen welk niveau voor u goed genoeg is.",
        "The region has not chosen targets of its own yet. So this advice points to the highest level throughout: that "
        "is a direction, not a judgement. Choose together which level is good enough for you.",
    ),
    "goal_set": Text(
        "De regio koos zelf een doel voor {count} van de {total} focuspunten. Waar geen doel staat, wijst het advies "
        "naar het hoogste niveau: dat is een richting, geen oordeel.",
        "The region chose a target for {count} of the {total} focus points. Where there is none, the advice points to "
        "the highest level: that is a direction, not a judgement.",
    ),
    "goal_table": Text("Doelen die de regio koos", "Targets that the region chose"),
    "reality": Text("Werkelijkheid (Reality): waar de regio staat", "Reality: where the region stands"),
    "levels_table": Text(
        "De {count} focuspunten, in de volgorde van dit advies", "The {count} focus points, in the order of this advice"
    ),
    "alt_levels": Text(
        "Per focuspunt een balk van vier vakken; het aantal gevulde vakken is het niveau. De tabel hieronder zegt "
        "hetzelfde in woorden.",
        "A bar of four boxes for each focus point; the number of filled boxes is the level. The table below says the "
        "same in words.",
    ),
    "alt_levels_alone": Text(
        "Per focuspunt een balk van vier vakken: {levels}.", "A bar of four boxes for each focus point: {levels}."
    ),
    "now_level": Text("Nu", "Now"),
    "target_marked": Text("doel van de regio", "the region's target"),
    "unknown_short": Text("niet bekend", "not known"),
    "options": Text("Mogelijkheden (Options): wat de regio kan doen", "Options: what the region can do"),
    "options_lead": Text(
        "Dit zijn de stappen die nu in beeld komen, met de reden waarom. Wat bovenaan staat, maakt voor deze regio het "
        "meeste los.",
        "These are the steps that come into view now, with the reason why. What stands on top sets most in motion for "
        "this region.",
    ),
    "weights_table": Text(
        "Waar de volgorde op rust (hoe groter het getal, hoe zwaarder; de zwaarste krijgt 100)",
        "What the order rests on (the larger the number, the heavier; the heaviest gets 100)",
    ),
    "alt_weights": Text(
        "Een balk voor elk focuspunt dat aan de beurt kan komen; de delen van de balk zijn de soorten redenen. De "
        "tabel hieronder geeft de getallen.",
        "A bar for each focus point that can be taken up; the parts of the bar are the kinds of reasons. The table "
        "below gives the numbers.",
    ),
    "sum": Text("samen", "total"),
    "kind_other": Text("overig", "other"),
    "way": Text("Weg vooruit (Way forward): wat u nu kunt afspreken", "Way forward: what you can agree on now"),
    "way_lead": Text(
        "De tabel kan zo in een plan van aanpak. Elk bestuur houdt daarbij zijn eigen wettelijke verantwoordelijkheid.",
        "The table can go into an action plan as it is. Each board keeps its own statutory responsibility.",
    ),
    "plan_table": Text("Voor het plan van aanpak", "For the action plan"),
    "plan_step": Text("Stap", "Step"),
    "plan_who": Text("Wie", "Who"),
    "plan_first": Text("Begin met", "Begin with"),
    "plan_done": Text("Klaar als", "Done when"),
    "plan_when": Text("Wanneer", "When"),
    "by_day": Text("uiterlijk {day}", "by {day} at the latest"),
    "within_until": Text("{months}, dus uiterlijk {day}", "{months}, so by {day} at the latest"),
    "path_table": Text(
        "De route: wat nu kan, en wat op iets anders wacht", "The route: what can start now, and what waits"
    ),
    "path_wave": Text("Wanneer", "When"),
    "path_climb": Text("Van en naar niveau", "From and to level"),
    "path_waits": Text("Wacht op", "Waits for"),
    "path_free": Text("niets", "nothing"),
    "path_steps": Text("Stappen", "Steps"),
    "alt_path": Text(
        "Drie kolommen: nu, daarna en later. Elk vak is een focuspunt met zijn volgende niveau; een pijl loopt van wat "
        "eerst nodig is naar wat daarop wacht. De tabel hieronder zegt hetzelfde in woorden.",
        "Three columns: now, next and later. Each box is a focus point with its next level; an arrow runs from what is "
        "needed first to what waits for it. The table below says the same in words.",
    ),
    "unknown_yet_heading": Text("Wat we nog niet weten", "What we do not know yet"),
    "unknown_lead": Text(
        "Een antwoord op deze vragen maakt het advies beter.", "An answer to these questions makes the advice better."
    ),
    "unknown_nothing": Text("Er staan geen vragen open.", "There are no open questions."),
    "unknown_more": Text("En nog {count} vragen in het volledige verslag.", "And {count} more in the full report."),
    "unknown_more_one": Text("En nog één vraag in het volledige verslag.", "And one more in the full report."),
    "three_steps": Text("Drie stappen om mee te beginnen", "Three steps to begin with"),
    "two_steps": Text("Twee stappen om mee te beginnen", "Two steps to begin with"),
    "one_step": Text("Eén stap om mee te beginnen", "One step to begin with"),
    "more_steps": Text(
        "Het volledige verslag heeft alle {count} stappen, met de reden van elke stap.",
        "The full report has all {count} steps, with the reason for each.",
    ),
    "account": Text("Verantwoording", "How this report was made"),
    "foot_made": Text(
        "Gemaakt met Regiokoers {version}. Kennis en regels: {knowledge}. Gegevens van de regio: {facts}.",
        "Made with Regiokoers {version}. Knowledge and rules: {knowledge}. Facts of the region: {facts}.",
    ),
    "foot_made_bare": Text(
        "Gemaakt met Regiokoers {version}. Kennis en regels: {knowledge}.",
        "Made with Regiokoers {version}. Knowledge and rules: {knowledge}.",
    ),
    "advisor_copy": Text(
        "Versie voor de adviseur; niet bestemd voor de tafel.", "The advisor's version; not for the table."
    ),
    "replay_same": Text(
        "Hetzelfde tot op de laatste byte: dit verslag volgt uit deze gegevens, deze regels en deze versies.",
        "The same to the last byte: this report follows from these facts, these rules and these versions.",
    ),
    "replay_versions": Text(
        "Niet hetzelfde: sinds dit verslag zijn veranderd: {names}. Met `--output` krijgt u het verslag van nu.",
        "Not the same: since this report, these have changed: {names}. With `--output` you get the report of now.",
    ),
    "replay_changed": Text(
        "Niet hetzelfde, terwijl alle versies gelijk zijn: het bestand is na het maken veranderd.",
        "Not the same, though all versions are equal: the file was changed after it was made.",
    ),
    "replay_knowledge": Text("kennis en regels", "knowledge and rules"),
    "replay_regiokoers": Text("Regiokoers", "Regiokoers"),
    "page_of": Text("bladzijde {page} van {pages}", "page {page} of {pages}"),
}


def say(name: str, language: Language, /, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return (WORDS.get(name) or PHRASES[name]).in_(language).format(**words)
