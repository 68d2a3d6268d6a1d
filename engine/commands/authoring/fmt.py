"""`rules fmt`: content files put in their fixed form, or named where they are not."""

from pathlib import Path

from engine.authoring.phrases import said
from engine.commands.authoring.extras import needs
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, Place, RegiokoersError, fault, render_all
from engine.model.content import RuleFile
from engine.model.files import ContentFiles, gather
from engine.model.read import KINDS
from engine.model.source_text import decode
from engine.model.tree import read_trees
from engine.reports.output import write_output


def fmt(call: Call, *, check: bool = False) -> Answer:
    """Put every content file of a home in its fixed form; with `check` only name those that are not."""
    needs("rules fmt", "ruamel.yaml")
    changed = _changed(gather(call.home), call.home)
    if not check:
        for path, text in changed.items():
            write_output(path, text)
    paths = [str(path) for path in changed]
    if call.medium == "json":
        return Answer(as_json({"format": 1, "changed": paths}), found=check and bool(paths))
    if check:
        faults = [fault("not-formatted", Place(path)) for path in paths]
        return Answer(f"{render_all(faults, call.language)}\n" if faults else _fine(call), found=bool(faults))
    lines = [said("formatted", call.language, path=path) for path in paths]
    return Answer("".join(f"{line}\n" for line in lines) or _fine(call))


def _fine(call: Call) -> str:
    count = len(_own(gather(call.home), call.home))
    return said("formatted_one" if count == 1 else "formatted_all", call.language, count=count) + "\n"


def _own(files: ContentFiles, home: Path | None) -> list[str]:
    """Name the files that lie in a home itself, or all where there is none."""
    inside = [] if home is None else [home.resolve()]
    return [
        address for address, path in files.paths.items() if all(root in Path(path).resolve().parents for root in inside)
    ]


def _changed(files: ContentFiles, home: Path | None) -> dict[Path, str]:
    """Give the files whose fixed form is another, with that form; a file that can't be read is refused."""
    from engine.authoring.fmt import formatted

    found, faults = {}, list[Fault]()
    for address in sorted(_own(files, home)):
        path = files.paths[address]
        try:
            text = decode(files.contents[address], path)
            read_trees(text, path)
        except RegiokoersError as error:
            faults += error.faults
            continue
        parts = address.split("/")
        model = RuleFile if parts[0] == "rules" else KINDS.get((parts[0], parts[1]))
        if (form := formatted(text, model)) != text:
            found[Path(path)] = form
    if faults:
        raise RegiokoersError(faults)
    return found
