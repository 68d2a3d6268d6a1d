"""Faults with a place, said in two languages; collected, and raised together."""

from engine.errors.fault import NOWHERE, Fault, Place, RegiokoersError, by_place, fault, refuse
from engine.errors.reasons import reasons
from engine.errors.render import render, render_all, said
from engine.errors.suggest import nearest, or_list

__all__ = [
    "NOWHERE",
    "Fault",
    "Place",
    "RegiokoersError",
    "by_place",
    "fault",
    "nearest",
    "or_list",
    "reasons",
    "refuse",
    "render",
    "render_all",
    "said",
]
