"""What a report must not show, whatever made it: names of programs, the other language, decimals, text off the page."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from engine.language import LEVELS
from engine.model.load import load_library
from engine.reports.actions import COLUMNS
from engine.reports.document.words import WORDS
from engine.reports.phrases import PHRASES
from engine.text import LANGUAGES, Language
from tests.content.walk import texts_of

WORD: Final = re.compile(r"[^\W\d_]{3,}")
ENGLISH: Final = frozenset(
    WORD.findall(
        "about after again all also and answer are because before both but choose does done each first for from has "
        "have how into its least level levels makes matters months most must needs next not one other others question "
        "region regions rules shared show shows step steps target that the their them then there these they this those "
        "together true false unknown waits what when where which who why will with work you your"
    )
)
"""Words that no Dutch text has."""
DUTCH: Final = frozenset(
    WORD.findall(
        "aan beleid bestuur daarna deze dit doel een eerst elk focuspunt gegevens geen heeft het hoe ieder maanden "
        "naar niet niveau nog ook regels regio stap stappen uit van veel volgorde voor waar wacht wat welke werk wie "
        "wordt zelf zijn"
    )
)
"""Words that no English text has."""
HASH: Final = re.compile(r"\b(?=\w*\d)[0-9a-f]{8,64}\b")
DECIMAL: Final = re.compile(r"(?<![\w.,])\d+[.,]\d+(?![\w.]*\d)")
SLACK: Final = 3.0
"""Points that a letter may rise over the edge of its line."""
RAW: Final = re.compile(r"\b(?:None|null|True|False|nan|undefined|Undefined|RK\d{3})\b|\{\w*\}|<\w+ object")


def raw_names(texts: Iterable[str]) -> set[str]:
    """Find names that only programs know: ids of the library, and marks of a program that went wrong."""
    said = HASH.sub(" ", "\n".join(texts))
    found = set(RAW.findall(said))
    return found | ({word for word in re.findall(r"[\w/-]+", said) if word in _ids()})


@cache
def _ids() -> frozenset[str]:
    library = load_library()
    names = {*library.facts, *library.focus_points, *library.steps, *library.roles, *library.sources}
    names |= {rule.id for rule in library.rules} | {value for fact in library.facts.values() for value in fact.values}
    return frozenset(name for name in names if re.search(r"[_/-]", name)) - _hyphened()


def _hyphened() -> frozenset[str]:
    """Give the words with a hyphen that texts have of themselves, such as `co-teaching`."""
    said = " ".join(text for language in LANGUAGES for text in _said(language))
    return frozenset(re.findall(r"[\w/-]+", re.sub(r"\{\w+\}", " ", said)))


@cache
def _said(language: Language) -> tuple[str, ...]:
    """Give every text that the program can say in a language."""
    library = load_library()
    found = [one.text.in_(language) for one in texts_of(library)]
    found += [text.in_(language) for text in (PHRASES | WORDS).values()]
    return (*found, *(text.in_(language) for _, text, _ in COLUMNS), *LEVELS[language])


@cache
def _foreign(language: Language) -> frozenset[str]:
    """Give the words that only the other language has."""
    other: Language = "en" if language == "nl" else "nl"
    only_there = {*_words(_said(other))} - {*_words(_said(language))}
    return frozenset(only_there | (ENGLISH if other == "en" else DUTCH))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from WORD.findall(re.sub(r"\{\w+\}", " ", text).lower())


def foreign_words(texts: Iterable[str], language: Language, own: Iterable[str] = ()) -> set[str]:
    """Find words of the other language; `own` are the region's names, which have no language."""
    said = _flat(HASH.sub(" ", "\n".join(texts)))
    for name in sorted(map(_flat, {*own, *_untranslated()}), key=len, reverse=True):
        said = said.replace(name, " ")
    return {*_words([said])} & _foreign(language)


def _flat(text: str) -> str:
    """Give a text on one line, without the marks that Markdown puts before signs."""
    return " ".join(text.replace("\\", "").split())


@cache
def _untranslated() -> frozenset[str]:
    """Give what stands in the language in which it was published: titles, publishers, and places in a source."""
    library = load_library()
    sources = library.sources.values()
    cited = (one for step in library.steps.values() for one in step.sources)
    return frozenset(
        [
            *(one.title for one in sources),
            *(one.publisher for one in sources),
            *(one.place for one in cited if one.place),
        ]
    )


def decimals(texts: Iterable[str]) -> set[str]:
    """Find numbers with a decimal: a report to hand out has none."""
    return {number for text in texts for number in DECIMAL.findall(text)}


def off_the_page(content: bytes, margins: tuple[float, float, float, float]) -> Iterator[str]:
    """Name the letters of a PDF that stand outside the page's margins (left, right, top, bottom, in points)."""
    from pypdfium2 import PdfDocument

    left, right, top, bottom = (margin - SLACK for margin in margins)
    document: Any = PdfDocument(content)
    for number, page in enumerate(document, 1):
        wide, high = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            sign = text.get_text_range(place, 1)
            low_x, low_y, high_x, high_y = text.get_charbox(place)
            inside = low_x >= left and high_x <= wide - right and low_y >= bottom and high_y <= high - top
            if sign.strip() and not inside:
                yield f"`{sign}` on page {number} at {low_x:.0f}, {low_y:.0f}"
    document.close()
