"""The command line: built from the listing of commands; calls one function, and shows its answer."""

import atexit
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from engine.commands.listing import COMMANDS, below
from engine.commands.table import Argument, Command, Option
from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list, reasons, render_all
from engine.home import VERSION
from engine.reports.screen import steady_streams, style, write
from engine.text import LANGUAGES, Language
from engine.text.help import COMMAND, HEADINGS, OPTIONS

DONE, FOUND, REFUSED, INTERRUPTED = 0, 1, 2, 130
COMPLETION = "_REGIOKOERS_COMPLETE"
"""The variable by which a shell asks for completion."""
STDOUT_NAME = {"nl": "standaarduitvoer", "en": "standard output"}


def spoken() -> Language:
    """Give the language of help and messages: that of the call, else of the environment, else Dutch."""
    words = [word.removeprefix("--language=") for word in sys.argv if word.startswith("--language=")]
    words += [after for word, after in zip(sys.argv, sys.argv[1:], strict=False) if word == "--language"]
    asked = [*words, os.environ.get("REGIOKOERS_LANGUAGE", "")]
    return next((word for one in asked for word in LANGUAGES if one == word), "nl")


class Spoken(click.Command):
    """A command whose help speaks the user's language."""

    def __init__(self, entry: Command, **settings: Any) -> None:
        self.entry = entry
        super().__init__(entry.name.split(" ")[-1] or "regiokoers", **settings)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line."""
        pieces = [OPTIONS.in_(spoken()), *(_piece(one) for one in self.entry.arguments)]
        if not self.entry.runs:
            pieces.append(COMMAND.in_(spoken()))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=HEADINGS["usage"].in_(spoken()))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, and examples."""
        formatter.write_paragraph()
        formatter.write_text(self.entry.does.in_(spoken()))
        with formatter.section(HEADINGS["examples"].in_(spoken())):
            for example in self.entry.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and below them the commands of a group."""
        says = {one.name: one.help for one in self.entry.options}
        params = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = []
        for param in params:
            text = (
                says.get(param.opts[0].removeprefix("--"))
                or HEADINGS["version" if "--version" in param.opts else "help"]
            )
            if record := param.get_help_record(ctx):
                rows.append((record[0], text.in_(spoken())))
        with formatter.section(HEADINGS["options"].in_(spoken())):
            formatter.write_dl(rows)
        if not self.entry.runs:
            named = [(one.name.split(" ")[-1], one.does.in_(spoken())) for one in below(self.entry.name)]
            with formatter.section(HEADINGS["commands"].in_(spoken())):
                formatter.write_dl(named)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the line that shell completion shows."""
        return self.entry.does.in_(spoken())[:limit]


class SpokenGroup(Spoken, click.Group):
    """A group of such commands; each is built when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands of the group."""
        return [one.name.split(" ")[-1] for one in below(self.entry.name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Build one command."""
        entry = COMMANDS.get(f"{self.entry.name} {cmd_name}".strip())
        return built(entry) if entry and cmd_name else None


def _piece(one: Argument) -> str:
    word = one.label.in_(spoken()) + ("..." if one.many else "")
    return word if one.required else f"[{word}]"


def built(entry: Command) -> Spoken:
    """Build a command from its entry in the listing."""
    if not entry.runs:
        version = click.version_option(VERSION, message="regiokoers %(version)s")
        group = SpokenGroup(entry, no_args_is_help=False)
        group.params.append(
            click.Option(("--language",), type=click.Choice(LANGUAGES), expose_value=False, hidden=True)
        )
        return group if entry.name else version(group)
    params = [*(_argument(one) for one in entry.arguments), *(_option(one) for one in entry.options)]
    return Spoken(entry, params=params, callback=lambda **words: answer(entry, words))


def _argument(one: Argument) -> click.Argument:
    return click.Argument(
        (one.name,),
        nargs=-1 if one.many else 1,
        required=one.required,
        type=None if one.completes else click.Path(),
        shell_complete=_complete if one.completes else None,
    )


def _option(one: Option) -> click.Option:
    types: dict[str, Any] = {
        "choice": click.Choice(one.choices),
        "whole": click.IntRange(one.low, one.high),
        "number": click.FLOAT,
        "path": click.Path(path_type=Path),
        "words": click.STRING,
    }
    settings: dict[str, Any] = {"is_flag": True} if one.kind == "flag" else {"type": types[one.kind]}
    return click.Option(
        (f"--{one.name}",),
        default=one.default,
        multiple=one.many,
        required=one.required,
        metavar=one.metavar or None,
        envvar=one.environment or None,
        **settings,
    )


def _complete(ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    from engine.model.load import load_library

    try:
        library = load_library(ctx.params.get("home"))
    except RegiokoersError:
        return []  # who waits for a word can't use a message
    names = [*library.focus_points, *library.steps, *dict.fromkeys(rule.id for rule in library.rules)]
    return [name for name in names if name.startswith(begun)]


def answer(entry: Command, words: dict[str, Any]) -> int:
    """Call a command and show its answer; give the exit status."""
    from engine.commands.call import Call

    module, name = entry.runs.split(":")
    arguments = [words.pop(one.name) for one in entry.arguments]
    own = {name: words.pop(name) for name in [*words] if name not in Call._fields}
    call = Call(**words)
    found = getattr(import_module(module), name)(*arguments, call, **own)
    if found.content is None:
        pass
    elif isinstance(found.content, str):
        write(found.content, call.output)
    elif call.output is None and sys.stdout.isatty():
        style(found.content)
    else:
        write("".join(f"{line.text}\n" for line in found.content), call.output)
    return FOUND if found.found else DONE


def usage_fault(error: click.ClickException, arguments: list[str]) -> Fault:
    """Say in our words what click found wrong with a call."""
    ctx = getattr(error, "ctx", None)
    entry = ctx.command.entry if ctx and isinstance(ctx.command, Spoken) else _called(arguments)
    command = _spelled(entry)
    if isinstance(error, click.NoSuchOption):
        known = [f"--{one.name}" for one in entry.options]
        meant = nearest(error.option_name, [*known, "--help"])
        return fault("option-unknown", found=error.option_name, meant=meant, command=command)
    if isinstance(error, click.exceptions.NoSuchCommand):
        known = [one.name.split(" ")[-1] for one in below(entry.name)]
        meant = nearest(error.command_name, known)
        return fault("command-unknown", found=error.command_name, meant=meant, known=or_list(known, 30))
    if isinstance(error, click.MissingParameter):
        named = next((one.missing for one in entry.arguments if error.param and one.name == error.param.name), None)
        said = named.in_(spoken()) if named else f"`{error.param.opts[0]}`" if error.param else ""
        return _missing(said, entry)
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        return _bad_value(error, error.param, command)
    if isinstance(error, click.BadOptionUsage):
        superfluous = "does not take" in error.format_message()
        name = "option-value-extra" if superfluous else "option-value-missing"
        return fault(name, found=error.option_name, command=command)
    if isinstance(error, click.UsageError) and not entry.runs:
        return _missing(HEADINGS["a_command"].in_(spoken()), entry)
    if extra := re.search(r"unexpected extra arguments? \((.*)\)", error.format_message()):
        return fault("argument-extra", found=extra[1])
    return fault("call-wrong", why=error.format_message(), command=command)


def _called(arguments: list[str]) -> Command:
    """Find the command that a call names, where click doesn't say."""
    words = [word for word in arguments if not word.startswith("-")]
    return COMMANDS.get(" ".join(words[:2])) or COMMANDS.get(" ".join(words[:1])) or COMMANDS[""]


def _spelled(entry: Command) -> str:
    return f"regiokoers {entry.name}".strip()


def _missing(named: str, entry: Command) -> Fault:
    return fault("argument-missing", named=named, command=_spelled(entry), example=entry.examples[0])


def _bad_value(error: click.BadParameter, param: click.Option, command: str) -> Fault:
    """Say which values an option has; click's own words begin with the one that was given."""
    import ast

    quoted = re.match(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""", error.message)
    found = ast.literal_eval(quoted[0]) if quoted else error.message.split(" ")[0]
    if isinstance(param.type, click.IntRange):
        low, high = param.type.min, param.type.max
        return fault("option-number-wrong", named=param.opts[0], found=found, low=low, high=high)
    values = or_list(param.type.choices) if isinstance(param.type, click.Choice) else ""
    return fault("option-value-wrong", named=param.opts[0], found=found, values=values, command=command)


def run(arguments: list[str]) -> int:
    """Run a command line and give its exit status; every error is said on standard error."""
    try:
        return called(arguments)
    except click.ClickException as error:
        return refuse([usage_fault(error, arguments)])
    except RegiokoersError as error:
        return refuse(error.faults)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return DONE
    except OSError as error:
        if error.filename is not None:
            raise  # files say themselves what is wrong; without a name it is standard output
        return refuse([fault("output-unwritable", Place(STDOUT_NAME[spoken()]), **reasons(error))])
    except MemoryError:
        return refuse([fault("out-of-memory")])


def called(arguments: list[str]) -> int:
    """Call the command that the arguments name, or complete what a shell began; give the exit status.

    click's own `main` would end a closed pipe as an error.
    """
    program = built(COMMANDS[""])
    if instruction := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(program, {}, "regiokoers", COMPLETION, instruction)
    try:
        with program.make_context("regiokoers", list(arguments)) as context:
            return int(program.invoke(context))
    except click.exceptions.Exit as done:
        return done.exit_code


def refuse(faults: Sequence[Fault]) -> int:
    """Say on standard error why the call can't be done."""
    click.echo(render_all(faults, spoken()), err=True)
    return REFUSED


def main() -> NoReturn:
    """Run the program."""
    steady_streams()
    leave(run(sys.argv[1:]))


def leave(status: int) -> NoReturn:
    """End the process at once: to free what a start built, object by object, would cost a tenth of the whole run."""
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        pass  # nobody reads it any more, or there is no room; `run` has said so
    os._exit(status)


if __name__ == "__main__":
    main()
