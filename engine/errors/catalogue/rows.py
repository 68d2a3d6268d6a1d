"""RK94x, RK95x: a cell of a table, or a row, is not what belongs there."""

from typing import Final

from engine.errors.message import Message, message

_HINT = ("{hint}", "{hint}")

ROWS: Final[dict[str, Message]] = {
    "cell-number": message(
        "RK940",
        "`{key}` is een getal van {low} tot {high}, en hier staat `{found}`",
        "`{key}` is a number from {low} to {high}, and `{found}` stands here",
        *_HINT,
        "schrijf alleen het getal",
        "write the number alone",
    ),
    "cell-whole": message(
        "RK941",
        "`{key}` is een heel getal van {low} tot {high}, en hier staat `{found}`",
        "`{key}` is a whole number from {low} to {high}, and `{found}` stands here",
        *_HINT,
        "schrijf één heel getal, in cijfers",
        "write one whole number, in digits",
    ),
    "cell-range": message(
        "RK942",
        "`{key}` kan niet `{found}` zijn",
        "`{key}` can't be `{found}`",
        "het is minstens {low} en hoogstens {high}",
        "it is at least {low} and at most {high}",
    ),
    "cell-fraction": message(
        "RK943",
        "`{key}` is een percentage, en `{found}` lijkt een deel van 1",
        "`{key}` is a percentage, and `{found}` looks like a part of 1",
        "schrijf `{meant}` voor {meant} procent; Excel bewaart bij procentopmaak een deel: kies de opmaak Getal",
        "write `{meant}` for {meant} per cent; Excel keeps a part where the format is Percentage: choose Number",
        "schrijf het percentage als getal tot 100; Excel bewaart bij procentopmaak een deel: kies de opmaak Getal",
        "write the percentage as a number up to 100; Excel keeps a part where the format is Percentage: choose Number",
    ),
    "cell-step": message(
        "RK953",
        "bij `{key}` staat een stap die niet bestaat: `{found}`",
        "a step that does not exist stands at `{key}`: `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "schrijf de naam van de stap, zoals een advies die noemt, en zet een komma tussen twee stappen",
        "write the step's name as an advice spells it, with a comma between two steps",
    ),
    "cell-date": message(
        "RK944",
        "bij `{key}` staat een datum: {found}",
        "a date stands at `{key}`: {found}",
        "een rekenblad maakt van `1-2` een datum: kies de opmaak Tekst en vul de waarde opnieuw in",
        "a spreadsheet turns `1-2` into a date: choose the format Text and fill in the value again",
    ),
    "cell-flag": message(
        "RK945",
        "`{key}` is waar of onwaar, en hier staat `{found}`",
        "`{key}` is true or false, and `{found}` stands here",
        "schrijf WAAR of ONWAAR (of ja, nee, true, false)",
        "write TRUE or FALSE (or yes, no)",
    ),
    "cell-nothing": message(
        "RK946",
        "bij `{key}` staat `{found}`",
        "`{found}` stands at `{key}`",
        "laat de cel leeg voor onbekend",
        "leave the cell empty for unknown",
    ),
    "cell-error": message(
        "RK947",
        "bij `{key}` staat een fout van het rekenblad: {found}",
        "an error of the spreadsheet stands at `{key}`: {found}",
        "herstel de formule, of vul de waarde zelf in",
        "mend the formula, or fill in the value yourself",
    ),
    "row-too-wide": message(
        "RK948",
        "deze regel heeft meer cellen dan de kopregel",
        "this row has more cells than the header",
        "staat er een scheidingsteken in een tekst? zet de tekst dan tussen aanhalingstekens",
        "is there a separator in a text? then put the text in quotes",
    ),
    "row-no-region": message(
        "RK949",
        "deze regel heeft geen naam en geen sleutel",
        "this row has no name and no key",
        "vul `region` of `region_id` in",
        "fill in `region` or `region_id`",
    ),
    "range-one-end": message(
        "RK950",
        "van `{key}` is maar één kant gegeven",
        "only one end of `{key}` is given",
        "vul `{key}_low` en `{key}_high` allebei in, of geen van beide",
        "fill in both `{key}_low` and `{key}_high`, or neither",
    ),
    "range-and-value": message(
        "RK951",
        "`{key}` is gegeven als getal en ook als bereik",
        "`{key}` is given as a number and as a range too",
        "laat er één staan",
        "keep one of them",
    ),
    "steps-twice": message(
        "RK952",
        "de stap `{found}` staat bij meer dan één stand",
        "the step `{found}` stands at more than one status",
        "laat hem in één kolom staan",
        "keep it in one column",
    ),
}
