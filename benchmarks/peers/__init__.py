"""Our matcher beside other rule engines: the same rules, the same regions, what they fire compared first."""
