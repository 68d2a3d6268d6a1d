"""A condition folded in two polarities: where it is definitely true, and where it is definitely false."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from engine.language import And, Condition, Test

T = TypeVar("T")


class Kleene(NamedTuple, Generic[T]):
    """The worlds in which something is true and those in which it is false; in the others it can't be told."""

    true: T
    false: T


class Algebra(NamedTuple, Generic[T]):
    """What `and` and `or` mean for sets of worlds, as a formula or as a mask of bits."""

    both: Callable[[Sequence[T]], T]
    either: Callable[[Sequence[T]], T]
    always: Kleene[T]
    never: Kleene[T]


Leaf = Callable[[Test], Kleene[T]]


def fold(condition: Condition, leaf: Leaf[T], algebra: Algebra[T]) -> Kleene[T]:
    """Put tests together as strong Kleene does: false is the opposite tests, by De Morgan."""
    if isinstance(condition, Test):
        return leaf(condition)
    parts = [fold(part, leaf, algebra) for part in condition.parts]
    trues, falses = [part.true for part in parts], [part.false for part in parts]
    if isinstance(condition, And):
        return Kleene(algebra.both(trues), algebra.either(falses))
    return Kleene(algebra.either(trues), algebra.both(falses))


def replaced(target: Test, by: Kleene[T], leaf: Leaf[T]) -> Leaf[T]:
    """Give a leaf that takes one test of a tree (that one, no equal one elsewhere) for something else."""
    return lambda test: by if test is target else leaf(test)
