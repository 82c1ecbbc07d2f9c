"""What a rule says: findings with their evidence, their safety and what should change.

All values are frozen; a finding never knows files or editors, only sites in one document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from codemod.text import Span


class Safety(IntEnum):
    """How far a finding may be acted on; the safety of a whole is the least of its parts."""

    REVIEW = 0  # a person decides
    UNSAFE = 1  # edited with --unsafe-fixes
    SAFE = 2  # edited by default

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """A place in one file: the document's path and a span of its text, in code points."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact and where it stands. Kinds: made, passed, sent, read, endpoint, sign, against, note."""

    kind: str
    site: Site
    note: str


@dataclass(frozen=True, slots=True)
class WrapDict:
    """An expression becomes {key: expression}."""

    key: str


@dataclass(frozen=True, slots=True)
class DecodeAndWrap:
    """JSON text becomes json.dumps({key: json.loads(text)}), encoded again where bytes are needed.

    `dumps` and `loads` are how this file spells the two functions.
    """

    key: str
    encode: bool = False
    dumps: str = "json.dumps"
    loads: str = "json.loads"


@dataclass(frozen=True, slots=True)
class InsertText:
    """A JSON text written as a literal gets `prefix` before its first and `suffix` after its last character."""

    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Index:
    """An expression becomes expression[key]."""

    key: str


@dataclass(frozen=True, slots=True)
class PredictionsText:
    """A text read of the answer becomes json.dumps(<decoded answer>["predictions"]).

    `decoded` says how the answer is decoded: "method" turns r.text into r.json(), "loads" puts json.loads around
    the expression itself. `encode` gives bytes back where bytes were read.
    """

    decoded: str
    encode: bool = False
    dumps: str = "json.dumps"
    loads: str = "json.loads"


@dataclass(frozen=True, slots=True)
class SetString:
    """A string literal gets another value, in its own quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """A dict literal loses the entry whose key stands at the site."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A name, an attribute or an imported name gets another spelling."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class AddImport:
    """The module imports `name` at its top."""

    name: str


Intent = WrapDict | DecodeAndWrap | InsertText | Index | PredictionsText | SetString | RemoveEntry | Rename | AddImport


@dataclass(frozen=True, slots=True)
class Change:
    """One intent at one site."""

    site: Site
    intent: Intent


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found.

    `pair` is the id shared by all findings of one request/response transaction: all are edited or none.
    `held` is the fixed sentence that says why a finding is not edited ("" where nothing holds it).
    `changes` is empty when it is held or there is nothing to do.
    """

    rule: str
    site: Site
    message: str
    safety: Safety
    pair: str
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[Change, ...] = ()
    held: str = ""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one candidate call: edited, held, already 2.0, not scoring, with the reason."""

    site: Site
    verdict: str
    reason: str
