"""A planner that needs no parser, for the tests of what stands round it: it wraps `to_dict(...)` and reads `.json()`.

A line with `# unsafe`, `# held` or `# broken` says what its finding is; `# crash` is a bug.
"""

from __future__ import annotations

import re

from codemod.finding import Change, Evidence, Fate, Finding, Index, Intent, Safety, Site, WrapDict
from codemod.options import Options
from codemod.plan import Plan
from codemod.text import Document, Edit, Span, apply

FRAME = re.compile(r"\w+\.to_dict\([^)\r\n]*\)")
READ = re.compile(r"\w+\.json\(\)(?!\[)")
PATTERNS = (("payload", FRAME, WrapDict("dataframe_split")), ("predictions", READ, Index("predictions")))


def plan(document: Document, options: Options) -> Plan:
    """What the patterns above find."""
    if "# broken" in document.text:
        return Plan(document.path, document, unreadable="line 1: does not parse", after=document.text)
    if "# crash" in document.text:
        raise ValueError("not a span")
    findings = tuple(
        _finding(document, match, rule, intent)
        for rule, pattern, intent in PATTERNS
        for match in pattern.finditer(document.text)
        if options.selects(rule) and not _wrapped(document.text, match)
    )
    least = Safety.UNSAFE if options.unsafe_fixes else Safety.SAFE
    planned = {f.pair for f in findings if f.changes and f.safety >= least}
    edits = tuple(edit for f in findings if f.pair in planned for c in f.changes for edit in _edits(document.text, c))
    return Plan(
        path=document.path,
        document=document,
        findings=findings,
        fates=tuple(Fate(f.site, "edited" if f.pair in planned else "person needed", f.held) for f in findings),
        edits=edits,
        after=apply(document.text, edits),
        planned=frozenset(planned),
        parsed=True,
    )


def _wrapped(text: str, match: re.Match[str]) -> bool:
    return text[: match.start()].endswith('{"dataframe_split": ')


def _finding(document: Document, match: re.Match[str], rule: str, intent: Intent) -> Finding:
    text = document.text
    line = re.split(r"\r\n|\r|\n", text[match.start() :])[0]
    held = "payload is changed after it is made; wrap it by hand" if "# held" in line else ""
    safety = Safety.REVIEW if held else Safety.UNSAFE if "# unsafe" in line else Safety.SAFE
    site = Site(document.path, Span(*match.span()))
    return Finding(
        rule=rule,
        site=site,
        message=f"{match.group()} changes for the 2.0 protocol",
        safety=safety,
        pair=f"{document.path}@{match.start()}",
        evidence=(Evidence("made", site, "made here"),),
        changes=() if held else (Change(site, intent),),
        held=held,
    )


def _edits(text: str, change: Change) -> tuple[Edit, ...]:
    span = change.site.span
    if isinstance(change.intent, WrapDict):
        return (Edit(span, f'{{"dataframe_split": {text[span.start : span.end]}}}'),)
    return (Edit(Span(span.end, span.end), '["predictions"]'),)
