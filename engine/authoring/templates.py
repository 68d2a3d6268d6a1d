"""New content from a template: valid as it is, a draft, with everything that is to be filled in marked."""

from typing import Final

from engine.language import Fact
from engine.model.library import Library
from engine.text import Language

FILL: Final[dict[Language, str]] = {"nl": "vul in", "en": "fill in"}
_FILL_IN: Final = "{nl: (vul in), en: (fill in)}"

RULE: Final = """\
# {head}
title: {fill}
when: |
  {fact} {below}
{effect}sources: [{{id: {source}}}]
status: draft
tests:
  - name: (fill in) where it fires
    facts: {{{fact}: {low}}}
    expect: fires
  - name: (fill in) where it stays silent
    facts: {{{fact}: {high}}}
    expect: silent
"""
STEP: Final = """\
# {head}
from: {level}
to: {next}
title: {fill}
action: {fill}
first_action: {fill}
owner: {role}
involved: []
months: [1, 3]
effort: {fill}
decision_by: {fill}
requires: {{}}
result: {fill}
sources: [{{id: {source}}}]
status: draft
"""
FACT: Final = """\
# {head}
order: {order}
kind: {kind}
origin: asked
label: {fill}
question: {fill}
{more}"""
VALUES: Final = """\
values:
  first: {fill}
  second: {fill}
"""
MORE: Final[dict[str, str]] = {
    "choice": VALUES,
    "ordered": VALUES,
    "list": VALUES,
    "number": "range: [0, 100]\nwhole: true\n",
    "percentage": "range: [0, 100]\n",
    "flag": 'sentences:\n  "true": {fill}\n  "false": {fill}\n',
}
FOCUS_POINT: Final = """\
# {head}
order: {order}
name: {fill}
short: {fill}
subject: {fill}
question: {fill}
rubric:
  - {fill}
  - {fill}
  - {fill}
  - {fill}
  - {fill}
single_partnership: {fill}
keep: {fill}
sources: [{{id: {source}}}]
"""
HEADS: Final[dict[str, dict[Language, str]]] = {
    "rule": {
        "nl": "Concept: vul in wat de regel zegt, wanneer, en waarom. Zet `status` op stable als alles klopt.",
        "en": "Draft: fill in what the rule says, when, and why. Set `status` to stable when all is right.",
    },
    "step": {
        "nl": "Concept: vul in wat er gebeurt, wie het trekt, en waaraan te zien is dat het klaar is.",
        "en": "Draft: fill in what happens, who leads it, and by what it shows that it is done.",
    },
    "fact": {
        "nl": "Vul in hoe het heet, hoe ernaar gevraagd wordt, en wat de antwoorden zijn.",
        "en": "Fill in what it is called, how it is asked, and what the answers are.",
    },
    "focus-point": {
        "nl": "Vul de niveaus 0 tot 4 in onder `rubric`, in wat te zien is. Bij elk niveau hoort een stap.",
        "en": "Fill in the levels 0 to 4 below `rubric`, in what can be seen. With each level goes a step.",
    },
}
KINDS: Final = tuple(MORE)


def new_rule(name: str, library: Library, language: Language) -> dict[str, str]:
    """Give the file of a new rule, `folder/name`: it weighs the focus point that the folder is named after."""
    folder = name.split("/", maxsplit=1)[0]
    about = folder if folder in library.focus_points else next(iter(library.focus_points))
    fact: Fact = library.facts[about]
    because = f"because: {_FILL_IN}\n"
    effect = f"weigh: [{about}]\nterm: {next(iter(library.terms))}\npoints: 0.5\n{because}"
    text = RULE.format(
        head=HEADS["rule"][language],
        fill=_FILL_IN,
        fact=fact.name,
        below="<= 1",
        low=1,
        high=2,
        effect=effect,
        source=_source(library),
    )
    return {f"rules/{name}.yaml": text}


def new_step(name: str, level: int, library: Library, language: Language) -> dict[str, str]:
    """Give the file of a new step, `focus_point/name`, from a level to the next."""
    text = STEP.format(
        head=HEADS["step"][language],
        fill=_FILL_IN,
        level=level,
        next=level + 1,
        role=next(iter(library.roles)),
        source=_source(library),
    )
    return {f"knowledge/steps/{name}.yaml": text}


def new_fact(name: str, kind: str, library: Library, language: Language) -> dict[str, str]:
    """Give the file of a new fact."""
    order = max((fact.order for fact in library.facts.values()), default=0) + 10
    more = MORE[kind].format(fill=_FILL_IN)
    text = FACT.format(head=HEADS["fact"][language], fill=_FILL_IN, order=order, kind=kind, more=more)
    return {f"knowledge/facts/{name}.yaml": text}


def new_focus_point(name: str, library: Library, language: Language) -> dict[str, str]:
    """Give the files of a new focus point: itself, and a step for each of its four transitions."""
    order = max(one.order for one in library.focus_points.values()) + 1
    head = HEADS["focus-point"][language]
    text = FOCUS_POINT.format(head=head, fill=_FILL_IN, order=order, source=_source(library))
    files = {f"knowledge/focus_points/{name}.yaml": text}
    for level in range(4):
        files |= new_step(f"{name}/{name.replace('_', '-')}-to-{level + 1}", level, library, language)
    return files


def _source(library: Library) -> str:
    """Give the source that an author's own inference has, or else the first."""
    return next((one.id for one in library.sources.values() if one.own), next(iter(library.sources)))
