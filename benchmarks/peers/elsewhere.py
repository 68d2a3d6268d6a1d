"""Runs one peer in its own environment; it knows nothing of this project.

On standard input stands a job in JSON: `peer`, `rules` (texts in the peer's language), `fields`, `rows` (of each the
fields that are known) and `seconds` to spend. On standard output comes the processor's time for a row, and for the
first rows the places of the rules that fired. The Host of durable-rules runs here as well, by our own Python.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence

COMPARED = 300
Row = dict[str, int]
Fired = list[list[int]]
Match = Callable[[Sequence[Row]], Fired]


def zen_engine(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Give an expression node with every rule, and all rows in one call."""
    import zen

    expressions = [{"id": str(place), "key": f"r{place}", "value": text} for place, text in enumerate(rules)]
    nodes = [
        {"id": "i", "type": "inputNode", "name": "in"},
        {"id": "e", "type": "expressionNode", "name": "rules", "content": {"expressions": expressions}},
        {"id": "o", "type": "outputNode", "name": "out"},
    ]
    edges = [
        {"id": "1", "sourceId": "i", "targetId": "e", "type": "edge"},
        {"id": "2", "sourceId": "e", "targetId": "o", "type": "edge"},
    ]
    engine = zen.ZenEngine({"loader": lambda _: json.dumps({"nodes": nodes, "edges": edges})})

    def match(rows: Sequence[Row]) -> Fired:
        answers = engine.evaluate_batch([{"key": "rules", "context": row} for row in rows])
        results = [one["data"]["result"] for one in answers]
        return [[place for place in range(len(rules)) if one[f"r{place}"] is True] for one in results]

    return match


def common_expression_language(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Compile each rule, and ask one after another."""
    import cel

    programs = [cel.compile(text) for text in rules]

    def match(rows: Sequence[Row]) -> Fired:
        found = []
        for row in rows:
            context = cel.Context(variables={"r": row})
            found.append([place for place, one in enumerate(programs) if one.execute(context) is True])
        return found

    return match


def cedarpy(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Make each rule a policy that permits; those that do are told."""
    import cedarpy as cedar

    policies = cedar.PolicySet.from_str(
        "\n".join(f"permit(principal, action, resource) when {{ {text} }};" for text in rules)
    )
    asked = {"principal": 'U::"a"', "action": 'A::"a"', "resource": 'R::"a"'}

    def match(rows: Sequence[Row]) -> Fired:
        answers = cedar.is_authorized_batch([{**asked, "context": row} for row in rows], policies, [])
        return [sorted(int(name.removeprefix("policy")) for name in one.diagnostics.reasons) for one in answers]

    return match


def rule_engine(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Compile each rule with the types of the fields, and ask one after another."""
    import rule_engine as engine

    kinds = engine.type_resolver_from_dict(dict.fromkeys(fields, engine.DataType.FLOAT))
    context = engine.Context(default_value=None, type_resolver=kinds)
    compiled = [engine.Rule(text, context=context) for text in rules]
    return lambda rows: [[place for place, one in enumerate(compiled) if one.matches(row)] for row in rows]


def clipspy(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Assert a region as a fact, run, and read which rules ran."""
    import clips

    environment = clips.Environment()
    environment.build(f"(deftemplate region {' '.join(f'(slot {field} (default nil))' for field in fields)})")
    environment.build("(defglobal ?*fired* = (create$))")
    for place, text in enumerate(rules):
        environment.build(f"(defrule r{place} {text} => (bind ?*fired* (create$ ?*fired* {place})))")
    template, fired = environment.find_template("region"), environment.find_global("fired")

    def one(row: Row) -> list[int]:
        fired.value = ()
        fact = template.assert_fact(**row)
        environment.run()
        fact.retract()
        return sorted({int(place) for place in fired.value})

    return lambda rows: [one(row) for row in rows]


def durable_host(rules: Sequence[str], fields: Sequence[str]) -> Match:
    """Assert a region through the Host, which runs an action for each pattern; `fields` are the rules of patterns."""
    from durable.engine import Host

    found: set[int] = set()

    def action(name: str) -> Callable[[object], None]:
        def run(_: object) -> None:
            if name[0] == "p":
                found.add(int(fields[int(name[1:])]))

        return run

    host = Host({"peers": {name: {**rule, "run": action(name)} for name, rule in json.loads(rules[0]).items()}})

    def one(row: Row) -> list[int]:
        found.clear()
        host.assert_fact("peers", row)
        host.retract_fact("peers", row)
        return sorted(found)

    return lambda rows: [one(row) for row in rows]


PEERS: dict[str, Callable[[Sequence[str], Sequence[str]], Match]] = {
    "durable-rules, Host": durable_host,
    "zen-engine": zen_engine,
    "common-expression-language": common_expression_language,
    "cedarpy": cedarpy,
    "rule-engine": rule_engine,
    "clipspy": clipspy,
}


def main() -> None:
    """Do the job on standard input."""
    job = json.load(sys.stdin)
    match = PEERS[job["peer"]](job["rules"], job["fields"])
    rows = job["rows"]
    fired = match(rows[:COMPARED])
    done, begun = 0, time.process_time()
    while (spent := time.process_time() - begun) < job["seconds"] and done < len(rows):
        some = rows[done : done + COMPARED]
        match(some)
        done += len(some)
    json.dump({"seconds": spent / done, "rows": done, "fired": fired}, sys.stdout)


if __name__ == "__main__":
    main()
