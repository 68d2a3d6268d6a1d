"""The folder's region files for programs: read, written with what was read in hand, and deleted whole."""

from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response

from engine.consultation.journal import sha
from engine.errors import refuse
from engine.model.region import read_regions
from engine.model.source_text import decode
from engine.web.api.answers import PROBLEM, as_json
from engine.web.folder import Folder
from engine.web.render import desk_of

Key = Annotated[str, Path(max_length=80, description="the name of the region's file, without its ending")]
router = APIRouter(prefix="/api/v1/regions", tags=["regions"], responses=PROBLEM)


@router.get("")
async def regions(request: Request) -> Response:
    """Name the regions of the folder."""
    return as_json({"format": 1, "regions": desk_of(request).folder.keys()})


@router.get("/{key}", response_class=Response, responses={200: {"content": {"application/yaml": {}}}})
async def region(request: Request, key: Key) -> Response:
    """Give a region's file as it stands, with the tag to bring along when it is written."""
    path = desk_of(request).folder.file(key)
    content = path.read_bytes()
    media = "application/json" if path.suffix.lower() == ".json" else "application/yaml"
    return Response(content, media_type=media, headers={"ETag": _tag(content)})


@router.put("/{key}")
async def write(request: Request, key: Key, if_match: Annotated[str | None, Header()] = None) -> Response:
    """Write a region's file: one that is there only with its present tag, so that no answer is written over unseen."""
    desk = desk_of(request)
    content = await request.body()
    if len(read_regions("body", desk.library, content)) != 1:
        refuse("one-region-in-body")
    there = desk.folder.has(key)
    if there and desk.folder.file(key).suffix == ".json" and content.lstrip()[:1] != b"{":
        refuse("json-stays-json", found=key)
    if there and if_match != _tag(desk.folder.file(key).read_bytes()):
        refuse("tag-differs", found=key)
    _write(desk.folder, key, content)
    return Response(status_code=200 if there else 201, headers={"ETag": _tag(desk.folder.file(key).read_bytes())})


@router.delete("/{key}", status_code=204)
async def delete(request: Request, key: Key) -> Response:
    """Delete a region with its journal, moments, reports and tables."""
    desk_of(request).folder.delete(key)
    return Response(status_code=204)


def _write(folder: Folder, key: str, content: bytes) -> None:
    """Write a file: one that is there as one change that undo takes back."""
    if folder.has(key):
        folder.open(key).put((), decode(content, "body"))
    else:
        folder.take(key, content)


def _tag(content: bytes) -> str:
    return f'"{sha(content)[:32]}"'
