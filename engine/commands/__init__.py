"""One function for each command: from a call to an answer."""
