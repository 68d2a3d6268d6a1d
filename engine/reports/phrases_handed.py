"""The words around pictures of a comparison, a plan, several readings or a folder."""

from typing import Final

from engine.text import Text

HANDED_OUT: Final[dict[str, Text]] = {
    "progress_then": Text("Toen ({day})", "Then ({day})"),
    "progress_now": Text("Nu ({day})", "Now ({day})"),
    "progress_table": Text("De niveaus, toen en nu", "The levels, then and now"),
    "alt_progress": Text(
        "Een strook per focuspunt: wat er was, wat erbij kwam en wat wegviel. De tabel eronder zegt hetzelfde.",
        "A strip for each focus point: what was there, what was gained and what was lost. The table below says the "
        "same.",
    ),
    "level_gained": Text("erbij gekomen", "gained"),
    "level_lost": Text("weggevallen", "lost"),
    "alt_spread": Text(
        "Per focuspunt een stip bij elk niveau dat een tafel ziet, met het aantal tafels erin. De tabel eronder zegt "
        "hetzelfde.",
        "For each focus point a dot at every level that a table sees, with the number of tables in it. The table below "
        "says the same.",
    ),
    "spread_table": Text("Hoeveel tafels welk niveau zien", "How many tables see which level"),
    "spread_taken": Text("overgenomen niveau", "level taken over"),
    "spread_taken_head": Text("Overgenomen", "Taken over"),
    "alt_calendar": Text(
        "Een balk per stap met de trekker erbij, en daaronder hoeveel stappen ieder per maand heeft. De tabel eronder "
        "zegt hetzelfde.",
        "A bar for each step with who owns it, and below it how many steps everyone carries per month. The table "
        "below says the same.",
    ),
    "calendar_table": Text("De stappen in de tijd", "The steps in time"),
    "calendar_load": Text("Stappen tegelijk, per maand", "Steps at once, per month"),
    "calendar_step": Text("Stap", "Step"),
    "calendar_owner": Text("Wie", "Who"),
    "calendar_when": Text("Wanneer", "When"),
    "span_months": Text("maand {start} tot en met {end}", "month {start} to {end}"),
    "span_dated": Text("{start} tot en met {end}", "{start} to {end}"),
    "month_number": Text("maand {number}", "month {number}"),
    "month_mark": Text("m{number}", "m{number}"),
    "month_dated": Text("{month} {year}", "{month} {year}"),
    "matrix_table": Text("De niveaus per regio", "The levels per region"),
    "matrix_region": Text("Regio", "Region"),
}
