"""What gives a report its shape, for each medium."""

from pathlib import Path
from typing import Final

TEMPLATES: Final = Path(__file__).resolve().parent
