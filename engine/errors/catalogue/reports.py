"""RK66x, RK75x-76x: a report can't be made in the form that was asked for, or can't be made again."""

from typing import Final

from engine.errors.message import Message, message

REPORTS: Final[dict[str, Message]] = {
    "reports-extra-missing": message(
        "RK750",
        "voor {medium} ontbreekt een onderdeel van Regiokoers",
        "{medium} needs a part of Regiokoers that is not installed",
        'installeer het met `pip install "regiokoers[reports]"`',
        'install it with `pip install "regiokoers[reports]"`',
    ),
    "export-differs": message(
        "RK751",
        "het {medium}-bestand zegt niet hetzelfde als het advies ({expected} gevraagd, {found} teruggelezen): `{text}`",
        "the {medium} file does not say the same as the advice ({expected} asked, {found} read back): `{text}`",
        "er is niets geschreven; kies een andere vorm of een ander sjabloon, en meld dit aan de makers",
        "nothing was written; choose another format or template, and report this to the makers",
    ),
    "calendar-empty": message(
        "RK660",
        "geen stap kan nu beginnen, dus deze agenda zou leeg zijn",
        "no step can begin now, so this calendar would be empty",
        "kies een andere vorm, zoals pdf, die zegt wat er nog wel te doen of te vragen is",
        "choose another format, such as pdf, which says what there is to do or to ask",
    ),
    "one-region-only": message(
        "RK752",
        "een verslag als {medium} gaat over één regio, en dit zijn er {count}",
        "a report as {medium} is about one region, and these are {count}",
        "geef één regiobestand per keer, of kies xlsx, csv of ics",
        "give one region file at a time, or choose xlsx, csv or ics",
    ),
    "output-needed": message(
        "RK753",
        "een {medium}-bestand kan niet op het scherm",
        "a {medium} file can't be shown on the screen",
        "geef een naam met `--output`",
        "give a name with `--output`",
    ),
    "one-page-not-here": message(
        "RK754",
        "`--one-page` past niet bij {medium}",
        "`--one-page` does not fit {medium}",
        "kies html, docx of pdf, bijvoorbeeld met `--output advies.pdf`",
        "choose html, docx or pdf, for example with `--output advice.pdf`",
    ),
    "one-page-for-board": message(
        "RK755",
        "`--one-page` is er alleen voor het bestuur, niet met `--audience advisor`",
        "`--one-page` is for the board only, not with `--audience advisor`",
        "laat één van de twee weg",
        "leave one of the two out",
    ),
    "template-not-here": message(
        "RK756",
        "`--template` past niet bij {medium}",
        "`--template` does not fit {medium}",
        "een sjabloon is een Word-bestand; kies docx",
        "a template is a Word file; choose docx",
    ),
    "template-unreadable": message(
        "RK757",
        "dit sjabloon is niet te lezen als Word-bestand",
        "this template can't be read as a Word file",
        "geef een bestaand .docx-bestand, door Word of LibreOffice bewaard",
        "give an existing .docx file, saved by Word or LibreOffice",
    ),
    "template-without-content": message(
        "RK758",
        "dit sjabloon heeft geen plaats voor het advies",
        "this template has no place for the advice",
        "zet `{{{{ content }}}}` alleen op een regel",
        "put `{{{{ content }}}}` on a line of its own",
    ),
    "template-fields": message(
        "RK759",
        "een veld in dit sjabloon klopt niet: {why}",
        "a field in this template is wrong: {why}",
        "de velden zijn {known}, elk tussen dubbele accolades",
        "the fields are {known}, each between double braces",
    ),
    "report-too-long": message(
        "RK760",
        "het verslag past niet op {pages} bladzijde",
        "the report does not fit on {pages} page",
        "maak de naam van de regio of van de trekkers korter, of laat `--one-page` weg",
        "make the name of the region or of the owners shorter, or leave `--one-page` out",
    ),
    "report-without-record": message(
        "RK761",
        "dit is geen verslag van Regiokoers dat opnieuw te maken is",
        "this is no report of Regiokoers that can be made again",
        "geef een html-, docx-, pdf-, xlsx- of ics-bestand dat `regiokoers advise` maakte",
        "give an html, docx, pdf, xlsx or ics file that `regiokoers advise` made",
    ),
    "report-unreadable": message(
        "RK762",
        "dit verslag is beschadigd en niet te lezen",
        "this report is damaged and can't be read",
        "maak het opnieuw met `regiokoers advise`",
        "make it anew with `regiokoers advise`",
    ),
    "record-damaged": message(
        "RK763",
        "wat dit verslag meedraagt om het opnieuw te maken, is beschadigd",
        "what this report carries to be made again is damaged",
        "maak het verslag opnieuw met `regiokoers advise`",
        "make the report anew with `regiokoers advise`",
    ),
    "template-other": message(
        "RK764",
        "dit verslag is gemaakt met een eigen sjabloon, en dat is niet het sjabloon dat nu gegeven is",
        "this report was made with a template of your own, and that is not the one given now",
        "geef hetzelfde Word-bestand met `--template`",
        "give the same Word file with `--template`",
    ),
    "template-not-used": message(
        "RK765",
        "dit verslag is zonder eigen sjabloon gemaakt",
        "this report was made without a template of your own",
        "laat `--template` weg",
        "leave `--template` out",
    ),
}
