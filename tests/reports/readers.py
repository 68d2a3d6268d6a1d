"""Every format read as its own readers do: all texts that someone who opens a file sees or hears."""

from engine.reports.calendars import entries_of_ics
from engine.reports.docx import texts_of_docx
from engine.reports.html import texts_of_html
from engine.reports.pdf import texts_of_pdf
from engine.reports.sheets import rows_of_csv, rows_of_xlsx
from engine.text import Language


def texts_of(medium: str, content: bytes, language: Language) -> list[str]:
    """Give the texts of a file."""
    if medium == "pdf":
        return [" ".join(" ".join(texts_of_pdf(content)).split())]
    if medium == "xlsx":
        return [str(cell) for _, rows in rows_of_xlsx(content) for row in rows for cell in row]
    if medium == "csv":
        return [cell for row in rows_of_csv(content, language) for cell in row]
    if medium == "ics":
        return [text for entry in entries_of_ics(content) for text in entry]
    if medium in ("html", "docx"):
        return list(texts_of_html(content) if medium == "html" else texts_of_docx(content))
    return content.decode("utf-8").splitlines()
