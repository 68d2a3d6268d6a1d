"""`batch`: all regions of one or more tables at once."""

import sys
from collections.abc import Sequence
from importlib import util
from pathlib import Path
from typing import Final

from engine.commands.call import Answer, Call
from engine.errors import refuse
from engine.reports.phrases import phrase

NEEDS: Final = ("numpy", "polars", "fastexcel", "xlsxwriter")


def batch(
    inputs: Sequence[str],
    call: Call,
    *,
    steps: int,
    include: Sequence[str],
    skip: Sequence[str],
    jobs: int | None,
    resume: bool,
) -> Answer:
    """Advise on every row of every table; rows with a fault are left out and listed beside the output."""
    if missing := [name for name in NEEDS if util.find_spec(name) is None]:
        refuse("batch-extra-missing", found=", ".join(f"`{name}`" for name in missing))
    if call.output is None:
        refuse("batch-no-output")
    from engine.batch.outputs import output_for
    from engine.batch.pool import processors
    from engine.batch.progress import progress
    from engine.batch.run import Batch
    from engine.batch.work import Settings
    from engine.reports.output import check_output

    check_output(call.output, tuple(inputs))
    settings = Settings(call.home, call.drafts, call.language, call.capacity, steps, tuple(sorted(set(include))))
    job = Batch([Path(one) for one in inputs], output_for(call.output), settings, skip)
    with progress(job.rows, call.language) as said:
        counts = job.run(jobs or processors(), resume=resume, said=said)
    words = {"advised": f"{counts.advised:,}".replace(",", " "), "output": call.output}
    print(phrase("batch_done", call.language, **words), file=sys.stderr)
    if counts.faulty:
        words = {"faulty": f"{counts.faulty:,}".replace(",", " "), "faults": job.output.faults}
        print(phrase("batch_faulty", call.language, **words), file=sys.stderr)
    return Answer(None, found=counts.faulty > 0)
