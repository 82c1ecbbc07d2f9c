"""What stderr says at the end of a run."""

from __future__ import annotations

from collections.abc import Iterator

from codemod.report.mask import masked
from codemod.report.outcome import Outcome


def summary(outcome: Outcome) -> str:
    """The numbers of a run, and what to do next."""
    return "".join(f"{line}\n" for line in (*_numbers(outcome), *_next(outcome)))


def troubles(outcome: Outcome) -> str:
    """What could not be read or written, and whether anything can be said at all."""
    unread = ((plan.path, masked(plan.unreadable)) for plan in outcome.plans if plan.unreadable)
    unreadable = [f"{path}: cannot be read: {reason}" for path, reason in unread]
    refused = [f"{path}: not written: {reason}" for path, reason in sorted(outcome.refused.items())]
    return "".join(f"{line}\n" for line in (*unreadable, *refused, *_warnings(outcome)))


def statistics(outcome: Outcome) -> str:
    """How often each rule spoke, with which safety, and how often each reason held a finding; most frequent first."""
    rows = [(count, f"{rule} [{safety}]") for (rule, safety), count in outcome.by_rule().items()]
    held = [(count, f"held: {masked(reason)}") for reason, count in outcome.by_held().items()]
    return "".join(f"{count:6}  {what}\n" for count, what in (*_most(rows), *_most(held)))


def fates(outcome: Outcome) -> str:
    """A line for each call that the rules looked at."""
    lines = []
    for plan in outcome.plans:
        for fate in sorted(plan.fates, key=lambda fate: fate.site):
            line = f":{plan.document.lines.line(fate.site.span.start)}" if plan.document else ""
            lines.append(f"{plan.path}{line}: {fate.verdict}" + f": {masked(fate.reason)}" * bool(fate.reason))
    return "".join(f"{line}\n" for line in lines)


def number(count: int, one: str) -> str:
    """A count with its noun."""
    return f"{count} {one}" + "s" * (count != 1)


def _most(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return sorted(rows, key=lambda row: (-row[0], row[1]))


def _warnings(outcome: Outcome) -> Iterator[str]:
    counts = outcome.counts
    if not counts.looked_at:
        yield "WARNING: NO PYTHON FILE FOUND, nothing was looked at"
    elif counts.unreadable and not counts.parsed:
        yield "WARNING: NO PYTHON FILE PARSED, nothing can be said about this code"


def _numbers(outcome: Outcome) -> Iterator[str]:
    counts = outcome.counts
    seen = f"{number(counts.looked_at, 'file')} looked at, {number(counts.candidates, 'candidate')}"
    seen += f", {counts.unreadable} unreadable" * bool(counts.unreadable)
    match outcome.command:
        case "check":
            parts = f"{counts.safe} safe, {counts.unsafe} unsafe, {counts.review} for review"
            done = f"{number(counts.findings, 'finding')} ({parts})" if counts.findings else "Nothing to migrate"
        case "diff":
            done = f"{number(counts.changed, 'file')} would change"
        case _:
            done = f"{number(counts.changed, 'file')} changed"
    yield f"{done}; {seen}."


def _next(outcome: Outcome) -> Iterator[str]:
    counts = outcome.counts
    if outcome.command == "check" and counts.edited:
        yield f"{number(counts.edited, 'finding')} would be edited by `mlflow-codemod fix`."
    if counts.with_unsafe_fixes:
        more = number(counts.with_unsafe_fixes, "more finding")
        yield f"{more} would be edited with --unsafe-fixes; review that diff."
    left = counts.left - counts.with_unsafe_fixes
    if outcome.command != "check" and left:
        yield f"{number(left, 'finding')} left for a person; `mlflow-codemod check` shows them."
    if outcome.command == "fix" and counts.changed:
        yield "A migrated client no longer works against an MLflow 1.x server: deploy it together with the new server."
