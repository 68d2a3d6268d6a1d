"""From the words about a region to the facts of its profile."""
