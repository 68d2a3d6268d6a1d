"""What in a free text may be about a person."""

import pytest

from engine.consultation.personal import personal


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("mail naar j.jansen@school.nl", ("email",)),
        ("bel 06-12345678", ("telephone",)),
        ("bel +31 (0)20 123 45 67", ("telephone",)),
        ("bsn 123456782", ("number",)),
        ("bestuurder Jansen ligt dwars", ("judgement",)),
        ("Piet de Vries weigert mee te doen", ("judgement",)),
        ("Mevrouw van der Berg is ziek", ("judgement",)),
        ("Mr Smith blocks every decision", ("judgement",)),
        ("Er is een start gemaakt met een regionaal coördinatiepunt", ()),
        ("Onderwijsregio Vallei & Velden heeft 10 partnerschappen", ()),
        ("de samenwerking tussen besturen is zwak", ()),
        ("Realisatiegraad ± 70% op 2026-03-01, 1234 studenten", ()),
        ("", ()),
    ],
)
def test_tells_what_a_text_may_hold(text: str, kinds: tuple[str, ...]) -> None:
    assert personal(text) == kinds


def test_no_evidence_of_the_shipped_regions_is_about_a_person(regions: dict[str, object]) -> None:
    for region in regions.values():
        for text in region.evidence.values():  # type: ignore[attr-defined]
            assert personal(text) == (), text
