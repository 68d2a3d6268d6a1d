"""The lexicon of reading: what words say about a region, as authors write it in `knowledge/reading/`."""
