"""What the page says that confirms what was read in a document."""

from typing import Final

from engine.text import Text

DOCUMENTS: Final[dict[str, Text]] = {
    "confirm_title": Text("Gelezen in {document}", "Read in {document}"),
    "confirm_help": Text(
        "Controleer wat er gelezen is. Bovenaan staat wat twijfelachtig is. Zet het vinkje bij wat klopt, wijzig wat "
        "anders is, en maak leeg wat u niet weet.",
        "Check what was read. What is doubtful comes first. Tick what is right, change what is different, and clear "
        "what you don't know.",
    ),
    "confirm_cases": Text("In dit document staan meerdere regio's", "There are several regions in this document"),
    "confirm_text": Text("De tekst", "The text"),
    "confirm_text_help": Text("Gemarkeerd is de tekst waarop een gegeven rust.", "What a fact rests on is marked."),
    "confirm_to_mark": Text("Naar de eerste markering", "To the first mark"),
    "confirm_region": Text("Naam van de regio", "Name of the region"),
    "confirm_values": Text("Wat er gelezen is", "What was read"),
    "sure_low": Text("twijfel", "doubtful"),
    "sure_medium": Text("redelijk zeker", "fairly sure"),
    "sure_high": Text("zeker", "sure"),
    "sure_none": Text("niet gevonden", "not found"),
    "sure_unread": Text("wel tekst, geen waarde", "text, but no value"),
    "confirm_right": Text("Dit klopt", "This is right"),
    "confirm_or": Text("Ook te verdedigen: niveau {levels}", "Can be defended too: level {levels}"),
    "confirm_how": Text("Hoe dit niveau is gelezen", "How this level was read"),
    "confirm_save": Text("Bewaren als dossier", "Save as a dossier"),
    "confirm_later": Text(
        "Wat u openlaat, is onbekend en komt aan tafel als vraag terug.",
        "What you leave open is unknown and comes back as a question at the table.",
    ),
    "not_known": Text("weet ik niet", "I don't know"),
    "none_of_these": Text("geen van deze", "none of these"),
}
