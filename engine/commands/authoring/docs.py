"""`rules docs`: the library as a site to browse and search."""

from pathlib import Path
from typing import Final

from engine.advice.adviser import Adviser
from engine.authoring.phrases import said
from engine.authoring.site.files import files_of, write_site
from engine.authoring.site.fired import known
from engine.authoring.site.pages import site_of
from engine.authoring.workbench import workbench
from engine.commands.authoring.difference import known_regions
from engine.commands.authoring.extras import needs
from engine.commands.call import Answer, Call
from engine.errors import Place, refuse
from engine.matching.engines import engine_named
from engine.reports.screen import write

FOLDER: Final = Path("regels-en-kennis")
"""Where the site comes when nothing else is said."""


def docs(call: Call) -> Answer:
    """Write the site in both languages, and say where it begins."""
    needs("rules docs", "jinja2")
    folder = call.output or FOLDER
    if call.output == Path("-"):
        refuse("docs-folder-needed", Place("--output -"))
    bench = workbench(call.home)
    adviser = Adviser(bench.library, engine_named(call.engine))
    regions = known(adviser, known_regions(bench.library, call.home, ()))
    files = files_of(site_of(bench.library, regions, bench.overrides(call.home)))
    write_site(files, folder)
    pages = sum(address.endswith(".html") for address in files)
    write(said("docs_written", call.language, pages=pages, start=folder / "index.html") + "\n", None)
    return Answer(None)
