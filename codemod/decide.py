"""From exchanges to findings: which requests migrate, and that each goes whole or not at all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from codemod.exchange.case import Case, Cases, cases
from codemod.exchange.request import World
from codemod.exchange.shape import Shape
from codemod.finding import Change, Evidence, Fate, Finding, Safety
from codemod.options import Options
from codemod.rules import RULES, signs
from codemod.rules.evidence import chain, site


@dataclasses.dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a repository: findings in the order of the text, and what became of every request."""

    findings: tuple[Finding, ...]
    fates: tuple[Fate, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Verdict:
    """What the signs say of one exchange."""

    signs: tuple[signs.Sign, ...]
    safety: Safety | None

    @property
    def against(self) -> str:
        """The contradictions, as a reason."""
        return "; ".join(dict.fromkeys(sign.note for sign in self.signs if sign.strength == signs.AGAINST))


NOTHING = Verdict((), None)  # of a finding that belongs to no request


def decide(world: World, options: Options) -> Decision:
    """The findings of a repository. A request that is held is held whole."""
    everything = cases(world, options)
    verdicts = {case: _verdict(world, case) for case in everything}
    migrating = frozenset(case for case in everything if verdicts[case].safety in (Safety.SAFE, Safety.UNSAFE))
    causes: list[Finding] = [finding for case in everything for finding in _contradicted(case, verdicts[case])]
    while (
        True
    ):  # a held request stays as it is, and may hold others that share with it; ends as `migrating` only shrinks
        project = Cases(world, everything, migrating)
        found = [finding for rule in RULES for finding in rule.find(project)]
        stopped = {finding.pair for finding in found if finding.held}
        if not stopped:
            break
        causes += [finding for finding in found if finding.held]
        migrating = frozenset(case for case in migrating if case.id not in stopped)
    pairs = _joined(found)
    found = _paired(found, pairs, {case.id: verdict for case, verdict in verdicts.items() if case in migrating})
    findings = _merged([*found, *causes])
    held = {finding.pair: finding.held for finding in findings if finding.held}
    edited: dict[str, Safety] = {finding.pair: finding.safety for finding in found if finding.changes}
    fates = [_fate(case, verdicts[case], held.get(case.id, ""), edited.get(pairs.of(case.id))) for case in everything]
    return Decision(findings, tuple(fates))


def _verdict(world: World, case: Case) -> Verdict:
    found = signs.signs(world, case.exchange, case.url, case.body, case.types, case.answer)
    return Verdict(found, signs.safety(found))


def _contradicted(case: Case, verdict: Verdict) -> list[Finding]:
    """A report where a strong sign stands against a contradiction, and there is something of 1.x to report."""
    if verdict.safety is not Safety.REVIEW:
        return []
    if case.url.own:
        return []  # the project's own server, through a test's client
    if case.shapes <= {Shape.WRAPPED, Shape.EMPTY, Shape.FOREIGN} and case.format is None:
        return []  # a 2.x client, or another protocol under the same path
    if not case.old and not case.blind and Shape.OTHER not in case.shapes:
        return []  # tensors and CSV are sent the same way to both servers
    call = case.exchange.call
    evidence = chain(case) + tuple(
        Evidence("against" if s.strength == signs.AGAINST else "sign", site(s.node), s.note) for s in verdict.signs
    )
    return [
        Finding(
            "payload",
            site(call),
            "this looks like MLflow scoring, but something speaks against it",
            Safety.REVIEW,
            case.id,
            evidence,
            (),
            f"{verdict.against}; see which server this is",
        )
    ]


def _joined(found: Sequence[Finding]) -> _Joined:
    """Which requests go together, as they share a change."""
    pairs = _Joined()
    owners: dict[Change, str] = {}
    for finding in found:
        for change in finding.changes:
            pairs.join(owners.setdefault(change, finding.pair), finding.pair)
    return pairs


def _paired(found: Sequence[Finding], pairs: _Joined, verdicts: dict[str, Verdict]) -> list[Finding]:
    """The findings with one pair id for all requests that share a change, and the least safety of the pair."""
    safety: dict[str, Safety] = {}
    why: dict[str, list[str]] = {}
    for finding in found:
        pair, verdict = pairs.of(finding.pair), verdicts.get(finding.pair, NOTHING)
        known = min(verdict.safety or Safety.REVIEW, finding.safety if finding.changes else Safety.UNSAFE)
        safety[pair] = min(safety.get(pair, Safety.SAFE), known)
        why.setdefault(pair, []).extend(_doubts(finding, verdict))
    result = []
    for finding in found:
        pair, verdict = pairs.of(finding.pair), verdicts.get(finding.pair, NOTHING)
        evidence = finding.evidence + tuple(Evidence("sign", site(sign.node), sign.note) for sign in verdict.signs)
        level = safety[pair] if finding.changes else Safety.REVIEW
        if level is Safety.UNSAFE:
            doubts = "; ".join(dict.fromkeys(why[pair])) or "a value is not fully understood"
            evidence += (Evidence("note", finding.site, f"unsafe, because {doubts}"),)
        result.append(dataclasses.replace(finding, pair=pair, safety=level, evidence=evidence))
    return result


def _doubts(finding: Finding, verdict: Verdict) -> list[str]:
    """Why a finding, or the request it belongs to, is not safe."""
    doubts = ["only one sign speaks for MLflow scoring"] if verdict.safety is Safety.UNSAFE else []
    if finding.changes and finding.safety is Safety.UNSAFE:
        notes = [evidence.note for evidence in finding.evidence if evidence.kind == "note"]
        return doubts + (notes or ["an error's answer may be read there, too"])
    return doubts + ([] if finding.changes else [finding.message])


class _Joined:
    """Which pair ids belong together (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, name: str) -> str:
        while name in self._parent:
            name = self._parent[name]
        return name

    def join(self, left: str, right: str) -> None:
        left, right = sorted((self.of(left), self.of(right)), key=_number)
        if left != right:
            self._parent[right] = left


def _number(pair: str) -> tuple[str, int]:
    path, _, number = pair.rpartition("#")
    return path, int(number)


def _merged(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order of the text."""
    kept: dict[object, Finding] = {}
    for finding in found:
        kept.setdefault((finding.rule, finding.site, finding.changes, finding.held or finding.message), finding)
    order = {rule.NAME: at for at, rule in enumerate(RULES)}
    return tuple(sorted(kept.values(), key=lambda f: (f.site.path, f.site.span, order[f.rule], f.held)))


def _fate(case: Case, verdict: Verdict, held: str, edited: Safety | None) -> Fate:
    """What became of one request; `edited` is the safety of its pair, None where nothing of it is to change."""
    where = site(case.exchange.call)
    if held:
        return Fate(where, "person needed", held)
    if verdict.safety is None:
        against = f" ({verdict.against})" if verdict.against else ""
        return Fate(where, "not scoring", f"no strong sign of MLflow scoring{against}")
    if edited is not None:
        return Fate(where, "to migrate", str(edited))
    if Shape.WRAPPED in case.shapes:
        return Fate(where, "already 2.0", "the body stands under its key")
    if verdict.safety is Safety.REVIEW:
        return Fate(where, "not scoring", verdict.against)
    return Fate(where, "nothing to do", "body and answer are the same in 1.x and 2.0")
