"""Pictures of the room for the README and the page on it, in both languages.

`python -m tests.web.screenshots --write` makes them anew in docs/pictures; without `--write` it says which there are.
"""

import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from playwright.sync_api import Browser, Page

from engine.text import LANGUAGES
from tests.browser import browser
from tests.web.served import served

PICTURES: Final = Path(__file__).parents[2] / "docs" / "pictures"
REGION: Final = "/regions/windstreek"


class Shot(NamedTuple):
    """One picture: its name, the page, and how it is looked at."""

    name: str
    path: str
    width: int = 1280
    height: int = 860
    theme: str = "light"
    touch: str = ""


SHOTS: Final = (
    Shot("table", f"{REGION}?at=shared_goals", touch="#shared_goals-3"),
    Shot("table-dark", REGION, theme="dark"),
    Shot("why", f"{REGION}/why/covenant-with-mandate"),
    Shot("what-if", f"{REGION}/what-if?slide-shared_goals=4&slide-coverage_part_time=0", height=1000),
    Shot("plan", f"{REGION}/plan?target-collective_finance=3&target-shared_goals=4", height=1000),
)


def look(one: Browser, address: str, shot: Shot, language: str) -> Page:
    """Open a page as it is looked at."""
    size = {"width": shot.width, "height": shot.height}
    page = one.new_context(viewport=size, color_scheme=shot.theme).new_page()  # type: ignore[arg-type]  # words are plain
    page.goto(f"{address}{shot.path}{'&' if '?' in shot.path else '?'}language={language}")
    page.wait_for_load_state("networkidle")
    if shot.touch:
        page.locator(shot.touch).click()
        page.locator("#said:not(:empty)").wait_for()
        page.wait_for_load_state("networkidle")
        page.mouse.move(0, 0)
    return page


def file_of(shot: Shot, language: str) -> Path:
    """Give where a picture stands."""
    return PICTURES / f"room-{shot.name}-{language}.png"


def write() -> None:
    """Make all pictures; each language begins with the region as it was."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder, browser() as one, served(Path(folder), "windstreek") as address:
            for shot in SHOTS:
                page = look(one, address, shot, language)
                page.screenshot(path=file_of(shot, language))
                small(file_of(shot, language))
                page.context.close()


def small(path: Path) -> None:
    """Make a picture small: a page of text and planes needs few colours."""
    from PIL import Image

    with Image.open(path) as full:
        few = full.convert("RGB").quantize(colors=96, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        write()
    for each in sorted(PICTURES.glob("room-*.png")):
        print(f"{each.name}: {each.stat().st_size // 1024} kB")
