"""A report as a Word file: the fields of a template filled in, and the content set in its styles."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine.errors import Place, refuse
from engine.reports.archive import steady
from engine.reports.document.blocks import Block, Heading, Items, Paragraph, Picture, Report, Rows, Table
from engine.reports.pictures import picture
from engine.reports.templates import TEMPLATES

if TYPE_CHECKING:
    from docx.document import Document

Data = dict[str, Any]
FIELDS: Final = ("title", "region", "day", "content")
MARK: Final = "regiokoers\u2060field\u2060{name}"
"""What stands for a field until the template is filled: words of others never pass through its own language."""
RECORD_PART: Final = "/customXml/regiokoers.xml"
SPACE: Final = "urn:regiokoers:record"
LANGUAGES: Final = {"nl": "nl-NL", "en": "en-GB"}
AFTER_TABLE: Final = 76_200
"""The room between a table and the text below it: six points, in the measure of Word."""
PICTURE_SHARE: Final = 0.78
"""How much of the width between the margins a picture takes on a single page."""


def docx(report: Report, data: Data, record: str, template: Path | None = None) -> bytes:
    """Write a report, with its pictures and its record inside, into the shipped template or the user's own."""
    document = _filled(report, template)
    if report.pages == 1 and template is None:
        _compact(document)
    place = _place_of_content(document, template)
    _Writer(document, report, data, place).write()
    _properties(document, report)
    _attach(document, record)
    content = io.BytesIO()
    document.save(content)
    return steady(content.getvalue())


def _filled(report: Report, template: Path | None) -> "Document":
    """Fill the fields of a template."""
    import docx as python_docx
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    values = {"title": report.title, "region": report.region, "day": report.day, "content": "…"}
    marks = {name: MARK.format(name=name) if value else "" for name, value in values.items()}
    try:
        document = DocxTemplate(template or TEMPLATES / "report.docx")
        document.render(marks, SandboxedEnvironment(undefined=StrictUndefined), autoescape=True)
    except TemplateError as error:
        refuse("template-fields", Place(str(template)), why=str(error), known=", ".join(FIELDS))
    except Exception:
        refuse("template-unreadable", Place(str(template)))
    filled = io.BytesIO()
    document.save(filled)
    made = python_docx.Document(filled)
    _put_in(made, {marks[name]: values[name] for name in ("title", "region", "day") if values[name]})
    return made


def _put_in(document: "Document", words: Mapping[str, str]) -> None:
    """Put the words where their marks stand, in the body and in all headers and footers."""
    from docx.oxml.ns import qn

    parts = [document.element]
    for section in document.sections:
        around = (section.header, section.footer, section.first_page_header, section.first_page_footer)
        parts += [one._element for one in around if not one.is_linked_to_previous]
    for text in (text for part in parts for text in part.iter(qn("w:t"))):
        for mark, said in words.items():
            if mark in (text.text or ""):
                text.text = text.text.replace(mark, said)


def _place_of_content(document: "Document", template: Path | None) -> Any:
    mark = MARK.format(name="content")
    for paragraph in document.paragraphs:
        if paragraph.text.strip() == mark:
            return paragraph
    return refuse("template-without-content", Place(str(template or "")))


def _compact(document: "Document") -> None:
    """Make the shipped styles smaller, so that a single page is one."""
    from docx.shared import Cm, Pt

    styles: Any = document.styles
    sizes = {"Normal": 9.5, "List Bullet": 9.5, "Cell": 9, "Cell Head": 9, "Quiet": 9, "Heading 1": 12.5, "Title": 19}
    for name, size in sizes.items():
        styles[name].font.size = Pt(size)
    styles["Heading 1"].paragraph_format.space_before = Pt(8)
    styles["Heading 1"].paragraph_format.space_after = Pt(2)
    section = document.sections[0]
    section.top_margin = section.bottom_margin = Cm(1.4)


def _properties(document: "Document", report: Report) -> None:
    from docx.oxml.ns import qn

    core = document.core_properties
    core.title, core.author, core.language, core.comments = report.title[:255], "Regiokoers", report.language, ""
    core.last_modified_by, core.revision = "Regiokoers", 1
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGES[report.language])


def _attach(document: "Document", record: str) -> None:
    """Put the record beside the text, where Word keeps such things."""
    from xml.sax.saxutils import escape

    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<record xmlns="{SPACE}">{escape(record)}</record>'
    part = Part(PackURI(RECORD_PART), "application/xml", xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


class _Writer:
    """Writes the blocks of a report where the template wants them."""

    def __init__(self, document: "Document", report: Report, data: Data, place: Any) -> None:
        self.document = document
        self.report = report
        self.data = data
        self.place = place._p
        self.after_table = False
        self.styles = {str(style.name): str(style.style_id) for style in document.styles}
        section = document.sections[-1]
        self.width = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)

    def write(self) -> None:
        for block in self.report.blocks:
            self._block(block)
        for line in self.report.foot:
            self._paragraph(line, "Small Print")
        self.place.getparent().remove(self.place)

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._paragraph(block.text, f"Heading {block.level}")
        elif isinstance(block, Paragraph):
            self._paragraph(block.text, "Quiet" if block.style == "quiet" else "Normal")
        elif isinstance(block, Items):
            for item in block.items:
                self._paragraph(item, "List Bullet")
        elif isinstance(block, Rows):
            for label, text in block.rows:
                self._row(label, text)
        elif isinstance(block, Picture):
            self._picture(block)
        else:
            self._table(block)

    def _paragraph(self, text: str, style: str) -> Any:
        paragraph = self.document.add_paragraph(text)
        self._in_style(paragraph, style)
        if self.after_table and not style.startswith("Heading"):
            paragraph.paragraph_format.space_before = AFTER_TABLE
        self.after_table = False
        self.place.addprevious(paragraph._p)
        return paragraph

    def _in_style(self, paragraph: Any, style: str) -> None:
        """Give a paragraph its style, where the template has it."""
        if style in self.styles:
            paragraph._p.get_or_add_pPr().style = self.styles[style]

    def _row(self, label: str, text: str) -> None:
        paragraph = self._paragraph("", "Row")
        paragraph.add_run(label).bold = True
        paragraph.add_run(f"\t{text}")

    def _picture(self, block: Picture) -> None:
        from docx.shared import Pt

        image = io.BytesIO(picture(block.name, self.data, "png"))
        paragraph = self._paragraph("", "Normal")
        paragraph.paragraph_format.space_before = Pt(8)
        share = PICTURE_SHARE if self.report.pages == 1 else 1
        inline = paragraph.add_run().add_picture(image, width=int(self.width * share))._inline
        inline.docPr.set("descr", block.alt)
        inline.docPr.set("name", block.name)

    def _table(self, block: Table) -> None:
        from docx.enum.table import WD_TABLE_ALIGNMENT
        from docx.oxml import OxmlElement

        if block.caption:
            self._paragraph(block.caption, "Caption")
        table = self.document.add_table(len(block.rows) + 1, len(block.head))
        if "Report Table" in self.styles:
            table.style = "Report Table"
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.LEFT
        widths = [self.width * share // sum(block.widths) for share in block.widths]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for place, texts in enumerate((block.head, *block.rows)):
            row = table.rows[place]
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if place == 0:
                properties.append(OxmlElement("w:tblHeader"))
            for cell, text, width in zip(row.cells, texts, widths, strict=True):
                cell.width = width
                cell.paragraphs[0].text = text
                self._in_style(cell.paragraphs[0], "Cell" if place else "Cell Head")
        self.place.addprevious(table._tbl)
        self.after_table = True


def texts_of_docx(content: bytes) -> Iterator[str]:
    """Give the texts of the body that a reader sees, and the alternative texts, in order."""
    import docx as python_docx
    from docx.oxml.ns import qn

    body = python_docx.Document(io.BytesIO(content)).element.body
    for paragraph in body.iter(qn("w:p")):
        yield from (shape.get("descr", "") for shape in paragraph.iter(qn("wp:docPr")))
        said = "".join(
            "\t" if part.tag == qn("w:tab") else part.text or ""
            for part in paragraph.iter(qn("w:t"), qn("w:tab"))
            if part.getparent().tag == qn("w:r")
        )
        yield from (text for text in said.split("\t") if text)


def record_of_docx(content: bytes) -> str | None:
    """Give the record that a file carries; Word may have given its part another name."""
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("customXml/") and name.endswith(".xml"):
                root = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
                if root.tag == f"{{{SPACE}}}record":
                    return str(root.text)
    return None
