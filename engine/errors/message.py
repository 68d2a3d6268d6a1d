"""What a fault says: a stable code, what is wrong, and help, in two languages."""

from typing import Final, NamedTuple

from engine.text import Text

NOTHING: Final = Text("", "")


class Message(NamedTuple):
    """One entry of the catalogue.

    `help` is said where all words that it names are there (what was meant is not always known), else `otherwise`.
    """

    code: str
    what: Text
    help: Text = NOTHING
    otherwise: Text = NOTHING


def message(code: str, nl: str, en: str, *help_: str) -> Message:
    """Make an entry: what is wrong in Dutch and English, then help in both, then what to say otherwise in both."""
    texts = [Text(*pair) for pair in zip(help_[::2], help_[1::2], strict=True)]
    return Message(code, Text(nl, en), *texts)
