"""What the folder's page and the portfolio say."""

from typing import Final

from engine.text import Text

HOME: Final[dict[str, Text]] = {
    "home_title": Text("Regio's in deze map", "Regions in this folder"),
    "home_folder": Text("Map: {name}. Wat hier staat, staat in die map.", "Folder: {name}. What is here is in it."),
    "home_empty": Text("Hier staat nog geen regio", "No region here yet"),
    "home_empty_help": Text(
        "Begin met een naam, open een bestand dat u al hebt, of probeer het met een voorbeeld.",
        "Begin with a name, open a file that you have, or try it with an example.",
    ),
    "home_filled": Text("{count} van de {all} focuspunten ingevuld", "{count} of the {all} focus points filled in"),
    "home_first": Text("Vooraan: {names}", "In front: {names}"),
    "home_day": Text("Stand van {day}", "Picture of {day}"),
    "home_broken": Text("Dit bestand kan nog niet gelezen worden", "This file can't be read yet"),
    "home_others": Text(
        "Deze bestanden opent de kamer niet, omdat hun naam hoofdletters, spaties of andere tekens heeft: {names}. "
        "Geef ze een naam in kleine letters, zoals veen-en-wijk.yaml.",
        "The room does not open these files, because their names have capitals, spaces or other signs: {names}. "
        "Give them a name in lower case, such as veen-en-wijk.yaml.",
    ),
    "begin_title": Text("Een nieuwe regio", "A new region"),
    "begin_name": Text("Naam van de regio", "Name of the region"),
    "begin_do": Text("Beginnen", "Begin"),
    "open_title": Text("Een bestand openen", "Open a file"),
    "open_file": Text("Regiobestand (YAML of JSON)", "Region file (YAML or JSON)"),
    "open_do": Text("Openen", "Open"),
    "document_title": Text("Uit een document", "From a document"),
    "document_file": Text("Beschrijving (Word, pdf, tekst of web)", "Description (Word, PDF, text or web)"),
    "document_help": Text(
        "De tekst blijft op deze laptop. U ziet per gegeven op welke zin het rust en beslist zelf.",
        "The text stays on this laptop. You see which sentence each fact rests on, and decide yourself.",
    ),
    "document_do": Text("Lezen", "Read"),
    "example_title": Text("Een voorbeeld", "An example"),
    "example_which": Text("Welke regio?", "Which region?"),
    "example_do": Text("Kopiëren naar deze map", "Copy into this folder"),
    "portfolio_title": Text("{count} regio's naast elkaar", "{count} regions side by side"),
    "portfolio_title_one": Text("Eén regio in deze map", "One region in this folder"),
    "portfolio_title_none": Text("Nog geen regio in deze map", "No region in this folder yet"),
    "portfolio_few": Text(
        "Naast elkaar leggen kan vanaf twee regio's.", "Laying side by side takes at least two regions."
    ),
    "portfolio_mirror": Text(
        "De regio's staan op alfabetische volgorde: een spiegel om van elkaar te leren, geen ranglijst.",
        "The regions are listed by name: a mirror to learn from one another, not a league table.",
    ),
    "portfolio_hide": Text("Namen vervangen", "Replace the names"),
    "portfolio_show": Text("Namen tonen", "Show the names"),
    "portfolio_matrix": Text("Waar de regio's staan", "Where the regions stand"),
    "portfolio_region": Text("Regio", "Region"),
    "portfolio_examples": Text("Wie dit eerder deed", "Who did this before"),
    "portfolio_more": Text("En nog {count}.", "And {count} more."),
    "portfolio_broken": Text("Niet meegeteld", "Left out"),
    "unknown_level": Text("onbekend", "unknown"),
    "level_key": Text(
        "Niveaus: {levels}. Een stip betekent: nog onbekend.", "Levels: {levels}. A dot is not known yet."
    ),
    "board_stands": Text("Waar de regio staat", "Where the region stands"),
    "board_first": Text("De eerste drie", "The first three"),
    "board_none": Text("Er staat nog niets vooraan.", "Nothing stands in front yet."),
    "board_begin": Text("Begin met", "Begin with"),
    "board_talk": Text("Om over te praten", "To talk about"),
    "board_open": Text("Wat nog open is", "What is still open"),
    "board_open_none": Text("Er zijn geen open vragen.", "There are no open questions."),
    "board_more": Text("En nog {count} vragen.", "And {count} more questions."),
    "board_more_one": Text("En nog één vraag.", "And one more question."),
    "board_decided": Text("Besloten", "Decided"),
    "board_from_to": Text("van {low} naar {high}", "from {low} to {high}"),
    "board_target": Text("doel {level}", "target {level}"),
}
