"""What an edit of the library changes: for every known region, and for all others."""
