"""Does this code run only where the server answered with an error?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from codemod.provenance.graph import Guard, Kind, Node, last_name
from codemod.provenance.places import constant
from codemod.provenance.walk import Walk


class Outcome(Enum):
    """What a condition says of the answer when it holds."""

    SUCCESS = 1
    ERROR = 2
    UNKNOWN = 3  # it says nothing of the status
    UNCLEAR = 4  # it speaks of the status in a way that is not understood


STATUS = frozenset({"status_code", "status", "code", "getcode", "HTTPStatusCode"})
GOOD = frozenset({"ok", "is_success"})
BAD = frozenset({"is_error", "is_client_error", "is_server_error"})
# requests.codes.ok, http.HTTPStatus.OK, httpx.codes.OK: names that stand for a good status
GOOD_NAMES = frozenset({"ok", "OK", "okay", "created", "CREATED", "ACCEPTED", "accepted"})

FLIPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}

Judge = Callable[[Node], bool]  # is this value the response in question?


def outcome(guards: Iterable[Guard], besides: Iterable[Guard], walk: Walk, is_response: Judge) -> Outcome:
    """What code under `guards` knows of the answer, leaving out the conditions of the request itself.

    An `except` around a read counts as an error branch, unless the request was sent within it.
    """
    given = set(besides)
    result = Outcome.UNKNOWN
    for guard in guards:
        if guard in given:
            continue
        if guard.kind == "except":
            return Outcome.ERROR
        if guard.test is None:
            continue
        said = holds(guard.test, guard.holds, walk, is_response)
        if said is Outcome.ERROR:
            return said
        if said is Outcome.UNKNOWN and result is Outcome.UNKNOWN and _unclear(guard.test, walk, is_response):
            result = Outcome.UNCLEAR
        if said is Outcome.SUCCESS:
            result = said
    return result


def _unclear(test: Node, walk: Walk, is_response: Judge) -> bool:
    """True when a condition looks at the status, and neither way it comes out is understood."""
    ways = {holds(test, value, walk, is_response) for value in (True, False)}
    if ways != {Outcome.UNKNOWN}:
        return False
    seen, queue = {test}, [test]
    while queue:
        node = queue.pop()
        if _is_status(node, walk, is_response) or (
            node.kind is Kind.ATTR and str(node.value) in GOOD | BAD and _of_response(node, is_response)
        ):
            return True
        for _, operand in node.operands:
            if operand not in seen and operand.kind is not Kind.CELL and len(seen) < 30:
                seen.add(operand)
                queue.append(operand)
    return False


def holds(test: Node, value: bool, walk: Walk, is_response: Judge, depth: int = 0) -> Outcome:
    """What it says of the answer that `test` came out as `value`."""
    if depth > 6:
        return Outcome.UNKNOWN
    match test.kind:
        case Kind.OPERATE if test.value == "not":
            operand = test.get("operand")
            return holds(operand, not value, walk, is_response, depth + 1) if operand else Outcome.UNKNOWN
        case Kind.PHI if test.value in ("and", "or"):
            said = {holds(arm, value, walk, is_response, depth + 1) for arm in test.all("arm")}
            if (test.value == "and") is not value:  # one of them came out so: known where all say the same
                return said.pop() if len(said) == 1 else Outcome.UNKNOWN
            return (
                Outcome.ERROR
                if Outcome.ERROR in said
                else Outcome.SUCCESS
                if Outcome.SUCCESS in said
                else Outcome.UNKNOWN
            )
        case Kind.COMPARE:
            return _compared(test, value, walk, is_response)
        case Kind.ATTR if str(test.value) in GOOD | BAD and _of_response(test, is_response):
            good = (str(test.value) in GOOD) is value
            return Outcome.SUCCESS if good else Outcome.ERROR
        case Kind.LOAD:
            if is_response(
                test
            ):  # requests.Response is true where it is ok (requests==2.32.5 models.Response.__bool__)
                return Outcome.SUCCESS if value else Outcome.ERROR
            sources = [source for source, _ in walk.sources((test, ()))]
            if len(sources) == 1:
                return holds(sources[0], value, walk, is_response, depth + 1)
            return _flagged(sources, value)
        case Kind.CALL if test.get("func") is not None:  # if failed(r):
            said = {
                holds(result.get("value") or result, value, walk, is_response, depth + 1)
                for binding in walk.bindings(test)
                for result in binding.function.returns
            }
            return said.pop() if len(said) == 1 else Outcome.UNKNOWN
    return Outcome.UNKNOWN


def _flagged(sources: list[Node], value: bool) -> Outcome:
    """ok = True in a try, ok = False in its except: the flag tells what happened."""
    if not sources or not all(source.kind is Kind.CONST and isinstance(source.value, bool) for source in sources):
        return Outcome.UNKNOWN
    failed = [source.value for source in sources if any(guard.kind == "except" for guard in source.guards)]
    rest = [source.value for source in sources if not any(guard.kind == "except" for guard in source.guards)]
    if not failed or set(failed) & set(rest):
        return Outcome.UNKNOWN
    return Outcome.ERROR if value in failed else Outcome.SUCCESS


def _of_response(node: Node, is_response: Judge) -> bool:
    base = node.get("base")
    return base is not None and is_response(base)


def _is_status(node: Node, walk: Walk, is_response: Judge, depth: int = 0) -> bool:
    match node.kind:
        case Kind.ATTR if str(node.value) in STATUS:
            return _of_response(node, is_response)
        case Kind.CALL:
            func = node.get("func")
            return func is not None and last_name(func) in STATUS and _of_response(func, is_response)
        case Kind.ITEM if constant(node.get("key")) == "HTTPStatusCode":
            base = node.get("base")  # answer["ResponseMetadata"]["HTTPStatusCode"]
            inner = base.get("base") if base is not None and base.kind is Kind.ITEM else None
            return inner is not None and is_response(inner)
    if node.kind in (Kind.LOAD, Kind.ITEM) and depth < 3:
        return any(_is_status(source, walk, is_response, depth + 1) for source, _ in walk.sources((node, ())))
    return False


def _compared(test: Node, value: bool, walk: Walk, is_response: Judge) -> Outcome:
    left, rights = test.get("left"), test.all("right")
    if left is None or not rights:
        return Outcome.UNKNOWN
    operator = str(test.value)
    if operator == "chain":  # 200 <= r.status_code < 300
        lowest = constant(left)
        if len(rights) != 2 or not _is_status(rights[0], walk, is_response) or not isinstance(lowest, int):
            return Outcome.UNKNOWN
        if lowest >= 300:  # 400 <= r.status_code < 500
            return Outcome.ERROR if value else Outcome.UNKNOWN
        return (Outcome.SUCCESS if value else Outcome.ERROR) if lowest in (199, 200) else Outcome.UNKNOWN
    right = rights[0]
    if _is_status(right, walk, is_response) and operator in FLIPPED:
        left, right, operator = right, left, FLIPPED[operator]
    hundreds = False
    if left.kind is Kind.OPERATE and left.value == "FloorDiv":  # r.status_code // 100 == 2
        left, hundreds = left.all("operand")[0], True
    if not _is_status(left, walk, is_response):
        return Outcome.UNKNOWN
    codes = _codes(right)
    if hundreds:
        codes = [code * 100 for code in codes]
    if not codes:
        return Outcome.UNKNOWN
    good = [code for code in codes if code < 300]
    match operator:
        case "==" | "in" | "is":
            if len(good) == len(codes):
                return Outcome.SUCCESS if value else Outcome.ERROR
            return Outcome.ERROR if value and not good else Outcome.UNKNOWN
        case "!=" | "not in" | "is not":
            if len(good) == len(codes):
                return Outcome.ERROR if value else Outcome.SUCCESS
            return Outcome.ERROR if not value and not good else Outcome.UNKNOWN
        case ">" | ">=":
            if codes[0] >= 200 + (operator == ">="):
                return Outcome.ERROR if value else Outcome.SUCCESS
        case "<" | "<=":
            if codes[0] > 200:
                return Outcome.SUCCESS if value else Outcome.ERROR
    return Outcome.UNKNOWN


def _codes(node: Node) -> list[int]:
    """The status codes that an expression spells."""
    match node.kind:
        case Kind.CONST if isinstance(node.value, int):
            return [node.value]
        case Kind.ATTR | Kind.REF if last_name(node) in GOOD_NAMES:
            return [200]
        case Kind.ATTR | Kind.REF if any(part in str(_base_name(node)) for part in ("HTTPStatus", "codes", "status")):
            return [500]  # a name of any other status: HTTPStatus.BAD_REQUEST, codes.server_error
        case Kind.LIST | Kind.DICT:
            return [code for role, operand in node.operands if role != "value" for code in _codes(operand)]
        case Kind.CALL if last_name(node) == "range":
            return [code for role, operand in node.operands if role == 0 for code in _codes(operand)]
        case Kind.LOAD:
            definition = node.get("def")
            if definition is not None and definition.kind is Kind.CELL and len(definition.operands) == 1:
                definition = definition.operands[0][1]
            return _codes(definition) if definition is not None and len(node.operands) == 1 else []
    return []


def _base_name(node: Node) -> str:
    base = node.get("base")
    return last_name(base) if base is not None else str(node.value)
