"""Made-up regions in great numbers: what the rules do to all of them, and what another fact would change."""
