"""Patterns in .gitignore's spelling, and the folder that they are relative to.

Source: gitignore(5) and git's wildmatch.c; the tests hold random patterns against git itself. A whole-path matcher
does not serve here: what a pattern says of a folder and what it says of a file in it must stay apart.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Globs:
    """Patterns of one source; `base` is an absolute path, and a pattern with a slash inside is anchored there."""

    base: str
    patterns: tuple[str, ...]

    def verdict(self, path: str, folder: bool = False) -> bool | None:
        """True where the last pattern that matches this very path takes it, False for `!pattern`, else None."""
        relative = self._relative(path)
        for rule in _rules(self.patterns):
            if (folder or not rule.folders_only) and rule.regex.fullmatch(relative):
                return rule.takes
        return None

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


def from_file(path: str, base: str) -> Globs | None:
    """The patterns of a .gitignore, or None where there is no readable file."""
    try:
        if os.path.islink(path):  # as git, since 2.32
            return None
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    lines = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n")
    return Globs(base, tuple(line.removesuffix("\r") for line in lines if not line.startswith("#")))


@dataclass(frozen=True, slots=True)
class _Rule:
    takes: bool
    folders_only: bool
    regex: re.Pattern[str]


@lru_cache(maxsize=4096)
def _rules(patterns: tuple[str, ...]) -> tuple[_Rule, ...]:
    """The last rule first, as it is the one that decides."""
    rules = (_rule(pattern) for pattern in reversed(patterns))
    return tuple(rule for rule in rules if rule is not None)


def _rule(line: str) -> _Rule | None:
    """What one line means; None where it is blank or broken, and git skips it."""
    pattern = TRAILING_BLANKS.sub("", line)
    takes, pattern = not pattern.startswith("!"), pattern.removeprefix("!")
    folders_only, pattern = pattern.endswith("/"), pattern.removesuffix("/")
    anchored, pattern = "/" in pattern, pattern.removeprefix("/")
    try:
        regex = re.compile(("" if anchored else "(?:.*/)?") + TOKEN.sub(_translated, pattern), re.DOTALL)
    except re.error:
        return None
    return _Rule(takes, folders_only, regex) if pattern else None


def _translated(token: re.Match[str]) -> str:
    match token.lastgroup:
        case "folders":
            return "(?:.*/)?"
        case "rest":
            return ".*"
        case "star":
            return "[^/]*"
        case "any":
            return "[^/]"
        case "set":
            members = MEMBER.sub(_member, token["members"])
            return f"(?!/)[{'^' * bool(token['negated'])}{members}]"
        case "escaped":
            return re.escape(token["escaped"][1:])
        case "literal":
            return re.escape(token["literal"])
        case _:
            raise re.error("a lone [ or \\")


def _member(member: re.Match[str]) -> str:
    if member["named"]:
        return NAMED.get(member["named"], "")
    char = member["char"].removeprefix("\\") or "\\"
    return char if member["char"] == "-" else re.escape(char)


# A pattern's blanks at its end go, unless the first is quoted: `a\ `
TRAILING_BLANKS = re.compile(r"(?<!\\) +$")
TOKEN = re.compile(
    r"""
    (?P<folders> (?:^|(?<=/)) \*\*/ )           # **/a  a/**/b
  | (?P<rest> (?:^|(?<=/)) \*\* $ )              # a/**
  | (?P<star> \*+ )
  | (?P<any> \? )
  | (?P<set> \[ (?P<negated> [!^] )? (?P<members> \]? (?: \\. | \[:\w+:\] | [^\]\\] )* ) \] )     # [!a-z[:digit:]]
  | (?P<escaped> \\. )
  | (?P<broken> [\[\\] )
  | (?P<literal> . )
    """,
    re.VERBOSE | re.DOTALL,
)
MEMBER = re.compile(r"\[:(?P<named>\w+):\]|(?P<char>\\.|.)", re.DOTALL)
NAMED = {
    "alnum": "A-Za-z0-9",
    "alpha": "A-Za-z",
    "blank": r" \t",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-/:-@\[-`{-~",
    "space": r" \t\n\r\f\v",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
