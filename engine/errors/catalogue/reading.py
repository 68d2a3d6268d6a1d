"""RK73x: a document can't be read, or the lexicon it is read with is wrong."""

from typing import Final

from engine.errors.message import Message, message

READING: Final[dict[str, Message]] = {
    "reading-pattern-empty": message(
        "RK730",
        "in de uitdrukking `{found}` staat geen woord",
        "there is no word in the expression `{found}`",
        "schrijf minstens één woord, bijvoorbeeld `struct*`",
        "write at least one word, for example `struct*`",
    ),
    "reading-pattern-bracket": message(
        "RK731",
        "in de uitdrukking `{found}` ontbreekt een haakje, of staat er een te veel",
        "in the expression `{found}` a bracket is missing, or there is one too many",
        "sluit elke `(` met `)` en elke `[` met `]`",
        "close each `(` with `)` and each `[` with `]`",
    ),
    "reading-pattern-hangs": message(
        "RK732",
        "in de uitdrukking `{found}` mist een woord voor of achter `...`, `|` of `[ ]`",
        "in the expression `{found}` a word is missing before or behind `...`, `|` or `[ ]`",
        "zet er een woord bij dat er altijd staat: `geen ... afspraak*`, `[nog] geen`",
        "add a word that is always there: `no ... agreement*`, `[not] yet`",
    ),
    "reading-pattern-star": message(
        "RK733",
        "in de uitdrukking `{found}` staat een `*` midden in een woord",
        "in the expression `{found}` a `*` stands in the middle of a word",
        "zet het sterretje aan het begin of het eind van een woord",
        "put the star at the begin or the end of a word",
    ),
    "reading-value-missing": message(
        "RK734",
        "deze uitdrukkingen hebben geen `value`",
        "these expressions have no `value`",
        "de rol `{role}` vraagt een niveau, bijvoorbeeld `value: 1.5`",
        "the role `{role}` needs a level, for example `value: 1.5`",
    ),
    "reading-value-extra": message(
        "RK735",
        "bij de rol `{role}` hoort geen `value`",
        "the role `{role}` has no `value`",
        "haal `value` weg; wat deze rol doet, staat in `composing.yaml`",
        "remove `value`; what this role does stands in `composing.yaml`",
    ),
    "reading-nothing-said": message(
        "RK736",
        "hier staan geen uitdrukkingen",
        "there are no expressions here",
        "zet ze achter `nl:` of `en:`",
        "put them behind `nl:` or `en:`",
    ),
    "reading-subject-missing": message(
        "RK737",
        "er is geen woordenlijst voor het focuspunt `{id}`",
        "there is no list of words for the focus point `{id}`",
        "maak `knowledge/reading/focus_points/{id}.yaml` met `labels` en `topics`",
        "make `knowledge/reading/focus_points/{id}.yaml` with `labels` and `topics`",
    ),
    "reading-file-missing": message(
        "RK738",
        "het bestand `knowledge/reading/{name}.yaml` ontbreekt",
        "the file `knowledge/reading/{name}.yaml` is missing",
        "neem het meegeleverde bestand over en pas het aan",
        "copy the shipped file and adapt it",
    ),
    "reading-out-of-place": message(
        "RK739",
        "`{address}` staat in een map die niet gelezen wordt",
        "`{address}` stands in a folder that is not read",
        "bedoeld is waarschijnlijk de map `knowledge/reading/{meant}`",
        "probably the folder `knowledge/reading/{meant}` is meant",
        "de mappen zijn `expressions`, `facts` en `focus_points`",
        "the folders are `expressions`, `facts` and `focus_points`",
    ),
    "document-other-language": message(
        "RK740",
        "dit document is in een taal die niet gelezen wordt",
        "this document is in a language that can't be read",
        "geef een Nederlands of Engels document, of vul een regiobestand zelf in",
        "give a Dutch or English document, or fill in a region file yourself",
    ),
    "document-other-subject": message(
        "RK741",
        "dit document gaat niet over een onderwijsregio",
        "this document is not about an education region",
        "is dit het goede bestand? er komen geen partnerschappen, besturen of Samen Opleiden in voor",
        "is this the right file? it names no partnerships, boards or Samen Opleiden",
    ),
    "document-nothing-found": message(
        "RK742",
        "in dit document staan geen feiten of focuspunten die te herkennen zijn",
        "this document holds no facts or focus points that can be recognised",
        "zet voor elke tekst de naam van het focuspunt, bijvoorbeeld `Relaties: …`",
        "put the name of the focus point before each text, for example `Relationships: …`",
    ),
}
