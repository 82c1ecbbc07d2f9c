"""What one run found and did, and the numbers that every report gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from codemod.finding import Finding, Safety
from codemod.plan import Plan


@dataclass(frozen=True)
class Outcome:
    """`plans` holds the candidates and the unreadable, ordered by path; `looked_at` counts all files.

    `refused` says why a changed file was not written; it is empty but for `fix`.
    """

    command: str
    paths: tuple[str, ...]
    version: str
    config_hash: str
    plans: tuple[Plan, ...]
    looked_at: int
    refused: Mapping[str, str] = field(default_factory=dict)

    def findings(self) -> Iterator[tuple[Plan, Finding]]:
        """Every finding with the plan of its file, in the order of the files."""
        for plan in self.plans:
            for finding in sorted(plan.findings, key=lambda finding: (finding.site.span, finding.rule)):
                yield plan, finding

    @cached_property
    def counts(self) -> Counts:
        """The numbers of this run."""
        found = list(self.findings())
        safeties = Counter(finding.safety for _, finding in found)
        return Counts(
            looked_at=self.looked_at,
            candidates=sum(plan.candidate for plan in self.plans),
            parsed=sum(plan.parsed for plan in self.plans),
            unreadable=sum(bool(plan.unreadable) for plan in self.plans),
            changed=sum(plan.changed and plan.path not in self.refused for plan in self.plans),
            refused=len(self.refused),
            findings=len(found),
            safe=safeties[Safety.SAFE],
            unsafe=safeties[Safety.UNSAFE],
            review=safeties[Safety.REVIEW],
            edited=sum(edited(plan, finding) and plan.path not in self.refused for plan, finding in found),
            with_unsafe_fixes=sum(waits_for_unsafe(plan, finding) for plan, finding in found),
            pairs=sum(len(plan.planned) for plan in self.plans if plan.path not in self.refused),
        )

    def by_rule(self) -> Counter[tuple[str, Safety]]:
        """How often each rule spoke, for each safety."""
        return Counter((finding.rule, finding.safety) for _, finding in self.findings())

    def by_held(self) -> Counter[str]:
        """How often each reason held a finding."""
        return Counter(finding.held for _, finding in self.findings() if finding.held)


@dataclass(frozen=True, slots=True)
class Counts:
    """Files: looked_at … refused. Findings: findings … with_unsafe_fixes, of which `edited` are planned or written.

    `pairs` counts the requests that are edited together with the reads of their answers.
    """

    looked_at: int
    candidates: int
    parsed: int
    unreadable: int
    changed: int
    refused: int
    findings: int
    safe: int
    unsafe: int
    review: int
    edited: int
    with_unsafe_fixes: int
    pairs: int

    @property
    def left(self) -> int:
        """The findings that this run's options do not edit."""
        return self.findings - self.edited


def edited(plan: Plan, finding: Finding) -> bool:
    """True when the finding's changes are among the plan's edits."""
    return bool(finding.changes) and finding.pair in plan.planned


def waits_for_unsafe(plan: Plan, finding: Finding) -> bool:
    """True when --unsafe-fixes is all that keeps the finding from being edited."""
    return finding.safety is Safety.UNSAFE and not finding.held and bool(finding.changes) and not edited(plan, finding)
