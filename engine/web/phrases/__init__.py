"""What the room itself says; facts, steps and rules bring their own words."""

from typing import Final

from engine.text import Text
from engine.web.phrases.common import COMMON
from engine.web.phrases.documents import DOCUMENTS
from engine.web.phrases.files import FILES
from engine.web.phrases.groups import GROUPS
from engine.web.phrases.home import HOME
from engine.web.phrases.table import TABLE
from engine.web.phrases.why import WHY

PHRASES: Final[dict[str, Text]] = {**COMMON, **HOME, **DOCUMENTS, **GROUPS, **FILES, **TABLE, **WHY}
