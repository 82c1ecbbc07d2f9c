"""The stages of one file, in order: parse, lower, decide, transform, verify. The page to read first.

Text flows one way: a document becomes a syntax tree, the tree a value graph, the graph findings, the findings
changes, the changes edits, the edits a new text, which is compared with what the changes mean before anybody may
write it. Reading and writing files, and everything that is printed, is elsewhere (look.py, write.py, cli.py).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from codemod.decide import Decision, decide
from codemod.exchange.request import world
from codemod.finding import Change, Finding, Safety
from codemod.options import Options
from codemod.plan import Plan
from codemod.provenance.lower import lower
from codemod.provenance.repo import Repo
from codemod.provenance.syntax import Unparsable, parse
from codemod.text import Document, Edit, apply


def plan(document: Document, options: Options) -> Plan:
    """What must change in one decoded Python file; pure, and the same for the same document and options."""
    with _deeper():
        return _plan(document, options)


@contextmanager
def _deeper() -> Iterator[None]:
    """Syntax trees are walked by recursion: generated code nests deeper than the interpreter's default goes."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 6000))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def _plan(document: Document, options: Options) -> Plan:
    decision = understand(document, options)
    if isinstance(decision, Unparsable):
        line = f" (line {decision.line})" if decision.line else ""
        return Plan(document.path, document, after=document.text, unreadable=f"does not parse{line}: {decision.reason}")
    findings = tuple(finding for finding in decision.findings if options.selects(finding.rule))
    allowed = frozenset(pair for pair in _pairs(findings) if _may_edit(pair, decision.findings, options))
    spelled = _spell(document, findings, allowed, options)
    return Plan(
        path=document.path,
        document=document,
        findings=spelled.findings,
        fates=decision.fates,
        edits=spelled.edits,
        after=apply(document.text, spelled.edits),
        planned=spelled.pairs,
        parsed=True,
    )


def understand(document: Document, options: Options) -> Decision | Unparsable:
    """The findings of one document, or why it is not Python here."""
    tree = parse(document.text)
    if isinstance(tree, Unparsable):
        return tree
    try:
        module = lower(tree, document.path, document.text)
        return decide(world(Repo([module])), options)
    except RecursionError:
        return Unparsable("it is nested too deeply to be read")


def _pairs(findings: Sequence[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.pair for finding in findings if finding.changes))


def _may_edit(pair: str, findings: Sequence[Finding], options: Options) -> bool:
    """A pair is edited whole or not at all: every rule selected, and safe enough."""
    enough = Safety.UNSAFE if options.unsafe_fixes else Safety.SAFE
    changed = [finding for finding in findings if finding.pair == pair and finding.changes]
    return all(finding.safety >= enough and options.selects(finding.rule) for finding in changed)


@dataclass(frozen=True, slots=True)
class _Spelled:
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    pairs: frozenset[str]


def _spell(document: Document, findings: tuple[Finding, ...], pairs: frozenset[str], options: Options) -> _Spelled:
    """The edits of these pairs; a pair that cannot be written exactly as intended is held with the reason."""
    if not pairs:
        return _Spelled(findings, (), pairs)
    edits, reason = _attempt(document, findings, pairs, options)
    if not reason:
        return _Spelled(findings, edits, pairs)
    if len(pairs) == 1:
        return _Spelled(tuple(_held(finding, pairs, reason) for finding in findings), (), frozenset())
    refused = frozenset(pair for pair in sorted(pairs) if _attempt(document, findings, frozenset({pair}), options)[1])
    held = tuple(_held(finding, refused or pairs, reason) for finding in findings)
    return _spell(document, held, pairs - (refused or pairs), options)


def _held(finding: Finding, pairs: frozenset[str], reason: str) -> Finding:
    if finding.pair not in pairs or not finding.changes:
        return finding
    return replace(finding, safety=Safety.REVIEW, changes=(), held=f"{reason}; change it by hand")


def _attempt(
    document: Document, findings: Sequence[Finding], pairs: frozenset[str], options: Options
) -> tuple[tuple[Edit, ...], str]:
    """The verified edits of these pairs, or the reason why there are none."""
    from codemod import transformers, verify  # LibCST costs more to import than a run over clean files may take

    changes: list[Change] = [change for f in findings if f.pair in pairs for change in f.changes]
    try:
        edits = transformers.edits(document.text, changes)
        after = apply(document.text, edits)
        reason = verify.problem(document.text, changes, edits, after)
    except (transformers.Unspellable, ValueError) as error:
        return (), str(error)
    except RecursionError:
        return (), "the code is nested too deeply to be changed here"
    if reason:
        return (), reason
    try:
        document.encode(after)
    except UnicodeEncodeError:
        return (), f"the file's encoding ({document.encoding}) cannot hold the new text"
    again = understand(replace(document, text=after), options)
    if isinstance(again, Unparsable):
        return (), "the text does not parse after the edit"
    return ((), "a second run would change it again") if _repeats(findings, pairs, again.findings) else (edits, "")


def _repeats(findings: Sequence[Finding], pairs: frozenset[str], again: Sequence[Finding]) -> bool:
    """True when the migrated text is found to need changes beyond those that were left out on purpose."""
    left = sum(len(finding.changes) for finding in findings if finding.pair not in pairs)
    return sum(len(finding.changes) for finding in again) > left
