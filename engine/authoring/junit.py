"""Results of cases as JUnit XML, which continuous integration shows per case."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree

from engine.authoring.cases import Result
from engine.text import printable


def junit(results: Iterable[Result], messages: dict[tuple[str, str], str]) -> str:
    """Spell results; `messages` hold what differs, by rule and case."""
    root = ElementTree.Element("testsuites", name="regiokoers")
    for folder, group in groupby(results, key=lambda one: one.rule.id.split("/")[0]):
        cases = list(group)
        failures = sum(not one.passed for one in cases)
        suite = ElementTree.SubElement(root, "testsuite", name=folder, tests=str(len(cases)), failures=str(failures))
        for one in cases:
            case = ElementTree.SubElement(suite, "testcase", classname=one.rule.id, name=printable(one.case.name))
            if not one.passed:
                said = printable_lines(messages[one.rule.id, one.case.name])
                failure = ElementTree.SubElement(case, "failure", message=said.split("\n", 1)[0])
                failure.text = said
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def printable_lines(text: str) -> str:
    """Make a text of several lines safe for XML, which holds no control characters."""
    return "\n".join(printable(line) for line in text.split("\n"))
