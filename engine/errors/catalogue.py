"""tmp"""
CATALOGUE = {}
