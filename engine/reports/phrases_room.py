"""The words of the interview and of several readings."""

from typing import Final

from engine.text import Text

ROOM: Final[dict[str, Text]] = {
    "consult_for": Text("Gesprek over {region}", "Consultation on {region}"),
    "consult_saved": Text("Elk antwoord staat meteen in {file}.", "Every answer is in {file} at once."),
    "which_region": Text("Hoe heet de regio?", "What is the region called?"),
    "dont_know": Text("Weet ik niet", "I don't know"),
    "go_back": Text("Terug: vorige antwoord opnieuw", "Back: the previous answer again"),
    "go_menu": Text("Iets anders: wijzigen, parkeren, besluiten, stoppen", "Something else: edit, park, decide, stop"),
    "nothing_back": Text("Er is niets om ongedaan te maken.", "There is nothing to take back."),
    "taken_back": Text("Ongedaan gemaakt: {name}.", "Taken back: {name}."),
    "whole_file": Text("een wijziging van het hele dossier", "a change of the whole dossier"),
    "typed": Text("? = weet ik niet, < = terug, / = iets anders", "? = I don't know, < = back, / = something else"),
    "none_chosen": Text("Geen van deze", "None of these"),
    "evidence_asked": Text("Waaruit blijkt dat? (Enter slaat over)", "What shows that? (Enter skips)"),
    "confidence_asked": Text("Hoe zeker is dit?", "How certain is this?"),
    "confidence_high": Text("zeker", "certain"),
    "confidence_medium": Text("redelijk zeker", "fairly certain"),
    "confidence_low": Text("onzeker", "uncertain"),
    "matter_levels": Text(
        "Nog {levels} focuspunten zonder niveau; daarna blijkt welke vragen er nog toe doen.",
        "{levels} focus points still without a level; after that it shows which questions matter.",
    ),
    "matter_levels_one": Text(
        "Nog één focuspunt zonder niveau; daarna blijkt welke vragen er nog toe doen.",
        "One focus point still without a level; after that it shows which questions matter.",
    ),
    "matter_many": Text(
        "Nog {count} vragen kunnen op zichzelf veranderen wat vooraan staat.",
        "{count} more questions can by themselves change what stands in front.",
    ),
    "matter_one": Text(
        "Nog één vraag kan op zichzelf veranderen wat vooraan staat.",
        "One more question can by itself change what stands in front.",
    ),
    "matter_none": Text(
        "Geen enkele vraag verandert op zichzelf wat vooraan staat; samen kunnen ze dat nog wel.",
        "No question by itself changes what stands in front; together they still can.",
    ),
    "now_settled": Text("De eerste drie stappen staan vast.", "The first three steps are settled."),
    "first_now": Text("Vooraan: {names}.", "In front: {names}."),
    "no_first": Text("Er staat nog niets vooraan.", "Nothing stands in front yet."),
    "all_asked": Text("Alle vragen zijn gesteld.", "All questions have been asked."),
    "skipped_some": Text("Overgeslagen: {names}.", "Passed over: {names}."),
    "next_questions": Text("Wat nu te vragen", "What to ask now"),
    "parked_points": Text("Geparkeerd", "Parked"),
    "decisions": Text("Besluiten", "Decisions"),
    "decision_on": Text("{text} ({day})", "{text} ({day})"),
    "what_next": Text("Wat wilt u doen?", "What would you like to do?"),
    "menu_on": Text("Verder met de vragen", "Go on with the questions"),
    "menu_edit": Text("Een antwoord wijzigen", "Edit an answer"),
    "menu_park": Text("Een punt parkeren", "Park a point"),
    "menu_decide": Text("Een besluit noteren", "Note a decision"),
    "menu_step": Text("Bijhouden wat er met een stap is gedaan", "Keep what was done with a step"),
    "menu_advice": Text("Het advies tonen", "Show the advice"),
    "menu_stop": Text("Stoppen; alles is bewaard", "Stop; all is saved"),
    "doubtful_again": Text(
        "Dit antwoord was nog niet zeker ({value}), en een ander antwoord verandert wat vooraan staat. Klopt het nog?",
        "This answer was not certain yet ({value}), and another one changes what stands in front. Is it still right?",
    ),
    "room_open": Text(
        "De kamer is open op {address}; stop met Ctrl-C.", "The room is open at {address}; stop with Ctrl-C."
    ),
    "room_open_network": Text(
        "De kamer is open op {address}, en voor andere apparaten op het adres van deze laptop.\n"
        "De sleutel van de adviseur: {key}\nDe verbinding is niet versleuteld: gebruik een netwerk dat u vertrouwt. "
        "Stop met Ctrl-C.",
        "The room is open at {address}, and for other devices at this laptop's address.\n"
        "The advisor's key: {key}\nThe connection is not encrypted: use a network that you trust. Stop with Ctrl-C.",
    ),
    "which_answer": Text("Welk antwoord?", "Which answer?"),
    "which_step": Text("Welke stap?", "Which step?"),
    "which_status": Text("Hoe staat het ermee?", "How does it stand?"),
    "text_parked": Text("Welk punt?", "Which point?"),
    "text_decided": Text("Welk besluit?", "Which decision?"),
    "text_reason": Text("Waarom niet?", "Why not?"),
    "saved": Text("Bewaard.", "Saved."),
    "not_a_number": Text("Geef een getal van {low} tot en met {high}.", "Give a number from {low} to {high}."),
    "not_a_range": Text(
        "Geef een percentage, of een bandbreedte zoals 50..60.", "Give a percentage, or a range such as 50..60."
    ),
    "personal_email": Text("een e-mailadres", "an e-mail address"),
    "personal_telephone": Text("een telefoonnummer", "a telephone number"),
    "personal_number": Text("een persoonsnummer", "a personal number"),
    "personal_judgement": Text("een oordeel over een persoon", "a judgement of a person"),
    "personal_warning": Text(
        "Let op: hierin staat misschien {kinds}. Wat over een persoon gaat, hoort niet in dit bestand.",
        "Note: this may hold {kinds}. What is about a person does not belong in this file.",
    ),
    "personal_keep": Text("Toch zo bewaren?", "Save it like this anyway?"),
    "keep_not": Text("Nee, opnieuw invullen", "No, fill it in again"),
    "keep_so": Text("Ja", "Yes"),
    "confirm_for": Text("Nakijken: {region}", "To check: {region}"),
    "confirm_from": Text("Voorgesteld uit {document}", "Proposed from {document}"),
    "confirm_left": Text(
        "Nog {count} waarden na te kijken, waarvan {doubtful} met twijfel.",
        "{count} values still to check, {doubtful} of them doubtful.",
    ),
    "confirm_left_one": Text("Nog één waarde na te kijken.", "One value still to check."),
    "confirm_done": Text("Alles uit het document is nagekeken.", "All of the document has been checked."),
    "confirm_after": Text(
        "Wat het document niet zegt, vraagt `regiokoers consult {file}`.",
        "What the document does not say, `regiokoers consult {file}` asks.",
    ),
    "confirm_kept": Text(
        "Wat u veranderde, staat zonder namen in {file}; wie de woordenlijst bijhoudt, kan ervan leren.",
        "What you changed stands without names in {file}; whoever keeps the lexicon can learn from it.",
    ),
    "confirm_doubtful": Text("Eerst bekijken", "Look at these first"),
    "confirm_proposed": Text("{name}: {value}, {sure}", "{name}: {value}, {sure}"),
    "confirm_alternatives": Text("; ook te verdedigen: {levels}", "; can be defended too: {levels}"),
    "confirm_unread": Text("{name}: wel tekst, geen waarde te lezen", "{name}: text, but no value to be read"),
    "confirm_range": Text("van {low} tot {high}", "from {low} to {high}"),
    "confirm_place": Text("{place} van {count}", "{place} of {count}"),
    "confirm_now": Text("In het bestand staat: {value}.", "The file says: {value}."),
    "confirm_ask": Text("Klopt dit?", "Is this right?"),
    "confirm_right": Text("Klopt: {value}", "Right: {value}"),
    "confirm_change": Text("Iets anders kiezen", "Choose something else"),
    "confirm_why": Text("Waarom dit voorstel?", "Why this proposal?"),
    "confirm_no_steps": Text("De woorden tussen haken zeggen het.", "The words between brackets say it."),
    "or": Text(" of ", " or "),
    "personal_document": Text(
        "let op: in `{document}` staat misschien {kinds}; wat over een persoon gaat, hoort niet in een regiobestand",
        "note: `{document}` may hold {kinds}; what is about a person does not belong in a region file",
    ),
    "merged_for": Text("{count} beelden van {region}", "{count} readings of {region}"),
    "merged_agree": Text("Waar de beelden gelijk zijn", "Where the readings agree"),
    "merged_agree_none": Text("Nergens zijn alle beelden gelijk.", "Nowhere do all readings agree."),
    "merged_matter": Text(
        "Eerst bespreken: dit verandert wat vooraan staat", "Discuss first: this changes what stands in front"
    ),
    "merged_rest": Text(
        "Ook verschillend, zonder gevolg voor wat vooraan staat",
        "Also different, with no effect on what stands in front",
    ),
    "spread": Text("{name}: {values}", "{name}: {values}"),
    "seen_one": Text("één tafel ziet {value}", "one table sees {value}"),
    "seen_many": Text("{count} tafels zien {value}", "{count} tables see {value}"),
    "seen_by_one": Text("{who} ziet {value}", "{who} sees {value}"),
    "seen_by_many": Text("{who} zien {value}", "{who} see {value}"),
    "spread_turn": Text("Met {value} staat vooraan: {names}.", "With {value} this stands in front: {names}."),
    "merged_left": Text(
        "Niet overgenomen, omdat de beelden verschillen: {names}.", "Left out, because the readings differ: {names}."
    ),
}
