"""What every page says."""

from typing import Final

from engine.text import Text

COMMON: Final[dict[str, Text]] = {
    "room": Text("De kamer", "The room"),
    "skip": Text("Naar de inhoud", "Skip to the content"),
    "other_language": Text("English", "Nederlands"),
    "all_regions": Text("Alle regio's", "All regions"),
    "nav_pages": Text("Pagina's", "Pages"),
    "nav_region": Text("Pagina's van deze regio", "Pages of this region"),
    "nav_table": Text("Tafel", "Table"),
    "nav_groups": Text("Groepen", "Groups"),
    "nav_board": Text("Beeld voor het bestuur", "Board view"),
    "nav_files": Text("Bestanden", "Files"),
    "nav_portfolio": Text("Naast elkaar", "Side by side"),
    "not_possible": Text("Dat kan niet", "That is not possible"),
    "help_word": Text("Hulp", "Help"),
    "key_title": Text("De sleutel van de adviseur", "The advisor's key"),
    "key_says": Text(
        "De kamer staat open voor het netwerk. De sleutel staat in het venster waarin de kamer is geopend.",
        "The room is open to the network. The key stands in the window in which it was opened.",
    ),
    "key_label": Text("Sleutel", "Key"),
    "key_do": Text("Naar binnen", "Go in"),
    "key_to_code": Text("Ik heb een code van een tafel", "I have a code for a table"),
    "back": Text("Terug", "Back"),
}
