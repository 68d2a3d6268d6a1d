"""`replay`: a report made again from what it carries, and held against the file."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Final

from engine.commands.call import Answer, Call, adviser_for, as_json
from engine.errors import Place, RegiokoersError, refuse
from engine.home import VERSION
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import read_file
from engine.reports.document.words import say
from engine.reports.handout import data_of, hash_of
from engine.reports.output import check_output
from engine.reports.published import publish, record_in
from engine.reports.record import Record, makers, read_record

LARGEST: Final = 64 * 1024 * 1024


def replay(path: str, call: Call, template: Path | None = None) -> Answer:
    """Make a report again with the versions that are here; say whether it is the same, or give it to `--output`."""
    if call.output is not None:
        check_output(call.output, (path, *([str(template)] if template else [])))
    content = read_file(Path(path), LARGEST)
    record = _record(content, path)
    if record.template != hash_of(template):
        refuse("template-other" if record.template else "template-not-used", Place(path))
    asked = call._replace(
        language=record.language, audience=record.audience, capacity=record.capacity, drafts=record.drafts
    )
    adviser = adviser_for(asked)
    regions = _regions(record, adviser.library, path)
    found = [data_of(adviser, region, record.sections, asked.language) for region in regions]
    made_with = record.model_copy(
        update={"knowledge": adviser.library.sha256, "regiokoers": VERSION, "makers": makers(record.medium)}
    )
    made = publish(found, made_with, template)
    same = made == content
    if call.output is not None:
        return Answer(made, found=not same)
    changed = _changed(record, made_with)
    if call.medium == "json":
        return Answer(as_json({"format": 1, "same": same, "changed": changed, "record": record.model_dump()}), not same)
    return Answer(_verdict(same, changed, call), found=not same)


def _record(content: bytes, path: str) -> Record:
    text = record_in(content, path)
    if text is None:
        refuse("report-without-record", Place(path))
    record = read_record(text)
    if record is None or not 0 < len(record.regions) == len(record.facts):
        refuse("record-damaged", Place(path))
    return record


def _regions(record: Record, library: Library, path: str) -> list[RegionFacts]:
    """Read the regions of a record; their hash is that of the whole file, which the record does not hold."""
    try:
        regions = read_regions(path, library, json.dumps(record.regions).encode())
    except RegiokoersError as error:
        raise RegiokoersError([one._replace(place=Place(path), line="", column=None) for one in error.faults]) from None
    return [replace(region, sha256=known) for region, known in zip(regions, record.facts, strict=True)]


def _changed(record: Record, now: Record) -> list[str]:
    """Name what has another version now than when the report was made."""
    names = [name for name in ("knowledge", "regiokoers") if getattr(record, name) != getattr(now, name)]
    makers_then = record.makers
    return [*names, *(name for name, version in now.makers.items() if makers_then.get(name) != version)]


def _verdict(same: bool, changed: list[str], call: Call) -> str:
    if same:
        return say("replay_same", call.language) + "\n"
    named = [say(f"replay_{name}", call.language) if name in ("knowledge", "regiokoers") else name for name in changed]
    key = "replay_versions" if named else "replay_changed"
    return say(key, call.language, names=", ".join(named)) + "\n"
