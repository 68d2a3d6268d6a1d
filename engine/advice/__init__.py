"""What a region could do first, and why: priorities, order, waves, questions, explanations. Data, no medium."""
