"""Readings that one region file holds itself, each within the file's own profile."""

import json
from pathlib import Path

from engine.consultation.spread import Reading
from engine.model.library import Library
from engine.model.region import read_regions
from engine.model.source_text import decode, read_file
from engine.model.tree import read_trees


def readings_inside(path: Path, library: Library) -> list[Reading]:
    """Give the readings of a file that can be read as a region, in its order; what one leaves out stays open.

    A file without readings gives none.
    """
    whole = read_trees(decode(read_file(path), str(path)), str(path))[0].value
    plain = whole[0] if isinstance(whole, list) else whole
    found = []
    for place, one in enumerate(plain.get("readings") or (), 1):
        kept = {key: plain[key] for key in ("format", "region", "region_id", "assessed_on", "profile") if key in plain}
        own = {**kept, "focus_points": one["focus_points"]}
        (region,) = read_regions(str(path), library, json.dumps(own, ensure_ascii=False).encode())
        found.append(Reading(str(one.get("by") or place), region, own))
    return found
