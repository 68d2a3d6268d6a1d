"""What was probably meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that is most like this one, or the empty string where none is near."""
    import difflib  # late: only a fault asks for it

    by_fold = {k.casefold().replace("-", "_"): k for k in known}
    found = difflib.get_close_matches(word.casefold().replace("-", "_"), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""


def or_list(words: Iterable[str], most: int = 12) -> str:
    """Spell words in backticks with commas, the first `most` of them."""
    spelled = [f"`{word}`" for word in words]
    return ", ".join(spelled[:most]) + (", …" if len(spelled) > most else "")
