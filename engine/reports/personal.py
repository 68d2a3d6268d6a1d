"""A word of warning where a document seems to hold what is about a person."""

import sys

from engine.consultation.personal import personal
from engine.intake.document import Document
from engine.language import enumerate_words
from engine.reports.phrases import phrase
from engine.text import Language


def warn_of_personal(document: Document, language: Language) -> None:
    """Say on standard error which kinds of personal data a document seems to hold; whoever reads it decides."""
    told = dict.fromkeys(kind for block in document.blocks for kind in personal(block.text))
    if told:
        kinds = enumerate_words([phrase(f"personal_{kind}", language) for kind in told], phrase("and", language))
        print(phrase("personal_document", language, document=document.name, kinds=kinds), file=sys.stderr)
