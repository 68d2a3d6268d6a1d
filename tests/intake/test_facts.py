"""Facts as writers say them: what counts, what is only said of something else, and what is left unsaid."""

from typing import Any

import pytest

from tests.intake.conftest import Reading

LABELS = {
    "hr": "Samenwerking professionals incl. HR",
    "organisation": "Robuuste organisatiestructuur",
    "money": "Collectieve financiën, gekoppeld aan strategie",
    "quality": "Gedeelde kwaliteit met kwaliteitskader",
    "relations": "Sterke formele/informele relaties",
}


def found(read: Reading, profile: str, label: str = "", text: str = "") -> dict[str, Any]:
    lines = [f"{name}: {text if key == label else 'Onbekend.'}" for key, name in LABELS.items()]
    items = "\n".join(f"- {one}" for one in profile.split(" / ") if one)
    head = f"Onderwijsregio Rietlanden\n\nProfiel\n\n- Er zijn negen partnerschappen van schoolbesturen.\n{items}\n\n"
    (one,) = read(head + "Focuspunten\n\n" + "\n\n".join(lines) + "\n")
    return {name: fact.value for name, fact in one.facts.items() if name != "partnership_count"}


PROFILES: dict[str, dict[str, object]] = {
    # coverage
    "Deeltijdstudenten: nog niet voor alle vakken": {"coverage_part_time": "partial"},
    "Zij-instromers: nog niet overal": {"coverage_career_changers": "partial"},
    "Zij-instromers worden buiten de opleidingsscholen om begeleid": {"coverage_career_changers": "none"},
    "Zij-instromers: begeleiding tot en met het derde jaar": {},
    "Van de deeltijdstudenten doet een derde mee": {"coverage_part_time": "partial"},
    "Deeltijdstudenten hebben geen eigen rooster": {},
    "Deeltijdstudenten nemen niet deel": {"coverage_part_time": "none"},
    # labour market
    "Geen tekort in po; in vo alleen krapte bij Duits": {"labour_market": "balanced"},
    "Geen tekort in het vo; in het po een flink tekort": {"labour_market": "shortage"},
    "Geen noemenswaardig lerarentekort": {"labour_market": "balanced"},
    "Er is een tekort aan stageplekken": {},
    "Niet alleen een tekort aan leraren, ook krimp": {"labour_market": "shortage_and_shrinking"},
    # sectors
    "Sectoren: po en vo. So doet mee via het po": {"sectors": ["po", "vo"], "limited_sectors": ["so"]},
    "Sectoren: po en vo; twee so-scholen nemen deel aan het po-partnerschap": {
        "sectors": ["po", "vo"], "limited_sectors": ["so"]
    },
    "Sectoren: po, vo en mbo": {"sectors": ["po", "vo", "mbo"]},
    # history
    "De po-partnerschappen bestaan sinds 2009; het vo-partnerschap is in 2021 ontstaan": {
        "partnership_history": "mixed", "sectors": ["po", "vo"]
    },
    "Het oudste partnerschap dateert van 2007; het jongste is drie jaar geleden van start gegaan": {
        "partnership_history": "mixed"
    },
    "Alle partnerschappen bestaan al meer dan vijftien jaar": {"partnership_history": "long_standing"},
    "De partnerschappen zijn na 2020 opgericht": {"partnership_history": "recent"},
    "De regio bestaat drie jaar": {"regional_cooperation": "recent"},
    "Studenten van de partnerschappen lopen sinds 2021 mee": {},
    "Het convenant tussen de partnerschappen bestaat sinds 2021": {},
    # students
    "Er moeten meer studenten binnen de partnerschappen worden opgeleid": {},
    "De instroom op de lerarenopleidingen neemt af": {"student_numbers": "declining"},
    # sectors apart or together
    "Sectoren: po, vo en vo/mbo": {"sectors": ["po", "vo", "mbo"]},
}  # fmt: skip

TEXTS: list[tuple[str, str, dict[str, object]]] = [
    ("money", "Een bescheiden deel gaat in een regiopotje.", {"financing_model": "partly_pooled"}),
    ("money", "Een tiende wordt gezamenlijk beheerd, de rest gaat naar de partnerschappen.",
     {"financing_model": "partly_pooled"}),
    ("money", "De middelen worden in één regionaal budget ondergebracht.", {"financing_model": "collective"}),
    ("money", "Een gezamenlijke begroting is er nog niet.", {}),
    ("money", "Begroting voor vier jaar, ingedeeld naar onze doelen.",
     {"financing_model": "linked", "funding_horizon": "multi_year"}),
    ("money", "Er zijn afspraken.", {}),
    ("hr", "HR en opleiders zijn er, maar er zijn te weinig mensen.", {}),
    ("hr", "Personeelszaken wordt erbij gehaald wanneer een dossier daarom vraagt.", {"hr_involvement": "incidental"}),
    ("hr", "P&O zien we pas als er een contract getekend moet worden.", {"hr_involvement": "limited"}),
    ("hr", "De HR-adviseurs schuiven de laatste jaren vaker aan.", {"hr_involvement": "growing"}),
    ("hr", "HR en opleiders zitten zes keer per jaar samen aan tafel.", {"hr_involvement": "structural"}),
    ("hr", "HR trekt samen met de opleiders de kar.", {"hr_involvement": "co_owner"}),
    ("hr", "Een structureel overleg met HR is er niet.", {"hr_involvement": "limited"}),
    ("organisation", "Knopen worden in de partnerschappen doorgehakt.", {"regional_direction": "per_partnership"}),
    ("organisation", "Er is een regiobureau dat mag adviseren.", {"regional_direction": "coordination_point"}),
    ("organisation", "De stuurgroep beslist namens alle besturen.", {"regional_direction": "central"}),
    ("organisation", "De stuurgroep besluit zelden.", {}),
    ("organisation", "Er wordt nagedacht over een regionale stichting.", {}),
    ("organisation", "Een regeling ontbreekt.", {}),
    ("organisation", "Ontbreekt.", {"regional_direction": "none"}),
    ("quality", "De partnerschappen bezoeken elkaar ieder jaar.", {"monitoring": "yearly"}),
    ("quality", "Een jaarlijkse audit is er nog niet.", {}),
    ("relations", "De gemeenten en de buurregio schuiven aan.",
     {"municipality_involved": True, "cross_border": "some"}),
    ("relations", "Gemeenten en buurregio's zijn er nog niet bij.",
     {"municipality_involved": False, "cross_border": "none"}),
    ("relations", "Met de gemeenten wordt nog slechts bij gelegenheid gesproken.", {}),
]  # fmt: skip


@pytest.mark.parametrize("text", PROFILES)
def test_facts_of_the_profile(text: str, read: Reading) -> None:
    assert found(read, text) == PROFILES[text]


@pytest.mark.parametrize(("label", "text", "facts"), TEXTS)
def test_facts_under_a_label(label: str, text: str, facts: dict[str, object], read: Reading) -> None:
    assert found(read, "", label, text) == facts


@pytest.mark.parametrize(
    ("kinds", "split"),
    [
        ("één po, één vo/mbo", "partly"),
        ("twee po, één vo en één vo/mbo", None),
        ("één po, één vo en één mbo", "separate"),
    ],
)
def test_one_joined_partnership_among_others_says_nothing_of_the_sectors(
    kinds: str, split: str | None, read: Reading
) -> None:
    number = {"één po, één vo/mbo": 2, "twee po, één vo en één vo/mbo": 4}.get(kinds, 3)
    head = "Onderwijsregio Rietlanden\n\nProfiel\n\n- Schoolbesturen en opleidingen werken samen.\n"
    (one,) = read(f"{head}- {number} partnerschappen: {kinds}\n")
    assert (one.facts["sector_split"].value if "sector_split" in one.facts else None) == split


def test_denied_or_bounded_is_not_sure(read: Reading) -> None:
    head = "Onderwijsregio Rietlanden\n\nProfiel\n\n- Er zijn negen partnerschappen van schoolbesturen.\n"
    (one,) = read(f"{head}- Geen tekort in po; in vo alleen krapte bij Duits\n")
    assert one.facts["labour_market"].confidence == "medium"


ENGLISH = {
    "There is no joint budget yet.": {},
    "HR is more and more involved.": {"hr_involvement": "growing"},
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str, read: Reading) -> None:
    labels = {"Collaboration of professionals incl. HR": "HR", "Collective finance linked to strategy": "budget"}
    lines = "\n\n".join(f"{name}: {text if word in text else 'Unknown.'}" for name, word in labels.items())
    head = (
        "Education region Rietlanden\n\nProfile\n\n- There are nine partnerships of school boards in this region.\n\n"
    )
    (one,) = read(f"{head}{lines}\n\nRelationships: This is not known and was not discussed with the partners.\n")
    assert {name: fact.value for name, fact in one.facts.items() if name != "partnership_count"} == ENGLISH[text]


def test_a_number_that_runs_into_the_next_word_is_read(read: Reading) -> None:
    (one,) = read("Onderwijsregio Linde\n\nSchoolbesturen, 3 partnerschappen (tweevoor po, eenvoor vo), opleidingen.\n")
    assert one.facts["partnership_count"].value == 3


def test_partnerships_counted_with_a_times_sign(read: Reading) -> None:
    (one,) = read("Onderwijsregio Linde\n\nTwaalf schoolbesturen, 3 partnerschappen (2x po, 1x vo), met opleidingen.\n")
    assert one.facts["partnership_count"].value == 3
    assert [list(member["sectors"]) for member in one.partnerships] == [["po"], ["po"], ["vo"]]
