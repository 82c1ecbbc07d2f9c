"""A frame sent to a scoring server goes under its key.

What: `json=df.to_dict(orient="split")` becomes `json={"dataframe_split": df.to_dict(orient="split")}`; records, row
lists and lists of scalars go under "dataframe_records"; JSON text is wrapped as
`json.dumps({"dataframe_split": json.loads(text)})`, so that the author's serialiser stays.
Before: requests.post(url, json=frame.to_dict(orient="split"))
After:  requests.post(url, json={"dataframe_split": frame.to_dict(orient="split")})
Why: a 2.x server answers 400 BAD_REQUEST, "The input must be a JSON dictionary with exactly one of the input fields".
When safe: two signs say that this is MLflow scoring, every value of the body is understood, and no visible column is
parsed differently by the new server.
Source: MLflow 2.0 scoring protocol; measured in protocol.md 3, 4, 6, 7 (matrix rows split|*, records|*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codemod.exchange.body import Arm, Step, trace
from codemod.exchange.case import Case, Cases, lines
from codemod.exchange.columns import reparsed
from codemod.exchange.reading import Done
from codemod.exchange.shape import BROKEN, Shape
from codemod.finding import AddImport, Change, DecodeAndWrap, Finding, InsertText, Intent, Safety, WrapDict
from codemod.provenance.graph import Kind, Node, Parameter, last_name
from codemod.provenance.places import Exhausted
from codemod.rules.evidence import chain, note, site
from codemod.rules.spelling import json_at, single_literal
from codemod.vocabulary import SPLIT_FORMAT, TEXT

NAME = "payload"

# Kinds of nodes that are expressions in the text, so that something can be put around them.
EXPRESSIONS = frozenset(
    {
        Kind.CONST,
        Kind.LOAD,
        Kind.CALL,
        Kind.ATTR,
        Kind.ITEM,
        Kind.DICT,
        Kind.LIST,
        Kind.FORMAT,
        Kind.PHI,
        Kind.MOVE,
        Kind.OPERATE,
    }
)


def find(cases: Cases) -> Iterator[Finding]:
    """What each body needs, and what stands in its way."""
    chosen = _chosen(cases)
    for case in cases.all:
        if case in cases.migrating:
            yield from _find(cases, case, chosen.get(case, ()))


def _chosen(cases: Cases) -> dict[Case, Sequence[Cut] | str]:
    """Where each body is wrapped, or why it is not. No way of any body passes two of all the places."""
    forced: frozenset[Node] = frozenset()
    while True:
        chosen = {case: _safe_cuts(cases, case, forced) for case in cases.all if case in cases.migrating and case.bare}
        places = {cut.step.node for cuts in chosen.values() if not isinstance(cuts, str) for cut in cuts}
        twice = [
            [step.node for step in arm.steps if step.node in places]
            for case in chosen
            for arm in case.body
            if len({step.node for step in arm.steps} & places) > 1
        ]
        later = {nodes[-1] for nodes in twice} - forced  # nearer to the request: it covers what the other one does
        if not twice:
            return chosen
        if not later:
            return dict.fromkeys(chosen, "the body is wrapped at one place for one caller and at another for the next")
        forced |= later


def _safe_cuts(cases: Cases, case: Case, forced: frozenset[Node]) -> Sequence[Cut] | str:
    try:
        return _cuts(cases, case, forced)
    except Exhausted:
        return "the body goes through too many places to be followed"


def _find(cases: Cases, case: Case, cuts: Sequence[Cut] | str) -> Iterator[Finding]:
    reason = _held(case)
    if reason:
        yield _finding(case, case.exchange.call, (), Safety.REVIEW, reason)
        return
    if not case.bare:
        if case.blind and case.format == SPLIT_FORMAT and not _already_new(case):
            yield from _blind(case)
        return
    twin = _twin(cases, case)
    if twin is not None:
        reason = f"the same function sends the 2.0 form to the same URL ({lines([twin.exchange.call])})"
        yield _finding(case, case.exchange.call, (), Safety.REVIEW, reason)
        return
    if isinstance(cuts, str):
        yield _finding(case, case.exchange.call, (), Safety.REVIEW, cuts)
        return
    unknown = Shape.UNKNOWN in case.shapes
    for cut in cuts:
        changed = reparsed(cases.world, cut.arm)
        careful = unknown or any(change.visible for change in changed)
        made = _wrapped(case, cut, Safety.UNSAFE if careful else Safety.SAFE)
        remarks = [change.sentence for change in changed]
        yield note(made, *remarks, *(["another value of this body is not known"] if unknown else []))


def _held(case: Case) -> str:
    """Why nobody can wrap this body; "" where nothing is in the way."""
    if case.unclear:
        return case.unclear
    for arm in case.body:
        if arm.shape is Shape.COLUMNS and case.format == "pandas-records":
            return "a dict of columns has no key in 2.0: send orient='records' under 'dataframe_records' instead"
        if arm.shape in BROKEN:
            return f"this request was refused by 1.x servers too: {BROKEN[arm.shape]}"
        if arm.shape is Shape.OTHER:
            return f"{arm.why or 'this'} is no body that MLflow takes; see what the server expects"
    if case.bare and Shape.WRAPPED in case.shapes:
        return "this body is sent under its key on another path: the client speaks both protocols"
    if case.bare and case.packed:
        return "the body is compressed; wrap it by hand before that"
    if case.blind and not _already_new(case) and (case.format != SPLIT_FORMAT or _unreadable(case)):
        whys = sorted({arm.why for arm in case.body if arm.why and arm.shape is Shape.UNKNOWN})
        why = whys[0] if whys else "nothing is sent"
        return f"the body is not known: {why}; put a frame under 'dataframe_split' or 'dataframe_records'"
    return ""


def _twin(cases: Cases, case: Case) -> Case | None:
    """Another request of the same function to the same URL whose body stands under its key: the client speaks both."""
    mine = _url_leaves(cases, case)
    for other in cases.all:
        wrapped = Shape.WRAPPED in other.shapes and other.exchange.call is not case.exchange.call
        here = other.exchange.call.owner is case.exchange.call.owner and other.url.texts == case.url.texts
        if wrapped and here and _url_leaves(cases, other) == mine:
            return other
    return None


def _url_leaves(cases: Cases, case: Case) -> frozenset[Node]:
    """What the URL is put together from."""
    if case.exchange.url is None:
        return frozenset()
    seen, queue = {case.exchange.url}, [case.exchange.url]
    leaves: set[Node] = set()
    while queue:
        place = queue.pop()
        inner = [(node, place[1]) for node in place[0].all("part")] or cases.world.walk.sources(place)
        leaves |= set() if inner else {place[0]}
        queue += [each for each in inner if each not in seen]
        seen.update(inner)
    return frozenset(leaf for leaf in leaves if leaf.kind is not Kind.CONST)


def _unreadable(case: Case) -> bool:
    """True for an unknown body that is no text or bytes for certain: an open file, something packed or computed."""
    return case.packed or not all(_text_like(arm.origin.node) for arm in case.body if arm.shape is not Shape.EMPTY)


def _text_like(node: Node) -> bool:
    match node.kind:
        case Kind.PARAM if isinstance(node.value, Parameter):
            decorators = {last_name(each) for each in node.value.function.decorators}
            return not decorators - {"staticmethod", "classmethod", "retry", "backoff", "on_exception", "wraps"}
        case Kind.CALL:
            return last_name(node) in (
                "read",
                "read_text",
                "read_bytes",
                "load",
                "getvalue",
                "get_data",
                "decode",
                "input",
            )
        case Kind.ITEM | Kind.ATTR | Kind.ITER:
            return True
    return False


def _already_new(case: Case) -> bool:
    """True when the answer is read as a 2.x answer, so that an unknown body is taken for one, too."""
    readings = [reading for decoded in case.answer.decoded for reading in decoded.readings]
    return any(reading.done is Done.MIGRATED for reading in readings)


# -- where to wrap -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cut:
    """The step of an arm at which its value is wrapped."""

    arm: Arm
    step: Step


def _cuts(cases: Cases, case: Case, forced: frozenset[Node]) -> list[Cut] | str:
    """One wrap on every way of a frame to the request, or why there is none."""
    chosen: list[Cut] = []
    reason = ""
    for arm in case.body:
        if arm.key is None:
            continue
        passed = [cut for cut in chosen if any(step.node is cut.step.node for step in arm.steps)]
        if passed:
            continue
        cut, why = _first_cut(cases, arm, forced)
        if cut is None:
            reason = why
            continue
        chosen.append(cut)
    ways = [arm for arm in case.body if arm.key is not None]
    once = all(sum(any(s.node is cut.step.node for s in arm.steps) for cut in chosen) == 1 for arm in ways)
    if not reason and once:
        return chosen
    last = _last_cut(cases, ways)
    return last if last is not None else reason or "the body is wrapped at one place and used at another"


def _first_cut(cases: Cases, arm: Arm, forced: frozenset[Node]) -> tuple[Cut | None, str]:
    reason = "no expression holds only this value"
    usable = [s for s in arm.steps if s.node.kind in EXPRESSIONS and not s.fixed and s.node.value != "enter"]
    objects, texts = [s for s in usable if s.level != TEXT], [s for s in usable if s.level == TEXT]
    given = [step for step in usable if step.node in forced]
    if given:
        objects, texts = [s for s in given[-1:] if s.level != TEXT], [s for s in given[-1:] if s.level == TEXT]
    # where the frame is made, else at the last expression that is still only this value
    for step in (objects or texts)[:1] + objects[:0:-1] + texts[::-1]:
        why = _in_the_way(cases, arm, step)
        if not why:
            return Cut(arm, step), ""
        reason = why
    return None, reason


def _last_cut(cases: Cases, ways: list[Arm]) -> list[Cut] | None:
    """Everything wrapped at the request itself, where every way ends in the same expression."""
    last = {arm.steps[-1].node for arm in ways}
    if len(last) != 1 or len({arm.key for arm in ways}) != 1:
        return None
    arm = ways[0]
    step = arm.steps[-1]
    return [Cut(arm, step)] if not _in_the_way(cases, arm, step) and step.node.kind in EXPRESSIONS else None


def _in_the_way(cases: Cases, arm: Arm, step: Step) -> str:
    """Why this value cannot be wrapped here; "" where it can."""
    for other in trace(cases.world, (step.node, ()), step.level):
        if other.key != arm.key and other.shape is not Shape.EMPTY:
            return f"the value may also be {_described(other)} ({lines([other.origin.node])}); wrap it by hand"
    received = cases.receiving(step.node, (), step.level)
    origin = cases.receiving(arm.origin.node, (), arm.origin.level)
    foreign = [case for case in received.senders if case not in cases.migrating]
    if foreign:
        where = lines(case.exchange.context[-1] if case.exchange.context else case.exchange.call for case in foreign)
        return f"the same value is sent by a request that stays as it is ({where}); wrap it by hand"
    if received.others:
        return f"the value is also used at {lines(use.user for use in received.others)}; wrap it by hand"
    if origin.bound - received.bound:
        return f"its length or signature is taken before that ({lines(origin.bound)}); wrap it by hand"
    return "" if received.senders else "the value is not seen to reach the request"


def _described(arm: Arm) -> str:
    return f"{arm.shape.value}" if arm.shape is not Shape.UNKNOWN else f"unknown ({arm.why})"


# -- how to wrap ---------------------------------------------------------------------------------------------------


def _wrapped(case: Case, cut: Cut, safety: Safety) -> Finding:
    step, key = cut.step, cut.arm.key
    assert key is not None
    node = step.node
    if step.level != TEXT:
        return _finding(case, node, (Change(site(node), WrapDict(key)),), safety, "", cut.arm)
    if node.kind is Kind.CONST and single_literal(_text(node)):
        insert: Intent = InsertText('{"' + key + '": ', "}")
        return _finding(case, node, (Change(site(node), insert),), safety, "", cut.arm)
    return _decoded_and_wrapped(case, node, key, step.binary, safety, cut.arm)


def _decoded_and_wrapped(case: Case, node: Node, key: str, binary: bool, safety: Safety, arm: Arm) -> Finding:
    spelling = json_at(node)
    if spelling is None:
        return _finding(
            case,
            case.exchange.call,
            (),
            Safety.REVIEW,
            "the name 'json' means something else here; wrap the text by hand",
            arm,
        )
    changes = [Change(site(node), DecodeAndWrap(key, binary, spelling.dumps, spelling.loads))]
    if spelling.missing:
        changes.append(Change(site(node), AddImport("json")))
    return _finding(case, node, tuple(changes), safety, "", arm)


def _blind(case: Case) -> Iterator[Finding]:
    """An unknown body under a content type that says pandas-split: wrapped at the request, as an unsafe edit."""
    for arm in case.body:
        step = arm.steps[-1]
        if step.node.kind not in EXPRESSIONS or arm.shape is Shape.EMPTY:
            continue
        if step.level != TEXT:
            changes = (Change(site(step.node), WrapDict("dataframe_split")),)
            made = _finding(case, step.node, changes, Safety.UNSAFE, "", arm)
        else:
            made = _decoded_and_wrapped(case, step.node, "dataframe_split", step.binary, Safety.UNSAFE, arm)
        yield note(made, f"the body is not known ({arm.why}); the content type says that it is split")
        return


def _text(node: Node) -> str:
    return node.module.text[node.span.start : node.span.end]


def _finding(
    case: Case, node: Node, changes: tuple[Change, ...], safety: Safety, held: str, arm: Arm | None = None
) -> Finding:
    intents = [change.intent for change in changes]
    key = next((i.key for i in intents if isinstance(i, (WrapDict, DecodeAndWrap))), None)
    if key is None and intents and isinstance(intents[0], InsertText):
        key = intents[0].prefix.split('"')[1]
    message = f"the body needs the key '{key}'" if key else "the body of this request cannot be migrated"
    return Finding(NAME, site(node), message, safety, case.id, chain(case, arm), changes, held)
