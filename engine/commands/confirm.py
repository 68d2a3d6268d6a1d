"""`consult --document`: what a document proposes, checked value by value into a region file."""

from collections.abc import Sequence
from pathlib import Path

from engine.advice.adviser import Adviser
from engine.commands.call import Answer, Call, as_json
from engine.consultation.atomic import replace_file
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.errors import Place, or_list, refuse
from engine.intake.confirmation import Confirmation
from engine.intake.documents.read import read_document
from engine.intake.lexicon.load import load_lexicon
from engine.intake.proposal import Proposal
from engine.intake.propose import Intake
from engine.intake.writer import region_file
from engine.model.region import slug
from engine.reports.confirmed import confirmed_data, confirmed_lines
from engine.reports.moved import Words
from engine.reports.personal import warn_of_personal


class Proposed:
    """A document read for one region, and the region's file opened; one that is not there begins as the proposal."""

    def __init__(self, document: Path, region: str | None, adviser: Adviser, call: Call, *, name: str | None) -> None:
        self.adviser, self.words, self.call = adviser, Words(adviser.library, call.language), call
        read = read_document(str(document), call.language)
        self.document = read.name
        warn_of_personal(read, call.language)
        proposals = Intake(adviser.library, load_lexicon(adviser.library, call.home)).propose(read)
        path = Path(region) if region else None
        proposal = _chosen(proposals, _wanted(path, name, adviser), document)
        dossier = _opened(path or Path(f"{slug(proposal.region)}.yaml"), proposal, read.name, adviser, call)
        self.confirmation = Confirmation(Interview(adviser, dossier), proposal)

    def checked(self) -> Answer:
        """Check it in a terminal."""
        from engine.commands.checking import Checking  # late: only a terminal needs prompts

        Checking(self.adviser, self.confirmation, self.words, self.document).run()
        return Answer(None)

    def left(self) -> Answer:
        """Say what is left to check, for who asks from a script."""
        items, dossier = self.confirmation.items(), self.confirmation.dossier
        if self.call.medium == "json":
            return Answer(as_json(confirmed_data(items, dossier, self.document, self.words)))
        return Answer(confirmed_lines(items, dossier, self.document, self.words))


def _wanted(path: Path | None, name: str | None, adviser: Adviser) -> str:
    """Give the name of the region that is meant: as it was given, or as its file has it."""
    if name or path is None or not path.exists():
        return name or ""
    return Dossier(path, adviser.library).region.name


def _chosen(proposals: Sequence[Proposal], wanted: str, document: Path) -> Proposal:
    """Give the proposal for the region that is meant; a document about one region needs no name."""
    named = [one for one in proposals if slug(one.region) == slug(wanted)] if wanted else []
    if len(proposals) > 1 and not named:
        refuse("document-several-regions", Place(str(document)), known=or_list([one.region for one in proposals], 20))
    return named[0] if named else proposals[0]


def _opened(path: Path, proposal: Proposal, document: str, adviser: Adviser, call: Call) -> Dossier:
    """Open the region's file; one that is not there yet begins as the proposal."""
    if not path.exists():
        replace_file(path, region_file(proposal, adviser.library, document, call.language).encode())
    return Dossier(path, adviser.library)
