"""A region from a document: what was read in it stands beside the text, to be confirmed or changed one by one."""

import datetime
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from engine.consultation.atomic import replace_file
from engine.errors import Place, RegiokoersError, refuse
from engine.intake.corrections import Corrections
from engine.intake.document import Document
from engine.intake.proposal import FactProposal, LevelProposal, Proposal
from engine.intake.writer import chain_in_words, region_file
from engine.language import Fact
from engine.model.library import Library
from engine.model.region import read_regions, slug
from engine.text import Language
from engine.web.asked import asked_facts, choices, read_given, typed
from engine.web.marked import marked
from engine.web.pages.home import show_home
from engine.web.pages.shared import see, sent, shown
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False)
KEPT: Final = 20
"""Documents that wait for a confirmation at most; the oldest makes place."""
SURE: Final = {"low": 0, "medium": 1, "high": 2}


class Read(NamedTuple):
    """A document that was read, and what is proposed for each region in it."""

    document: Document
    proposals: tuple[Proposal, ...]


@router.post("/documents")
async def read_in(request: Request) -> Response:
    """Read a document and go to what is proposed."""
    from engine.intake.documents.read import LARGEST_FILE

    desk = desk_of(request)
    try:
        name, content = await sent(request, LARGEST_FILE)
        found = await run_in_threadpool(_propose, content, name, desk.library)
    except RegiokoersError as error:
        return show_home(request, error.faults)
    token = secrets.token_urlsafe(16)
    desk.documents[token] = found
    while len(desk.documents) > KEPT:
        desk.documents.popitem(last=False)
    return see(request, f"/documents/{token}")


def _propose(content: bytes, name: str, library: Library) -> Read:
    from engine.intake.documents.read import document_of
    from engine.intake.lexicon.load import load_lexicon
    from engine.intake.propose import Intake

    document = document_of(content, name)
    return Read(document, tuple(Intake(library, load_lexicon(library)).propose(document)))


def _read(request: Request, token: str, case: str) -> tuple[Read, Proposal]:
    found = desk_of(request).documents.get(token)
    if not isinstance(found, Read) or not (case.isdecimal() and int(case[:9]) < len(found.proposals)):
        refuse("proposal-gone")
    return found, found.proposals[int(case)]


@router.get("/documents/{token}")
async def confirm(request: Request, token: str, case: str = "0") -> Response:
    """Show what is proposed beside the text."""
    return _page(request, (token, case))


def _page(request: Request, at: tuple[str, str], faults: Sequence[Data] = (), status: int = 200) -> Response:
    found, proposal = _read(request, *at)
    library, language = desk_of(request).library, language_of(request)
    asked = asked_facts(library)
    items = [_item(fact, proposal, library, language) for fact in asked]
    phrases = [phrase for one in items for phrase in one["phrases"]]
    return page(
        request,
        "document.html",
        status=status,
        token=at[0],
        case=int(at[1]),
        region=proposal.region,
        cases=[one.region for one in found.proposals],
        document=found.document.name,
        text=marked(found.document.text(), phrases),
        items=sorted(items, key=lambda one: one["order"]),
        faults=faults,
    )


def _item(fact: Fact, proposal: Proposal, library: Library, language: Language) -> Data:
    """Give one question with what was read for it; what was read with doubt comes first, what is open last."""
    level = proposal.levels.get(fact.name)
    read: FactProposal | LevelProposal | None = level or proposal.facts.get(fact.name)
    value = level.level if level else read.value if isinstance(read, FactProposal) else None
    value = tuple(value) if isinstance(value, list) and fact.kind == "list" else value
    ends = "-".join(f"{one:g}" for one in value) if isinstance(value, list) else ""
    sure = read.confidence if read is not None and value is not None else ""
    evidence = (level.text if level else read.evidence if isinstance(read, FactProposal) else "") or ""
    return {
        "name": fact.name,
        "kind": fact.kind,
        "label": _label(fact, library, language),
        "question": (fact.question or fact.label).in_(language),
        "choices": choices(fact, library, language, value),
        "typed": ends or typed(fact, None, value),
        "sure": sure,
        "evidence": evidence,
        "because": chain_in_words(level, language) if level and level.chain else "",
        "alternatives": list(level.alternatives) if level else [],
        "phrases": [evidence] if evidence else [],
        "order": (SURE[sure] if sure else 3 + (not evidence), fact.kind != "level"),
    }


def _label(fact: Fact, library: Library, language: Language) -> str:
    about = library.focus_points.get(fact.name)
    return (about.name if about else fact.label).in_(language)


@router.post("/documents/{token}/{case}")
async def keep(request: Request, token: str, case: str) -> Response:
    """Keep what was confirmed as a region of the folder."""
    desk, language = desk_of(request), language_of(request)
    found, proposal = _read(request, token, case)
    form = await request.form()
    try:
        decided = _decided(proposal, form, desk.library)
        text = region_file(decided, desk.library, found.document.name, language)
        text = text.replace("\nformat: 1\n", f"\nformat: 1\nassessed_on: {datetime.date.today()}\n", 1)
        region = read_regions(found.document.name, desk.library, text.encode())[0]
        key = slug(region.name)
        if desk.folder.has(key):
            refuse("region-there-already", Place(""), found=region.name)
    except RegiokoersError as error:
        faults = shown(error.faults, language)
        return _page(request, (token, case), faults, status_of(error.faults))
    path = desk.folder.path / f"{key}.yaml"
    replace_file(path, text.encode())
    _keep_corrections(path, proposal, decided)
    return see(request, f"/regions/{key}")


def _decided(proposal: Proposal, form: FormData, library: Library) -> Proposal:
    """Give the proposal with what the form says instead: what was confirmed or changed is sure."""
    sent: Mapping[str, Sequence[str]] = {
        fact.name: [one for one in form.getlist(fact.name) if isinstance(one, str)] for fact in asked_facts(library)
    }
    given = {name: read_given(library.facts[name], words, library).plain for name, words in sent.items()}
    confirmed = {name for name in sent if form.get(f"sure-{name}")}
    levels = {name: _level(proposal.levels[name], given[name], sure=name in confirmed) for name in library.focus_points}
    facts = {
        name: _fact(proposal.facts.get(name), value, sure=name in confirmed)
        for name, value in given.items()
        if name not in library.focus_points and value is not None
    }
    name = str(form.get("region") or proposal.region).strip()
    return replace(proposal, region=name, levels=levels, facts=facts)


def _keep_corrections(path: Path, proposal: Proposal, decided: Proposal) -> None:
    """Keep what was changed as cases beside the region file, for the lexicon's authors; what was emptied is none."""
    corrections = Corrections(path, proposal.language)
    for name, level in proposal.levels.items():
        if level.text and decided.levels[name].level not in (None, level.level):
            corrections.keep(name, level.text, decided.levels[name].level, level.level, proposal.region)
    for name, fact in proposal.facts.items():
        if name in decided.facts and _listed(decided.facts[name].value) != _listed(fact.value):
            corrections.keep(name, fact.evidence, decided.facts[name].value, fact.value, proposal.region)


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _level(one: LevelProposal, value: Any, *, sure: bool) -> LevelProposal:
    if value is None:
        return replace(one, level=None, text="")
    if value == one.level and not sure:
        return one
    return replace(one, level=value, confidence="high", alternatives=(), score=None)


def _fact(one: FactProposal | None, value: Any, *, sure: bool) -> FactProposal:
    plain = _listed(value)
    if one is None:
        return FactProposal(plain, "", "high")
    same = plain == _listed(one.value)
    return one if same and not sure else FactProposal(plain, one.evidence, "high")
