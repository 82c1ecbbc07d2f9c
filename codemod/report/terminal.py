"""Findings for people: one line each, or with the source, the evidence and the edit."""

from __future__ import annotations

from collections.abc import Iterator

from codemod.finding import Evidence, Finding, Safety
from codemod.plan import Plan
from codemod.report.edits import of_finding
from codemod.report.excerpt import changes, underlined
from codemod.report.mask import masked
from codemod.report.outcome import Outcome, edited, waits_for_unsafe

RED, GREEN, YELLOW, BLUE, BOLD = 31, 32, 33, 34, 1
COLOURS = {Safety.SAFE: GREEN, Safety.UNSAFE: YELLOW, Safety.REVIEW: RED}


def concise(outcome: Outcome, colour: bool = False) -> str:
    """A line for each finding: path:line:column: rule [safety] message."""
    lines = [f"{_place(plan, finding)}: {_said(finding, _painter(colour))}" for plan, finding in outcome.findings()]
    return "".join(f"{line}\n" for line in lines)


def full(outcome: Outcome, colour: bool = False) -> str:
    """A paragraph for each finding."""
    paint = _painter(colour)
    paragraphs = ["\n".join(_paragraph(plan, finding, paint)) for plan, finding in outcome.findings()]
    return "".join(f"{paragraph}\n\n" for paragraph in paragraphs)


class _Painter:
    """Colours text, or does not."""

    def __call__(self, text: str, code: int) -> str:
        return text


class _Colours(_Painter):
    def __call__(self, text: str, code: int) -> str:
        return f"\x1b[{code}m{text}\x1b[0m"


def _painter(colour: bool) -> _Painter:
    return _Colours() if colour else _Painter()


def _said(finding: Finding, paint: _Painter) -> str:
    safety = paint(f"[{finding.safety}]", COLOURS[finding.safety])
    return f"{paint(finding.rule, BOLD)} {safety} {masked(finding.message)}"


# client.py:2:11: payload [safe] the payload needs the key 'dataframe_split'
#   |
# 2 | payload = frame.to_dict(orient="split")
#   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   = made 2:11: a frame in split orientation
#   = sent 3:1: requests.post
#   - payload = frame.to_dict(orient="split")
#   + payload = {"dataframe_split": frame.to_dict(orient="split")}
def _paragraph(plan: Plan, finding: Finding, paint: _Painter) -> Iterator[str]:
    yield f"{paint(_place(plan, finding), BOLD)}: {_said(finding, paint)}"
    if plan.document is not None:
        shown = underlined(masked(plan.document.text), plan.document.lines, finding.site.span)
        margin = " " * len(str(shown.line))
        yield paint(f"{margin} |", BLUE)
        yield f"{paint(f'{shown.line} |', BLUE)} {shown.text}"
        yield f"{paint(f'{margin} |', BLUE)} {paint(shown.carets, COLOURS[finding.safety])}"
    for evidence in finding.evidence:
        yield f"  {paint('=', BLUE)} {_evidence(plan, evidence)}"
    if finding.held:
        yield f"  {paint('=', BLUE)} held: {masked(finding.held)}"
    if waits_for_unsafe(plan, finding):
        yield f"  {paint('=', BLUE)} edited with --unsafe-fixes"
    if edited(plan, finding):
        yield from _edit(plan, finding, paint)


def _edit(plan: Plan, finding: Finding, paint: _Painter) -> Iterator[str]:
    assert plan.document is not None, plan.path
    for before, after in changes(masked(plan.document.text), of_finding(plan, finding)):
        for mark, stretch, code in (("-", before, RED), ("+", after, GREEN)):
            lines = masked(stretch).splitlines() if stretch else []
            yield from (paint(f"  {mark} {line}", code) for line in lines)


def _evidence(plan: Plan, evidence: Evidence) -> str:
    place = evidence.site.path
    if plan.document is not None and place == plan.path:
        line, column = plan.document.lines.position(evidence.site.span.start)
        place = f"{line}:{column}"
    return f"{evidence.kind} {place}: {masked(evidence.note)}"


def _place(plan: Plan, finding: Finding) -> str:
    if plan.document is None:
        return plan.path
    line, column = plan.document.lines.position(finding.site.span.start)
    return f"{plan.path}:{line}:{column}"
