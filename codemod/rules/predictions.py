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

from codemod.exchange.case import Case, Cases, lines
from codemod.exchange.reading import Decoded, Done, Reading, Text
from codemod.exchange.shape import Shape
from codemod.exchange.shown import awaited
from codemod.finding import AddImport, Change, Finding, Index, PredictionsText, Safety
from codemod.provenance.graph import Function, Kind, Node, last_name
from codemod.provenance.guards import BAD, GOOD
from codemod.provenance.guards import STATUS as CODES
from codemod.provenance.places import Exhausted, Place
from codemod.rules.evidence import chain, site
from codemod.rules.spelling import json_at

NAME = "predictions"
KEY = "predictions"
STATUS = CODES | GOOD | BAD


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
    for text in case.answer.texts if case.unaltered else ():
        for use in text.cuts[:1]:
            message = "a 1.x answer is bare, a 2.x answer stands under 'predictions': see which one is cut here"
            yield _finding(case, use.value, (), Safety.REVIEW, "", message)
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


def _wanting(cases: Cases, case: Case, decoded: Decoded) -> list[Reading]:
    """The uses that want the bare predictions: all but shown ones in a 1.x client, else the plainly wrong ones."""
    readings = [reading for reading in decoded.readings if reading.needs]
    if Shape.WRAPPED in case.shapes:  # a dict may be asked for its keys and its length; only a number is no key of it
        return [reading for reading in readings if reading.done is Done.LISTED and not _of_a_dict(reading)]
    if case.old:  # a helper is unwrapped whatever its callers here do with the answer, unless they unwrap it themselves
        migrated = any(reading.done is Done.MIGRATED for reading in decoded.readings)
        handed = [reading for reading in decoded.readings if reading.done is Done.HANDED and not migrated]
        return readings or handed
    same = [other for other in cases.all if other.exchange.call is case.exchange.call]
    every = [reading for other in same for each in other.answer.decoded for reading in each.readings]
    listed = any(reading.done is Done.LISTED for reading in every)
    handed = [reading for reading in decoded.readings if reading.done is Done.HANDED]
    return (readings or handed) if listed else []


def _of_decoded(cases: Cases, case: Case, decoded: Decoded) -> Iterator[Finding]:
    dones = {reading.done for reading in decoded.readings}
    wanting = _wanting(cases, case, decoded)
    reason, at = _unsure(case, decoded)
    if reason and Done.MIGRATED not in dones:
        yield _finding(case, at, (), Safety.REVIEW, reason)
        return
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
    try:
        nodes = _places(cases, case, decoded, wanting)
    except Exhausted:
        nodes = "the answer goes through too many places to be followed"
    if isinstance(nodes, str):
        yield _finding(case, decoded.node, (), Safety.REVIEW, nodes)
        return
    careful = (
        decoded.node in nodes and not decoded.guarded and any(_beside_status(reading) for reading in decoded.readings)
    )
    for node in nodes:
        changes = (Change(site(node), Index(KEY)),)
        yield _finding(case, node, changes, Safety.UNSAFE if careful else Safety.SAFE)


def _beside_status(reading: Reading) -> bool:
    """True where the answer is handed on together with its status, so that an error's answer may be meant, too."""
    value, user = reading.use.value, reading.use.user
    holders = [each for each, _ in value.users if each.kind in (Kind.DICT, Kind.LIST, Kind.CALL, Kind.UPDATE)]
    holders += [value] if value.kind in (Kind.DICT, Kind.LIST) else []
    if user.kind is Kind.SETATTR:
        holders += [each for each in user.module.nodes if each.kind is Kind.SETATTR and each.owner is user.owner]
    return any(_speaks_of_status(part) for holder in holders for _, part in holder.operands if part is not value)


def _chosen_by_status(user: Node) -> bool:
    """(good if r.ok else bad).append(answer), handlers[r.status_code](answer), setattr(self, name, answer)"""
    func = user.get("func") if user.kind is Kind.CALL else None
    if func is None:
        return False
    return any(_speaks_of_status(each) for each in (func, *(user.all(1) if last_name(func) == "setattr" else ())))


def _speaks_of_status(node: Node) -> bool:
    """True for r.status_code, not r.ok, r.status_code == 200, and names and containers that hold one."""
    seen, queue = {node}, [node]
    while queue and len(seen) < 24:
        here = queue.pop()
        if here.kind is Kind.ATTR and str(here.value) in STATUS:
            return True
        inner = [operand for _, operand in here.operands if operand not in seen]
        if here.kind is Kind.PHI:  # the tests that choose between its arms, not those that led here
            chosen = {guard for arm in here.all("arm") for guard in arm.guards} - set(here.guards)
            inner += [guard.test for guard in chosen if guard.test is not None]
        seen.update(inner)
        queue += inner
    return False


def _of_a_dict(reading: Reading) -> bool:
    """True for a use that makes sense of {"predictions": …} itself: its length, its keys, a loop that compares keys."""
    user = reading.use.user
    if user.kind is Kind.ITER:
        return any(
            each.kind is Kind.COMPARE
            and any(isinstance(operand.value, str) for role, operand in each.operands if role != "def")
            for load, _ in user.users
            for each, _ in load.users
        )
    return user.kind is not Kind.ITEM


def _unsure(case: Case, decoded: Decoded) -> tuple[str, Node]:
    """Why a use of a 1.x answer is not understood, and where it stands; an empty reason where all are."""
    for reading in decoded.readings if case.old else ():
        if reading.done is Done.UNCLEAR:
            return "a condition on the status is not understood; unwrap the answer by hand", reading.use.user
        if reading.done in (Done.KEPT, Done.HANDED) and _chosen_by_status(reading.use.user):
            return "where the answer goes is chosen by its status; unwrap it by hand", reading.use.user
        if reading.done is Done.TYPE:
            return "the type of the answer is asked for; unwrap it by hand", reading.use.user
    return "", decoded.node


def _places(cases: Cases, case: Case, decoded: Decoded, wanting: list[Reading]) -> list[Node] | str:
    """Where ["predictions"] goes: at the decoding, at the uses where others see it too; or why nowhere."""
    errors = any(_read_on_error(cases, reading, decoded) for reading in decoded.readings)
    later = not decoded.guarded and all(reading.guarded or _tested_before(decoded, reading) for reading in wanting)
    senders, foreign = cases.answering(decoded.node, ())
    strangers = [other for other in senders if other not in cases.migrating]
    generic = bool(case.exchange.context) and decoded.node.owner is not None
    escaped = generic and decoded.node.owner is not None and cases.world.repo.escapes(decoded.node.owner)
    if not errors and not later and not foreign and not strangers and not escaped:
        return [decoded.node]
    if foreign or strangers or escaped:
        return _at_callers(cases, case, decoded, wanting, strangers)
    values = list(dict.fromkeys(reading.value for reading in wanting))
    plain = all(value.kind in (Kind.LOAD, Kind.CALL, Kind.MOVE) and value is not decoded.node for value in values)
    if (
        plain
        and not any(reading.use.inside for reading in wanting)
        and all(_only(cases, value, decoded) for value in values)
    ):
        return values
    return "the decoded answer is also read on an error path; unwrap it by hand"


def _read_on_error(cases: Cases, reading: Reading, decoded: Decoded) -> bool:
    """True where an error path reads this very answer; a helper's own {"error": …} read by a caller is none."""
    if reading.done is not Done.ERROR:
        return False
    use = reading.use
    return bool(use.inside or use.arms) or _only(cases, use.value, decoded)


def _tested_before(decoded: Decoded, reading: Reading) -> bool:
    """True where the status is looked at between the decoding and this use, as in a loop that is left on success."""
    return decoded.tested is not None and reading.use.user.span.start > decoded.tested


def _only(cases: Cases, value: Node, decoded: Decoded) -> bool:
    """True when an expression holds the decoded answer and never anything else."""
    leaves = {
        leaf
        for leaf, _ in cases.world.walk.origins((value, ()))
        if not any(guard.kind == "except" for guard in leaf.guards)  # what stands in for an answer that failed
    }
    return leaves <= {decoded.node, *(node for _, node in decoded.node.operands)}


def _at_callers(
    cases: Cases, case: Case, decoded: Decoded, wanting: list[Reading], strangers: list[Case]
) -> list[Node] | str:
    """A helper that others share: unwrapped where this request's callers get the answer from it."""
    others = [other.exchange.context[-1] if other.exchange.context else other.exchange.call for other in strangers]
    whom = f"a request that stays as it is ({lines(others)})" if others else "something that is not seen here"
    reason = f"the answer is decoded for {whom}, too; unwrap it by hand"
    for length in range(len(case.exchange.context), 0, -1):
        call = case.exchange.context[length - 1]
        place: Place = (call, case.exchange.context[: length - 1])
        if not _returns_answer(cases, call, decoded):
            return reason
        senders, foreign = cases.answering(*place)
        if not foreign and all(sender in cases.migrating for sender in senders):
            inside = [r for r in wanting if r.done is not Done.HANDED and r.use.user.owner is decoded.node.owner]
            node = awaited(call)
            later = node is call and any(binding.function.coroutine for binding in cases.world.walk.bindings(call))
            return reason if inside or later else [node]
    return reason


def _returns_answer(cases: Cases, call: Node, decoded: Decoded) -> bool:
    """True when a call gives the decoded answer itself, or None where something went wrong."""
    functions = [binding.function for binding in cases.world.walk.bindings(call)]
    if any(function.falls_through for function in functions):
        return False  # where something went wrong it gives None, which has no ["predictions"]
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
