"""What the pages of groups, and of the advisor who looks on, say."""

from typing import Final

from engine.text import Text

GROUPS: Final[dict[str, Text]] = {
    "groups_title": Text("De groepen van {region}", "Groups on {region}"),
    "groups_intro": Text(
        "Elke tafel vult op een eigen toestel in hoe zij de regio ziet. Hier ziet u waar de beelden verschillen.",
        "Each table fills in on its own device how it sees the region. Here you see where the readings differ.",
    ),
    "door_group": Text("Toegang voor de groepen", "Access for the groups"),
    "door_board": Text("Toegang voor het bestuur", "Access for the board"),
    "door_alone": Text(
        "De kamer is nu alleen op deze laptop open. Begin met regiokoers serve --network om ook telefoons en andere "
        "laptops toe te laten, of werk met bestanden.",
        "The room is open on this laptop only. Begin with regiokoers serve --network to let in telephones and other "
        "laptops too, or work by file.",
    ),
    "door_closed": Text("De toegang is gesloten.", "Access is closed."),
    "door_code": Text("Code", "Code"),
    "door_link": Text("Link", "Link"),
    "door_until": Text("Open tot {time}.", "Open until {time}."),
    "door_hidden": Text(
        "Er is een code uitgegeven die nog werkt tot {time}. De code zelf is niet bewaard. Hebt u een code nodig, maak "
        "dan een nieuwe.",
        "A code was given out that works until {time}. The code itself was not kept. If you need a code, make a new "
        "one.",
    ),
    "door_picture": Text("QR-code die de link opent", "QR code that opens the link"),
    "door_hours": Text("Hoe lang?", "How long?"),
    "door_hours_each": Text("{count} uur", "{count} hours"),
    "door_open": Text("Openen met een nieuwe code", "Open with a new code"),
    "door_close": Text("Sluiten", "Close"),
    "tables_here": Text("Wie er zijn", "Who is there"),
    "tables_none": Text("Er is nog geen tafel.", "There is no table yet."),
    "table_present": Text("er nu", "here now"),
    "table_away": Text("niet verbonden", "not connected"),
    "table_levels": Text("{count} van de {all} focuspunten", "{count} of the {all} focus points"),
    "table_others": Text("en {count} gegevens", "and {count} facts"),
    "table_others_one": Text("en één gegeven", "and one fact"),
    "table_free": Text("Vrijgeven voor een ander toestel", "Set free for another device"),
    "table_remove": Text("Weghalen", "Take away"),
    "table_more": Text("Meer over {name}", "More on {name}"),
    "by_file": Text("Zonder netwerk: met bestanden", "Without a network: by file"),
    "by_file_help": Text(
        "Geef elke tafel een leeg formulier, en lees de ingevulde bestanden hier in.",
        "Give each table an empty form, and read the filled-in files here.",
    ),
    "by_file_form": Text("Leeg formulier in Excel", "Empty form in Excel"),
    "by_file_text": Text("Leeg regiobestand", "Empty region file"),
    "by_file_files": Text("Ingevulde formulieren", "Filled-in forms"),
    "by_file_do": Text("Inlezen", "Read in"),
    "spread_none": Text("Nog geen antwoorden.", "No answers yet."),
    "spread_first": Text(
        "Wat de tafels samen vooraan zetten: {names}.", "What the tables together put in front: {names}."
    ),
    "spread_matter": Text(
        "Eerst bespreken: dit verandert wat vooraan staat", "Discuss first: this changes what is in front"
    ),
    "spread_matter_none": Text(
        "Geen verschil tussen de tafels verandert wat vooraan staat.",
        "No difference between the tables changes what stands in front.",
    ),
    "spread_rest": Text(
        "Ook verschillend, zonder gevolg voor wat vooraan staat",
        "Also different, with no effect on what stands in front",
    ),
    "spread_agreed": Text("Waar de tafels het eens zijn", "Where the tables agree"),
    "spread_agreed_none": Text("Nog nergens.", "Nowhere yet."),
    "spread_take": Text("Overnemen in het dossier ({count} nieuw)", "Take over into the dossier ({count} new)"),
    "spread_taken": Text("Dit staat al in het dossier.", "This is in the dossier already."),
    "spread_names": Text("Tonen wie wat ziet", "Show who sees what"),
    "spread_no_names": Text("Niet tonen wie wat ziet", "Don't show who sees what"),
    "spread_count": Text("{count} tafels", "{count} tables"),
    "spread_count_one": Text("één tafel", "one table"),
    "spread_count_none": Text("niemand", "nobody"),
    "spread_would": Text("Dan staat vooraan: {names}.", "Then in front: {names}."),
    "spread_settled": Text("Besproken: {value}", "Settled: {value}"),
    "spread_stands": Text("Nu in het dossier: {value}", "Now in the dossier: {value}"),
    "settle_choose": Text("Wat nemen we over?", "What do we take over?"),
    "settle_evidence": Text("Waaruit blijkt dat?", "What shows that?"),
    "settle_sure": Text("Alle tafels zijn het er nu over eens", "All tables agree on it now"),
    "settle_do": Text("Overnemen", "Take over"),
    "settle_again": Text("Opnieuw bespreken", "Discuss again"),
    "settle_undo": Text("Laatste wijziging ongedaan maken", "Take the last change back"),
    "join_title": Text("Meedoen", "Join in"),
    "join_code": Text("Code van de kamer", "Code of the room"),
    "join_help": Text("De code staat op het scherm van de adviseur.", "The code is on the advisor's screen."),
    "join_do": Text("Naar binnen", "Go in"),
    "name_title": Text("Welke tafel bent u?", "Which table are you?"),
    "name_label": Text("Naam van de tafel", "Name of the table"),
    "name_help": Text(
        "Een nummer is genoeg; namen van mensen zijn niet nodig.", "A number will do; no names of people are needed."
    ),
    "name_suggested": Text("tafel {number}", "table {number}"),
    "name_do": Text("Beginnen", "Begin"),
    "group_place": Text("Focuspunt {place} van {count}", "Focus point {place} of {count}"),
    "group_place_profile": Text("Gegeven {place} van {count}", "Fact {place} of {count}"),
    "group_said": Text("{said} van de {points} focuspunten ingevuld", "{said} of the {points} focus points filled in"),
    "group_pick": Text("Kies wat het best past", "Choose what fits best"),
    "group_saved": Text("Uw antwoord is bewaard.", "Your answer is saved."),
    "group_unknown": Text("Weten we niet", "We don't know"),
    "group_evidence": Text("Waaruit blijkt dat? (hoeft niet)", "What shows that? (optional)"),
    "group_before": Text("Vorige", "Previous"),
    "group_after": Text("Volgende", "Next"),
    "group_save": Text("Bewaren en verder", "Save and go on"),
    "group_all": Text("Alle antwoorden", "All answers"),
    "group_end": Text("Alles wat uw tafel zei", "All that your table said"),
    "group_end_help": Text(
        "Alles is bewaard. U kunt elk antwoord nog wijzigen; de adviseur ziet het meteen.",
        "All is saved. You can still change every answer; the advisor sees it at once.",
    ),
    "group_points": Text("Focuspunten", "Focus points"),
    "group_profile": Text("Over de regio", "About the region"),
    "group_open": Text("nog open", "still open"),
    "group_change": Text("Wijzigen", "Change"),
    "group_range": Text("Een getal van {low} tot en met {high}.", "A number from {low} to {high}."),
    "group_percentage": Text(
        "Een percentage, of een bandbreedte zoals 50-60.", "A percentage, or a range such as 50-60."
    ),
    "group_keys": Text("Met de toetsen 0 tot en met 4 kiest u een niveau.", "The keys 0 to 4 choose a level."),
    "personal_warning": Text(
        "Hierin staat misschien {kinds}. Wat over een persoon gaat, hoort niet in dit bestand. Het niveau is bewaard, "
        "deze toelichting nog niet.",
        "This may hold {kinds}. What is about a person does not belong in this file. The level is saved, this "
        "explanation is not yet.",
    ),
    "personal_keep": Text("De toelichting toch zo bewaren", "Save the explanation like this anyway"),
}
