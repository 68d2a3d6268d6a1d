"""The words around what moves: a what-if, a sweep, a way to turn the advice, progress between two files."""

from typing import Final

from engine.text import Text

MOVES: Final[dict[str, Text]] = {
    "what_if_for": Text("Wat als, voor {region}", "What if, for {region}"),
    "what_if_changed": Text("Anders dan nu", "Different from now"),
    "becomes": Text("{name}: {before} → {after}", "{name}: {before} → {after}"),
    "as_it_is": Text("{name}: {after}, zoals nu", "{name}: {after}, as now"),
    "fact_unknown": Text("onbekend", "unknown"),
    "order_side": Text("Volgorde", "Order"),
    "short_now": Text("nu", "now"),
    "short_next": Text("daarna", "next"),
    "short_later": Text("later", "later"),
    "not_advised": Text("niet geadviseerd", "not advised"),
    "side_now": Text("Nu", "Now"),
    "side_then": Text("Dan", "Then"),
    "nothing_moves": Text(
        "Het advies blijft gelijk: dezelfde stappen, in dezelfde volgorde.",
        "The advice stays the same: the same steps, in the same order.",
    ),
    "only_order": Text(
        "Dezelfde stappen op hetzelfde moment; alleen de volgorde verandert.",
        "The same steps at the same moment; only the order changes.",
    ),
    "steps_gained": Text("Stappen die erbij komen", "Steps gained"),
    "steps_lost": Text("Stappen die wegvallen", "Steps lost"),
    "steps_moved": Text("Stappen die verschuiven", "Steps moved"),
    "step_at": Text("{title} ({name}; {wave})", "{title} ({name}; {wave})"),
    "step_from_to": Text("{title} ({name}): {before} → {after}", "{title} ({name}): {before} → {after}"),
    "why_moved": Text("Waardoor", "Why"),
    "shift_level": Text("niveau {before} → {after}", "level {before} → {after}"),
    "shift_rank": Text("plaats {before} → {after}", "place {before} → {after}"),
    "shift_points": Text("{before} → {after} punten", "{before} → {after} points"),
    "shift_gone": Text("geen volgende stap meer", "no next step any more"),
    "shift_came": Text("krijgt een volgende stap", "gets a next step"),
    "reason_change": Text("{points}: {text}", "{points}: {text}"),
    "reason_gone": Text("{points}, vervalt: {text}", "{points}, no longer: {text}"),
    "freed": Text("Hoeft niet meer te wachten op {needs}.", "No longer waits for {needs}."),
    "blocked": Text("Moet nu wachten op {needs}.", "Now waits for {needs}."),
    "passed_by": Text("Komt nu na {names}.", "Now comes behind {names}."),
    "passes": Text("Komt nu vóór {names}.", "Now comes before {names}."),
    "cautions_came": Text("Nieuw om over te praten", "New to talk about"),
    "cautions_went": Text("Niet meer om over te praten", "No longer to talk about"),
    "sweep_for": Text("{name}: waar het advies kantelt", "{name}: where the advice tips"),
    "sweep_now": Text(
        "Nu: {value}. Alle {cells} gevallen zijn doorgerekend.", "Now: {value}. All {cells} cases tried."
    ),
    "sweep_flat": Text(
        "Welke waarde het ook is: het advies blijft gelijk.", "Whatever the value is, the advice stays the same."
    ),
    "cell_range": Text("{low} tot en met {high}", "{low} to {high}"),
    "cell_here": Text("nu", "now"),
    "first_three": Text("Eerst: {names}", "First: {names}"),
    "map_for": Text("{row} tegen {column}", "{row} against {column}"),
    "map_key": Text("{letter}  {names}", "{letter}  {names}"),
    "map_here": Text("[ ] is waar de regio nu staat.", "[ ] is where the region stands now."),
    "turning_make": Text("Wanneer zou '{title}' nu beginnen?", "When would '{title}' begin now?"),
    "turning_unmake": Text("Wanneer zou '{title}' niet nu beginnen?", "When would '{title}' not begin now?"),
    "stop_make_already": Text("Deze stap staat al bij 'Nu beginnen'.", "This step is at 'Start now' already."),
    "stop_unmake_already": Text("Deze stap staat niet bij 'Nu beginnen'.", "This step is not at 'Start now'."),
    "stop_make_done": Text("Deze stap is al gezet.", "This step has been taken already."),
    "stop_make_declined": Text(
        "De regio heeft deze stap bewust niet gekozen; een ander gegeven verandert dat niet.",
        "The region deliberately did not choose this step; another fact does not change that.",
    ),
    "stop_make_at-target": Text(
        "Het doel van dit focuspunt ligt lager dan deze stap; verander eerst het doel.",
        "The target of this focus point is below this step; change the target first.",
    ),
    "stop_make_not-for-this-region": Text("Deze stap wordt niet geadviseerd.", "This step is not advised."),
    "turning_needed": Text("Hoe dan ook nodig: {needs}.", "Needed in any case: {needs}."),
    "turning_one": Text("Eén ander gegeven is genoeg:", "One different fact is enough:"),
    "turning_many": Text(
        "De kleinste verandering: {count} gegevens tegelijk. Zo kan het:",
        "The smallest change: {count} facts at once. These do it:",
    ),
    "turning_none": Text(
        "Met hoogstens {tried} andere gegevens lukt dit niet.", "No change of at most {tried} facts does this."
    ),
    "progress_for": Text("Voortgang van {region}", "Progress of {region}"),
    "progress_days": Text("Van {before} naar {after}", "From {before} to {after}"),
    "no_day": Text("een dag die niet vermeld is", "a day that is not given"),
    "region_moved": Text("Wat de regio veranderde", "What the region changed"),
    "region_stayed": Text("De gegevens van de regio zijn gelijk gebleven.", "The facts of the region stayed the same."),
    "levels_up": Text("Focuspunten omhoog", "Focus points up"),
    "levels_down": Text("Focuspunten omlaag", "Focus points down"),
    "facts_changed": Text("Andere gegevens", "Other facts"),
    "steps_status": Text("Stappen", "Steps"),
    "by_region": Text("Wat dat met het advies doet", "What that does to the advice"),
    "by_rules": Text("Wat de regels veranderden", "What the rules changed"),
    "rules_same": Text(
        "Beide keren zijn dezelfde regels en kennis gebruikt.", "The same rules and knowledge were used both times."
    ),
    "rules_no_effect": Text(
        "De regels zijn anders, maar voor het vroegere beeld blijft het advies gelijk.",
        "The rules differ, but for the earlier picture the advice stays the same.",
    ),
    "targets_changed": Text("Doelen", "Targets"),
    "rules_then": Text("Regels van toen", "Rules of then"),
    "rules_now": Text("Regels van nu", "Rules of now"),
    "side_before": Text("Toen", "Then"),
    "side_after": Text("Nu", "Now"),
    "step_none": Text("nog niets", "nothing yet"),
    "status_done": Text("gedaan", "done"),
    "status_declined": Text("niet gekozen", "not chosen"),
    "different_regions": Text(
        "Let op: de bestanden gaan over {before} en over {after}.", "Note: the files are about {before} and {after}."
    ),
}
