"""Which question comes next, and in the terminal."""

from pathlib import Path

import pytest
from prompt_toolkit.input import PipeInput

from engine.advice.adviser import Adviser
from engine.advice.worth import first_of
from engine.commands.terminal import Terminal
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.model.assign import changed
from engine.reports.moved import Words
from tests.consultation.conftest import CTRL_C, DOWN, ENTER, SPACE, UP, Opening


@pytest.fixture
def new(tmp_path: Path, adviser: Adviser) -> Dossier:
    return Dossier.begin(tmp_path / "nieuw.yaml", adviser.library, "Veenwijk", "2026-03-01")


def test_levels_come_first_and_then_what_changes_most(new: Dossier, adviser: Adviser) -> None:
    interview = Interview(adviser, new)
    while (state := interview.state()).levels_open:
        assert state.questions[0].fact.kind == "level"
        assert not state.settled
        interview.answer(state.questions[0].fact.name, 1)
    worth = [one.worth for one in state.questions]
    assert worth == sorted(worth, reverse=True)
    assert state.matter == sum(value > 0 for value in worth)
    assert not {one.fact.name for one in state.questions} & set(new.region.facts)


def test_when_settled_no_answer_to_any_question_changes_the_first_three(new: Dossier, adviser: Adviser) -> None:
    interview = Interview(adviser, new)
    asked = 0
    while not (state := interview.state()).settled and state.questions:
        one = state.questions[0]
        value = one.choices[-1].value if one.choices else one.fact.low
        interview.answer(one.fact.name, (str(value),) if one.fact.kind == "list" else value)
        asked += 1
    assert state.settled
    assert asked < len([fact for fact in adviser.library.facts.values() if fact.origin == "asked"])
    for one in state.questions:
        for choice in one.choices:
            value = (str(choice.value),) if one.fact.kind == "list" else choice.value
            assert first_of(adviser.assess(changed(new.region, {one.fact.name: value}))) == state.first


def test_what_was_passed_over_comes_last_also_after_a_restart(new: Dossier, adviser: Adviser) -> None:
    interview = Interview(adviser, new)
    first = interview.state().questions[0].fact.name
    interview.forget(first)
    again = Interview(adviser, Dossier(new.path, adviser.library)).state()
    assert again.skipped == (first,)
    assert again.questions[-1].fact.name == first
    interview.answer(first, 2)
    assert interview.state().skipped == ()


def test_one_partnership_reads_the_rubric_its_own_way(new: Dossier, adviser: Adviser) -> None:
    interview = Interview(adviser, new)
    about = adviser.library.focus_points["relationships"]
    assert [one.text for one in interview.question("relationships").choices] == list(about.rubric)
    assert interview.question("relationships").help != about.single_partnership
    interview.answer("partnership_count", 1)
    assert interview.question("relationships").help == about.single_partnership


def test_a_known_answer_can_become_unknown(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    Interview(adviser, dossier).forget("hr_involvement")
    assert "hr_involvement" not in Dossier(dossier.path, adviser.library).region.facts


def typed(terminal: Terminal, pipe: PipeInput, *keys: str) -> None:
    pipe.send_text("".join(keys))
    terminal.run()


STOP = (UP, UP, ENTER, UP, ENTER)
"""From a question: something else, stop."""


def menu(*keys: str) -> tuple[str, ...]:
    return (UP, ENTER, *keys)


@pytest.fixture
def terminal(new: Dossier, adviser: Adviser) -> Terminal:
    return Terminal(adviser, new, Words(adviser.library, "nl"))


def test_an_answer_with_its_evidence_is_in_the_file_at_once(
    terminal: Terminal, keys: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    first = terminal.interview.state().questions[0].fact.name
    typed(terminal, keys, DOWN, DOWN, ENTER, "Staat in het plan", ENTER, DOWN, ENTER, *menu(UP, ENTER))
    region = Dossier(terminal.dossier.path, terminal.adviser.library).region
    assert region.facts == {first: 2}
    assert region.evidence[first] == "Staat in het plan"
    assert region.confidence[first] == "medium"
    assert "Nog 10 focuspunten zonder niveau" in " ".join(capsys.readouterr().out.split())


def test_back_takes_the_last_answer_away_and_asks_it_again(terminal: Terminal, keys: PipeInput) -> None:
    first = terminal.interview.state().questions[0].fact.name
    back = (UP, UP, ENTER)
    typed(terminal, keys, DOWN, ENTER, ENTER, ENTER, *back, DOWN, DOWN, DOWN, ENTER, ENTER, ENTER, *menu(UP, ENTER))
    assert terminal.dossier.region.facts == {first: 3}


def test_i_do_not_know_goes_on_to_the_next(terminal: Terminal, keys: PipeInput) -> None:
    first, second, *_ = (one.fact.name for one in terminal.interview.state().questions)
    typed(terminal, keys, UP, UP, UP, ENTER, ENTER, ENTER, ENTER, *menu(UP, ENTER))
    assert terminal.dossier.region.facts == {second: 0}
    assert terminal.dossier.journal.skipped() == (first,)


def test_the_menu_parks_decides_marks_and_edits(
    terminal: Terminal, keys: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    to = {name: DOWN * place for place, name in enumerate(("on", "edit", "park", "decide", "step", "advice", "stop"))}
    typed(
        terminal,
        keys,
        *(DOWN, ENTER, ENTER, ENTER),
        *menu(to["park"], ENTER, "Vervoer", ENTER),
        *menu(to["decide"], ENTER, "Klein beginnen", ENTER),
        *menu(to["step"], ENTER, ENTER, UP, ENTER, "Geen tijd", ENTER),
        *menu(to["edit"], ENTER, ENTER, DOWN, ENTER, ENTER, ENTER),
        *menu(to["advice"], ENTER),
        *menu(to["stop"], ENTER),
    )
    dossier = Dossier(terminal.dossier.path, terminal.adviser.library)
    assert dossier.get(("consultation", "parked")) == [{"text": "Vervoer"}]
    assert dossier.get(("consultation", "decisions"))[0]["text"] == "Klein beginnen"
    assert [(one.status, one.reason) for one in dossier.region.steps.values()] == [("declined", "Geen tijd")]
    assert list(dossier.region.facts.values()) == [1]
    assert "Ontwikkeladvies voor Veenwijk" in capsys.readouterr().out


def test_numbers_ranges_and_lists_can_be_typed(
    terminal: Terminal, keys: PipeInput, opened: Opening, adviser: Adviser
) -> None:
    with_levels = Terminal(adviser, opened("windstreek"), Words(adviser.library, "nl"))
    asked = with_levels.interview.question
    keys.send_text("62,5" + ENTER)
    assert with_levels._question(asked("realisation_rate")) == 62.5
    keys.send_text("50..60" + ENTER)
    assert with_levels._question(asked("realisation_rate")) == (50, 60)
    keys.send_text("x" + "\x7f" + "12" + ENTER)
    assert with_levels._question(asked("partnership_count")) == 12
    keys.send_text(SPACE + DOWN + DOWN + SPACE + ENTER)
    assert with_levels._question(asked("sectors")) == ("po", "vo")


def test_personal_data_are_told_before_they_are_kept(
    terminal: Terminal, keys: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "bestuurder Jansen ligt dwars"
    typed(terminal, keys, ENTER, text, ENTER, ENTER, "het verslag", ENTER, ENTER, *menu(UP, ENTER))
    assert "een oordeel over een persoon" in capsys.readouterr().out
    assert list(terminal.dossier.region.evidence.values()) == ["het verslag"]
    assert "Jansen" not in terminal.dossier.path.read_text("utf-8")
    assert "Jansen" not in terminal.dossier.journal.path.read_text("utf-8")


def test_ctrl_c_loses_at_most_the_answer_being_typed(terminal: Terminal, keys: PipeInput) -> None:
    with pytest.raises(KeyboardInterrupt):
        typed(terminal, keys, DOWN, ENTER, ENTER, ENTER, DOWN, CTRL_C)
    assert list(Dossier(terminal.dossier.path, terminal.adviser.library).region.facts.values()) == [1]


def test_an_uncertain_answer_that_matters_is_asked_again_at_the_end(
    new: Dossier, adviser: Adviser, capsys: pytest.CaptureFixture[str]
) -> None:
    interview = Interview(adviser, new)
    while state := interview.state():
        if not state.questions or state.settled:
            break
        one = state.questions[0]
        value = one.choices[0].value if one.choices else one.fact.low
        confidence = "low" if one.fact.kind == "level" else "high"
        interview.answer(one.fact.name, (str(value),) if one.fact.kind == "list" else value, confidence=confidence)
    assert state.doubtful
    assert all(one.worth and new.region.confidence[one.fact.name] == "low" for one in state.doubtful)
    terminal = Terminal(adviser, new, Words(adviser.library, "nl"))
    ended = state._replace(questions=())
    asked = [terminal._next(ended, None) for _ in range(len(state.doubtful) + 1)]
    assert asked == [*state.doubtful, None]
    assert capsys.readouterr().out.count("nog niet zeker (0 (afwezig))") == len(state.doubtful)


def test_while_levels_are_open_no_answer_is_doubted(new: Dossier, adviser: Adviser) -> None:
    interview = Interview(adviser, new)
    interview.answer("shared_goals", 1, confidence="low")
    assert interview.state().doubtful == ()
