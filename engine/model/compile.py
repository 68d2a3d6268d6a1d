"""From content files to the plain form of a checked library."""

from typing import Any

from engine.errors import Place, RegiokoersError, refuse
from engine.model.crosscheck import cross_check
from engine.model.files import ContentFiles
from engine.model.plain import plain_library
from engine.model.read import Content, read_content


def compile_library(files: ContentFiles, *, drafts: bool = False) -> dict[str, Any]:
    """Read and check all files and give the library's plain form; raises with all faults at once."""
    return compile_content(files, drafts=drafts)[1]


def compile_content(files: ContentFiles, *, drafts: bool = False) -> tuple[Content, dict[str, Any]]:
    """Give the content as it was read as well: it knows the place of every key in its file."""
    if not any(address.startswith("knowledge/focus_points/") for address in files.contents):
        refuse("nothing-to-advise-with", Place(files.root))
    read = read_content(files)
    _stop(read)
    plain = plain_library(read, drafts=drafts)
    cross_check(read, plain)
    _stop(read)
    return read, plain


def _stop(read: Content) -> None:
    if read.faults:
        raise RegiokoersError(read.faults)
