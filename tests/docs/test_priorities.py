"""The page on priorities names every weight that the rules hold, and no other."""

import re
from pathlib import Path

from engine.model.library import Library, Weigh

PAGE = Path(__file__).parents[2] / "docs" / "priorities.md"
ROW = re.compile(r"^\| `([a-z_]+/[a-z-]+)` \| (.*) \| ([+-][\d.]+) \|$", re.MULTILINE)


def test_the_page_on_priorities_names_every_weight_as_the_rules_hold_it(library: Library) -> None:
    held = {
        (rule.id, rule.title.in_("en"), rule.effect.points / 100, rule.effect.term)
        for rule in library.rules
        if isinstance(rule.effect, Weigh)
    }
    said = set()
    for part in re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE):
        term = part.split(":", 1)[0].lower()
        said |= {(rule, title, float(points), term) for rule, title, points in ROW.findall(part)}
    assert said == held
