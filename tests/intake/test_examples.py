"""What a text sounds like: counted examples, words that decide, and what may and may not change it."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.intake.levels.compose import LevelReader
from engine.intake.levels.examples import LEVELS, SILENT, Examples, chances
from engine.intake.levels.judgement import judged
from engine.intake.lexicon.lexicon import Example, Lexicon

SUBJECT = "relationships"
WORDS = ("wandelgang", "toevallig", "kring", "jaarlijks", "opbouw", "herijkt")


def examples(*pairs: tuple[int | None, str]) -> Examples:
    return Examples([Example(SUBJECT, level, text, "nl") for level, text in pairs], frozenset({"niet", "geen"}))


FEW = examples(
    (0, "Men kent elkaar niet."),
    (1, "Het contact loopt toevallig, in de wandelgang."),
    (1, "Wie elkaar kent, belt toevallig."),
    (2, "Een kring is in opbouw."),
    (3, "Er is een vaste kring."),
    (4, "De vaste kring wordt jaarlijks herijkt."),
    (None, "Hierover is niets bekend."),
)


def test_a_word_speaks_for_the_level_of_its_examples() -> None:
    found = FEW.likeness(SUBJECT, "Toevallig, in de wandelgang.")
    assert found is not None
    assert found.level == 1
    assert found.words == ("Toevallig", "wandelgang")


def test_what_no_example_has_says_nothing() -> None:
    assert FEW.likeness(SUBJECT, "Zeepkistenrace!") is None
    assert FEW.likeness("shared_goals", "zeepkistenrace") is None


def test_a_denied_word_is_another_sign() -> None:
    known = examples((4, "vaste kring"), (0, "geen vaste kring"))
    one, other = known.likeness(SUBJECT, "een vaste kring"), known.likeness(SUBJECT, "geen vaste kring")
    assert one is not None
    assert other is not None
    assert (one.level, other.level) == (4, 0)


def test_a_denial_reaches_no_further_than_its_part_of_the_sentence() -> None:
    known = examples((4, "vaste kring"), (0, "geen vaste kring"), (2, "geen"))
    near, far = (known.likeness(SUBJECT, text) for text in ("geen vaste kring", "geen, vaste kring"))
    assert near is not None
    assert far is not None
    assert far.points[4] - far.points[0] > near.points[4] - near.points[0]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_the_order_of_words_does_not_matter(words: Sequence[str]) -> None:
    found = {FEW.likeness(SUBJECT, " ".join(one)) for one in itertools.islice(itertools.permutations(words), 6)}
    assert len({one.points for one in found if one}) == 1


@given(st.lists(st.floats(-700, 700), min_size=2, max_size=6))
def test_chances_add_up_and_keep_the_order(points: Sequence[float]) -> None:
    found = chances(points)
    assert sum(found) == pytest.approx(1)
    assert found[points.index(max(points))] == max(found)


def test_without_examples_the_rules_decide() -> None:
    for level in range(LEVELS):
        one = judged(None, 0.15, float(level), "high")
        assert one.level == level
        assert not one.silent
    assert judged(None, 0.15, None, "low").confidence == "low"


def test_rules_that_are_sure_outweigh_a_faint_likeness() -> None:
    faint = FEW.likeness(SUBJECT, "kring")
    assert judged(faint, 0.15, 1.0, "high").level == 1


def test_alternatives_are_the_levels_with_a_chance() -> None:
    one = judged(None, 0.15, 2.5, "low")
    assert {one.level, *one.alternatives} >= {2, 3}
    assert one.level not in one.alternatives


@pytest.mark.parametrize(
    "text",
    [
        "Hierover staat niets in het document.",
        "Of dit is afgesproken, is uit de stukken niet op te maken.",
        "Daar hebben we bij het maken van deze schets niets over kunnen vinden.",
    ],
)
def test_a_text_that_says_that_nothing_is_known_is_silence(text: str, lexicon: Lexicon) -> None:
    reader = LevelReader(lexicon, "nl")
    for subject in lexicon.subjects:
        assert reader.read(subject, [text], single=False, by_label=True).level is None


def test_every_level_of_every_focus_point_has_examples(lexicon: Lexicon) -> None:
    for language, subject in itertools.product(("nl", "en"), lexicon.subjects):
        levels = {one.level for one in lexicon.examples if (one.about, one.language) == (subject, language)}
        assert levels == {*range(LEVELS), None}


def test_no_text_is_an_example_twice(lexicon: Lexicon) -> None:
    texts = [(one.about, one.text.casefold()) for one in lexicon.examples]
    assert len(texts) == len(set(texts))
    assert SILENT == LEVELS
