"""Where a run's words go: results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import click

from codemod.plan import Plan

# Fewer than these are planned before anyone wonders.
LONG = 40


@dataclass(frozen=True, slots=True)
class Console:
    """`color` is auto, always or never; `volume` is below 0 with -q, above with -v."""

    color: str = "auto"
    output_file: str | None = None
    volume: int = 0

    @property
    def on_terminal(self) -> bool:
        """True when a person reads the results as they come."""
        return self.output_file is None and sys.stdout.isatty()

    @property
    def colour(self) -> bool:
        """True when the results are coloured."""
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return self.color == "always" or (self.color == "auto" and self.on_terminal and not plain)

    def put(self, result: str | bytes) -> None:
        """Gives out results: bytes as they are, text in the encoding of the terminal, or UTF-8 in a file."""
        if self.output_file is None:
            _echo(result, sys.stdout.encoding, err=False, color=self.colour)
            return
        data = result if isinstance(result, bytes) else result.encode("utf-8", "backslashreplace")
        try:
            with open(self.output_file, "wb") as file:
                file.write(data)
        except OSError as error:
            raise click.ClickException(f"{self.output_file}: {error.strerror}") from error

    def note(self, text: str) -> None:
        """Says something that -q silences; text without a line end gets one."""
        if self.volume >= 0:
            self.warn(text)

    def detail(self, text: str) -> None:
        """Says something that only -v asks for."""
        if self.volume > 0:
            self.warn(text)

    def warn(self, text: str) -> None:
        """Says something that has to be said."""
        if text:
            _echo(text.removesuffix("\n") + "\n", sys.stderr.encoding, err=True, color=None)

    def progress(self, plans: Iterator[Plan], length: int) -> Iterable[Plan]:
        """The same plans, with a bar on a terminal where they are many."""
        if length < LONG or self.volume < 0 or not sys.stderr.isatty():
            yield from plans
            return
        with click.progressbar(plans, length=length, label="planning", file=sys.stderr) as bar:
            yield from bar


def _echo(message: str | bytes, encoding: str | None, err: bool, color: bool | None) -> None:
    """Prints, without a complaint where the reader has gone or the encoding lacks a character."""
    if isinstance(message, str):
        known = encoding or "utf-8"
        message = message.encode(known, "backslashreplace").decode(known)
    try:
        click.echo(message, nl=False, err=err, color=color)
    except BrokenPipeError:
        _silence(sys.stderr.fileno() if err else sys.stdout.fileno())
    except OSError as error:
        _silence(sys.stderr.fileno() if err else sys.stdout.fileno())
        raise click.ClickException(f"cannot write to {'stderr' if err else 'stdout'}: {error.strerror}") from error


def _silence(descriptor: int) -> None:
    """Lets what is still written go nowhere, as the interpreter flushes once more at its end."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
