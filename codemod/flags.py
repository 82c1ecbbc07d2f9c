"""The options of the command line, spelled as users of ruff and black type them."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import click

from codemod.config import FORMATS, KEYS
from codemod.console import Console

STDIN = "-"
Command = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Flags:
    """What was typed. `table` has the keys of a configuration file that flags settle."""

    paths: tuple[str, ...]
    table: Mapping[str, object]
    config: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    stdin_filename: str | None = None
    output_file: str | None = None
    statistics: bool = False
    console: Console = field(default_factory=Console)

    @property
    def stdin(self) -> bool:
        """True when the text comes from stdin."""
        return STDIN in self.paths


def _commas(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[str] | None:
    """The values of a repeated option, each of which may be several; None where it was not given."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()] or None


def _listed(name: str, text: str, metavar: str) -> Callable[[Command], Command]:
    return click.option(name, multiple=True, callback=_commas, metavar=metavar, help=text)


SHARED: tuple[Callable[[Command], Command], ...] = (
    click.argument("paths", nargs=-1, type=click.Path(allow_dash=True)),
    click.option("--unsafe-fixes/--no-unsafe-fixes", default=None, help="Edit what is `unsafe`, too."),
    _listed("--select", "Only these rules.", "RULE"),
    _listed("--ignore", "Not these rules.", "RULE"),
    _listed("--extend-select", "These rules besides the selected ones.", "RULE"),
    _listed("--include", "Look at these files in folders, instead of *.py and *.pyw.", "GLOB"),
    _listed("--exclude", "Leave these, instead of the default ones.", "GLOB"),
    _listed("--extend-exclude", "Leave these besides the excluded ones.", "GLOB"),
    click.option("--force-exclude/--no-force-exclude", default=None, help="Leave excluded paths even if named."),
    click.option("--respect-gitignore/--no-respect-gitignore", default=None, help="Leave what git ignores (default)."),
    click.option("--stdin-filename", metavar="NAME", help="What to call the text when PATHS is -."),
    click.option("--output-file", metavar="FILE", type=click.Path(dir_okay=False), help="Write results there."),
    click.option("--statistics", is_flag=True, help="Count findings by rule and by what held them."),
    click.option("--config", multiple=True, metavar="FILE|KEY=VALUE", help="A configuration file, or one key of it."),
    click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes; without it as many as pay off."),
    click.option("--required-version", metavar="VERSION", help="Stop unless this is it: 0.1, or >=0.1,<1."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="heeds NO_COLOR."),
    click.option("-q", "--quiet", is_flag=True, help="Only results, errors and files that cannot be read."),
    click.option("-v", "--verbose", is_flag=True, help="Also what became of every call that was looked at."),
)

output_format = click.option("--output-format", type=click.Choice(FORMATS), help="full on a terminal, else concise.")
machine_format = click.option("--output-format", type=click.Choice(["json"]), help="Findings on stdout.")
exit_code = click.option("--exit-code", is_flag=True, help="Exit 1 when something is found.")


def shared(command: Command) -> Command:
    """A command with the common options, which it gets as Flags; its own options stay arguments."""

    @functools.wraps(command)
    def call(
        paths: tuple[str, ...],
        stdin_filename: str | None,
        output_file: str | None,
        extend_select: list[str] | None,
        config: tuple[str, ...],
        statistics: bool,
        color: str,
        quiet: bool,
        verbose: bool,
        **values: object,
    ) -> int:
        given = {key: values.pop(key.replace("-", "_"), None) for key in KEYS}
        flags = Flags(
            paths=paths or (os.curdir,),
            table={key: value for key, value in given.items() if value is not None},
            config=config,
            extend_select=tuple(extend_select or ()),
            stdin_filename=stdin_filename,
            output_file=output_file,
            statistics=statistics,
            console=Console(color, output_file, verbose - quiet),
        )
        _check(flags)
        return command(flags, **values)

    decorated: Command = call
    for option in reversed(SHARED):
        decorated = option(decorated)
    return decorated


def _check(flags: Flags) -> None:
    """Raises click.UsageError for flags that contradict each other."""
    if flags.stdin and len(flags.paths) > 1:
        raise click.UsageError("'-' reads stdin and cannot be joined with other paths")
    if flags.stdin_filename and not flags.stdin:
        raise click.UsageError("--stdin-filename needs '-' for PATHS")
    if flags.output_file and not os.path.isdir(os.path.dirname(os.path.abspath(flags.output_file))):
        raise click.UsageError(f"--output-file {flags.output_file}: there is no such folder")
