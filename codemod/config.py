"""[tool.mlflow-codemod] in pyproject.toml or mlflow-codemod.toml, and flags, to the settings of one run.

A table of keys and values is all that any source gives; the last one that names a key decides. Flags are such a table
too, so that a key is checked in one place.
"""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from codemod import globs
from codemod.globs import Globs
from codemod.settings import PerFileIgnores, Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

OWN_FILE = "mlflow-codemod.toml"
TABLE = "mlflow-codemod"
FORMATS = ("concise", "full", "json")


class ConfigError(Exception):
    """One line for the user: what is wrong, and where."""


def find(paths: Iterable[str]) -> str | None:
    """The configuration file for these paths: the nearest upwards from the folder that holds them all, or None."""
    real = [os.path.realpath(path) for path in paths]
    try:
        folder = os.path.commonpath([path if os.path.isdir(path) else os.path.dirname(path) for path in real])
    except ValueError:  # no path, or several drives
        folder = os.path.realpath(os.curdir)
    while True:
        own, project = os.path.join(folder, OWN_FILE), os.path.join(folder, "pyproject.toml")
        if os.path.isfile(own):
            return own
        if os.path.isfile(project) and _table(project) is not None:
            return project
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def from_file(settings: Settings, path: str) -> Settings:
    """The settings with those of a file over them; its globs are relative to its folder. Raises ConfigError."""
    table = _table(path)
    if table is None:
        raise ConfigError(f"{path}: no table [tool.{TABLE}]")
    return overlay(settings, table, base=os.path.dirname(os.path.realpath(path)), source=path)


def from_text(settings: Settings, assignment: str) -> Settings:
    """The settings with one KEY=VALUE over them; VALUE is TOML, or a word as it is. Raises ConfigError."""
    key, equals, value = (part.strip() for part in assignment.partition("="))
    if not equals or not re.fullmatch(r"[\w-]+", key):
        raise ConfigError(f"--config {assignment}: neither a file nor KEY=VALUE")
    try:
        table = tomllib.loads(f"{key} = {value}")
    except tomllib.TOMLDecodeError:
        if not re.fullmatch(r"[\w.*/<>=!,~-]+", value):
            raise ConfigError(f"--config {assignment}: the value is not TOML") from None
        table = {key: value}
    if list(table) != [key]:
        raise ConfigError(f"--config {assignment!r}: more than one key")
    return overlay(settings, table, base=os.path.realpath(os.curdir), source="--config")


def overlay(settings: Settings, table: Mapping[str, object], base: str, source: str) -> Settings:
    """The settings with the table's over them. Raises ConfigError naming source and key."""
    for key, value in table.items():
        setter = KEYS.get(key)
        if setter is None:
            raise ConfigError(f"{source}: unknown key '{key}'{nearest(key, KEYS)}")
        try:
            settings = setter(settings, value, base)
        except _WrongValue as error:
            raise ConfigError(f"{source}: {key} {error}") from None
    return settings


def check_rules(settings: Settings, extended: Iterable[str], known: Iterable[str]) -> None:
    """Raises ConfigError where a rule is named that does not exist."""
    known = tuple(known)
    silent = (rule for entry in settings.per_file_ignores for rule in entry.rules)
    for name in (*(settings.select or ()), *settings.ignore, *silent, *extended):
        if name not in known:
            raise ConfigError(f"unknown rule '{name}'{nearest(name, known)}")


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown name."""
    known = sorted(known)
    close = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else f"; known are {', '.join(known)}"


def fits(version: str, required: str) -> bool:
    """True when the version is what is required: one version, or its first parts, or comparisons joined by commas."""
    for term in required.split(","):
        match = REQUIREMENT.fullmatch(term)
        if match is None:
            raise ConfigError(f"required-version '{required}' is neither a version nor comparisons such as >=0.1,<1")
        own, other = RELEASE.findall(version)[0], match["version"]
        if match["operator"] is None:
            fitting = f"{own}.".startswith(f"{other}.")
        else:
            fitting = COMPARE[match["operator"]](_numbers(own), _numbers(other))
        if not fitting:
            return False
    return True


class _WrongValue(Exception):
    """What a key must be."""


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongValue(f"must be a string, not {_kind(value)}")
    return value


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongValue(f"must be true or false, not {_kind(value)}")
    return value


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _WrongValue(f"must be a list of strings, not {_kind(value)}")
    return tuple(value)


def _jobs(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise _WrongValue("must be a whole number from 1 up")
    return value


def _format(value: object) -> str:
    if value not in FORMATS:
        raise _WrongValue(f"must be one of {', '.join(FORMATS)}, not {value!r}")
    return _string(value)


def _globs(value: object, base: str) -> tuple[Globs, ...]:
    patterns = _strings(value)
    if (wrong := globs.invalid(patterns)) is not None:
        raise _WrongValue(f"has the pattern '{wrong}', which matches nothing")
    return (Globs(base, patterns),)


def _regexes(value: object) -> tuple[str, ...]:
    for pattern in _strings(value):
        try:
            re.compile(pattern)
        except re.error as error:
            raise _WrongValue(f"has '{pattern}', which is no regular expression: {error}") from None
    return _strings(value)


def _per_file_ignores(value: object, base: str) -> tuple[PerFileIgnores, ...]:
    if not isinstance(value, Mapping):
        raise _WrongValue(f"must be a table from a pattern to a list of rules, not {_kind(value)}")
    return tuple(PerFileIgnores(_globs([glob], base)[0], _strings(rules)) for glob, rules in value.items())


Setter = Callable[[Settings, object, str], Settings]

KEYS: dict[str, Setter] = {
    "select": lambda settings, value, base: replace(settings, select=_strings(value)),
    "ignore": lambda settings, value, base: replace(settings, ignore=_strings(value)),
    "unsafe-fixes": lambda settings, value, base: replace(settings, unsafe_fixes=_boolean(value)),
    "include": lambda settings, value, base: replace(settings, include=_globs(value, base)),
    "exclude": lambda settings, value, base: replace(settings, exclude=_globs(value, base)),
    "extend-exclude": lambda settings, value, base: replace(
        settings, extend_exclude=(*settings.extend_exclude, *_globs(value, base))
    ),
    "force-exclude": lambda settings, value, base: replace(settings, force_exclude=_boolean(value)),
    "respect-gitignore": lambda settings, value, base: replace(settings, respect_gitignore=_boolean(value)),
    "jobs": lambda settings, value, base: replace(settings, jobs=_jobs(value)),
    "output-format": lambda settings, value, base: replace(settings, output_format=_format(value)),
    "required-version": lambda settings, value, base: replace(settings, required_version=_string(value)),
    "scoring-url-patterns": lambda settings, value, base: replace(settings, scoring_url_patterns=_regexes(value)),
    "not-scoring-url-patterns": lambda settings, value, base: replace(
        settings, not_scoring_url_patterns=_regexes(value)
    ),
    "per-file-ignores": lambda settings, value, base: replace(
        settings, per_file_ignores=_per_file_ignores(value, base)
    ),
}

# 0.1.0 of 0.1.0.dev3
RELEASE = re.compile(r"\d+(?:\.\d+)*")
# >=0.1
REQUIREMENT = re.compile(r"\s*(?P<operator>[<>]=?|[=!]=)?\s*(?P<version>\d+(?:\.\d+)*)\s*")
COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "==": lambda own, other: own == other,
    "!=": lambda own, other: own != other,
    "<": lambda own, other: own < other,
    "<=": lambda own, other: own <= other,
    ">": lambda own, other: own > other,
    ">=": lambda own, other: own >= other,
}


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while len(numbers) > 1 and numbers[-1] == 0:  # 1.0 is 1
        numbers.pop()
    return tuple(numbers)


def _kind(value: object) -> str:
    names = {bool: "true or false", str: "a string", int: "a number", float: "a number", list: "a list"}
    return "a list with other things in it" if value and isinstance(value, list) else names.get(type(value), "a table")


def _table(path: str) -> Mapping[str, object] | None:
    """The file's table of keys; None for a pyproject.toml without one. Raises ConfigError."""
    try:
        with open(path, "rb") as file:
            data: Mapping[str, object] = tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    if os.path.basename(path) != "pyproject.toml":
        return data
    tool = data.get("tool", {})
    table = tool.get(TABLE) if isinstance(tool, Mapping) else None
    if table is not None and not isinstance(table, Mapping):
        raise ConfigError(f"{path}: tool.{TABLE} must be a table")
    return table
