"""What may not change a level: wrapping, order, case, quotes, synonyms, chatter; and what must: a denial."""

import random
import textwrap

import pytest

from engine.intake.proposal import Proposal
from tests.intake.conftest import CASES, Reading

DOCUMENTS = [path for path in sorted(CASES.iterdir()) if path.suffix != ".yaml"]
LABELLED = [path for path in DOCUMENTS if path.name[:2] in ("01", "03", "05", "09", "10", "12")]
by_document = pytest.mark.parametrize(
    "text", [path.read_text("utf-8") for path in LABELLED], ids=lambda text: text[:24]
)


def levels(proposals: list[Proposal]) -> dict[str, int | None]:
    (one,) = proposals
    return {name: level.level for name, level in one.levels.items()}


@by_document
@pytest.mark.parametrize("width", [40, 64, 200])
def test_wrapping(text: str, width: int, read: Reading) -> None:
    wrapped = "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n")
    )
    assert levels(read(wrapped)) == levels(read(text))


@by_document
def test_case(text: str, read: Reading) -> None:
    assert levels(read(text.upper())) == levels(read(text))


@by_document
def test_typographic_signs(text: str, read: Reading) -> None:
    fancy = (
        text.replace("'", "\u2019")
        .replace(" - ", " \u2013 ")
        .replace("\n- ", "\n\u2022\t ")
        .replace(" en ", "\u00a0en ")
    )
    assert levels(read(fancy)) == levels(read(text))


@by_document
def test_line_ends(text: str, read: Reading) -> None:
    assert levels(read(text.replace("\n", "\r\n"))) == levels(read(text))


def test_order_of_the_focus_points(read: Reading) -> None:
    head, *rows = (CASES / "12-hoogveen.txt").read_text("utf-8").rsplit("\n\n", 1)
    lines = rows[0].strip().split("\n")
    shuffled = [*lines]
    random.Random(1).shuffle(shuffled)
    assert shuffled != lines
    assert levels(read(f"{head}\n\n" + "\n".join(shuffled))) == levels(read(f"{head}\n\n" + "\n".join(lines)))


def region(**texts: str) -> str:
    labels = {
        "quality_framework": "Gedeelde kwaliteit met kwaliteitskader",
        "shared_goals": "Gedeelde doelstellingen in beleid",
        "cross_board_solidarity": "Bovenbestuurlijke solidariteit",
        "professional_collaboration_hr": "Samenwerking professionals incl. HR",
        "organisational_structure": "Robuuste organisatiestructuur",
        "future_proof_design": "Toekomstbestendig ontwerp",
        "career_development": "Transparante loopbaanontwikkeling",
    }
    head = "Onderwijsregio Rietlanden\n3 partnerschappen (2 po, 1 vo), veel schoolbesturen en opleidingsscholen\n"
    return head + "\n".join(f"{labels[name]}: {text}" for name, text in texts.items())


SENTENCES = {
    "shared_goals": "Er is een regionale visie en beleid.",
    "organisational_structure": "Centrale regie vanuit de Onderwijsregio.",
    "professional_collaboration_hr": "HR wordt structureel betrokken.",
    "quality_framework": "De kwaliteitslijn is verankerd in alle lagen.",
    "career_development": "Er zijn duidelijke loopbaanroutes.",
}


@pytest.mark.parametrize(
    "extra", ["De lunch was goed verzorgd door de conciërge.", "Dit gesprek vond plaats op dinsdag in Zwolle."]
)
def test_an_irrelevant_sentence_in_the_profile_changes_nothing(extra: str, read: Reading) -> None:
    text = region(**SENTENCES)
    assert levels(read(text.replace("opleidingsscholen\n", f"opleidingsscholen\n{extra}\n"))) == levels(read(text))


@pytest.mark.parametrize("extra", ["Dit besprak het team op dinsdag.", "Zie ook bijlage drie van het verslag."])
@pytest.mark.parametrize("name", SENTENCES)
def test_an_irrelevant_sentence_behind_a_text_changes_nothing(name: str, extra: str, read: Reading) -> None:
    text = region(**SENTENCES)
    assert levels(read(text.replace(SENTENCES[name], f"{SENTENCES[name]} {extra}"))) == levels(read(text))


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("professional_collaboration_hr", "HR wordt nauwelijks betrokken.", "HR wordt amper betrokken."),
        ("professional_collaboration_hr", "HR wordt af en toe betrokken.", "HR wordt sporadisch betrokken."),
        ("quality_framework", "De uitvoering verschilt per school.", "De uitvoering is wisselend."),
        ("future_proof_design", "In ontwikkeling.", "In opbouw."),
        (
            "cross_board_solidarity",
            "Er is een verdeelregel voor alle besturen.",
            "Er is een verdeelsleutel voor alle besturen.",
        ),
        (
            "shared_goals",
            "De doelen zijn vastgesteld, maar niet meetbaar.",
            "De doelen zijn vastgesteld, doch niet meetbaar.",
        ),
    ],
)
def test_a_synonym_changes_nothing(name: str, text: str, other: str, read: Reading) -> None:
    (one,), (two,) = read(region(**{name: text})), read(region(**{name: other}))
    assert one.levels[name].level == two.levels[name].level is not None


@pytest.mark.parametrize(
    ("name", "text", "denied"),
    [
        ("professional_collaboration_hr", "HR wordt structureel betrokken.", "HR wordt niet structureel betrokken."),
        ("shared_goals", "Er is een regionale visie en beleid.", "Er is geen regionale visie en geen beleid."),
        ("organisational_structure", "Er is een stuurgroep met mandaat.", "Er is nog geen stuurgroep met mandaat."),
        ("career_development", "Er is een regionale loopbaankaart.", "Een regionale loopbaankaart ontbreekt."),
        ("cross_board_solidarity", "Er zijn afspraken vastgelegd.", "Er zijn geen afspraken vastgelegd."),
        ("quality_framework", "De normen worden jaarlijks herijkt.", "De normen worden niet jaarlijks herijkt."),
    ],
)
def test_a_denial_lowers_the_level(name: str, text: str, denied: str, read: Reading) -> None:
    (one,), (two,) = read(region(**{name: text})), read(region(**{name: denied}))
    assert one.levels[name].level is not None
    assert two.levels[name].level is not None
    assert (two.levels[name].level or 0) < (one.levels[name].level or 0)


@pytest.mark.parametrize("text", ["niet langer vrijblijvend.", "Dit is allang niet meer ad hoc."])
def test_what_was_weak_and_is_over_is_no_weakness(text: str, read: Reading) -> None:
    (one,) = read(region(quality_framework=text))
    assert (one.levels["quality_framework"].level or 0) >= 3


@pytest.mark.parametrize("text", ["-", "onbekend", "n.v.t.", "Hierover is niet gesproken.", "Geen gegevens.", "?"])
def test_silence_is_unknown(text: str, read: Reading) -> None:
    (one,) = read(region(quality_framework=text, shared_goals="Vastgesteld door alle besturen."))
    assert one.levels["quality_framework"].level is None
    assert one.levels["career_development"].level is None


def test_strong_within_partnerships_is_at_most_two_unless_there_is_one(read: Reading) -> None:
    text = region(quality_framework="Binnen de partnerschappen verankerd en jaarlijks herijkt.")
    (several,) = read(text)
    (single,) = read(text.replace("3 partnerschappen (2 po, 1 vo)", "1 groot partnerschap po/vo"))
    assert several.levels["quality_framework"].level == 2
    assert (single.levels["quality_framework"].level or 0) >= 3
