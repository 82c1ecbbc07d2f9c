"""The settings of one run: every key that a configuration file may hold, and what the stages make of them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, fields

from codemod.files import EXCLUDED, PYTHON, Selection
from codemod.globs import Globs
from codemod.options import Options


@dataclass(frozen=True, slots=True)
class PerFileIgnores:
    """Rules that stay silent in some files."""

    files: Globs
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Every key with its value; the names are the keys with `_` for `-`. `select` is None where all rules are."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    unsafe_fixes: bool = False
    include: tuple[Globs, ...] = (Globs("/", PYTHON),)
    exclude: tuple[Globs, ...] = (Globs("/", EXCLUDED),)
    extend_exclude: tuple[Globs, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    jobs: int | None = None
    output_format: str | None = None
    required_version: str | None = None
    scoring_url_patterns: tuple[str, ...] = ()
    not_scoring_url_patterns: tuple[str, ...] = ()
    per_file_ignores: tuple[PerFileIgnores, ...] = ()

    @property
    def selection(self) -> Selection:
        """What discovery goes by."""
        exclude = (*self.exclude, *self.extend_exclude)
        return Selection(self.include, exclude, self.respect_gitignore, self.force_exclude)

    def options(self, rules: Iterable[str], path: str) -> Options:
        """What the pure stages go by in one file; `rules` are the names of all rules."""
        absolute = os.path.realpath(path)
        silent = {rule for entry in self.per_file_ignores if entry.files.take(absolute) for rule in entry.rules}
        left = silent.union(self.ignore)
        return Options(
            unsafe_fixes=self.unsafe_fixes,
            select=tuple(rule for rule in rules if rule not in left and (self.select is None or rule in self.select)),
            scoring_url_patterns=self.scoring_url_patterns,
            not_scoring_url_patterns=self.not_scoring_url_patterns,
        )

    def digest(self) -> str:
        """A hash of what changes the result; neither the folder nor the number of jobs is in it."""
        values = {key.name: _plain(getattr(self, key.name)) for key in fields(self) if key.name not in NO_RESULT}
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


# The keys that do not change what is found or done.
NO_RESULT = frozenset({"jobs", "output_format", "required_version"})


def _plain(value: object) -> object:
    match value:
        case Globs():
            return list(value.patterns)
        case PerFileIgnores():
            return [_plain(value.files), list(value.rules)]
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return value
