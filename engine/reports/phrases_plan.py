"""The words around a plan."""

from typing import Final

from engine.text import Text

PLAN: Final[dict[str, Text]] = {
    "plan_for": Text("Plan voor {region}", "Plan for {region}"),
    "plan_targets": Text("Doel: {targets}.", "Target: {targets}."),
    "plan_reached": Text("Daar staat de regio al: {names}.", "The region is there already: {names}."),
    "plan_nothing": Text("Alles is al bereikt; er is geen stap nodig.", "All is reached already; no step is needed."),
    "plan_size": Text(
        "{steps} in {months}, met {capacity} focuspunten tegelijk.",
        "{steps} in {months}, with {capacity} focus points at once.",
    ),
    "plan_size_one": Text(
        "{steps} in {months}, met één focuspunt tegelijk.",
        "{steps} in {months}, with one focus point at a time.",
    ),
    "plan_smallest": Text(
        "Minder stappen kan niet: elke stap hoort bij een doel, of bij een niveau dat daarvoor nodig is.",
        "Fewer steps won't do: every step belongs to a target, or to a level that a target needs.",
    ),
    "plan_shortest": Text("Korter kan ook niet; dat is bewezen.", "Nor can it be shorter; that is proved."),
    "plan_found": Text(
        "Een korter plan is niet gevonden, maar ook niet uitgesloten.",
        "A shorter plan was not found, nor ruled out.",
    ),
    "plan_sign": Text("Elk teken staat voor {size}.", "Each sign stands for {size}."),
    "plan_longest": Text("Elke stap telt voor zijn langste duur.", "Every step counts at its longest."),
    "one_month": Text("één maand", "one month"),
    "count_step": Text("één stap", "one step"),
    "count_steps": Text("{count} stappen", "{count} steps"),
    "n_months": Text("{count} maanden", "{count} months"),
    "calendar": Text("Kalender", "Calendar"),
    "steps_in_order": Text("Wat, wie en wanneer", "What, who and when"),
    "part": Text("{name}, van {low} naar {high}", "{name}, from {low} to {high}"),
    "part_needed": Text("Nodig voor {names}.", "Needed for {names}."),
    "node": Text("{name} {level}", "{name} {level}"),
    "entry": Text("{title} ({owner}; {span})", "{title} ({owner}; {span})"),
    "part_empty": Text(
        "Alle stappen zijn gedaan; stel vast of dit niveau is bereikt.",
        "All steps are done; establish whether this level has been reached.",
    ),
    "load_per_owner": Text("Wie draagt hoeveel", "Who carries how much"),
    "load": Text(
        "{owner}: {steps} stappen, hoogstens {most} tegelijk (vanaf {month})",
        "{owner}: {steps} steps, at most {most} at once (from {month})",
    ),
    "load_one": Text("{owner}: één stap, vanaf {month}", "{owner}: one step, from {month}"),
    "other_plans": Text("Het kan ook anders", "Other ways"),
    "other_plan": Text("Begin met {names}: dan duurt het {months}.", "Begin with {names}: then it takes {months}."),
    "other_plan_fewer": Text(
        "Begin alleen met {names}: dan duurt het {months}.",
        "Begin with {names} only: then it takes {months}.",
    ),
    "no_plan": Text("Zo kan het niet", "This can't be done"),
    "conflict_smallest": Text(
        "Deze afspraken gaan niet samen. Laat er één los, en dit bezwaar vervalt:",
        "These agreements don't go together. Let one of them go, and this objection falls away:",
    ),
    "conflict_some": Text(
        "Met deze afspraken is geen plan gevonden; misschien is een kleiner deel ervan al te veel:",
        "No plan was found with these agreements; perhaps a smaller part of them is too much already:",
    ),
    "agreement_target": Text("{name} komt op niveau {value}.", "{name} comes to level {value}."),
    "agreement_pin": Text("De stap '{title}' hoort erbij.", "The step '{title}' is part of it."),
    "agreement_without": Text(
        "De stap '{title}' valt weg; daarmee blijft {name} op niveau {level}.",
        "The step '{title}' is left out; so {name} stays at level {level}.",
    ),
    "agreement_declined": Text(
        "De regio koos de stap '{title}' bewust niet; daarmee blijft {name} op niveau {level}.",
        "The region deliberately did not choose the step '{title}'; so {name} stays at level {level}.",
    ),
    "agreement_unknown": Text(
        "Het niveau van {name} is nog onbekend, en is wel nodig.",
        "The level of {name} is not known yet, and it is needed.",
    ),
    "agreement_within": Text("Het is klaar in {value} maanden.", "It is done in {value} months."),
    "agreement_capacity_one": Text(
        "De regio werkt aan één focuspunt tegelijk.", "The region works on one focus point at a time."
    ),
    "agreement_capacity": Text(
        "De regio werkt aan hoogstens {value} focuspunten tegelijk.",
        "The region works on at most {value} focus points at once.",
    ),
}
