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
    "back": Text("Terug", "Back"),
}
