"""What people write in cells, and what comes of it."""

from typing import Any

import pytest

from engine.batch.cells import Cells, Range
from engine.batch.fields import Fields
from engine.errors import Fault
from engine.model.library import Library

READ = [
    ("shared_goals", "2", 2),
    ("shared_goals", "2.0", 2),
    ("shared_goals", "2,0", 2),
    ("target_shared_goals", "3", 3),
    ("partnership_count", "500", 500),
    ("realisation_rate", "62,5", 62.5),
    ("realisation_rate", "62.55", 62.55),
    ("realisation_rate", "0", 0),
    ("realisation_rate", "1", 1),
    ("realisation_rate", "50-60", Range(50, 60)),
    ("realisation_rate", "[50, 60]", Range(50, 60)),
    ("municipality_involved", "WAAR", True),
    ("municipality_involved", "onwaar", False),
    ("municipality_involved", "Ja", True),
    ("municipality_involved", "no", False),
    ("coverage_part_time", "nearly_all", "nearly_all"),
    ("coverage_part_time", "Nearly All", "nearly_all"),
    ("cross_border", "none", "none"),
    ("sectors", "vo, po", ("po", "vo")),
    ("sectors", "po;mbo", ("po", "mbo")),
    ("sectors", "['po', 'vo']", ("po", "vo")),
    ("limited_sectors", "geen", ()),
    ("assessed_on", "2026-03-01", "2026-03-01"),
    ("assessed_on", "1-3-2026", "2026-03-01"),
    ("assessed_on", "2026-03-01 00:00:00", "2026-03-01"),
    ("shared_goals_confidence", "Low", "low"),
    ("shared_goals_alternatives", "1, 3", (1, 3)),
    ("shared_goals_evidence", "onbekend", "onbekend"),
]
REFUSED = [
    ("shared_goals", "2.5", "cell-whole"),
    ("shared_goals", "5", "cell-range"),
    ("shared_goals", "twee", "cell-whole"),
    ("shared_goals", "-", "cell-nothing"),
    ("shared_goals", "nan", "cell-nothing"),
    ("shared_goals", "1-2-2026", "cell-date"),
    ("realisation_rate", "0,6", "cell-fraction"),
    ("realisation_rate", "0,5-0,6", "cell-fraction"),
    ("realisation_rate", "60-50", "range-reversed"),
    ("realisation_rate", "100,01", "cell-range"),
    ("realisation_rate", "60,123", "two-decimals"),
    ("realisation_rate", "inf", "cell-number"),
    ("realisation_rate", "1e999", "cell-range"),
    ("municipality_involved", "1", "cell-flag"),
    ("coverage_part_time", "moost", "value-not-among"),
    ("coverage_part_time", "2026-03-01", "cell-date"),
    ("sectors", "po, po", "listed-twice"),
    ("sectors", "po vo", "value-not-among"),
    ("assessed_on", "1/3/2026", "date-expected"),
    ("assessed_on", "30-02-2026", "no-such-date"),
    ("shared_goals_confidence", "zeker", "value-not-among"),
    ("shared_goals_alternatives", "1, 7", "cell-range"),
    ("shared_goals_evidence", "x" * 10_001, "text-too-long"),
    ("steps_done", "no-such-step", "cell-step"),
    ("hr_involvement", "#N/A", "cell-error"),
]


@pytest.mark.parametrize(("name", "text", "value"), READ)
def test_is_read(name: str, text: str, value: Any, library: Library, fields: Fields) -> None:
    found = Cells(library).read(fields.by_name[name], text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(("name", "text", "kind"), REFUSED)
def test_is_refused(name: str, text: str, kind: str, library: Library, fields: Fields) -> None:
    found = Cells(library).read(fields.by_name[name], text)
    assert isinstance(found, Fault)
    assert found.name == kind


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_is_read_by_its_label(language: str, library: Library, fields: Fields) -> None:
    cells = Cells(library)
    for fact in library.facts.values():
        labels = {word: getattr(label, language) for word, label in fact.values.items()}
        if fact.origin == "asked" and fact.kind != "list":
            for word, label in labels.items():
                assert cells.read(fields.by_name[fact.name], label) == word
