"""`rules new`: a file from a template, to fill in."""

import re
from pathlib import Path
from typing import Final, NoReturn

from engine.authoring.phrases import said
from engine.authoring.templates import new_fact, new_focus_point, new_rule, new_step
from engine.commands.call import Answer, Call
from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list, refuse
from engine.model.files import ROOMS
from engine.model.load import load_library
from engine.reports.output import write_output

_WORD: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def rule(name: str, call: Call) -> Answer:
    """Begin a rule, `folder/name`."""
    _check(name, 2, call, "rule")
    return _write(new_rule(name, load_library(call.home, drafts=True), call.language), call)


def step(name: str, call: Call, *, level: int = 0) -> Answer:
    """Begin a step, `focus_point/name`, from a level to the next."""
    _check(name, 2, call, "step")
    library = load_library(call.home, drafts=True)
    focus_point, own = name.split("/")
    if focus_point not in library.focus_points:
        known = library.focus_points
        refuse("no-such-focus-point", found=focus_point, meant=nearest(focus_point, known), known=or_list(known))
    _free(own, library.steps[own].source if own in library.steps else "")
    return _write(new_step(name, level, library, call.language), call)


def fact(name: str, call: Call, *, kind: str = "choice") -> Answer:
    """Begin a fact."""
    _check(name, 1, call, "fact")
    library = load_library(call.home, drafts=True)
    _free(name, library.facts[name].source if name in library.facts else "")
    return _write(new_fact(name, kind, library, call.language), call)


def focus_point(name: str, call: Call) -> Answer:
    """Begin a focus point, with a step for each of its transitions."""
    _check(name, 1, call, "focus-point")
    library = load_library(call.home, drafts=True)
    _free(name, library.facts[name].source if name in library.facts else "")
    return _write(new_focus_point(name, library, call.language), call)


def _check(name: str, parts: int, call: Call, kind: str) -> None:
    found = name.split("/")
    if len(found) != parts or not all(_WORD.fullmatch(part) for part in found):
        form = said(f"form_{kind}", call.language)
        refuse("name-incomplete", found=name, kind=said(f"kind_{kind}", call.language), form=form)


def _free(name: str, source: str) -> None:
    """Refuse an id that is in use, wherever its file lies."""
    if source:
        refuse("id-taken", found=name, source=source)


def _root(call: Call) -> Path:
    """Give the folder in which new content goes: the home, or this folder where it holds content."""
    if call.home is not None:
        return call.home
    here = Path.cwd()
    if any((here / room).is_dir() for room in ROOMS) or (here / "home.yaml").is_file():
        return here
    return _no_home()


def _no_home() -> NoReturn:
    refuse("home-needed")


def _write(files: dict[str, str], call: Call) -> Answer:
    root = _root(call)
    there: list[Fault] = [fault("already-there", Place(str(root / path))) for path in files if (root / path).exists()]
    if there:
        raise RegiokoersError(there)
    lines = []
    for address, text in files.items():
        path = root / address
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refuse("output-unwritable", Place(str(path)), why=error.strerror or error)
        write_output(path, text)
        lines.append(said("begun", call.language, path=path))
    return Answer("\n".join([*lines, said("begun_next", call.language)]) + "\n")
