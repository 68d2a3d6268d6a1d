"""Numbers as people write them."""

from engine.text.text import Language


def decimal(value: float, language: Language) -> str:
    """Spell a number without needless zeros, with a comma in Dutch (`62,5`) and a point in English."""
    spelled = f"{value:.2f}".rstrip("0").rstrip(".")
    return spelled.replace(".", ",") if language == "nl" else spelled


def points(hundredths: int, language: Language, *, signed: bool = True) -> str:
    """Spell whole hundredths of a point, signed by default: 150 is `+1,5` in Dutch."""
    sign = "+" if signed and hundredths >= 0 else ""
    return sign + decimal(hundredths / 100, language)
