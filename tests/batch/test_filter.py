"""The filter: one answer for each line, the same as for the region file alone."""

import io
import json
from typing import Any

import pytest

from engine.advice.adviser import Adviser
from engine.batch.filter import Filter
from engine.model.region import RegionFacts, region_from
from engine.reports.data import advice_data
from tests.batch.conftest import file_of, row_of


def answered(adviser: Adviser, *lines: object) -> list[dict[str, Any]]:
    content = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines).encode()
    return [json.loads(one.text) for one in Filter(adviser, "nl").answers(io.BytesIO(content))]


def wanted(adviser: Adviser, plain: dict[str, Any]) -> dict[str, Any]:
    region = region_from(plain, adviser.library, "")
    data = advice_data(adviser.advise(region), adviser.library, "nl", adviser.inference.engine.name)
    return dict(json.loads(json.dumps(data)))


def test_a_region_file_and_a_flat_line_get_the_same_advice(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        plain = file_of(region, adviser.library)
        flat = {name: value for name, value in row_of(region).items() if value is not None}
        whole, row = answered(adviser, plain, flat)
        assert whole == wanted(adviser, plain)
        assert {**row, "facts_sha256": ""} == {**whole, "facts_sha256": ""}


def test_every_line_gets_one_answer_in_its_order(adviser: Adviser) -> None:
    found = answered(adviser, {"region": "Veen"}, "", "{", [1], {"region": "Berg", "x": 1}, {"shared_goals": 9})
    assert [one.get("region") for one in found] == ["Veen", None, None, None, None]
    assert [one.get("line") for one in found] == [None, 3, 4, 5, 6]
    codes = [[one["code"] for one in found_.get("faults", [])] for found_ in found]
    assert codes == [[], ["RK917"], ["RK321"], ["RK907"], ["RK942"]]


def test_a_line_without_a_region_is_told(adviser: Adviser) -> None:
    (found,) = answered(adviser, {"shared_goals": 1})
    assert [one["code"] for one in found["faults"]] == ["RK949"]


@pytest.mark.parametrize("size", [1024 * 1024 + 5, 3 * 1024 * 1024])
def test_a_line_that_is_too_long_does_not_stop_the_next(adviser: Adviser, size: int) -> None:
    long, short = answered(adviser, "x" * size, {"region": "Veen"})
    assert long["faults"][0]["code"] == "RK204"
    assert short["region"] == "Veen"
