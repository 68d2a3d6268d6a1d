"""Whole tables of regions: read, advised on block by block, and written, however long they are."""
