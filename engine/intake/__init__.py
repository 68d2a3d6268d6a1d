"""From a document to facts: reads a description of a region and proposes a region file, with its evidence."""
