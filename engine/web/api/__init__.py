"""The HTTP interface: the same functions and the same JSON as the command line."""
