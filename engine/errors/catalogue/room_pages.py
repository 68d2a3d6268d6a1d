"""RK52x to RK55x: what the pages of the room can't do."""

from typing import Final

from engine.errors.message import Message, message

ROOM_PAGES: Final[dict[str, Message]] = {
    # The table
    "changed-meanwhile": message(
        "RK520",
        "`{found}` is intussen in een ander venster gewijzigd; uw antwoord is niet bewaard",
        "`{found}` was changed in another window meanwhile; your answer was not saved",
        "kijk wat er nu staat, en antwoord opnieuw als u dat wilt",
        "look at what stands there now, and answer again if you want to",
    ),
    "plan-number": message(
        "RK521",
        "`{found}` is hier geen geldig getal",
        "`{found}` is no number that can be used here",
        "geef een heel getal van {low} tot en met {high}, of laat het veld leeg",
        "give a whole number from {low} to {high}, or leave the field empty",
    ),
    # Files, moments, tables of groups
    "region-there-already": message(
        "RK540",
        "`{found}` staat al in de map",
        "`{found}` is in the folder already",
        "open die regio, of verwijder die eerst",
        "open that region, or delete it first",
    ),
    "file-to-send-needed": message(
        "RK541",
        "er is geen bestand gekozen",
        "no file was chosen",
        "kies eerst een bestand",
        "choose a file first",
    ),
    "moment-not-here": message(
        "RK542",
        "dit moment is niet bewaard, of het is weggehaald",
        "this moment was not kept, or it was taken away",
        "kies een moment uit de lijst",
        "choose a moment from the list",
    ),
    "moment-name-needed": message(
        "RK543",
        "dit moment heeft nog geen naam",
        "this moment has no name yet",
        "geef een naam waaraan het moment te herkennen is",
        "give a name by which the moment can be known",
    ),
    "table-name-needed": message(
        "RK544",
        "deze tafel heeft nog geen naam",
        "this table has no name yet",
        "geef een naam, bijvoorbeeld `tafel 1`",
        "give a name, for example `table 1`",
    ),
    "table-there-already": message(
        "RK545",
        "er is al een tafel die `{found}` heet",
        "there is a table called `{found}` already",
        "kies een andere naam; ging u op een ander toestel verder, vraag dan de adviseur om de tafel vrij te geven",
        "choose another name; if you go on with another device, ask the advisor to set the table free",
    ),
    "tables-too-many": message(
        "RK546",
        "er zijn al {most} tafels",
        "there are {most} tables already",
        "haal een tafel weg die niet meedoet",
        "take away a table that does not take part",
    ),
    "table-not-here": message(
        "RK547",
        "deze tafel is er niet",
        "this table is not here",
        "kies een tafel uit de lijst",
        "choose a table from the list",
    ),
    "reading-of-other-region": message(
        "RK548",
        "dit is een beeld van `{found}`, en hier gaat het over `{region}`",
        "this is a reading of `{found}`, and this is about `{region}`",
        "neem het formulier van deze regio",
        "take the form of this region",
    ),
    "code-opens-nothing": message(
        "RK549",
        "deze code opent niets, of niet meer",
        "this code opens nothing, or no longer does",
        "kijk de code na, of vraag de adviseur om een nieuwe",
        "check the code, or ask the advisor for a new one",
    ),
    "not-asked-here": message(
        "RK550",
        "`{found}` is geen vraag van deze pagina",
        "`{found}` is no question of this page",
        "ga terug en kies een vraag uit de lijst",
        "go back and choose a question from the list",
    ),
    "value-not-offered": message(
        "RK551",
        "dit antwoord hoort niet bij de vraag over {name}",
        "this answer does not belong to the question on {name}",
        "kies een van de antwoorden",
        "choose one of the answers",
    ),
    "proposal-gone": message(
        "RK552",
        "dit voorstel is er niet meer",
        "this proposal is no longer here",
        "lees het document opnieuw in",
        "read the document again",
    ),
    "medium-not-here": message(
        "RK553",
        "`{found}` is geen vorm die hier gemaakt wordt",
        "`{found}` is no form that is made here",
        "kies een van de knoppen",
        "choose one of the buttons",
    ),
    "report-not-kept": message(
        "RK556",
        "dit stuk is niet bewaard, of het is weggehaald",
        "this report was not kept, or it was taken away",
        "maak het opnieuw met een van de knoppen",
        "make it again with one of the buttons",
    ),
    "form-unreadable": message(
        "RK557",
        "dit formulier is niet te lezen",
        "this form can't be read",
        "neem het lege formulier van deze pagina, vul het in en bewaar het als Excel-bestand",
        "take the empty form of this page, fill it in and save it as an Excel file",
    ),
    "form-level": message(
        "RK558",
        "`{found}` is geen niveau",
        "`{found}` is not a level",
        "zet een cijfer van 0 tot en met 4, of laat de cel leeg",
        "put a number from 0 to 4, or leave the cell empty",
    ),
    "delete-unconfirmed": message(
        "RK554",
        "er is niets verwijderd, want het vinkje stond niet aan",
        "nothing was deleted, for the box was not ticked",
        "zet het vinkje als alles van deze regio weg mag",
        "tick the box when everything of this region may go",
    ),
    "file-not-editable": message(
        "RK555",
        "dit bestand is te lezen, maar bij een wijziging zou er iets uit verloren gaan",
        "this file can be read, but not changed with everything kept",
        "haal weg wat na de regio staat, zoals een tweede document na `---`",
        "take away what stands behind the region, such as a second document after `---`",
    ),
}
