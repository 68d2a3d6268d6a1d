"""Pictures of the advice, as SVG and as PNG; each reads in colour, in grey and for the colour-blind."""

from engine.reports.pictures.draw import Drawing, drawn, picture

__all__ = ["Drawing", "drawn", "picture"]
