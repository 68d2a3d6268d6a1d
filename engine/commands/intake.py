"""`intake`: a document read, and a region file proposed for each case in it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.intake.data import proposal_data
from engine.intake.document import Document
from engine.intake.documents.read import read_document
from engine.intake.lexicon.load import load_lexicon
from engine.intake.proposal import Proposal
from engine.intake.propose import Intake
from engine.intake.writer import region_file, stream
from engine.model.library import Library
from engine.model.load import load_library
from engine.model.region import slug
from engine.reports.lines import Line
from engine.reports.output import check_output, write_output
from engine.reports.personal import warn_of_personal
from engine.reports.proposed import explained


def intake(paths: Sequence[str], call: Call) -> Answer:
    """Propose a region for each case of each document."""
    folder = call.output if call.output is not None and call.output.is_dir() else None
    if call.output is not None and folder is None:
        check_output(call.output, tuple(paths))
        _check_new([call.output])
    library = load_library(call.home)
    proposed = _proposed(paths, Intake(library, load_lexicon(library, call.home)), call)
    if (call.format or ("json" if call.output and call.output.suffix == ".json" else "yaml")) == "json":
        return Answer(as_json([proposal_data(one, name, library, call.language) for one, name in proposed]))
    if call.format == "text":
        lines: list[Line] = []
        for one, name in proposed:
            lines += (
                [Line(""), *explained(one, name, library, call.language)]
                if lines
                else explained(one, name, library, call.language)
            )
        return Answer(lines)
    if folder is None:
        return Answer(stream(region_file(one, library, name, call.language) for one, name in proposed))
    _into(folder, proposed, library, call)
    return Answer(None)


def _proposed(paths: Sequence[str], reader: Intake, call: Call) -> list[tuple[Proposal, str]]:
    """Read all documents; the faults of all are raised together."""
    found: list[tuple[Proposal, str]] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            document: Document = read_document(path, call.language)
            warn_of_personal(document, call.language)
            found += [(one, document.name) for one in reader.propose(document)]
        except RegiokoersError as error:
            faults += error.faults
    if faults:
        raise RegiokoersError(faults)
    return found


def _into(folder: Path, proposed: Sequence[tuple[Proposal, str]], library: Library, call: Call) -> None:
    """Write a file for each region, none over a file that is there."""
    files: dict[Path, str] = {}
    for one, name in proposed:
        base = slug(one.region)
        path, number = folder / f"{base}.yaml", 2
        while path in files:
            path, number = folder / f"{base}-{number}.yaml", number + 1
        files[path] = region_file(one, library, name, call.language)
    _check_new(files)
    for path, text in files.items():
        write_output(path, text)


def _check_new(paths: Iterable[Path]) -> None:
    """Refuse to write over a region file: what an advisor changed in it would be lost."""
    for path in paths:
        if path.exists():
            refuse("document-output-exists", Place(str(path)))
