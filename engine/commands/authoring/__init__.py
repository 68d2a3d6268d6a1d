"""The commands below `rules`: for those who write rules."""
