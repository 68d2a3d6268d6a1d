"""`rules show`: one rule as a person reads it, or the list of all."""

from typing import NoReturn

from engine.authoring.cases import each_rule
from engine.authoring.show import list_lines, rule_data, rule_lines
from engine.commands.call import Answer, Call, as_json
from engine.errors import nearest, refuse
from engine.model.library import Library
from engine.model.load import load_library


def show(rule_id: str | None, call: Call) -> Answer:
    """Show one rule, or the list of all."""
    library = load_library(call.home, drafts=True)
    if rule_id is None:
        if call.medium == "json":
            return Answer(as_json([rule_data(rule, library, call.language) for rule in each_rule(library)]))
        return Answer(list_lines(library, call.language))
    rules = library.rules_of(rule_id)
    if not rules:
        unknown_rule(rule_id, library)
    if call.medium == "json":
        return Answer(as_json(rule_data(rules[0], library, call.language)))
    return Answer(rule_lines(rules[0], library, call.language))


def unknown_rule(name: str, library: Library) -> NoReturn:
    """Refuse a name that no rule has."""
    refuse("no-such-rule", found=name, meant=nearest(name, [rule.id for rule in library.rules]))
