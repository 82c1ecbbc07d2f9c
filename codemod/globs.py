"""Patterns in .gitignore's spelling, read by pathspec, and the folder that they are relative to.

A pathspec hit on a folder also covers all below it, while git asks of each path by itself; so a pattern is tried at
its own depth. Accepted limits: pathspec, not git, decides on `[[:alpha:]]` (the line is skipped), on `a/**/` (it takes
`a` itself) and on a leading blank (0.12 drops it), and a pattern with `**` inside also takes what lies below its match.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pathspec import GitIgnoreSpec
from pathspec.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Globs:
    """Patterns of one source; `base` is an absolute path, and a pattern with a slash inside is anchored there."""

    base: str
    patterns: tuple[str, ...]

    def verdict(self, path: str, folder: bool = False) -> bool | None:
        """True where the last pattern that matches this very path takes it, False for `!pattern`, else None."""
        relative = self._relative(path)
        return next((rule.pattern.include for rule in _rules(self.patterns) if rule.matches(relative, folder)), None)

    def take(self, file: str) -> bool:
        """True when the file, or a folder on the way to it, is taken."""
        at = file.find(os.sep, len(self.base) if file.startswith(self.base) else 0)
        while at != -1:
            if self.verdict(file[:at], folder=True):
                return True
            at = file.find(os.sep, at + 1)
        return bool(self.verdict(file))

    def _relative(self, path: str) -> str:
        # Outside of the base only patterns that name no place can match; without its root an absolute path serves.
        base = self.base.rstrip(os.sep) + os.sep
        inside = path[len(base) :] if path.startswith(base) else os.path.splitdrive(path)[1].lstrip(os.sep)
        return inside.replace(os.sep, "/")


def matching(all_globs: Iterable[Globs], path: str, folder: bool = False) -> bool:
    """True when the path is taken; a later source outweighs an earlier one, as in git."""
    verdict = False
    for globs in all_globs:
        found = globs.verdict(path, folder)
        verdict = verdict if found is None else found
    return verdict


def invalid(patterns: Iterable[str]) -> str | None:
    """The first pattern that can match nothing, or None."""
    return next((pattern for pattern in patterns if _rule(pattern) is None), None)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One line. `depth`: the slashes in a path that it names, None where `**` leaves that open."""

    pattern: Pattern
    folders_only: bool
    anchored: bool
    depth: int | None

    def matches(self, relative: str, folder: bool) -> bool:
        if self.folders_only and not folder:
            return False
        asked = relative if self.anchored else relative.rpartition("/")[2]
        if self.depth is not None and asked.count("/") != self.depth:
            return False
        return self.pattern.match_file(asked + "/" * self.folders_only) is not None


@lru_cache(maxsize=4096)
def _rules(patterns: tuple[str, ...]) -> tuple[_Rule, ...]:
    """The last rule first, as it is the one that decides."""
    rules = (_rule(pattern) for pattern in reversed(patterns))
    return tuple(rule for rule in rules if rule is not None)


def _rule(line: str) -> _Rule | None:
    """What one line means; None where it is blank, a comment or broken, and git skips it."""
    body = line.rstrip().removeprefix("!")
    name = body.removesuffix("/").removeprefix("**/")
    if not name:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # re, of a class such as [[:alpha:]]
            (pattern,) = GitIgnoreSpec.from_lines([line]).patterns
    except (ValueError, re.error, FutureWarning):
        return None
    depth = None if "**" in name else name.removeprefix("/").count("/")
    return None if pattern.include is None else _Rule(pattern, body.endswith("/"), "/" in name, depth)
