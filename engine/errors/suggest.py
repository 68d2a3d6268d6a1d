"""What was probably meant."""

import re
from collections.abc import Iterable, Mapping


def nearest(word: str, known: Iterable[str], names: Mapping[str, Iterable[str]] | None = None) -> str:
    """Give the known word that is most like this one, or the empty string where none is near.

    `names` are what people call the known words: a word that one of those begins or holds means the same.
    """
    import difflib  # late: only a fault asks for it

    by_fold = {k.casefold().replace("-", "_"): k for k in known}
    found = difflib.get_close_matches(word.casefold().replace("-", "_"), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else _called(word, names or {})


def _called(word: str, names: Mapping[str, Iterable[str]]) -> str:
    """Give the first thing that is called so, in whole or from the beginning of a word on."""
    asked = re.sub(r"[-_\s]+", " ", word).strip().casefold()
    within = re.compile(rf"\b{re.escape(asked)}" if len(asked) > 2 else r"(?!)")
    for key, said in names.items():
        if any(asked == one.casefold() or within.search(one.casefold()) for one in said):
            return key
    return ""


def or_list(words: Iterable[str], most: int = 12) -> str:
    """Spell words in backticks with commas, the first `most` of them."""
    spelled = [f"`{word}`" for word in words]
    return ", ".join(spelled[:most]) + (", …" if len(spelled) > most else "")
