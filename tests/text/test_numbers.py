import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text import decimal, points


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (0, "0", "0"),
        (100, "100", "100"),
        (62.5, "62,5", "62.5"),
        (33.33, "33,33", "33.33"),
        (1200, "1200", "1200"),
        (-1.5, "-1,5", "-1.5"),
        (2.0, "2", "2"),
    ],
)
def test_a_number_has_a_comma_in_dutch_and_no_needless_zeros(value: float, nl: str, en: str) -> None:
    assert (decimal(value, "nl"), decimal(value, "en")) == (nl, en)


@given(st.integers(-100_000, 100_000))
def test_hundredths_are_spelled_exactly(hundredths: int) -> None:
    assert round(float(decimal(hundredths / 100, "en")) * 100) == hundredths
    assert decimal(hundredths / 100, "nl") == decimal(hundredths / 100, "en").replace(".", ",")


@pytest.mark.parametrize(
    ("hundredths", "signed", "nl"),
    [(150, True, "+1,5"), (-150, True, "-1,5"), (0, True, "+0"), (150, False, "1,5"), (-5, False, "-0,05")],
)
def test_points_are_hundredths_with_a_sign(hundredths: int, signed: bool, nl: str) -> None:
    assert points(hundredths, "nl", signed=signed) == nl
