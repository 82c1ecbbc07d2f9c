"""The command line: options in, exit code out. Only this module and its console print.

Exit codes: 0 done or nothing to do, 1 found something (`check`, or --exit-code), 2 bad input, 70 a bug, 130 Ctrl-C.
"""

from __future__ import annotations

import inspect
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NoReturn

import click

from codemod import __version__, config, flags
from codemod.config import ConfigError
from codemod.console import Console
from codemod.files import Discovery, discover, left
from codemod.flags import STDIN, Flags
from codemod.look import Looked, look, look_at_text
from codemod.report import diff as patches
from codemod.report import json_report, summary, terminal
from codemod.report.mask import masked
from codemod.report.outcome import Outcome
from codemod.rules import RULES
from codemod.settings import Settings
from codemod.write import Refused, planned_bytes, write

FOUND, BAD_INPUT, BUG, INTERRUPTED = 1, 2, 70, 130
BUG_REPORT = "this is a bug in mlflow-codemod, please report it with the lines above"


def main() -> NoReturn:
    """Runs the command line and exits."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command; its exit code."""
    screen = Console()
    try:
        code = commands.main(list(arguments), prog_name="mlflow-codemod", standalone_mode=False)
    except (click.ClickException, ConfigError) as error:
        said = error.format_message() if isinstance(error, click.ClickException) else str(error)
        screen.warn(f"mlflow-codemod: error: {said}")
        return BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        screen.warn("mlflow-codemod: interrupted; every file is as it was or as it should be")
        return INTERRUPTED
    except Exception:
        screen.warn(f"{masked(traceback.format_exc())}mlflow-codemod {__version__}: {BUG_REPORT}")
        return BUG
    return code if isinstance(code, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False)
@click.version_option(__version__, prog_name="mlflow-codemod", message="%(prog)s %(version)s")
def commands() -> None:
    """Moves MLflow 1.x scoring clients to the 2.0 scoring protocol.

    PATHS are files and folders, the current folder where none is given, or - for stdin.
    """


@commands.command()
@flags.shared
@flags.output_format
@click.option("--exit-zero", is_flag=True, help="Exit 0 even if something was found; bad input is still 2.")
@click.option("--show-files", is_flag=True, help="Only list the files that would be looked at.")
def check(given: Flags, exit_zero: bool, show_files: bool) -> int:
    """What must change and what a person must look at; writes nothing."""
    settings = _settings(given)
    if show_files:
        given.console.put("".join(f"{path}\n" for path in _discovered(given, settings).files))
        return 0
    outcome = _outcome("check", given, settings, _looked(given, settings))
    form = settings.output_format or ("full" if given.console.on_terminal else "concise")
    given.console.put(_rendered(outcome, form, given.console.colour))
    _conclude(outcome, given)
    if outcome.counts.unreadable:
        return BAD_INPUT
    return FOUND if outcome.counts.findings and not exit_zero else 0


@commands.command()
@flags.shared
@flags.exit_code
def diff(given: Flags, exit_code: bool) -> int:
    """One patch on stdout; `mlflow-codemod diff . | git apply` works in the folder it was made in."""
    settings = _settings(given)
    looked = _looked(given, settings)
    pieces, refused = [], {}
    for plan in looked.changed:
        try:
            pieces.append(patches.of_plan(plan, planned_bytes(plan)))
        except Refused as reason:
            refused[plan.path] = str(reason)
    patch = b"".join(pieces)
    given.console.put(patches.coloured(patch) if given.console.colour else patch)
    outcome = _outcome("diff", given, settings, looked, refused)
    _conclude(outcome, given)
    return _exit_code(outcome, looked, exit_code)


@commands.command()
@flags.shared
@flags.machine_format
@flags.exit_code
def fix(given: Flags, exit_code: bool) -> int:
    """Writes the safe edits; with - for PATHS, stdin is edited to stdout."""
    settings = _settings(given)
    machine = settings.output_format == "json"
    if given.stdin and "output-format" in given.table:
        raise click.UsageError("'fix -' writes the text to stdout and has no place for --output-format")
    if given.output_file and not (machine or given.stdin):
        raise click.UsageError("'fix' has nothing for --output-file without --output-format json")
    if given.stdin:
        return _fix_text(given, settings, exit_code)
    looked = _looked(given, settings)
    refused = {}
    for plan in looked.changed:
        try:
            write(plan)
            given.console.note(f"{plan.path}: changed, {summary.number(len(plan.edits), 'edit')}")
        except Refused as reason:
            refused[plan.path] = str(reason)
    outcome = _outcome("fix", given, settings, looked, refused)
    if machine:
        given.console.put(json_report.report(outcome))
    _conclude(outcome, given)
    return _exit_code(outcome, looked, exit_code)


def _fix_text(given: Flags, settings: Settings, exit_code: bool) -> int:
    """Edits stdin to stdout; what cannot be edited comes out as it came in, so that nothing is lost."""
    data = sys.stdin.buffer.read()
    looked, refused = _looked_at_text(data, given, settings), {}
    for plan in looked.changed:
        try:
            data = planned_bytes(plan)
        except Refused as reason:
            refused[plan.path] = str(reason)
    given.console.put(data)
    outcome = _outcome("fix", given, settings, looked, refused)
    _conclude(outcome, given)
    return _exit_code(outcome, looked, exit_code)


@commands.command()
@click.argument("name", required=False)
def rules(name: str | None) -> int:
    """The rules: what they change, why, when it is safe, and the source."""
    documented = {rule.NAME: inspect.cleandoc(rule.__doc__ or "") for rule in RULES}
    if name is None:
        width = max(map(len, documented))
        Console().put("".join(f"{rule:{width}}  {text.splitlines()[0]}\n" for rule, text in documented.items()))
    elif name in documented:
        Console().put(f"{name}\n\n{documented[name]}\n")
    else:
        raise ConfigError(f"unknown rule '{name}'{config.nearest(name, documented)}")
    return 0


def _settings(given: Flags) -> Settings:
    """The settings of a run: its configuration file, then --config, then the other flags. Raises ConfigError."""
    here = os.path.realpath(os.curdir)
    named = [entry for entry in given.config if os.path.isfile(entry)]
    if len(named) > 1:
        raise ConfigError("--config: more than one file")
    found = named[0] if named else config.find(_places(given))
    settings = config.from_file(Settings(), found) if found else Settings()
    given.console.detail(f"configuration: {found or 'none'}")
    for assignment in given.config:
        if assignment not in named:
            settings = config.from_text(settings, assignment)
    settings = config.overlay(settings, given.table, base=here, source="command line")
    if settings.select is not None:
        settings = replace(settings, select=(*settings.select, *given.extend_select))
    config.check_rules(settings, given.extend_select, known=_names())
    if settings.required_version and not config.fits(__version__, settings.required_version):
        raise ConfigError(f"version {settings.required_version} is required, this is {__version__}")
    return settings


def _places(given: Flags) -> tuple[str, ...]:
    return (given.stdin_filename or os.path.join(os.curdir, STDIN),) if given.stdin else given.paths


def _names() -> tuple[str, ...]:
    return tuple(rule.NAME for rule in RULES)


def _looked(given: Flags, settings: Settings) -> Looked:
    if given.stdin:
        return _looked_at_text(sys.stdin.buffer.read(), given, settings)
    return look(_discovered(given, settings), settings, _names(), given.console.progress)


def _looked_at_text(data: bytes, given: Flags, settings: Settings) -> Looked:
    path = given.stdin_filename or STDIN
    if settings.force_exclude and given.stdin_filename and left(path, settings.selection):
        return Looked((), 0, frozenset())
    return look_at_text(path, data, settings, _names())


def _discovered(given: Flags, settings: Settings) -> Discovery:
    """The files that the paths lead to. Raises click.UsageError where one does not exist."""
    discovery = discover(given.paths, settings.selection)
    if discovery.missing:
        raise click.UsageError(f"no such file or folder: {', '.join(discovery.missing)}")
    for path in discovery.not_python:
        given.console.warn(f"{path}: not looked at, as it is no Python file")
    return discovery


def _outcome(
    command: str, given: Flags, settings: Settings, looked: Looked, refused: Mapping[str, str] | None = None
) -> Outcome:
    return Outcome(
        command=command,
        paths=given.paths,
        version=__version__,
        config_hash=settings.digest(),
        plans=looked.plans,
        looked_at=looked.files,
        refused=refused or {},
    )


def _rendered(outcome: Outcome, form: str, colour: bool) -> str | bytes:
    match form:
        case "json":
            return json_report.report(outcome)
        case "full":
            return terminal.full(outcome, colour)
        case _:
            return terminal.concise(outcome, colour)


def _conclude(outcome: Outcome, given: Flags) -> None:
    """What stderr says of a run: what went wrong, then the numbers."""
    given.console.detail(summary.fates(outcome))
    given.console.warn(summary.troubles(outcome))
    if given.statistics:
        given.console.warn(summary.statistics(outcome))
    given.console.note(summary.summary(outcome))


def _exit_code(outcome: Outcome, looked: Looked, exit_code: bool) -> int:
    if looked.failed(outcome.refused):
        return BAD_INPUT
    return FOUND if exit_code and outcome.counts.findings else 0
