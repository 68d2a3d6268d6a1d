"""The engine of Regiokoers: facts of an onderwijsregio in, prioritised and explained steps out."""
