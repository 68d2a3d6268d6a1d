"""The words around a simulation, in both languages."""

from typing import Any, Final

from engine.text import Language, Text

PHRASES: Final[dict[str, Text]] = {
    "title": Text("Simulatie met {regions} verzonnen regio's", "Simulation with {regions} made-up regions"),
    "title_one": Text("Simulatie met één verzonnen regio", "Simulation with one made-up region"),
    "note": Text(
        "Deze regio's zijn verzonnen. Hoe vaak iets voorkomt en wat samenhangt, rust op vijf casussen en op aannames "
        "die in de kennis staan. De uitkomst zegt wat de regels doen, en niets over een echte regio of over Nederland.",
        "These regions are made up. How often something occurs and what hangs together rests on five cases and on "
        "assumptions that stand in the knowledge. The outcome says what the rules do, and nothing about a real region "
        "or about the Netherlands.",
    ),
    "note_unknown": Text(
        "Van alle gegevens is {share} onbekend gelaten.", "Of all facts {share} has been left unknown."
    ),
    "wish": Text("Wat als", "What if"),
    "wish_set": Text("{name}: {value}", "{name}: {value}"),
    "wish_where": Text("Voor regio's waar dit geldt: {sentence}.", "For regions where this holds: {sentence}."),
    "wish_all": Text("Voor alle regio's.", "For all regions."),
    "wish_result": Text(
        "Het gaat om {concerned} regio's; bij {moved} daarvan verandert waarmee zij beginnen ({share}).",
        "This concerns {concerned} regions; for {moved} of them it changes where they begin ({share}).",
    ),
    "wish_nobody": Text(
        "Geen enkele verzonnen regio voldoet hieraan; er verandert dus niets.",
        "No made-up region meets this, so nothing changes.",
    ),
    "points": Text("Waarmee regio's beginnen", "Where regions begin"),
    "points_lead": Text(
        "Aandeel van de regio's dat nu met een focuspunt begint, en het aandeel waar het als eerste staat.",
        "Share of the regions that begin with a focus point now, and the share where it stands first.",
    ),
    "point": Text("Focuspunt", "Focus point"),
    "step": Text("Stap", "Step"),
    "now": Text("begint nu", "begins now"),
    "first": Text("staat eerst", "stands first"),
    "now_after": Text("begint dan", "would begin"),
    "first_after": Text("dan eerst", "would be first"),
    "gained": Text("komt erbij", "gained"),
    "lost": Text("vervalt", "lost"),
    "before": Text("nu", "now"),
    "after": Text("dan", "then"),
    "nothing_first": Text(
        "{share} van de regio's heeft niets om nu mee te beginnen.",
        "{share} of the regions have nothing to begin with now.",
    ),
    "contradicting": Text(
        "Bij {share} van de regio's spreken regels elkaar tegen.",
        "In {share} of the regions rules contradict each other.",
    ),
    "steps": Text("De eerste stappen", "The first steps"),
    "steps_lead": Text(
        "De stappen die het vaakst meteen kunnen beginnen.", "The steps that most often can begin at once."
    ),
    "steps_moved": Text("Welke stappen erbij komen of vervallen", "Which steps are gained or lost"),
    "points_moved": Text("Welke focuspunten erbij komen of vervallen", "Which focus points are gained or lost"),
    "from_to": Text("Van {before} naar {after}: {count}", "From {before} to {after}: {count}"),
    "first_moves": Text("Wat dan als eerste staat", "What would stand first"),
    "no_point": Text("niets", "nothing"),
    "kinds": Text("Welke regio's veranderen", "Which regions change"),
    "kinds_lead": Text(
        "Kenmerken van regio's waarvan het begin vaker verandert dan gemiddeld ({share}).",
        "Features of regions where it changes more often than on average ({share}).",
    ),
    "kind": Text("Kenmerk", "Feature"),
    "kind_moved": Text("verandert", "changes"),
    "kind_regions": Text("regio's", "regions"),
    "facts": Text("Welke gegevens het meest uitmaken", "Which knowledge matters most"),
    "facts_lead": Text(
        "Hoeveel van de verschillen in de eerste drie focuspunten een gegeven bepaalt: op zichzelf, en samen met "
        "andere gegevens. Hier is elk gegeven los van de andere getrokken; samen kan het boven de 100% komen.",
        "How much of the differences in the first three focus points a fact decides: on its own, and together with "
        "other facts. Here each fact was drawn apart from the others; the shares together can exceed 100%.",
    ),
    "fact": Text("Gegeven", "Fact"),
    "alone": Text("op zichzelf", "on its own"),
    "together": Text("met andere", "with others"),
    "within": Text("speling", "margin"),
    "facts_rest": Text(
        "Van de andere {count} gegevens is het effect niet van nul te onderscheiden of kleiner dan 2%.",
        "The effect of the other {count} facts can't be told from nil or is below 2%.",
    ),
    "by_point": Text("Wat de punten van elk focuspunt bepaalt", "What decides the points of each focus point"),
    "by_point_lead": Text(
        "Per focuspunt de gegevens die zijn punten het meest bepalen, met hun aandeel samen met andere.",
        "For each focus point the facts that decide its points most, with their share together with others.",
    ),
    "decided_by": Text("bepaald door", "decided by"),
    "levels": Text("Hoe de verzonnen regio's ervoor staan", "How the made-up regions stand"),
    "levels_table": Text("Aandeel van de regio's per niveau", "Share of the regions by level"),
    "unknown": Text("onbekend", "unknown"),
    "rules": Text("Welke regels gelden", "Which rules hold"),
    "rules_lead": Text(
        "{fired} van de {total} regels gelden bij minstens een regio.",
        "{fired} of the {total} rules hold in at least one.",
    ),
    "rules_most": Text("Het vaakst", "Most often"),
    "rules_never": Text("Nooit in deze simulatie", "Never in this simulation"),
    "rule": Text("Regel", "Rule"),
    "holds": Text("geldt", "holds"),
    "none_never": Text("Elke regel geldt wel ergens.", "Each rule holds somewhere."),
    "more": Text("En nog {count}; `--format json` geeft ze alle.", "And {count} more; `--format json` gives them all."),
    "share_none": Text("0%", "0%"),
    "share_small": Text("<1%", "<1%"),
    "share_large": Text(">99%", ">99%"),
    "alt_points": Text(
        "Staven: per focuspunt het aandeel regio's dat ermee begint. De tabel hieronder zegt hetzelfde in getallen.",
        "Bars: for each focus point the share of regions that begin with it. The table below says the same in numbers.",
    ),
    "alt_points_after": Text(
        "Twee staven per focuspunt: het aandeel regio's dat ermee begint, nu en dan. De tabel hieronder zegt "
        "hetzelfde in getallen.",
        "Two bars for each focus point: the share of regions that begin with it, now and then. The table below says "
        "the same in numbers.",
    ),
    "alt_facts": Text(
        "Staven: per gegeven hoeveel het bepaalt, op zichzelf en met andere. De tabel hieronder zegt hetzelfde.",
        "Bars: for each fact how much it decides, on its own and with others. The table below says the same.",
    ),
    "alt_levels": Text(
        "Per focuspunt een balk die is verdeeld naar niveau. De tabel hieronder zegt hetzelfde in getallen.",
        "A bar for each focus point, divided by level. The table below says the same in numbers.",
    ),
    "foot": Text(
        "Verzonnen regio's, begingetal {seed}; kennis {sha}, aandelen {population}. Hetzelfde begingetal geeft "
        "dezelfde uitkomst.",
        "Made-up regions, seed {seed}; knowledge {sha}, shares {population}. The same seed gives the same outcome.",
    ),
}


def said(name: str, language: Language, /, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return PHRASES[name].in_(language).format(**words)


def number(count: int, language: Language) -> str:
    """Spell a whole number with its thousands apart."""
    return f"{count:,}".replace(",", "." if language == "nl" else ",")


def share(count: float, total: float, language: Language) -> str:
    """Spell a share in whole per cents."""
    if count <= 0 or not total:
        return said("share_none", language)
    if count * 200 <= total:
        return said("share_small", language)
    if total * 199 <= count * 200 < total * 200:
        return said("share_large", language)
    return f"{round(count * 100 / total)}%"
