"""Results of cases as JUnit XML, which continuous integration shows per case."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple
from xml.etree import ElementTree

from engine.authoring.cases import Result
from engine.authoring.expected import RegionResult
from engine.authoring.reading import ReadingResult
from engine.text import printable

REGIONS: Final = "regions"
"""The suite of the whole regions, and the class of each of them."""
READING: Final = "reading"
"""The suite of the cases of reading, and the class of each of them."""
Messages = Mapping[tuple[str, str], str]


class _Case(NamedTuple):
    """One case as continuous integration knows it."""

    owner: str
    name: str
    passed: bool


def junit(
    results: Iterable[Result], regions: Sequence[RegionResult], reading: Sequence[ReadingResult], messages: Messages
) -> str:
    """Spell results; `messages` hold what differs, by rule and case, or by their kind and name."""
    each = [_Case(one.rule.id, one.case.name, one.passed) for one in results]
    each += [_Case(REGIONS, one.name, not one.differs) for one in regions if one.tree is not None]
    each += [_Case(READING, one.name, one.passed) for one in reading]
    root = ElementTree.Element("testsuites", name="regiokoers")
    for folder, group in groupby(each, key=lambda one: one.owner.split("/")[0]):
        cases = list(group)
        failures = sum(not one.passed for one in cases)
        suite = ElementTree.SubElement(root, "testsuite", name=folder, tests=str(len(cases)), failures=str(failures))
        for one in cases:
            case = ElementTree.SubElement(suite, "testcase", classname=one.owner, name=printable(one.name))
            if not one.passed:
                said = printable_lines(messages[one.owner, one.name])
                failure = ElementTree.SubElement(case, "failure", message=said.split("\n", 1)[0])
                failure.text = said
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def printable_lines(text: str) -> str:
    """Make a text of several lines safe for XML, which holds no control characters."""
    return "\n".join(printable(line) for line in text.split("\n"))
