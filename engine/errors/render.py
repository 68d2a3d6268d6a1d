"""A fault as people read it: place and what on the first line, the line with a caret, and help."""

from collections.abc import Iterable
from string import Formatter

from engine.errors.catalogue import CATALOGUE
from engine.errors.fault import Fault, by_place
from engine.errors.message import Message
from engine.text import Language, printable

_HELP = {"nl": "hulp", "en": "help"}
_WIDEST = 100


def render(fault: Fault, language: Language) -> str:
    """Say one fault in one language, over one to four lines."""
    what, help_ = said(fault, language)
    place = f"{printable(str(fault.place))}: " if str(fault.place) else ""
    lines = [f"{place}{what} [{fault.code}]", *caret(fault)]
    if help_:
        lines.append(f"  {_HELP[language]}: {help_}")
    return "\n".join(lines)


def said(fault: Fault, language: Language) -> tuple[str, str]:
    """Give what is wrong, and the help, without their place."""
    message = CATALOGUE[fault.name]
    words = {key: printable(word) for key, word in fault.words}
    own = f"_{language}"
    words |= {key.removesuffix(own): word for key, word in words.items() if key.endswith(own)}
    return message.what.in_(language).format_map(words), _help(message, words, language)


def _help(message: Message, words: dict[str, str], language: Language) -> str:
    """Give the help, or what is said otherwise where a word that the help names is empty."""
    text = message.help.in_(language)
    named = [name for _, name, _, _ in Formatter().parse(text) if name]
    if not all(words[name] for name in named):
        text = message.otherwise.in_(language)
    return text.format_map(words)


def render_all(faults: Iterable[Fault], language: Language) -> str:
    """Say all faults, sorted by place."""
    return "\n".join(dict.fromkeys(render(fault, language) for fault in sorted(faults, key=by_place)))


def caret(fault: Fault) -> list[str]:
    """Show the line and a caret under the column, cut to what a terminal shows."""
    if not fault.line.strip() or fault.column is None:
        return []
    start = max(0, fault.column - _WIDEST + 20)
    line = fault.line.rstrip("\r\n").replace("\t", " ")[start : start + _WIDEST]
    shown = "".join(c if c.isprintable() else "·" for c in line)
    return [f"    {shown}", "    " + " " * (fault.column - 1 - start) + "^"]
