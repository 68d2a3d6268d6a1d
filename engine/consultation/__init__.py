"""A consultation: the interview, the file that keeps every answer, and several readings of one region."""
