"""What holds of a whole library for every region there can be, asked of an SMT solver."""
