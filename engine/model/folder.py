"""The region files of a folder."""

from pathlib import Path
from typing import Final

from engine.errors import Place, reasons, refuse

ENDINGS: Final = (".yaml", ".yml", ".json")


def region_files(folder: str) -> tuple[str, ...]:
    """Give the region files of a folder, by name; hidden ones are not counted."""
    place, path = Place(folder), Path(folder)
    try:
        found = sorted(one for one in path.iterdir() if one.suffix.lower() in ENDINGS and not one.name.startswith("."))
    except FileNotFoundError:
        refuse("folder-missing", place)
    except NotADirectoryError:
        refuse("folder-is-file", place)
    except OSError as error:
        refuse("file-unreadable", place, **reasons(error))
    if not found:
        refuse("folder-empty", place)
    return tuple(str(one) for one in found)
