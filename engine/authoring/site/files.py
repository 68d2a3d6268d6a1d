"""The site as files: made beside its place, and moved there when it is whole."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from engine.authoring.site.pages import HERE, Site, templates
from engine.errors import Place, reasons, refuse

MARK: Final = ".regiokoers-docs"
"""The file by which a folder is known as one that this command made."""


def files_of(sites: Mapping[str, Site]) -> dict[str, str]:
    """Give every file of the site with its address."""
    found = {MARK: "regiokoers rules docs\n"}
    found |= {name: (HERE / "templates" / name).read_text("utf-8") for name in ("site.css", "site.js")}
    found["index.html"] = templates().get_template("choose.html").render(sites=sites)
    for language, site in sites.items():
        found |= {f"{language}/{address}": text for address, text in site.pages()}
        entries = [list(one) for one in site.index()]
        found[f"{language}/search.js"] = f"window.REGIOKOERS = {_script(entries)};\n"
    return found


def _script(value: object) -> str:
    """Spell a value so that it can stand in a script of any page."""
    spelled = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return spelled.replace("<", "\\u003c").replace(">", "\\u003e")


def write_site(files: Mapping[str, str], folder: Path) -> None:
    """Write a site; a folder that something else made is refused, and nothing is half there."""
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        refuse("docs-folder-taken", Place(str(folder)))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            _write(files, beside)
            _swap(beside, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        refuse("output-unwritable", Place(str(folder)), **reasons(error))


def _write(files: Mapping[str, str], folder: Path) -> None:
    for address, text in files.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    folder.chmod(0o755)


def _swap(beside: Path, folder: Path) -> None:
    """Put the new folder in the place of the old one, which is put back where that fails."""
    if not folder.exists():
        beside.rename(folder)
        return
    old = beside.with_name(f"{beside.name}.old")
    folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
