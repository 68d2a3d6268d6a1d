"""`python -m tests.docs.faults` writes the page that lists every fault by its code."""

from pathlib import Path

from engine.errors.catalogue import CATALOGUE
from engine.errors.message import Message

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
HEAD = """# Faults by code

Every fault has a stable code. Words in braces are filled in: what was found, what was probably meant, what is possible.
A fault names its place first (`file:line:column`), then what is wrong, and help on a line of its own. The language
follows `--language` or `REGIOKOERS_LANGUAGE`. Broken files with the message that they give stand in `tests/bad/`.
"""
ROOMS = {
    "1": "Conditions",
    "2": "Files",
    "3": "Region files",
    "4": "Rules and knowledge",
    "5": "The room",
    "6": "Matching",
    "7": "Calls, documents, consultation and reports",
    "8": "Proofs and cases",
    "9": "Tables",
}


def page() -> str:
    """Give the page, by code."""
    parts, room = [HEAD], ""
    for one in sorted(CATALOGUE.values(), key=lambda message: message.code):
        if one.code[2] != room:
            room = one.code[2]
            parts.append(f"\n## {ROOMS[room]}\n")
        parts.append(_entry(one))
    return "".join(parts)


def _entry(one: Message) -> str:
    lines = [f"\n### {one.code}\n\n", f"{one.what.nl}  \n*{one.what.en}*\n"]
    lines += [f"\n- {text.nl}  \n  *{text.en}*\n" for text in (one.help, one.otherwise) if text.nl]
    return "".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
