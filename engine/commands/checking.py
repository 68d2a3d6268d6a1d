"""A proposal checked in a terminal: the text with its phrases, the value, and one keystroke where it is right."""

from typing import Any

from engine.advice.adviser import Adviser
from engine.commands.terminal import BACK, CONFIDENCE, MENU, SKIP, Terminal
from engine.intake.confirmation import Confirmation, Item
from engine.reports.confirmed import left_over, marked, proposed, steps, value
from engine.reports.lines import Page
from engine.reports.moved import Words

RIGHT, OTHER, WHY, STOP = object(), object(), object(), object()


class Checking(Terminal):
    """Asks of every value whether it is right; whoever stops goes on later with the same command."""

    def __init__(self, adviser: Adviser, confirmation: Confirmation, words: Words, document: str) -> None:
        super().__init__(adviser, confirmation.dossier, words)
        self.confirmation, self.document = confirmation, document

    def run(self) -> None:
        """Go through what nobody looked at yet, then say where the rest is asked."""
        self.show(self.say("confirm_for", region=self.dossier.region.name))
        self.show(self.say("confirm_from", document=self.document))
        self.show(self.say("consult_saved", file=self.dossier.path.name))
        self.show(left_over([one for one in self.confirmation.items() if not one.done], self.words))
        again = ""
        while (one := self._one(again)) is not None:
            given = self._asked(one)
            if given is STOP:
                break
            again = self._kept(one, given)
        else:
            self.show(self.say("confirm_done"))
            self.show(self.say("confirm_after", file=self.dossier.path.name))
        if self.confirmation.corrections.cases:
            self.show(self.say("confirm_kept", file=self.confirmation.corrections.path.name))

    def _one(self, again: str) -> Item | None:
        return self.confirmation.item(again) if again else self.confirmation.following()

    def _asked(self, one: Item) -> Any:
        """Show a value with its text, and ask whether it is right."""
        items = self.confirmation.items()
        page = Page()
        page.blank()
        page.add(self.say("confirm_place", place=[each.name for each in items].index(one.name) + 1, count=len(items)))
        page.add(proposed(one, self.words))
        page.add(f'"{marked(one)}"', indent="  ")
        if one.now not in (None, one.proposed):
            page.add(self.say("confirm_now", value=self.words.value(one.name, one.now)))
        self.show_lines(page.lines)
        names = [] if one.proposed is None else [("confirm_right", RIGHT)]
        names += [("confirm_change", OTHER), ("confirm_why", WHY), ("dont_know", SKIP), ("go_back", BACK)]
        said = value(one, self.words)
        made = [self.ask.Choice(self.words.say(name, value=said), answer) for name, answer in names]
        made.append(self.ask.Choice(self.say("menu_stop"), STOP))
        return self.ask.select(self.say("confirm_ask"), choices=made, **self._looks()).unsafe_ask()

    def _kept(self, one: Item, given: Any) -> str:
        """Do what was chosen; give the fact to ask next, the empty string for whichever follows."""
        if given is WHY:
            for line in steps(one, self.words) or [self.say("confirm_no_steps")]:
                self.show(f"- {line}")
            return one.name
        if given is BACK:
            return self._before()
        if given is SKIP:
            self.confirmation.forget(one.name)
            return ""
        right = one.right if given is RIGHT else self._question(one.question)
        if right is SKIP:
            self.confirmation.forget(one.name)
            return ""
        if right in (BACK, MENU):
            return one.name
        self._answered(one, right)
        return ""

    def _answered(self, one: Item, right: Any) -> None:
        sure = "high"
        if one.question.fact.kind == "level":
            sure = self._choose("confidence_asked", [(f"confidence_{each}", each) for each in CONFIDENCE])
        self._safely(lambda: self.confirmation.answer(one.name, right, sure))

    def _before(self) -> str:
        """Take the last answer back, and ask it again where the document says something about it."""
        name = self.confirmation.back()
        if name is None:
            self.show(self.say("nothing_back"))
        elif name:
            self.show(self.say("taken_back", name=self.words.label(name)))
        return name or ""
