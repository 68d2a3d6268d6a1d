"""Advice in a medium: plain data, text for a terminal, Markdown."""
