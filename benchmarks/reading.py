"""Reads many thousands of damaged documents: no traceback, and no run over two seconds.

`python -m benchmarks.reading [--texts 100000] [--seed 1]`; each is one of the known documents, cut, doubled, shuffled
and sprinkled with odd characters. Prints how many gave a proposal, how many a message, and the slowest by its work. It
ends with a traceback where reading did, and with status 1 where a text took too long.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from engine.errors import RegiokoersError, render_all
from engine.home import SHIPPED
from engine.intake.documents.read import document_of
from engine.intake.lexicon.load import load_lexicon
from engine.intake.propose import Intake
from engine.intake.writer import region_file, stream
from engine.model.library import Library
from engine.model.load import load_library
from engine.model.region import read_regions

LONGEST_RUN = 2.0
BATCH = 500
ODD = "\x00\t\n\r|•–—'\"’“”…±%(){}[]*#:;-=>\u202e\u2028\ufffd\ud800é漢😀 0123456789"
PHRASES = "niet geen maar hoewel nog alle regionaal partnerschappen - | Casus 2 Onderwijsregio 100% 2 po n.v.t. ja nee"
WORDS = [*PHRASES.split(" "), "2x", "3e", "½"]


def texts() -> list[str]:
    """Give the documents that are damaged."""
    folders = [SHIPPED / "tests" / "intake" / name for name in ("cases", "other_writers")]
    paths = [
        SHIPPED / "tests" / "seed" / "vijf-casussen.txt",
        *(path for one in folders for path in sorted(one.iterdir())),
    ]
    return [path.read_text("utf-8") for path in paths if path.suffix != ".yaml"]


def damaged(originals: list[str], chance: random.Random) -> str:
    """Damage a text in one to eight ways."""
    text = chance.choice(originals)
    for _ in range(chance.randint(1, 8)):
        at, to = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        way = chance.randint(0, 7)
        if way == 0:
            text = text[:at] + text[to:]
        elif way == 1:
            text = text[:to] + text[at : min(to, at + 3000)] + text[to:]
        elif way == 2:
            text = text[:at] + "".join(chance.choices(ODD, k=chance.randint(1, 30))) + text[at:]
        elif way == 3:
            lines = text.split("\n")
            chance.shuffle(lines)
            text = "\n".join(lines)
        elif way == 4:
            text = text[:at] + " ".join(chance.choices(WORDS, k=chance.randint(1, 20))) + text[at:]
        elif way == 5:
            text = text.replace("\n", chance.choice([" ", "\n\n", "\t", "   "]))
        elif way == 6:
            text = text[:at] + chance.choice(["a", "-", "(", "vast ", "niet "]) * chance.randint(1, 3000) + text[at:]
        else:
            text = chance.choice([text.upper(), text.lower(), text.title()])
    return text[:200_000]


def read_one(text: str, intake: Intake, library: Library) -> str:
    """Read one text as the command does, and read what was proposed back."""
    content = text.encode("utf-8", "surrogatepass")
    try:
        proposals = intake.propose(document_of(content, "casus.txt"))
        files = stream(region_file(one, library, "casus.txt", "nl") for one in proposals)
        assert len(read_regions("voorstel", library, files.encode())) == len(proposals)
    except RegiokoersError as error:
        found = error.faults
    else:
        return "proposal"
    assert render_all(found, "nl")
    assert all(one.name.startswith("document-") for one in found), found
    return found[0].name


def batch(seed: int) -> tuple[Counter[str], list[tuple[float, int]]]:
    """Read one batch, and give what came of it, with the work in seconds and the characters of each text."""
    library = load_library()
    intake = Intake(library, load_lexicon(library))
    chance = random.Random(seed)
    originals = texts()
    outcomes: Counter[str] = Counter()
    took = []
    for _ in range(BATCH):
        text = damaged(originals, chance)
        began = time.process_time()
        outcomes[read_one(text, intake, library)] += 1
        took.append((time.process_time() - began, len(text)))
    return outcomes, took


def main(arguments: Sequence[str]) -> int:
    """Read and count."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    seeds = range(asked.seed, asked.seed + -(-asked.texts // BATCH))
    outcomes: Counter[str] = Counter()
    took: list[tuple[float, int]] = []
    with ProcessPoolExecutor() as pool:
        for done, (found, times) in enumerate(pool.map(batch, seeds), 1):
            outcomes += found
            took += times
            if done % 20 == 0:
                print(f"{done * BATCH:,} texts, slowest {max(took)[0]:.2f} s", flush=True)
    (slowest, length), slow = max(took), sum(one > LONGEST_RUN for one, _ in took)
    mean = sum(one for one, _ in took) / len(took) * 1000
    print(f"{len(took):,} texts, no traceback, {mean:.0f} ms each, slowest {slowest:.2f} s ({length:,} characters)")
    for name, number in outcomes.most_common():
        print(f"  {name}: {number:,}")
    print(f"{slow} took more than {LONGEST_RUN:.0f} s")
    return min(1, slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
