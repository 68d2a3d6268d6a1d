"""The interview in a terminal: prompts around the same functions that the page uses."""

import datetime
import shutil
import textwrap
from collections.abc import Sequence
from typing import Any, Final

from engine.advice.adviser import Adviser
from engine.advice.difference import waves_by_step
from engine.advice.worth import Answer
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview, Question, State
from engine.consultation.personal import personal
from engine.errors import RegiokoersError, refuse, render_all
from engine.language import enumerate_words
from engine.model.assign import read_assignments
from engine.reports.data import advice_data
from engine.reports.interviewed import standing
from engine.reports.lines import Line, Page, plain
from engine.reports.moved import Words
from engine.reports.text import TextReport

SKIP, BACK, MENU = object(), object(), object()
STATUSES: Final = ("adopted", "underway", "done", "declined")
CONFIDENCE: Final = ("high", "medium", "low")
_SIGNS: Final = {"?": SKIP, "<": BACK, "/": MENU}


def prompts() -> Any:
    """Give the library that asks, or say in one sentence how to get it."""
    try:
        import questionary
    except ImportError:
        refuse("extra-missing", command="consult", package="questionary", extra="consult")
    return questionary


def _wrapped(text: str, mark: str) -> str:
    """Put a choice on as many lines as it needs, so that nobody chooses from half a sentence."""
    width = shutil.get_terminal_size().columns - 6
    return textwrap.fill(text, max(20, width), initial_indent=mark, subsequent_indent=" " * (len(mark) + 3))


class Terminal:
    """Asks until all has been asked, or until it is enough."""

    def __init__(self, adviser: Adviser, dossier: Dossier, words: Words) -> None:
        self.adviser, self.dossier, self.words = adviser, dossier, words
        self.interview = Interview(adviser, dossier)
        self.ask = prompts()
        self.told_settled = False
        self.doubted: set[str] = set()

    def run(self) -> None:
        """Ask the questions by their value; whoever stops goes on later with the same command."""
        self.show(self.say("consult_for", region=self.dossier.region.name))
        self.show(self.say("consult_saved", file=self.dossier.path.name))
        again: str | None = None
        while True:
            state = self.interview.state()
            self.show(standing(state, self.words))
            question = self._next(state, again)
            again = None
            if question is None:
                self.show(self.say("all_asked"))
            elif not self._stop_offered(state):
                given = self._question(question)
                if given is not MENU:
                    again = self._take(question, given)
                    continue
            wanted = self._menu()
            if wanted is None:
                return
            again = wanted or None

    def say(self, name: str, /, **words: Any) -> str:
        """Give a phrase."""
        return self.words.say(name, **words)

    def show(self, text: str) -> None:
        """Show text, wrapped."""
        page = Page()
        page.add(text)
        self.show_lines(page.lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines."""
        print(plain(list(lines)), flush=True)

    def _next(self, state: State, again: str | None) -> Question | None:
        if again is not None:
            return self.interview.question(again)
        left = next((one for one in state.questions if one.fact.name not in state.skipped), None)
        return left or self._doubtful(state)

    def _doubtful(self, state: State) -> Question | None:
        """Ask once more what was answered without certainty, when all else has been asked and it could matter."""
        found = next((one for one in state.doubtful if one.fact.name not in self.doubted), None)
        if found is not None:
            self.doubted.add(found.fact.name)
            value = self.words.value(found.fact.name, self.dossier.region.facts[found.fact.name])
            self.show(self.say("doubtful_again", value=value))
        return found

    def _stop_offered(self, state: State) -> bool:
        """Say once, when the first steps are settled, that it may be enough."""
        if not state.settled or self.told_settled:
            self.told_settled = state.settled
            return False
        self.told_settled = True
        return True

    def _take(self, question: Question, given: Any) -> str | None:
        """Keep an answer; give the fact to ask again, where the previous answer was taken back."""
        name = question.fact.name
        if given is BACK:
            return self._back()
        if given is SKIP:
            self.interview.forget(name)
            return None
        evidence = self._text("evidence_asked")
        level = question.fact.kind == "level"
        confidence = (
            self._choose("confidence_asked", [(f"confidence_{one}", one) for one in CONFIDENCE]) if level else "high"
        )
        self._safely(lambda: self.interview.answer(name, given, evidence, confidence))
        return None

    def _safely(self, change: Any) -> None:
        """Make a change; what is wrong with it is said, and the interview goes on."""
        try:
            change()
            self.show(self.say("saved"))
        except RegiokoersError as error:
            print(render_all(error.faults, self.words.language), flush=True)

    def _back(self) -> str | None:
        path = self.dossier.undo()
        if path is None:
            self.show(self.say("nothing_back"))
            return None
        if not path:
            self.show(self.say("taken_back", name=self.say("whole_file")))
            return None
        facts = self.adviser.library.facts
        name = "_".join(map(str, path[1:])) if "_".join(map(str, path[1:])) in facts else str(path[-1])
        label = (
            self.words.label(name)
            if name in facts
            else self.words.say("decisions" if "decisions" in path else "parked_points")
        )
        self.show(self.say("taken_back", name=label))
        return name if name in facts else None

    def _question(self, one: Question) -> Any:
        """Ask one question: with its choices, or with a line to type in."""
        language = self.words.language
        if one.help:
            self.show(one.help.in_(language))
        if one.fact.kind == "list":
            return self._several(one)
        if not one.choices:
            return self._number(one)
        level = one.fact.kind == "level"
        choices = [
            self.ask.Choice(_wrapped(each.text.in_(language), f"{each.value}  " if level else ""), each.value)
            for each in one.choices
        ]
        choices += [self.ask.Separator(" "), *self._specials()]
        text = one.text.in_(language)
        given = self.ask.select(text, choices=choices, erase_when_done=True, **self._looks()).unsafe_ask()
        self.show(f"{text} {self._echo(one, given)}")
        return given

    def _echo(self, one: Question, given: Any) -> str:
        """Say what was chosen: the whole text of a long choice would not stay on its lines."""
        named = {SKIP: "dont_know", BACK: "go_back", MENU: "go_menu"}
        return self.say(named[given]) if given in named else self.words.value(one.fact.name, given)

    def _looks(self) -> dict[str, Any]:
        return {"qmark": "·", "instruction": " "}

    def _specials(self) -> list[Any]:
        names = (("dont_know", SKIP), ("go_back", BACK), ("go_menu", MENU))
        return [self.ask.Choice(self.say(name), value) for name, value in names]

    def _several(self, one: Question) -> Any:
        language = self.words.language
        choices = [self.ask.Choice(each.text.in_(language), each.value) for each in one.choices]
        none = self.ask.Choice(self.say("none_chosen"), ())
        chosen = self.ask.checkbox(
            one.text.in_(language), choices=[*choices, none, *self._specials()], **self._looks()
        ).unsafe_ask()
        special = [each for each in chosen if each in (SKIP, BACK, MENU)]
        return special[0] if special else tuple(each for each in chosen if each != ()) if chosen else SKIP

    def _number(self, one: Question) -> Any:
        typed = self.ask.text(
            one.text.in_(self.words.language),
            validate=lambda text: text.strip() in _SIGNS or self._read(one, text) is not None or self._wrong(one),
            qmark="·",
            instruction=f"({self.say('typed')})",
        ).unsafe_ask()
        return _SIGNS.get(typed.strip()) or self._read(one, typed)

    def _read(self, one: Question, text: str) -> Answer | tuple[float, float] | None:
        """Read a number, or the range behind a percentage; Dutch commas are understood here."""
        word = text.strip().rstrip("%").replace(",", ".")
        try:
            found = read_assignments([f"{one.fact.name}={word}"], self.adviser.library, "")
        except RegiokoersError:
            return None
        return found.ranges.get(one.fact.name) or found.values[one.fact.name]

    def _wrong(self, one: Question) -> str:
        kind = "not_a_range" if one.fact.kind == "percentage" else "not_a_number"
        return self.say(kind, low=one.fact.low, high=one.fact.high)

    def _text(self, name: str) -> str:
        """Ask for a free text; what may be about a person is told before it is kept."""
        while True:
            text = str(self.ask.text(self.say(name), qmark="·").unsafe_ask()).strip()
            kinds = [self.say(f"personal_{kind}") for kind in personal(text)]
            if not kinds:
                return text
            self.show(self.say("personal_warning", kinds=enumerate_words(kinds, self.say("and"))))
            if self._choose("personal_keep", [("keep_not", False), ("keep_so", True)]):
                return text

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> Any:
        made = [self.ask.Choice(self.say(label), value) for label, value in choices]
        return self.ask.select(self.say(name), choices=made, **self._looks()).unsafe_ask()

    def _menu(self) -> str | None:
        """Do something else; give a fact to ask, nothing to go on, or None to stop."""
        names = ("on", "edit", "park", "decide", "step", "advice", "stop")
        wanted = self._choose("what_next", [(f"menu_{name}", name) for name in names])
        if wanted == "stop":
            return None
        if wanted == "edit":
            return self._edited()
        if wanted == "park" and (text := self._text("text_parked")):
            self._safely(lambda: self.interview.park(text))
        if wanted == "decide" and (text := self._text("text_decided")):
            self._safely(lambda: self.interview.decide(text, datetime.date.today().isoformat()))
        if wanted == "step":
            self._step()
        if wanted == "advice":
            self._advice()
        return ""

    def _edited(self) -> str:
        known = self.dossier.region.facts
        facts = [fact for fact in self.adviser.library.facts.values() if fact.name in known]
        made = [
            self.ask.Choice(self.words.becomes(fact.name, known[fact.name], known[fact.name]), fact.name)
            for fact in facts
        ]
        if not made:
            return ""
        return str(self.ask.select(self.say("which_answer"), choices=made, **self._looks()).unsafe_ask())

    def _step(self) -> None:
        found = waves_by_step(self.adviser.assess(self.dossier.region))
        made = [self.ask.Choice(step.title.in_(self.words.language), step) for step, _ in found.values()]
        if not made:
            self.show(self.say("no_first"))
            return
        step = self.ask.select(self.say("which_step"), choices=made, **self._looks()).unsafe_ask()
        status = self._choose("which_status", [(f"status_{one}", one) for one in STATUSES])
        reason = self._text("text_reason") if status == "declined" else ""
        self._safely(lambda: self.interview.mark(step, status, reason))

    def _advice(self) -> None:
        roadmap = self.adviser.advise(self.dossier.region)
        engine = self.adviser.inference.engine.name
        self.show_lines(TextReport(advice_data(roadmap, self.adviser.library, self.words.language, engine)).lines())
