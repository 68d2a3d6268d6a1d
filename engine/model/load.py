"""The library: from the cache where its content is known there, else read, checked and kept."""

from pathlib import Path

from engine.home import VERSION
from engine.model import cache
from engine.model.build import build
from engine.model.files import gather
from engine.model.library import Library


def load_library(home: Path | None = None, *, drafts: bool = False, cached: bool = True) -> Library:
    """Load the shipped library, or the one in a folder.

    `drafts` takes rules and steps in that status along. Raises `RegiokoersError` with every fault of the
    content at once.
    """
    files = gather(home)
    sha256 = files.sha256()
    key = f"{sha256}{'-drafts' if drafts else ''}"
    plain = cache.get(key) if cached else None
    if plain is not None:
        try:
            return build(plain, VERSION, sha256)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError):
            cache.drop(key)
    from engine.model.compile import compile_library  # late: a warm start checks no content

    plain = compile_library(files, drafts=drafts)
    if cached:
        cache.put(key, plain)
    return build(plain, VERSION, sha256)
