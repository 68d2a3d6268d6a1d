import pickle

import pytest

from engine.errors import NOWHERE, Place, RegiokoersError, fault, nearest, or_list, refuse


def test_an_error_carries_all_its_faults() -> None:
    faults = [fault("file-empty", Place("a.yaml")), fault("value-empty", Place("b.yaml", 2), key="region")]
    error = RegiokoersError(iter(faults))
    assert error.faults == tuple(faults)
    assert str(error) == "a.yaml: file-empty {}; b.yaml:2: value-empty {'key': 'region'}"


def test_an_error_goes_whole_from_one_process_to_another() -> None:
    error = RegiokoersError([fault("file-empty", Place("a.yaml", 1, 2)).at(Place("a.yaml", 1, 2), "line")])
    assert pickle.loads(pickle.dumps(error)).faults == error.faults


def test_a_fault_has_a_stable_code_and_words_as_text() -> None:
    found = fault("number-out-of-range", fact="level", found=5, low=0, high=4)
    assert found.code == "RK124"
    assert dict(found.words) == {"fact": "level", "found": "5", "low": "0", "high": "4"}
    assert found.place == NOWHERE


def test_refusing_is_raising_one_fault() -> None:
    with pytest.raises(RegiokoersError) as caught:
        refuse("file-missing", Place("a.yaml"))
    assert [found.name for found in caught.value.faults] == ["file-missing"]


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


def test_a_long_list_is_cut() -> None:
    assert or_list(["a", "b"]) == "`a`, `b`"
    assert or_list([]) == ""
    assert or_list("abcd", most=3) == "`a`, `b`, `c`, …"
