"""Where the libraries of the extra are not installed: a check goes on and says what it left out, others refuse."""

from collections.abc import Callable

import pytest

from engine.commands.authoring.check import check
from engine.commands.authoring.coverage import coverage_of
from engine.commands.authoring.difference import difference
from engine.commands.authoring.fmt import fmt
from engine.commands.authoring.mutate import mutate
from engine.commands.authoring.watch import watch
from engine.commands.call import Answer, Call
from engine.errors import RegiokoersError, render


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the extra's libraries away."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)


@pytest.mark.usefixtures("bare")
def test_a_check_goes_on_and_says_what_it_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    answer = check(Call(language="en"))
    assert not answer.found
    assert isinstance(answer.content, str)
    assert "Proved" not in answer.content
    assert capsys.readouterr().err == (
        'The proofs were left out: they need z3-solver (pip install "regiokoers[authoring]").\n'
    )


@pytest.mark.usefixtures("bare")
def test_a_check_without_proofs_misses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    check(Call(), no_proofs=True)
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("command", "package"),
    [
        (lambda call: coverage_of(None, call), "z3-solver"),
        (lambda call: mutate(None, call), "z3-solver"),
        (lambda call: difference("HEAD", None, call), "z3-solver"),
        (fmt, "ruamel.yaml"),
        (watch, "watchfiles"),
    ],
)
def test_other_commands_name_what_is_missing(command: Callable[[Call], Answer], package: str) -> None:
    with pytest.raises(RegiokoersError) as refused:
        command(Call())
    said = render(refused.value.faults[0], "en")
    assert "[RK820]" in said
    assert f"needs `{package}`" in said
    assert 'pip install "regiokoers[authoring]"' in said
