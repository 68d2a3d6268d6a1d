"""RK86x and RK87x: made-up regions can't be drawn, or a simulation can't be done."""

from typing import Final

from engine.errors.message import Message, message

SIMULATION: Final[dict[str, Message]] = {
    "simulate-extra-missing": message(
        "RK860",
        "om te simuleren ontbreekt {found}",
        "simulating lacks {found}",
        'installeer het erbij: `pip install "regiokoers[simulate]"`',
        'install it as well: `pip install "regiokoers[simulate]"`',
    ),
    "simulate-where-alone": message(
        "RK861",
        "`--where` zegt voor welke regio's iets anders wordt, maar niet wat",
        "`--where` says for which regions something changes, but not what",
        "zet erbij wat er anders wordt, zoals `--set hr_involvement=structural`",
        "add what changes, such as `--set hr_involvement=structural`",
    ),
    "simulate-output-kind": message(
        "RK862",
        "aan de naam is niet te zien welke vorm het resultaat moet krijgen",
        "the name does not tell which form the result should have",
        "gebruik .html, .json, .txt, .csv, .xlsx of .parquet, of een naam zonder punt voor een map met alles",
        "use .html, .json, .txt, .csv, .xlsx or .parquet, or a name without a full stop for a folder with everything",
    ),
    "simulate-form-other": message(
        "RK863",
        "`--format {medium}` en de naam van `--output` vragen om een andere vorm",
        "`--format {medium}` and the name of `--output` ask for different forms",
        "laat `--format` weg: de naam kiest de vorm",
        "leave out `--format`: the name chooses the form",
    ),
    "simulation-file-missing": message(
        "RK864",
        "het bestand `{name}` ontbreekt",
        "the file `{name}` is missing",
        "neem het over uit de meegeleverde kennis en pas het aan",
        "take it over from the shipped knowledge and adapt it",
    ),
    "simulation-fact-missing": message(
        "RK865",
        "er staat niet hoe vaak de waarden van `{found}` voorkomen",
        "it is not said how often the values of `{found}` occur",
        "voeg `{found}` toe met `shares` (of `members` bij een lijst), `why` en `sources`",
        "add `{found}` with `shares` (or `members` for a list), `why` and `sources`",
    ),
    "simulation-form": message(
        "RK866",
        "bij `{found}` hoort `{needed}`, en niets anders met aandelen",
        "`{found}` takes `{needed}`, and nothing else with shares",
        "een lijst heeft `members` met per lid een aandeel; elk ander gegeven heeft `shares` die samen 100 zijn",
        "a list has `members` with a share each; any other fact has `shares` that make 100 together",
    ),
    "simulation-sum": message(
        "RK867",
        "de aandelen van `{found}` zijn samen {total}",
        "the shares of `{found}` make {total} together",
        "maak ze samen 100",
        "make them 100 together",
    ),
    "simulation-band": message(
        "RK868",
        "`{found}` is geen getal en geen reeks van `{key}`, of staat er dubbel in",
        "`{found}` is no number and no range of `{key}`, or it is in there twice",
        "schrijf hele getallen van {low} tot en met {high}, als `3` of als `60..74`, zonder overlap",
        "write whole numbers from {low} up to {high}, as `3` or as `60..74`, without overlap",
    ),
    "simulation-weights": message(
        "RK869",
        "de gewichten van `{found}` zijn samen te zwaar: {weights}",
        "the weights of `{found}` are too heavy together: {weights}",
        "de kwadraten van de gewichten van een gegeven mogen samen niet boven de 1 komen",
        "the squares of the weights of a fact may not add up to more than 1",
    ),
    "simulation-list-weight": message(
        "RK870",
        "`{found}` is een lijst en kan geen gewicht hebben",
        "`{found}` is a list and can't have a weight",
        "geef het gewicht aan een gegeven met één waarde",
        "give the weight to a fact with a single value",
    ),
    "simulation-only-chain": message(
        "RK871",
        "`only` vraagt naar `{found}`, dat zelf ook `only` heeft",
        "`only` asks for `{found}`, which has `only` itself",
        "vraag naar een gegeven dat in elke regio voorkomt",
        "ask for a fact that occurs in every region",
    ),
    "simulation-never-always": message(
        "RK872",
        "bijna elke verzonnen regio heeft wat nooit mag voorkomen: {found}",
        "nearly every made-up region has what may never occur: {found}",
        "verruim `knowledge/simulation/never.yaml`, of pas de aandelen aan",
        "relax `knowledge/simulation/never.yaml`, or adapt the shares",
    ),
    "simulate-disk-full": message(
        "RK873",
        "de schijf is vol; er is niets geschreven",
        "the disk is full; nothing was written",
        "maak ruimte, of kies een andere plek met `--output`",
        "make room, or choose another place with `--output`",
    ),
    "simulate-folder-taken": message(
        "RK874",
        "deze map bestaat al en is niet leeg",
        "this folder exists and is not empty",
        "kies een nieuwe of lege map",
        "choose a new or empty folder",
    ),
    "simulate-table-kind": message(
        "RK875",
        "de tabel met verzonnen regio's kan deze vorm niet krijgen",
        "the table of made-up regions can't have this form",
        "gebruik .parquet, .csv of .jsonl",
        "use .parquet, .csv or .jsonl",
    ),
    "simulate-table-output": message(
        "RK876",
        "`--table` en `--output` noemen hetzelfde bestand",
        "`--table` and `--output` name the same file",
        "geef de regio's en het resultaat elk een eigen naam",
        "give the regions and the result a name each",
    ),
}
