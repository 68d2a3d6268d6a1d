"""Where the content lies: `rules/` and `knowledge/` stand beside `engine/`."""

from pathlib import Path
from typing import Final

SHIPPED: Final = Path(__file__).resolve().parent.parent
REGIONS: Final = SHIPPED / "knowledge" / "regions"
VERSION: Final = "0.1.0"
