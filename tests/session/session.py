"""A whole consultation in a real terminal: a region that nobody has a file of, from nothing to a page for the board."""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pexpect
import pyte

from engine.home import SHIPPED
from engine.language import Fact
from engine.model.library import Library

WIDTH, HEIGHT = 100, 60
QUIET = 0.12
"""Seconds without a sign after which the program waits for an answer."""
PATIENCE = 60
"""Seconds without a sign after which something is wrong."""
PROMPT: Final = "· "
DOWN, ENTER = "\x1b[B", "\r"
REGION: Final = "Lindestreek"
ANSWERS: Final[Mapping[str, Any]] = {
    "quality_framework": 2,
    "shared_goals": 1,
    "cross_board_solidarity": 1,
    "professional_collaboration_hr": 2,
    "integrated_system": 2,
    "learner_centred": 1,
    "relationships": 2,
    "organisational_structure": 1,
    "future_proof_design": 1,
    "career_development": 0,
    "collective_finance": 0,
    "partnership_count": 4,
    "attitude": "open",
    "urgency": "moderate",
    "regional_direction": "coordination_point",
    "labour_market": "shortage",
    "hr_involvement": "incidental",
    "cross_border": "some",
    "student_numbers": "stable",
    "hard_to_place": ("vmbo",),
    "mentoring_capacity": "sufficient",
    "coverage_full_time": "most",
    "coverage_part_time": "partial",
    "coverage_career_changers": "pilots",
    "ambitions": ("quality_assurance",),
    "sectors": ("po", "vo"),
    "realisation_rate": 60,
    "sector_split": "partly",
    "financing_model": "decentral",
}
EVIDENCE: Final = {
    "shared_goals": "Plan van aanpak, bladzijde 4",
    "organisational_structure": "Verslag van het overleg in maart",
}


class Terminal:
    """The program in a terminal, and all that it ever showed."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.screen = pyte.HistoryScreen(WIDTH, HEIGHT, history=10_000, ratio=1.0)
        self.stream = pyte.Stream(self.screen)
        environment = {
            **os.environ,
            "TERM": "xterm",
            "NO_COLOR": "1",
            "REGIOKOERS_LANGUAGE": "nl",
            "PROMPT_TOOLKIT_NO_CPR": "1",
        }
        self.child = pexpect.spawn(
            sys.executable,
            [str(SHIPPED / "cli.py"), *words],
            cwd=str(folder),
            env=environment,
            encoding="utf-8",
            dimensions=(HEIGHT, WIDTH),
        )

    def wait(self) -> bool:
        """Take in what is shown until an answer is asked; give False where the program has ended."""
        last = time.monotonic()
        while time.monotonic() - last < PATIENCE:
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=QUIET))
                last = time.monotonic()
            except pexpect.TIMEOUT:
                if self.asks():
                    return True
            except pexpect.EOF:
                return False
        raise TimeoutError("\n".join(self.lines()[-20:]))

    def asks(self) -> bool:
        """Say whether the last prompt still waits: with a choice that is pointed at, or with a place to type."""
        shown = [*self.screen.display]
        prompts = [place for place, line in enumerate(shown) if line.startswith(PROMPT)]
        pointed = bool(prompts) and any("»" in line for line in shown[prompts[-1] :])
        return pointed or (bool(prompts) and self.screen.cursor.x > 0)

    def send(self, keys: str) -> None:
        """Press keys."""
        self.child.send(keys)

    def lines(self) -> list[str]:
        """Give every line that was shown, the oldest first."""
        above = ["".join(row[column].data for column in range(WIDTH)) for row in self.screen.history.top]
        return [line.rstrip() for line in (*above, *self.screen.display)]


class Advisor:
    """Answers what is asked: from the answers above, else that it is not known."""

    def __init__(self, library: Library) -> None:
        asked = [fact for fact in library.facts.values() if fact.origin == "asked" and fact.question]
        self.questions = {_start(fact.question.nl): fact for fact in asked if fact.question}
        self.now = ""
        self.count = 0

    def keys(self, lines: list[str]) -> str:
        """Give the keys for the prompt at the bottom."""
        prompt = next(line for line in reversed(lines) if line.startswith(PROMPT))
        if "Waaruit blijkt" in prompt:
            return EVIDENCE.get(self.now, "") + ENTER
        if "Hoe zeker" in prompt:
            return ENTER
        if "Wat wilt u doen" in prompt:
            return DOWN * 6 + ENTER
        asked = prompt.removeprefix(PROMPT)
        fact = next(fact for start, fact in self.questions.items() if asked.startswith(start))
        self.now, self.count = fact.name, self.count + 1
        return self._answer(fact)

    def _answer(self, fact: Fact) -> str:
        given = ANSWERS.get(fact.name)
        if fact.kind == "list":
            return self._several([*fact.values], given)
        if fact.numeric and fact.kind != "level":
            return ("?" if given is None else str(given)) + ENTER
        places = [0, 1, 2, 3, 4] if fact.kind == "level" else [True, False] if fact.kind == "flag" else [*fact.values]
        return DOWN * (len(places) if given is None else places.index(given)) + ENTER

    @staticmethod
    def _several(values: list[str], given: tuple[str, ...] | None) -> str:
        """Mark each word that was given with a space, else the line that says that it is not known."""
        marked = [values.index(word) for word in given] if given else [len(values) + 1]
        keys, at = "", 0
        for place in sorted(marked):
            keys, at = keys + DOWN * (place - at) + " ", place
        return keys + ENTER


def _start(question: str) -> str:
    """Give the part of a question that surely stands on its first line."""
    return question[:40]


def record(folder: Path, library: Library) -> Iterator[str]:
    """Give the lines of the whole session; the region's file and its page come into the folder."""
    calls = [
        ("consult", "lindestreek.yaml", "--name", REGION),
        ("advise", "lindestreek.yaml", "--one-page", "--output", "lindestreek.pdf"),
    ]
    yield from (f"$ regiokoers {' '.join(calls[0])}", "")
    terminal, advisor = Terminal(folder, *calls[0]), Advisor(library)
    while terminal.wait():
        terminal.send(advisor.keys(terminal.screen.display))
    yield from _trimmed(terminal.lines())
    yield from ("", f"$ regiokoers {' '.join(calls[1])}")
    terminal = Terminal(folder, *calls[1])
    while terminal.wait():
        pass
    yield from _trimmed(terminal.lines())


def _trimmed(lines: list[str]) -> list[str]:
    """Leave out what is empty at the end, and all but one of empty lines that follow one another."""
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    while kept and not kept[-1]:
        kept.pop()
    return kept
