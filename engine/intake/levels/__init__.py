"""From the words about a focus point to a level that can be defended."""
