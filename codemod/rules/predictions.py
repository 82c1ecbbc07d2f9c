"""The answer is read from under the key "predictions".

What: `response.json()` becomes `response.json()["predictions"]`, once, directly after the decoding; text that is cut,
compared or parsed otherwise becomes `json.dumps(response.json()["predictions"])`, the 1.x body byte for byte. What is
only printed or logged, and error branches, are left.
Before: label = response.json()[0]
After:  label = response.json()["predictions"][0]
Why: a 2.x server answers {"predictions": ...} where 1.x answered the bare predictions: `[0]` raises KeyError, `len` is
1, iteration gives the key, all but the first without an error.
When safe: every read of the answer is seen.
Source: MLflow 2.0 scoring protocol; measured in protocol.md 5 (207 requests, three versions).
"""

from __future__ import annotations

from collections.abc import Iterator

from codemod.exchange.answer import Decoded, Done, Reading, Text
from codemod.exchange.case import Case, Cases, lines
from codemod.finding import AddImport, Change, Finding, Index, PredictionsText, Safety
from codemod.provenance.graph import Function, Kind, Node
from codemod.provenance.walk import Exhausted, Place
from codemod.rules.evidence import chain, site
from codemod.rules.spelling import json_at

NAME = "predictions"
KEY = "predictions"


def find(cases: Cases) -> Iterator[Finding]:
    """What each read of an answer needs, and what stands in its way."""
    for case in cases.all:
        if case not in cases.migrating:
            continue
        rewritten = [text for text in case.answer.texts if _needs_text(case, text)]
        covered = {decoded.node for text in rewritten for decoded in text.decoded}
        for text in rewritten:
            yield from _of_text(cases, case, text)
        for decoded in case.answer.decoded:
            if decoded.node not in covered:
                yield from _of_decoded(cases, case, decoded)
        yield from _loose(case)


# -- what is out of sight ------------------------------------------------------------------------------------------


def _loose(case: Case) -> Iterator[Finding]:
    if not (case.old or case.unaltered):
        return
    for loose in case.answer.loose:
        if loose.held:
            yield _finding(case, loose.node, (), Safety.REVIEW, f"{loose.reason}; read its 'predictions' by hand")
        else:
            yield _finding(
                case, loose.node, (), Safety.REVIEW, "", f"{loose.reason}: whoever reads it needs its 'predictions'"
            )
    for text in case.answer.texts:
        for use in text.escapes if not text.cuts else ():
            yield _finding(
                case,
                use.user,
                (),
                Safety.REVIEW,
                "",
                "the answer's text leaves the file: whoever reads it needs its 'predictions'",
            )


# -- decoded answers -----------------------------------------------------------------------------------------------


def _wanting(case: Case, decoded: Decoded) -> list[Reading]:
    """The uses that want the bare predictions: all but shown ones in a 1.x client, else the plainly wrong ones."""
    readings = [reading for reading in decoded.readings if reading.needs]
    if case.old:  # a helper is unwrapped whatever its callers here do with the answer, unless they unwrap it themselves
        migrated = any(reading.done is Done.MIGRATED for reading in decoded.readings)
        return readings + [reading for reading in decoded.readings if reading.done is Done.HANDED and not migrated]
    return readings if any(reading.done is Done.LISTED for reading in readings) else []


def _of_decoded(cases: Cases, case: Case, decoded: Decoded) -> Iterator[Finding]:
    dones = {reading.done for reading in decoded.readings}
    wanting = _wanting(case, decoded)
    if not wanting:
        if case.unaltered and Done.MIGRATED not in dones:
            for reading in decoded.readings:
                if reading.done in (Done.KEPT, Done.KEY):
                    text = "a 1.x answer is bare, a 2.x answer stands under 'predictions': see which one is meant here"
                    yield _finding(case, reading.use.user, (), Safety.REVIEW, "", text)
                    return
        return
    if Done.MIGRATED in dones:
        seen = [r.use.user for r in decoded.readings if r.done is Done.MIGRATED]
        if case.old:
            yield _finding(
                case,
                decoded.node,
                (),
                Safety.REVIEW,
                f"'predictions' is read already at {lines(seen)}; unwrap the other reads by hand",
            )
        return
    if Done.TYPE in dones:
        at = next(r.use.user for r in decoded.readings if r.done is Done.TYPE)
        yield _finding(case, at, (), Safety.REVIEW, "the type of the answer is asked for; unwrap it by hand")
        return
    try:
        nodes = _places(cases, case, decoded, wanting)
    except Exhausted:
        nodes = "the answer goes through too many places to be followed"
    if isinstance(nodes, str):
        yield _finding(case, decoded.node, (), Safety.REVIEW, nodes)
        return
    for node in nodes:
        yield _finding(case, node, (Change(site(node), Index(KEY)),), Safety.SAFE)


def _places(cases: Cases, case: Case, decoded: Decoded, wanting: list[Reading]) -> list[Node] | str:
    """Where ["predictions"] goes: at the decoding, at the uses where others see it too; or why nowhere."""
    errors = any(reading.done is Done.ERROR for reading in decoded.readings)
    later = not decoded.guarded and all(reading.guarded for reading in wanting)
    senders, foreign = cases.answering(decoded.node, ())
    strangers = [other for other in senders if other not in cases.migrating]
    if not errors and not later and not foreign and not strangers:
        return [decoded.node]
    if foreign or strangers:
        return _at_callers(cases, case, decoded, wanting, strangers)
    values = list(dict.fromkeys(reading.use.value for reading in wanting))
    if all(value.kind in (Kind.LOAD, Kind.CALL, Kind.MOVE) for value in values) and not any(
        r.use.inside for r in wanting
    ):
        return values
    return "the decoded answer is also read on an error path; unwrap it by hand"


def _at_callers(
    cases: Cases, case: Case, decoded: Decoded, wanting: list[Reading], strangers: list[Case]
) -> list[Node] | str:
    """A helper that others share: unwrapped where this request's callers get the answer from it."""
    others = lines(other.exchange.context[-1] if other.exchange.context else other.exchange.call for other in strangers)
    reason = f"the answer is decoded for a request that stays as it is, too ({others}); unwrap it by hand"
    for length in range(len(case.exchange.context), 0, -1):
        call = case.exchange.context[length - 1]
        place: Place = (call, case.exchange.context[: length - 1])
        if not _returns_answer(cases, call, decoded):
            return reason
        senders, foreign = cases.answering(*place)
        if not foreign and all(sender in cases.migrating for sender in senders):
            inside = [r for r in wanting if r.done is not Done.HANDED and r.use.user.owner is decoded.node.owner]
            return [call] if not inside else reason
    return reason


def _returns_answer(cases: Cases, call: Node, decoded: Decoded) -> bool:
    """True when a call gives the decoded answer itself, or None where something went wrong."""
    functions = [binding.function for binding in cases.world.walk.bindings(call)]
    returns = [
        result.get("value") for function in functions if isinstance(function, Function) for result in function.returns
    ]
    leaves = [leaf for node in returns if node is not None for leaf, _ in cases.world.walk.origins((node, (call,)))]
    own = (
        {decoded.node, *(node for _, node in decoded.node.operands)}
        if decoded.node.kind is Kind.MOVE
        else {decoded.node}
    )
    return bool(leaves) and all(leaf in own for leaf in leaves)


# -- text ----------------------------------------------------------------------------------------------------------


def _needs_text(case: Case, text: Text) -> bool:
    return bool(text.cuts) and case.old


def _of_text(cases: Cases, case: Case, text: Text) -> Iterator[Finding]:
    senders, foreign = cases.answering(text.node, ())
    strangers = [other.exchange.call for other in senders if other not in cases.migrating]
    if foreign or strangers:
        yield _finding(
            case, text.node, (), Safety.REVIEW, "the text may be another request's answer; change it by hand"
        )
        return
    escaped = bool(text.errors) and not text.guarded
    nodes = list(dict.fromkeys(use.value for use in text.cuts)) if escaped else [text.node]
    for node in nodes:
        method = text.method and node is text.node
        spelling = json_at(node)
        if spelling is None:
            yield _finding(
                case, node, (), Safety.REVIEW, "the name 'json' means something else here; change the text by hand"
            )
            return
        intent = PredictionsText("method" if method else "loads", text.binary, spelling.dumps, spelling.loads)
        changes = [Change(site(node), intent)]
        if spelling.missing:
            changes.append(Change(site(node), AddImport("json")))
        yield _finding(case, node, tuple(changes), Safety.SAFE)


def _finding(
    case: Case, node: Node, changes: tuple[Change, ...], safety: Safety, held: str = "", message: str = ""
) -> Finding:
    text = message or (
        "the answer stands under 'predictions'" if changes else "a read of this answer cannot be migrated"
    )
    return Finding(NAME, site(node), text, safety, case.id, chain(case), changes, held)
