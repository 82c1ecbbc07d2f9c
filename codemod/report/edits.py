"""Which of a file's edits belong to one finding."""

from __future__ import annotations

from codemod.finding import Finding
from codemod.plan import Plan
from codemod.report.outcome import edited
from codemod.text import Edit


def of_finding(plan: Plan, finding: Finding) -> tuple[Edit, ...]:
    """The edits that lie in the sites of the finding's changes; none where it is not edited."""
    if not edited(plan, finding):
        return ()
    sites = [change.site.span for change in finding.changes if change.site.path == plan.path]
    return tuple(edit for edit in plan.edits if any(site.covers(edit.span) for site in sites))
