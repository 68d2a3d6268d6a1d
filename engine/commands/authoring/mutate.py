"""`rules mutate`: rules with one thing changed that no case of theirs notices, with the case that would."""

from typing import TYPE_CHECKING

from engine.authoring.phrases import said
from engine.authoring.ready import outcome_of
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.extras import needs
from engine.commands.authoring.lacking import Lack, found_lines, lack_data, write_cases
from engine.commands.authoring.show import unknown_rule
from engine.commands.call import Answer, Call, as_json
from engine.errors import fault
from engine.language import Facts
from engine.text import Language, decimal

if TYPE_CHECKING:
    from engine.authoring.proofs.survivors import Mutation, Survivor


def mutate(folder: str | None, call: Call, *, write: bool = False) -> Answer:
    """Change all rules, or those of one folder or one rule, and see whether their cases notice."""
    needs("rules mutate", "z3", "ruamel.yaml")
    from engine.authoring.proofs.prover import Prover
    from engine.authoring.proofs.survivors import mutate as change

    bench = workbench(call.home)
    names = bench.own_rules(call.home, folder or "")
    if not names:
        unknown_rule(folder or "", bench.library)
    found = change(Prover(bench.library), names)
    lacking = [_lack(one, bench) for one in found.survivors]
    if write:
        written = write_cases(lacking, bench, call.language)
        done = found._replace(killed=found.killed + len(found.survivors), survivors=())
        return Answer("\n".join([*written, _summary(done, call.language)]) + "\n")
    if call.medium == "json":
        counts = {"mutants": found.mutants, "killed": found.killed, "equivalent": found.equivalent}
        survivors = [lack_data(one) for one in lacking]
        data = {"format": 1, **counts, "score": round(found.score, 2), "survivors": survivors}
        return Answer(as_json(data), found=bool(lacking))
    lines = [*found_lines(lacking, call.language), _summary(found, call.language)]
    return Answer("\n".join(lines) + "\n", found=bool(lacking))


def _lack(one: "Survivor", bench: Workbench) -> Lack:
    mutant, vocabulary = one.mutant, bench.library.facts

    def shown_by(facts: Facts) -> bool:
        both = (outcome_of(condition, facts, vocabulary) for condition in (mutant.rule.when, mutant.condition))
        return len(set(both)) > 1

    item = bench.item("rules", mutant.rule.id)
    found = bench.in_condition(fault("mutant-survives", before=mutant.before, after=mutant.after), item, mutant.test)
    return Lack(mutant.rule, one.case, found, shown_by)


def _summary(found: "Mutation", language: Language) -> str:
    counts = {"mutants": found.mutants, "killed": found.killed, "equivalent": found.equivalent}
    score = decimal(int(found.score * 10) / 10, language)
    return said("mutated", language, survivors=len(found.survivors), score=score, **counts)
