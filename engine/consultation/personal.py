"""What in a free text may be about a person: it is told, never sent anywhere, and whoever types decides."""

import re
from typing import Final, Literal

Kind = Literal["email", "telephone", "number", "judgement"]

_PATTERNS: Final[dict[Kind, re.Pattern[str]]] = {
    "email": re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"),
    "telephone": re.compile(r"(?<!\d)(?:\+31|0031|0)[\s-]?(?:\(0\)[\s-]?)?(?:\d[\s-]?){8}\d(?!\d)"),
    "number": re.compile(r"(?<!\d)\d{9}(?!\d)"),
}
_TITLE: Final = (
    r"(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|Mr\.?|Mrs\.?|Ms\.?|[Bb]estuurder|[Dd]irecteur|"
    r"[Vv]oorzitter|[Pp]rogrammaleider|[Pp]rogrammamanager|[Rr]ector|[Dd]irector|[Cc]hair|[Ss]choolleider)"
)
_NAME: Final = r"(?:(?:van|de|der|den|ter|te)\s)*[A-ZÀ-Þ][\w'’-]+"
_NAMED: Final = re.compile(rf"\b{_TITLE}\s+{_NAME}|\b[A-ZÀ-Þ][a-zà-ÿ]+\s(?:(?:van|de|der|den)\s)*[A-ZÀ-Þ][a-zà-ÿ]+")
_JUDGES: Final = re.compile(
    r"\b(?:ligt dwars|werkt tegen|tegenwerk\w*|weiger\w*|lastig\w*|onbekwa\w*|incapabel\w*|ziek\w*|"
    r"overspannen|burn-?out|disfunctioner\w*|functioneert|onbetrouwba\w*|liegt|lui|zwakke?|slecht\w*|wantrouw\w*|ruzie|conflict|ontslag\w*|"
    r"blokkeert|eigenwijs\w*|difficult|refuses|blocks|unreliable|incompetent|lazy|ill|weak|stubborn|quarrel\w*)\b",
    re.IGNORECASE,
)


def personal(text: str) -> tuple[Kind, ...]:
    """Name the kinds of personal data that a text seems to hold.

    A name by itself is not told (a region or a school has one too); a named person with a judgement is.
    """
    found: list[Kind] = [kind for kind, pattern in _PATTERNS.items() if pattern.search(text)]
    if "telephone" in found and "number" in found:
        found.remove("number")
    if _NAMED.search(text) and _JUDGES.search(text):
        found.append("judgement")
    return tuple(found)
