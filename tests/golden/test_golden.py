"""The nine regions say what they said; after a change that is meant: `python -m tests.golden --write`."""

import difflib

import pytest

from tests.golden.golden import EXPECTED, GOLDEN, Golden, steady

MOST_LINES = 60


@pytest.mark.parametrize("one", GOLDEN, ids=lambda one: one.path.name)
def test_the_program_says_what_it_said(one: Golden) -> None:
    kept, made = one.path.read_text("utf-8"), one.made()
    if made != kept:  # a comparison by pytest itself of files this long takes minutes
        lines = list(difflib.unified_diff(kept.splitlines(), made.splitlines(), "kept", "made", n=1, lineterm=""))
        pytest.fail("\n".join([one.path.name, *lines[:MOST_LINES]]), pytrace=False)


def test_there_is_no_file_of_a_region_that_is_gone() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {one.path.name for one in GOLDEN}


def test_only_what_every_edit_changes_is_left_out() -> None:
    assert steady("Regiokoers 0.1.0, kennis 0123abcd, gegevens 89abcdef, durable-rules 2.0.28\n") == (
        "Regiokoers …, kennis …, gegevens 89abcdef, …\n"
    )
    assert steady('"source": "rules/a/b.yaml:4"\n') == '"source": "rules/a/b.yaml"\n'
    kept = '"facts_sha256": "' + "0" * 64 + '", "points": 150, "text": "4 februari 2026"\n'
    assert steady(kept) == kept
