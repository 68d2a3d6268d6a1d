"""How far a batch is, on standard error, where that is a terminal."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from engine.batch.run import Counts
from engine.text import Language, Text

_REGIONS = Text("regio's", "regions")
_PER_SECOND = Text("per seconde", "a second")


@contextlib.contextmanager
def progress(rows: int | None, language: Language) -> Iterator[Callable[[Counts], None]]:
    """Show rows, rate and time left while a batch runs."""
    if not sys.stderr.isatty():
        yield lambda counts: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text as Styled

    class Rate(ProgressColumn):
        """Rows a second."""

        def render(self, task: Task) -> Styled:
            """Show the rate once it is known."""
            return Styled(f"{task.speed:,.0f} {_PER_SECOND.in_(language)}" if task.speed else "")

    done = TextColumn(f"{{task.completed:,.0f}} {_REGIONS.in_(language)}")
    console = Console(stderr=True)
    with Progress(done, BarColumn(), Rate(), TimeRemainingColumn(), console=console, transient=True) as shown:
        task = shown.add_task("", total=rows)
        yield lambda counts: shown.update(task, completed=counts.rows)
