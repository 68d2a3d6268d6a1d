"""Headings: the flat names, and what people write instead."""

import pytest

from engine.batch.fields import Fields, folded
from engine.batch.sources.header import header_of
from engine.errors import NOWHERE, RegiokoersError
from engine.model.library import Library

FLAT = (
    "region_id",
    "region",
    "assessed_on",
    "coverage_part_time",
    "sector_realisation_po",
    "shared_goals",
    "shared_goals_evidence",
    "target_shared_goals",
    "realisation_rate_low",
    "realisation_rate_high",
    "steps_done",
)


@pytest.mark.parametrize("name", FLAT)
def test_a_flat_name_is_a_column(name: str, fields: Fields) -> None:
    assert fields.by_name[name].name == name
    assert fields.find(name.upper()) == fields.by_name[name]


def test_every_label_stands_for_its_own_column(fields: Fields) -> None:
    for field in fields.by_name.values():
        for label in (field.label.nl, field.label.en):
            assert fields.find(label) == field


def test_names_of_focus_points_are_headings(library: Library, fields: Fields) -> None:
    for name, one in library.focus_points.items():
        for heading in (one.name.nl, one.name.en, one.short.nl, one.short.en):
            assert fields.find(f" {heading.upper()} ") == fields.by_name[name]


def test_folding_leaves_case_accents_and_signs_out() -> None:
    assert folded("  Financiën: doel ") == folded("FINANCIEN  doel") == "financien_doel"


def test_skipped_and_nameless_columns_are_not_read(fields: Fields) -> None:
    header = header_of(["Regio", "Opmerking", "", "shared_goals"], fields, ["opmerking"], NOWHERE)
    assert header.read == ["region", "shared_goals"]
    assert len(header.nameless) == 1
    assert header.headings == {"region": "Regio", "shared_goals": "shared_goals"}


def test_all_faults_of_a_header_are_told_at_once(fields: Fields) -> None:
    with pytest.raises(RegiokoersError) as raised:
        header_of(["shared_gols", "relationships", "Relaties"], fields, [], NOWHERE)
    assert [one.name for one in raised.value.faults] == ["column-unknown", "column-twice"]
