"""One text for people, in Dutch and in English."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, Self

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")


class Text(NamedTuple):
    """The same words in both languages; `en` is empty only in drafts."""

    nl: str
    en: str

    @classmethod
    def of(cls, plain: Mapping[str, str]) -> Self:
        """Read a text from its plain form, `{"nl": ..., "en": ...}`."""
        return cls(plain["nl"], plain.get("en", ""))

    def plain(self) -> dict[str, str]:
        """Give the plain form that `of` reads."""
        return {"nl": self.nl, "en": self.en}

    def in_(self, language: Language) -> str:
        """Give the words in one language, the Dutch ones where a draft has no English yet."""
        return (self.en or self.nl) if language == "en" else self.nl
