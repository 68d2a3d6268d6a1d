"""Facts, rules, steps and sources: read from files, checked, and immutable from then on."""
