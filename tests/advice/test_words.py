"""Texts of rules with the region's own facts in them."""

from engine.advice.words import fill_rule, fill_waiting, say
from engine.model.library import Rule
from engine.text import Text
from tests.libraries import POINTS, adviser, focus_point, library, region, weigh
from tests.worlds import VOCABULARY, X

LIBRARY = library()


def filled(words: str, **values: object) -> str:
    rule = weigh("a", "count > 5", 1, "ties")
    return fill_rule(rule, Text(words, words), values, LIBRARY).en  # type: ignore[arg-type]


def test_what_a_test_found_stands_in_the_place_of_its_name() -> None:
    assert filled("{count} and {rate}", count=6, rate=49.5) == "6 and 49.5%"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    found = fill_rule(weigh("a", "rate > 5", 1, "ties"), Text("{rate}", "{rate}"), {"rate": 49.5}, LIBRARY)
    assert (found.nl, found.en) == ("49,5%", "49.5%")


def test_braces_that_name_nothing_found_stay() -> None:
    assert filled("{count} {mood} {} {Count}", count=6, mood=None) == "6 {mood} {} {Count}"


def test_a_rule_without_a_text_says_nothing() -> None:
    assert fill_rule(weigh("a", "count > 5", 1, "ties"), None, {}, LIBRARY) == Text("", "")


def test_members_of_a_list_are_joined() -> None:
    labels = {word: Text(f"{word} nl", f"{word} en") for word in ("a", "b", "c")}
    kinds = VOCABULARY["kinds"]._replace(values=labels)
    assert say(kinds, ("a", "b", "c"), "nl") == "a nl, b nl en c nl"
    assert say(kinds, ("a", "b"), "en") == "a en and b en"
    assert say(kinds, ("c",), "en") == "c en"


def test_a_word_is_said_by_its_label() -> None:
    assert say(VOCABULARY["mood"], "open", "nl") == X.nl


def family(name: str) -> Rule:
    rule = weigh("family", f"gap_{name} >= 1", 100, name)
    words = "{focus_point}: {level}, {gap}, {open_needs}"
    return rule._replace(about=name, because=Text(words, words))


def test_a_rule_of_a_family_names_its_own_focus_point_and_what_it_found_there() -> None:
    rule = family("ties")
    values = {"ties": 1, "gap_ties": 3, "open_needs_ties": 2, "gap_goals": 4}
    told = fill_rule(rule, rule.because, values, LIBRARY)
    assert told == Text("ties nl: 1 (ad hoc), 3, 2", "ties en: 1 (ad hoc), 3, 2")


def test_each_rule_of_a_family_gives_its_own_reason() -> None:
    made = adviser(library([family(name) for name in POINTS]))
    found = made.assess(region(dict.fromkeys(POINTS, 1)))
    told = [one.reasons[0].text.en for one in found.ranked]
    assert told == [f"{name} en: {{level}}, 3, {{open_needs}}" for name in POINTS]


def test_what_waits_begins_its_sentence_with_a_capital() -> None:
    found = fill_waiting(focus_point("ties"), focus_point("goals"), 2)
    assert found == Text(
        "Goals nl wacht hierop: voor de volgende stap daar is bij ties nl niveau 2 nodig.",
        "Goals en waits for this: its next step needs level 2 for ties en.",
    )
