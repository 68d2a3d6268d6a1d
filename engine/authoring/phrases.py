"""The words of the authors' tools, in both languages."""

from typing import Any, Final

from engine.text import Language, Text

PHRASES: Final[dict[str, Text]] = {
    "checked": Text(
        "{rules} regels, {steps} stappen, {focus_points} focuspunten, {facts} feiten en {sources} bronnen: alles past",
        "{rules} rules, {steps} steps, {focus_points} focus points, {facts} facts and {sources} sources: all fits",
    ),
    "overrides": Text(
        "{address} komt in de plaats van het meegeleverde bestand",
        "{address} takes the place of the file that is shipped",
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
    "covered": Text(
        "{rules}; een voorbeeld hebben {outcomes} uitkomsten, {tests} toetsen (waar en onwaar) en "
        "{thresholds} kanten van een grens",
        "{rules}; with a case are {outcomes} outcomes, {tests} tests (true and false) and "
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
    "docs_written": Text(
        "{pages} bladzijden gemaakt; open {start} in een browser.", "{pages} pages made; open {start} in a browser."
    ),
    "expected_written": Text("{path}: geschreven", "{path}: written"),
    "reading_done": Text("{cases} gelezen: {failed}", "{cases} read: {failed}"),
    "regions_done": Text(
        "{regions} met de verwachting vergeleken: {failed}", "{regions} held against what is expected: {failed}"
    ),
    "true": Text("waar", "true"),
    "false": Text("onwaar", "false"),
    "nothing_seen": Text("niets", "nothing"),
    "diff_known": Text("De bekende regio's", "The known regions"),
    "diff_others": Text("Alle andere regio's", "All other regions"),
    "diff_same": Text("{region}: geen verschil", "{region}: no difference"),
    "diff_region": Text(
        "{region}: {gained} stappen erbij, {lost} weg, {moved} verplaatst",
        "{region}: {gained} steps gained, {lost} lost, {moved} moved",
    ),
    "diff_place": Text("plaats {rank}, {wave}", "place {rank}, {wave}"),
    "diff_proved_all": Text(
        "Voor geen enkele regio veranderen de stappen, hun volgorde of wat er gezegd wordt; dat is bewezen.",
        "For no region do the steps, their order or what is said change; that is proved.",
    ),
    "diff_question": Text("open vraag: {fact}", "open question: {fact}"),
    "diff_witness": Text("maakt verschil, zoals voor deze regio:", "makes a difference, as for this region:"),
    "diff_unseen": Text(
        "komt er anders uit, en het advies merkt daar niets van, zoals hier:",
        "turns out differently, and the advice does not notice, as here:",
    ),
    "diff_proved": Text("Bewezen zonder verschil voor welke regio ook", "Proved to make no difference for any region"),
    "diff_words": Text("Alleen andere woorden", "Only other words"),
    "diff_unproved": Text(
        "niet te vergelijken, want de waarden van {facts} zijn zelf veranderd",
        "can't be compared, because the values of {facts} changed themselves",
    ),
    "diff_untold": Text(
        "hierover wordt niets bewezen; kijk naar de bekende regio's", "nothing is proved of this; see the known regions"
    ),
    "diff_kind_added": Text("nieuw", "new"),
    "diff_kind_removed": Text("weg", "removed"),
    "diff_kind_condition": Text("voorwaarde", "condition"),
    "diff_kind_effect": Text("werking", "effect"),
    "diff_kind_follows": Text("volgt uit andere", "follows from others"),
    "diff_kind_requires": Text("wat eerst nodig is", "what is needed first"),
    "diff_kind_words": Text("tekst", "text"),
    "formatted": Text("{path}: in de vaste vorm gezet", "{path}: put in the fixed form"),
    "formatted_all": Text("{count} bestanden staan in de vaste vorm", "{count} files are in the fixed form"),
    "formatted_one": Text("1 bestand staat in de vaste vorm", "1 file is in the fixed form"),
    "begun": Text("{path}: begonnen", "{path}: begun"),
    "begun_next": Text(
        "Vul in wat tussen haakjes staat, en kijk met `regiokoers rules check` en `regiokoers rules test`.",
        "Fill in what stands in brackets, and look with `regiokoers rules check` and `regiokoers rules test`.",
    ),
    "kind": Text("het soort", "the kind"),
    "kind_rule": Text("een regel", "a rule"),
    "kind_step": Text("een stap", "a step"),
    "kind_fact": Text("een feit", "a fact"),
    "kind_focus-point": Text("een focuspunt", "a focus point"),
    "form_rule": Text("map/naam", "folder/name"),
    "form_step": Text("focuspunt/naam", "focus_point/name"),
    "form_fact": Text("één naam", "one name"),
    "form_focus-point": Text("één naam", "one name"),
    "schemas": Text(
        "{count} schema's staan in {folder}. Zet dit in .vscode/settings.json (uitbreiding YAML van Red Hat):\n\n"
        "{settings}\nEen andere editor met yaml-language-server: zet deze regel boven aan een bestand:\n\n"
        "# yaml-language-server: $schema=../../{rule}\n",
        "{count} schemas are in {folder}. Put this into .vscode/settings.json (the YAML extension by Red Hat):\n\n"
        "{settings}\nAnother editor with yaml-language-server: put this line at the top of a file:\n\n"
        "# yaml-language-server: $schema=../../{rule}\n",
    ),
    "diff_none": Text(
        "Voor de {count} bekende regio's verandert er niets.", "Nothing changes for the {count} known regions."
    ),
    "watching": Text("Kijkt naar {paths}; stop met Ctrl-C.", "Watching {paths}; stop with Ctrl-C."),
    "saved": Text("\n== {files} bewaard", "\n== {files} saved"),
    "looked": Text("({seconds} s)", "({seconds} s)"),
}


def said(name: str, language: Language, /, **words: Any) -> str:
    """Give a phrase in one language, with its words filled in."""
    return PHRASES[name].in_(language).format(**words)
