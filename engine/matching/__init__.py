"""Rules held against facts: two engines that must agree, and the order in which rules build on one another."""
