"""The encoding says what the engine says; what is proved of the shipped library."""

import z3
from hypothesis import given, settings

from engine.authoring.proofs.all_proofs import prove
from engine.authoring.proofs.encoding import FORMULAS, Encoding, Unknown, ordinal, rank
from engine.authoring.proofs.kleene import fold
from engine.authoring.proofs.prover import Prover
from engine.authoring.proofs.sample import Sample
from engine.authoring.proofs.solver import Solver
from engine.authoring.proofs.worlds import Consequences, World, random_worlds
from engine.language import Condition, Facts, Vocabulary, truth
from engine.model.library import Gives, Library
from tests.worlds import VOCABULARY, conditions, known_facts


def fixed(one: Unknown, value: object, vocabulary: Vocabulary, name: str) -> z3.BoolRef:
    """Say that a fact has this value, or is unknown."""
    if value is None:
        return z3.Not(one.known)
    if isinstance(value, tuple):
        return z3.And(one.known, *(member == (word in value) for word, member in one.value.items()))
    if isinstance(value, bool):
        return z3.And(one.known, one.value == value)
    assert isinstance(value, str | int | float)
    return z3.And(one.known, one.value == rank(vocabulary[name], value))


def pinned(encoding: Encoding, world: World) -> list[z3.BoolRef]:
    """Say of every asked fact, target and the day what they are in a world."""
    asked = [name for name, fact in encoding.library.facts.items() if fact.origin == "asked"]
    facts = [fixed(encoding.fact(name), world.facts.get(name), encoding.library.facts, name) for name in asked]
    targets = [target == world.targets.get(name, 4) for name, target in encoding.targets.items()]
    day = z3.And(encoding.day.known, encoding.day.value == ordinal(world.day)) if world.day else None
    return [*facts, *targets, z3.Not(encoding.day.known) if day is None else day]


def disagreements(library: Library, world: World, solver: Solver, consequences: Consequences) -> list[str]:
    """Name the rules for which the formulas and the engine differ in one world."""
    encoding = solver.encoding
    total = consequences.facts(world)
    wrong = []
    for rule in library.rules:
        told = truth(rule.when, total, library.facts)
        if isinstance(rule.effect, Gives) or rule.valid_from or rule.valid_until:
            continue
        formula = encoding.truth(rule.when)
        wanted = {True: formula.true, False: formula.false, None: z3.Not(z3.Or(formula.true, formula.false))}[told]
        wrong.append((rule.key, z3.Not(wanted)))
    return ["some"] if solver.find(*pinned(encoding, world), z3.Or(*(one for _, one in wrong))) else []


def test_the_formulas_say_of_every_rule_what_the_engine_says(library: Library) -> None:
    solver, consequences = Solver(library), Consequences(library)
    for world in random_worlds(library, 40):
        assert disagreements(library, world, solver, consequences) == []


@given(conditions, known_facts())
@settings(max_examples=200)
def test_a_condition_as_a_formula_is_its_reference_truth(condition: Condition, facts: Facts) -> None:
    library = Library("", "", VOCABULARY, {}, {}, {}, {}, {}, ())
    solver = Solver(library)
    formula = solver.encoding.truth(condition)
    given_ = [fixed(solver.encoding.fact(name), facts.get(name), VOCABULARY, name) for name in VOCABULARY]
    told = truth(condition, facts, VOCABULARY)
    assert (solver.find(*given_, formula.true) is not None) is (told is True)
    assert (solver.find(*given_, formula.false) is not None) is (told is False)


@given(conditions)
def test_a_region_that_the_solver_gives_is_one_for_which_the_condition_holds(condition: Condition) -> None:
    solver = Solver(Library("", "", VOCABULARY, {}, {}, {}, {}, {}, ()))
    formula = solver.encoding.truth(condition)
    for wanted, one in ((True, formula.true), (False, formula.false)):
        if (world := solver.find(one)) is not None:
            assert truth(condition, world.facts, VOCABULARY) is wanted


@given(conditions)
def test_masks_say_world_by_world_what_the_truth_is(condition: Condition) -> None:
    library = Library("", "", VOCABULARY, {}, {}, {}, {}, {}, ())
    sample = Sample(random_worlds(library, 30), Consequences(library))
    masks = fold(condition, sample.test, sample.algebra)
    for place, total in enumerate(sample.totals):
        told = truth(condition, total, VOCABULARY)
        assert (masks.true >> place & 1, masks.false >> place & 1) == (told is True, told is False)


def test_nothing_is_wrong_with_the_shipped_library(library: Library) -> None:
    proved = prove(library)
    assert [(one.name, one.id, dict(one.words)) for one in proved.findings] == []
    assert proved.questions > 100
    assert proved.groups > 10


def test_a_smaller_world_still_shows_what_it_was_found_for(library: Library) -> None:
    prover = Prover(library)
    for rule in library.rules[:40]:
        if (world := prover.example(rule)) is not None:
            assert prover.consequences.fires(world, rule)
            for name in world.facts:
                less = {key: value for key, value in world.facts.items() if key != name}
                assert not prover.consequences.fires(world._replace(facts=less), rule)


def test_clashing_parts_are_only_those_that_clash(library: Library) -> None:
    solver = Solver(library)
    count, urgent = solver.encoding.fact("partnership_count"), solver.encoding.fact("urgency")
    parts = [urgent.known, count.value > 5, count.value > 2, count.value < 3]
    assert solver.clashing(parts) in ((1, 3),)
    assert solver.clashing(parts[:3]) == ()
    assert FORMULAS.never.true is not FORMULAS.always.true
