"""One run as JSON, schema 1: schema.json, beside this file, says what each key means.

This is the one place where code points become byte offsets.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from codemod.finding import Evidence, Fate, Finding, Site
from codemod.plan import Plan
from codemod.report.edits import of_finding
from codemod.report.mask import masked
from codemod.report.outcome import Outcome, edited
from codemod.text import Document, Edit, ordered

SCHEMA = 1


def report(outcome: Outcome) -> bytes:
    """The outcome as JSON in ASCII, with a final line end."""
    value = {
        "schema": SCHEMA,
        "tool": {"name": "mlflow-codemod", "version": outcome.version},
        "command": outcome.command,
        "paths": list(outcome.paths),
        "config_hash": outcome.config_hash,
        "counts": asdict(outcome.counts),
        "files": [_file(plan, outcome.refused.get(plan.path)) for plan in outcome.plans],
        "findings": [_finding(plan, finding) for plan, finding in outcome.findings()],
        "fates": [_fate(plan, fate) for plan in outcome.plans for fate in sorted(plan.fates, key=lambda f: f.site)],
    }
    return json.dumps(value, indent=2).encode("ascii") + b"\n"


def _file(plan: Plan, refused: str | None) -> dict[str, object]:
    return {
        "path": plan.path,
        "candidate": plan.candidate,
        "parsed": plan.parsed,
        "unreadable": plan.unreadable or None,
        "refused": refused,
        "changed": plan.changed and refused is None,
        "encoding": plan.document.encoding if plan.document else None,
        "sha256": _hashes(plan, refused),
        "edits": _edits(plan, plan.edits),
    }


def _hashes(plan: Plan, refused: str | None) -> dict[str, str] | None:
    if plan.document is None:
        return None
    before = _sha256(plan.document, plan.document.text)
    return {"before": before, "after": _sha256(plan.document, plan.after) if plan.changed and not refused else before}


def _sha256(document: Document, text: str) -> str:
    return hashlib.sha256(document.encode(text)).hexdigest()


def _finding(plan: Plan, finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        **_site(plan, finding.site),
        "safety": str(finding.safety),
        "message": masked(finding.message),
        "held": masked(finding.held) or None,
        "pair": finding.pair,
        "edited": edited(plan, finding),
        "evidence": [_evidence(plan, evidence) for evidence in finding.evidence],
        "edits": _edits(plan, of_finding(plan, finding)),
    }


def _evidence(plan: Plan, evidence: Evidence) -> dict[str, object]:
    return {"kind": evidence.kind, **_site(plan, evidence.site), "note": masked(evidence.note)}


def _fate(plan: Plan, fate: Fate) -> dict[str, object]:
    return {**_site(plan, fate.site), "verdict": fate.verdict, "reason": masked(fate.reason)}


def _site(plan: Plan, site: Site) -> dict[str, object]:
    """Path and 1-based positions in code points; only the path for a site in another file."""
    if plan.document is None or site.path != plan.path:
        return {"path": site.path, "line": None, "column": None, "end_line": None, "end_column": None}
    line, column = plan.document.lines.position(site.span.start)
    end_line, end_column = plan.document.lines.position(site.span.end)
    return {"path": site.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _edits(plan: Plan, edits: tuple[Edit, ...]) -> list[dict[str, object]]:
    """The edits with byte offsets into the original file, and their text as it stands, masked, in the new one."""
    if plan.document is None or not edits:
        return []
    after, moved = masked(plan.after), 0
    places = {}
    for edit in ordered(plan.edits):
        start = edit.span.start + moved
        places[edit] = after[start : start + len(edit.text)]
        moved += len(edit.text) - (edit.span.end - edit.span.start)
    return [
        {
            "start": _byte(plan.document, edit.span.start),
            "end": _byte(plan.document, edit.span.end),
            "text": places[edit],
        }
        for edit in ordered(edits)
    ]


def _byte(document: Document, offset: int) -> int:
    return len(document.encode(document.text[:offset]))
