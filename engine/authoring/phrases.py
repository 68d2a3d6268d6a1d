"""The words of the authors' tools, in both languages."""

from typing import Any, Final

from engine.text import Language, Text

PHRASES: Final[dict[str, Text]] = {
    "checked": Text(
        "{rules} regels, {steps} stappen, {focus_points} focuspunten, {facts} feiten en {sources} bronnen: alles past",
        "{rules} rules, {steps} steps, {focus_points} focus points, {facts} facts and {sources} sources: all fits",
    ),
    "proved": Text(
        "Bewezen voor elke denkbare regio: geen regel die nooit of altijd geldt, geen dubbele of tegenstrijdige "
        "regels, geen overbodige toets, geen stap of punten zonder effect.",
        "Proved for every region there can be: no rule that never or always fires, no doubled or contradicting "
        "rules, no superfluous test, no step or points without effect.",
    ),
    "proof_work": Text(
        "({worlds} regio's geprobeerd, {pairs} paren in {groups} groepen, {questions} vragen aan de bewijzer)",
        "({worlds} regions tried, {pairs} pairs in {groups} groups, {questions} questions to the prover)",
    ),
    "unproved": Text(
        'De bewijzen zijn overgeslagen: daarvoor is z3-solver nodig (pip install "regiokoers[authoring]").',
        'The proofs were left out: they need z3-solver (pip install "regiokoers[authoring]").',
    ),
    "witness": Text("een regio waarvoor dit zo is", "a region for which this is so"),
    "no_witness": Text(
        "voor geen enkele regio is het anders; dat is bewezen", "it is so for every region; that is proved"
    ),
    "cases_done": Text(
        "{cases} voorbeelden van {rules} regels nagespeeld met {engine}; {failed} wijken af",
        "{cases} cases of {rules} rules run with {engine}; {failed} differ",
    ),
    "covered": Text(
        "{rules} regels; een voorbeeld hebben {outcomes} uitkomsten, {tests} toetsen (waar en onwaar) en "
        "{thresholds} kanten van een grens",
        "{rules} rules; with a case are {outcomes} outcomes, {tests} tests (true and false) and "
        "{thresholds} sides of a threshold",
    ),
    "part_of": Text("{part} van {whole}", "{part} of {whole}"),
    "impossible": Text(
        "{source}: {mark}: bewezen dat geen regio dit kan laten zien",
        "{source}: {mark}: proved that no region shows it",
    ),
    "mutated": Text(
        "{mutants} veranderingen: {killed} opgemerkt door een voorbeeld, {equivalent} bewezen zonder verschil, "
        "{survivors} niet opgemerkt; score {score}%",
        "{mutants} changes: {killed} noticed by a case, {equivalent} proved to make no difference, "
        "{survivors} not noticed; score {score}%",
    ),
    "written": Text("{path}: {count} voorbeelden toegevoegd", "{path}: {count} cases added"),
    "written_one": Text("{path}: 1 voorbeeld toegevoegd", "{path}: 1 case added"),
    "this_case": Text("dit voorbeeld zou het laten zien", "this case would show it"),
    "true": Text("waar", "true"),
    "false": Text("onwaar", "false"),
    "nothing_seen": Text("niets", "nothing"),
    "faults_found": Text("{count} fouten gevonden", "{count} faults found"),
    "fault_found": Text("1 fout gevonden", "1 fault found"),
}


def said(name: str, language: Language, /, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return PHRASES[name].in_(language).format(**words)
