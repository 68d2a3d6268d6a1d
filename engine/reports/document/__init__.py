"""A report as blocks, the same for every medium that people hand out."""
