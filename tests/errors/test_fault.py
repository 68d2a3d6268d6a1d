import pickle

import pytest

from engine.errors import NOWHERE, Place, RegiokoersError, fault, refuse


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


def test_the_same_fault_counts_once() -> None:
    twice = [fault("file-empty", Place("a.yaml")), fault("file-empty", Place("a.yaml"))]
    assert len(RegiokoersError(twice).faults) == 1
