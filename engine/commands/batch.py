"""`batch`: all regions of one or more tables at once."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine.commands.call import Answer, Call, adviser_for
from engine.errors import refuse
from engine.reports.output import check_output
from engine.reports.phrases import phrase

if TYPE_CHECKING:
    from engine.batch.cluster import Cluster

NEEDS: Final = ("numpy", "polars", "fastexcel", "xlsxwriter")


def batch(
    inputs: Sequence[str], call: Call, *, template: str | None, jobs: int | None, cluster: str | None, **words: Any
) -> Answer:
    """Advise on every row of every table, write a template for one, or answer lines of standard input."""
    if cluster and (jobs or template or "-" in inputs):
        refuse("cluster-alone", found="`--jobs`" if jobs else "`--template`" if template else "`-`")
    if missing := [name for name in NEEDS if util.find_spec(name) is None]:
        refuse("batch-extra-missing", found=", ".join(f"`{name}`" for name in missing))
    if "-" in inputs:
        if len(inputs) > 1 or call.output is not None or template:
            refuse("batch-stdin-alone")
        return _filter(call)
    if call.output is None:
        refuse("batch-no-output")
    check_output_of(call, inputs)
    if template:
        return _template(call.output, template, call)
    if not inputs:
        refuse("batch-no-input")
    return _batch(inputs, call.output, call, jobs=jobs, cluster=cluster, **words)


def check_output_of(call: Call, inputs: Sequence[str]) -> None:
    """Refuse an output that is one of the tables."""
    if call.output is not None and not call.output.is_dir():
        check_output(call.output, tuple(inputs))


def _batch(
    inputs: Sequence[str],
    output: Path,
    call: Call,
    *,
    jobs: int | None,
    cluster: str | None,
    steps: int,
    include: Sequence[str],
    skip: Sequence[str],
    resume: bool,
) -> Answer:
    from engine.batch.outputs import output_for
    from engine.batch.pool import processors
    from engine.batch.progress import progress
    from engine.batch.run import Batch
    from engine.batch.work import Settings

    settings = Settings(
        home=call.home,
        drafts=call.drafts,
        language=call.language,
        capacity=call.capacity,
        listed=steps,
        include=tuple(sorted(set(include))),
        medium=call.format or "",
        engine=call.engine,
        audience=call.audience,
    )
    job = Batch([_input(one) for one in inputs], output_for(output, call.format), settings, skip)
    try:
        with _on(cluster) as machines, progress(job.rows, call.language) as said:
            counts = job.run(jobs or processors(), resume=resume, said=said, cluster=machines)
    except KeyboardInterrupt:
        print(phrase("batch_stopped", call.language), file=sys.stderr)
        raise
    if sys.stderr.isatty():
        _say("batch_done", call, count=counts.advised, output=output)
    if counts.faulty:
        _say("batch_faulty", call, count=counts.faulty, output=job.output.faults)
    return Answer(None, found=counts.faulty > 0)


def _input(name: str) -> Path | str:
    """Take a name for a file or folder, or for an address on shared storage."""
    from engine.batch.sources.shared import is_shared

    return name if is_shared(name) else Path(name)


def _on(address: str | None) -> AbstractContextManager["Cluster | None"]:
    """Give the machines of a cluster, or none."""
    if address is None:
        return nullcontext()
    from engine.batch.cluster import connected

    return connected(address)


def _say(name: str, call: Call, *, count: int, output: Path) -> None:
    said = f"{count:,}".replace(",", "." if call.language == "nl" else ",")
    print(phrase(f"{name}_one" if count == 1 else name, call.language, count=said, output=output), file=sys.stderr)


def _template(output: Path, kind: str, call: Call) -> Answer:
    """Write a table to fill in."""
    from engine.batch.fields import fields_of
    from engine.batch.outputs.output import whole
    from engine.batch.template import write_csv_template, write_excel_template
    from engine.model.load import load_library

    library = load_library(call.home, drafts=call.drafts)
    write = write_excel_template if kind == "xlsx" else write_csv_template
    with whole(output) as beside:
        write(beside, library, fields_of(library), call.language)
    return Answer(None)


def _filter(call: Call) -> Answer:
    """Answer each line of standard input on a line of standard output, at once."""
    from engine.batch.filter import Filter

    found = False
    for line in Filter(adviser_for(call), call.language).answers(sys.stdin.buffer):
        found = found or not line.advised
        sys.stdout.buffer.write(f"{line.text}\n".encode())
        sys.stdout.buffer.flush()
    return Answer(None, found=found)
