"""`python -m engine.reports.templates.make_docx` makes `report.docx`: a Word file with real styles and four fields."""

import io
from typing import TYPE_CHECKING, Any, Final

from engine.reports.archive import steady
from engine.reports.templates import TEMPLATES

if TYPE_CHECKING:
    from docx.document import Document

ACCENT: Final = "1F4E79"
QUIET: Final = "595959"
FONT: Final = "Calibri"
HEADINGS: Final = (
    ("Heading 1", 17, 22, 6),
    ("Heading 2", 13.5, 16, 4),
    ("Heading 3", 12, 14, 4),
    ("Heading 4", 11, 10, 2),
)
"""Style, size, space before and space after, in points."""


def made() -> bytes:
    """Make the template; the same code gives the same bytes."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    _styles(document)
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{%p if day %}")
    document.add_paragraph("{{ day }}", style="Subtitle")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{{ content }}")
    _footer(document)
    content = io.BytesIO()
    document.save(content)
    return steady(content.getvalue())


def _styles(document: "Document") -> None:
    from docx.shared import Pt

    _style(document, "Normal", 10.5, "1B1B1B", after=4, line=1.1)
    _style(document, "Title", 24, ACCENT, bold=True, after=2)
    _style(document, "Subtitle", 10.5, QUIET, after=8)
    for name, size, before, after in HEADINGS:
        _style(document, name, size, ACCENT, bold=True, before=before, after=after)
        document.styles[name].paragraph_format.keep_with_next = True
    _style(document, "List Bullet", 10.5, "1B1B1B", after=2)
    _style(document, "Caption", 10, "1B1B1B", bold=True, before=10, after=3)
    document.styles["Caption"].paragraph_format.keep_with_next = True
    for name, base, size, colour in (
        ("Row", "Normal", 10.5, "1B1B1B"), ("Quiet", "Normal", 10, QUIET), ("Small Print", "Normal", 8, QUIET),
        ("Cell", "Normal", 9.5, "1B1B1B"), ("Cell Head", "Cell", 9.5, "1B1B1B"),
    ):  # fmt: skip
        document.styles.add_style(name, 1).base_style = document.styles[base]
        _style(document, name, size, colour, bold=name == "Cell Head", before=4 if name == "Quiet" else 0, after=2)
    row = document.styles["Row"].paragraph_format
    row.left_indent, row.first_line_indent = Pt(82), Pt(-82)
    row.tab_stops.add_tab_stop(Pt(82))
    _table_style(document)


def _style(
    document: "Document", name: str, size: float, colour: str, *, bold: bool = False, before: float = 0,
    after: float = 0, line: float | None = None,
) -> None:  # fmt: skip
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style: Any = document.styles[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic, style.font.color.rgb = False, RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in [one for one in fonts.attrib if "Theme" in one]:
        del fonts.attrib[kind]
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    if line:
        shape.line_spacing = line
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _table_style(document: "Document") -> None:
    """Add a table style with lines above, below and between rows, and none between columns."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    style: Any = document.styles.add_style("Report Table", 3)
    style.base_style = document.styles["Normal Table"]
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
        for side, size, colour in (("top", 8, "1B1B1B"), ("bottom", 8, "1B1B1B"), ("insideH", 4, "C8C8C8"))
    )
    cells = '<w:left w:w="0" w:type="dxa"/><w:right w:w="110" w:type="dxa"/>'
    xml = f"<w:tblPr {nsdecls('w')}><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr>"
    style.element.append(parse_xml(xml))


def _footer(document: "Document") -> None:
    """Put the region's name and the number of the page at the foot."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    footer = document.sections[0].footer.paragraphs[0]
    footer.style = document.styles["Small Print"]
    footer.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), 2)
    footer.add_run("{{ region }}\t")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(footer.add_run("1")._r)
    footer._p.append(field)


if __name__ == "__main__":
    (TEMPLATES / "report.docx").write_bytes(made())
