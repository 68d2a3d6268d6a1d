"""Texts in two languages, and the small words that several rooms share."""

from engine.text.numbers import decimal, points
from engine.text.text import LANGUAGES, Language, Text
from engine.text.visible import printable, shorten

__all__ = ["LANGUAGES", "Language", "Text", "decimal", "points", "printable", "shorten"]
