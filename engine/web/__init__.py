"""The room: a local page for a consultation, and the same functions over HTTP."""
