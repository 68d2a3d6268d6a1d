"""The words around the content, in both languages."""

from typing import Any, Final

from engine.text import Language, Text

PHRASES: Final[dict[str, Text]] = {
    "advice_for": Text("Ontwikkeladvies voor {region}", "Development advice for {region}"),
    "assessed_on": Text("Beeld van {day}", "Picture of {day}"),
    "position": Text("Waar de regio staat", "Where the region stands"),
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
    "instead_of": Text("zolang er geen {role} is", "as long as there is no {role}"),
    "how_long": Text("Hoe lang", "How long"),
    "months_range": Text("{low} tot {high} maanden", "{low} to {high} months"),
    "month": Text("{low} maand", "{low} month"),
    "months": Text("{low} maanden", "{low} months"),
    "first": Text("Begin met", "First"),
    "done_when": Text("Klaar als", "Done when"),
    "decides": Text("Besluit", "Decision"),
    "effort": Text("Inzet", "Effort"),
    "watch_out": Text("Let op", "Watch out"),
    "source": Text("Bron", "Source"),
    "sources": Text("Bronnen", "Sources"),
    "waits_for": Text("Wacht op", "Waits for"),
    "needs_level": Text("{name} op niveau {level}", "{name} at level {level}"),
    "unknown_yet": Text("niveau nog onbekend", "level not known yet"),
    "status_underway": Text("loopt", "underway"),
    "status_adopted": Text("afgesproken", "adopted"),
    "keep": Text("Wat sterk is, en sterk houdt", "What is strong, and what keeps it so"),
    "cautions": Text("Om over te praten", "To talk about"),
    "for_advisor": Text("Alleen voor de adviseur", "For the advisor only"),
    "ways_out": Text("Mogelijke wegen", "Possible ways"),
    "questions": Text("Nog te vragen", "Still to ask"),
    "more_questions": Text(
        "En nog {count} vragen; `--format json` geeft ze alle.", "And {count} more; `--format json` gives them all."
    ),
    "declined": Text("Bewust niet gekozen", "Deliberately not chosen"),
    "no_reason": Text("geen reden vermeld", "no reason given"),
    "no_steps": Text(
        "Er zijn nog geen stappen te noemen: geef eerst het niveau van een of meer focuspunten.",
        "No steps can be named yet: first give the level of one or more focus points.",
    ),
    "all_there": Text("Alle focuspunten staan op hun doel.", "All focus points are at their target."),
    "order_note": Text(
        "De volgorde volgt uit regels met bronnen; zij is een voorstel en geen oordeel.",
        "The order follows from rules with sources; it is a proposal, not a judgement.",
    ),
    "made_with": Text(
        "Regiokoers {version}, kennis {sha}, gegevens {facts}, {engine}",
        "Regiokoers {version}, knowledge {sha}, facts {facts}, {engine}",
    ),
    "own": Text("eigen redenering", "own inference"),
    "points": Text("{points} punten", "{points} points"),
    "and": Text(" en ", " and "),
}


def phrase(name: str, language: Language, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return PHRASES[name].in_(language).format(**words)
