"""The page of faults lists each code once, with what its message says."""

import re

from engine.errors.catalogue import CATALOGUE
from tests.docs.faults import PAGE, page


def test_the_page_is_what_the_catalogue_says() -> None:
    assert PAGE.read_text("utf-8") == page()


def test_every_code_has_its_place() -> None:
    codes = re.findall(r"^### (RK\d{3})$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert codes == sorted(one.code for one in CATALOGUE.values())
