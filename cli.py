"""The command line: parses options, calls one function, and shows its answer."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from engine.errors import Fault, RegiokoersError, fault, nearest, or_list, render_all
from engine.home import VERSION
from engine.text import LANGUAGES, Language
from engine.text.help import COMMANDS, EXAMPLES, HEADINGS, METAVARS, MISSING, OPTIONS

DONE, FOUND, REFUSED, INTERRUPTED = 0, 1, 2, 130
STYLES = {"title": "bold cyan", "heading": "bold", "strong": "bold", "quiet": "dim", "plain": ""}


def spoken() -> Language:
    """Give the language of help and messages: that of the call, else of the environment, else Dutch."""
    words = [word.removeprefix("--language=") for word in sys.argv if word.startswith("--language=")]
    words += [after for word, after in zip(sys.argv, sys.argv[1:], strict=False) if word == "--language"]
    asked = [*words, os.environ.get("REGIOKOERS_LANGUAGE", "")]
    return next((word for one in asked for word in LANGUAGES if one == word), "nl")


class Spoken(click.Command):
    """A command whose help speaks the user's language."""

    @property
    def words(self) -> str:
        """Give the words by which the command is called, without the program's name."""
        return str(self.help)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        for piece, text in METAVARS.items():
            pieces = pieces.replace(piece, text.in_(spoken()))
        formatter.write_usage(ctx.command_path, pieces, prefix=HEADINGS["usage"].in_(spoken()))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, and examples."""
        formatter.write_paragraph()
        formatter.write_text(COMMANDS[self.words].in_(spoken()))
        with formatter.section(HEADINGS["examples"].in_(spoken())):
            for example in EXAMPLES[self.words]:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and below them the commands of a group."""
        params = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [(param, param.get_help_record(ctx)) for param in params]
        with formatter.section(HEADINGS["options"].in_(spoken())):
            formatter.write_dl([(record[0], _says(param)) for param, record in records if record])
        if isinstance(self, click.Group):
            prefix = "" if self.words == "regiokoers" else f"{self.words} "
            rows = [(name, COMMANDS[prefix + name].in_(spoken())) for name in self.list_commands(ctx)]
            with formatter.section(HEADINGS["commands"].in_(spoken())):
                formatter.write_dl(rows)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the line that shell completion shows."""
        return COMMANDS[self.words].in_(spoken())[:limit]


def _says(param: click.Option) -> str:
    text = OPTIONS.get(param.name or "") or HEADINGS["version" if "--version" in param.opts else "help"]
    return text.in_(spoken())


class SpokenGroup(Spoken, click.Group):
    """A group of such commands."""


def options(*names: str) -> Callable[[Any], Any]:
    """Give a command some options, and those that all share."""
    path = click.Path(path_type=Path)
    known = {
        "audience": click.option("--audience", type=click.Choice(("board", "advisor")), default="board"),
        "capacity": click.option("--capacity", type=click.IntRange(1, 99), default=3, metavar="N"),
        "drafts": click.option("--drafts", is_flag=True),
        "text": click.option("--format", type=click.Choice(("text", "json"))),
        "markdown": click.option("--format", type=click.Choice(("text", "json", "markdown"))),
        "language": click.option(
            "--language", type=click.Choice(LANGUAGES), default="nl", envvar="REGIOKOERS_LANGUAGE"
        ),
        "output": click.option("--output", type=path),
        "home": click.option("--home", type=path, envvar="REGIOKOERS_HOME"),
        "engine": click.option("--engine", type=click.Choice(("durable", "reference"))),
    }

    def decorate(command: Any) -> Any:
        for name in reversed((*names, "language", "output", "home", "engine")):
            command = known[name](command)
        return command

    return decorate


speaks = click.option("--language", type=click.Choice(LANGUAGES), expose_value=False)


@click.group("regiokoers", cls=SpokenGroup, help="regiokoers", no_args_is_help=False)
@speaks
@click.version_option(VERSION, message="regiokoers %(version)s")
def regiokoers() -> None:
    """Hold the commands."""


@regiokoers.command(cls=Spoken, help="advise")
@click.argument("regions", nargs=-1, required=True, type=click.Path())
@options("markdown", "audience", "capacity", "drafts")
def advise(regions: tuple[str, ...], **settings: Any) -> int:
    """Advise on regions."""
    from engine.commands.advise import advise as command

    return answer(command, regions, **settings)


def _complete_query(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    from engine.model.load import load_library

    library = load_library()
    names = [*library.focus_points, *library.steps, *dict.fromkeys(rule.id for rule in library.rules)]
    return [name for name in names if name.startswith(begun)]


@regiokoers.command(cls=Spoken, help="explain")
@click.argument("region", type=click.Path())
@click.argument("query", required=False, shell_complete=_complete_query)
@options("text", "capacity", "drafts")
def explain(region: str, query: str | None, **settings: Any) -> int:
    """Explain the advice."""
    from engine.commands.explain import explain as command

    return answer(command, region, query, **settings)


@regiokoers.group(cls=SpokenGroup, help="rules", no_args_is_help=False)
@speaks
def rules() -> None:
    """Hold the commands for rule authors."""


@rules.command(cls=Spoken, help="rules check")
@options("text")
def check(**settings: Any) -> int:
    """Check all content."""
    from engine.commands.rules import check as command

    return answer(command, **settings)


@rules.command(cls=Spoken, help="rules test")
@click.argument("rule", required=False, shell_complete=_complete_query)
@options("text")
def test(rule: str | None, **settings: Any) -> int:
    """Run the cases beside the rules."""
    from engine.commands.rules import test as command

    return answer(command, rule, **settings)


@rules.command(cls=Spoken, help="rules show")
@click.argument("rule", required=False, shell_complete=_complete_query)
@options("text")
def show(rule: str | None, **settings: Any) -> int:
    """Show rules."""
    from engine.commands.rules import show as command

    return answer(command, rule, **settings)


def answer(command: Callable[..., Any], *arguments: Any, **settings: Any) -> int:
    """Call a command and show its answer; give the exit status."""
    from engine.commands.call import Call

    call = Call(**settings)
    found = command(*arguments, call)
    if isinstance(found.content, str):
        write(found.content, call.output)
    elif call.output is None and sys.stdout.isatty():
        style(found.content)
    else:
        write("".join(f"{line.text}\n" for line in found.content), call.output)
    return FOUND if found.found else DONE


def write(text: str, output: Path | None) -> None:
    """Write text to a file, or to standard output as UTF-8 unless that is a terminal of another kind."""
    if output is not None:
        from engine.reports.output import write_output

        write_output(output, text)
        return
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()


def style(lines: Sequence[Any]) -> None:
    """Show lines on a terminal, with colour where it has any."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text(line.text, style=STYLES[line.style]), soft_wrap=True)


def usage_fault(error: click.ClickException) -> Fault:
    """Say in our words what click found wrong with a call."""
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path.removeprefix("regiokoers").strip() if ctx else ""
    if isinstance(error, click.NoSuchOption):
        known = [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []
        return fault("option-unknown", found=error.option_name, meant=nearest(error.option_name, known), command=path)
    if isinstance(error, click.exceptions.NoSuchCommand):
        known = list(ctx.command.commands) if ctx and isinstance(ctx.command, click.Group) else []
        meant = nearest(error.command_name, known)
        return fault("command-unknown", found=error.command_name, meant=meant, known=or_list(known))
    if isinstance(error, click.MissingParameter):
        example = EXAMPLES.get(path, EXAMPLES["regiokoers"])[0]
        return _missing("argument", example, path)
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        return _bad_value(error, error.param)
    if isinstance(error, click.BadOptionUsage):
        return fault("option-value-missing", found=error.option_name, command=path)
    if isinstance(error, click.UsageError) and ctx and isinstance(ctx.command, click.Group):
        return _missing("command", EXAMPLES[path or "regiokoers"][0], path)
    if extra := re.search(r"unexpected extra arguments? \((.*)\)", error.format_message()):
        return fault("argument-extra", found=extra[1])
    return fault("call-wrong", why=error.format_message(), command=path)


def _missing(kind: str, example: str, path: str) -> Fault:
    return fault(
        "argument-missing", named=MISSING[kind].in_(spoken()), command=f"regiokoers {path}".strip(), example=example
    )


def _bad_value(error: click.BadParameter, param: click.Option) -> Fault:
    values = param.type.choices if isinstance(param.type, click.Choice) else ("1", "…", "99")
    found = error.message.split("'")[1] if "'" in error.message else error.message.split(" ")[0]
    return fault("option-value-wrong", named=param.opts[0], found=found, values=or_list(values))


def run(arguments: list[str]) -> int:
    """Run a command line and give its exit status; every error is said on standard error."""
    try:
        status = regiokoers.main(arguments, prog_name="regiokoers", standalone_mode=False)
    except click.ClickException as error:
        return refuse([usage_fault(error)])
    except RegiokoersError as error:
        return refuse(error.faults)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except MemoryError:
        return refuse([fault("out-of-memory")])
    return status if isinstance(status, int) else DONE


def refuse(faults: Sequence[Fault]) -> int:
    """Say on standard error why the call can't be done."""
    click.echo(render_all(faults, spoken()), err=True)
    return REFUSED


def main() -> None:
    """Run the program."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
