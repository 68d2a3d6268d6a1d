"""What rule authors use: checking the content, running the cases beside the rules, reading a rule."""
