"""From facts to evidence: made, passed, sent, read, endpoint, signs. Shared by the rules; decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from codemod.exchange.body import Arm
from codemod.exchange.case import Case
from codemod.exchange.shape import Shape
from codemod.finding import Evidence, Finding, Site
from codemod.provenance.graph import Kind, Node
from codemod.provenance.strings import HOLE


def site(node: Node) -> Site:
    """Where a node stands."""
    return Site(node.module.path, node.span)


def chain(case: Case, arm: Arm | None = None) -> tuple[Evidence, ...]:
    """The way of a value, from where it is made to where its answer is read."""
    return tuple(dict.fromkeys(_chain(case, arm)))


def _chain(case: Case, arm: Arm | None) -> Iterator[Evidence]:
    arms = [arm] if arm is not None else list(case.body[:1])
    for each in arms:
        yield Evidence("made", site(each.origin.node), _made(each))
        for step in each.steps[1:-1]:
            if step.node.kind in (Kind.CALL, Kind.MOVE) and step.node.span.end:
                yield Evidence("passed", site(step.node), "passed here")
    for call in case.exchange.context:
        yield Evidence("passed", site(call), "called here")
    yield Evidence("sent", site(case.exchange.call), f"sent here ({case.exchange.sender.library})")
    for text in case.url.texts[:1]:
        if text.strip(HOLE) and case.url.site is not None:
            yield Evidence("endpoint", site(case.url.site), "the endpoint is " + text.replace(HOLE, "…"))
    for decoded in case.answer.decoded:
        yield Evidence("read", site(decoded.node), "the answer is decoded here")


def _made(arm: Arm) -> str:
    """What is made at an arm's origin, as a sentence."""
    match arm.shape:
        case Shape.SPLIT | Shape.DATA | Shape.RECORDS | Shape.ROWS:
            return f"a frame is made here: {arm.why or arm.shape.value}"
        case Shape.UNKNOWN:
            return f"the body comes from here: {arm.why or 'it is not known'}"
        case _:
            return f"the body is made here: {arm.shape.value}"


def note(finding: Finding, *sentences: str) -> Finding:
    """The finding with a remark for the reviewer."""
    return replace(
        finding, evidence=finding.evidence + tuple(Evidence("note", finding.site, sentence) for sentence in sentences)
    )
