import pytest

from engine.errors import nearest, or_list

NAMES = {
    "labour_market": ("de situatie op de arbeidsmarkt", "the situation on the labour market"),
    "partnership_count": ("de omvang", "partnerschap", "partnerschappen"),
    "shared_goals": ("F2", "Gedeelde doelstellingen in beleid"),
    "learner_centred": ("F12", "Lerende centraal"),
}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("partnership_cuont", "partnership_count"),
        ("partnership-count", "partnership_count"),
        ("Partnership_Count", "partnership_count"),
        ("sector", "sectors"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_suggests_the_nearest_word_or_nothing(word: str, meant: str) -> None:
    assert nearest(word, ("partnership_count", "sectors", "shared_goals")) == meant


def test_suggests_nothing_where_nothing_is_known() -> None:
    assert nearest("sectors", ()) == ""


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("arbeidsmarkt", "labour_market"),
        ("Arbeidsmarkt", "labour_market"),
        ("arbeids", "labour_market"),
        ("markt", ""),
        ("partnerschappen", "partnership_count"),
        ("gedeelde-doelstellingen", "shared_goals"),
        ("gedeelde_doelstellingen", "shared_goals"),
        ("F2", "shared_goals"),
        ("f2", "shared_goals"),
        ("F1", ""),
        ("F12", "learner_centred"),
        ("de", ""),
        ("doel(", ""),
        ("  ", ""),
        ("shared_gaols", "shared_goals"),
    ],
)
def test_knows_things_by_what_people_call_them(word: str, meant: str) -> None:
    assert nearest(word, NAMES, NAMES) == meant


def test_a_long_list_is_cut() -> None:
    assert or_list(["a", "b"]) == "`a`, `b`"
    assert or_list([]) == ""
    assert or_list("abcd", most=3) == "`a`, `b`, `c`, …"
