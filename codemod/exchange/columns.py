"""Columns whose values the 2.0 server parses differently, as far as the code shows them (protocol.md 6)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemod.exchange.body import Arm
from codemod.exchange.request import World
from codemod.exchange.shape import Shape
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import ANY, Context, Exhausted, constant

# Names that 1.x turned into dates by pd.read_json: date, modified, timestamp_ms, created_at, start_time
DATE_LIKE = re.compile(r"date|datetime|modified|timestamp.*|.*_at|.*_time", re.IGNORECASE)
NUMERIC = re.compile(r"-?\d+(\.\d+)?")
EPOCH = 31_536_000  # numbers above it became dates in such columns


@dataclass(frozen=True, slots=True)
class Reparsed:
    """A difference in parsing that the code shows; `visible` makes the edit unsafe, otherwise it is a remark."""

    sentence: str
    visible: bool = True


def reparsed(world: World, arm: Arm) -> tuple[Reparsed, ...]:
    """What the new server would parse differently in this value."""
    try:
        return tuple(dict.fromkeys(_reparsed(world, arm)))
    except Exhausted:
        return ()


def _reparsed(world: World, arm: Arm) -> Iterator[Reparsed]:
    node, context = arm.origin.node, arm.origin.context
    literal = _literal(world, node, context)
    if literal is not None:
        yield from _of_columns(_columns_of(literal))
        return
    if node.kind is not Kind.CALL:
        return
    func = node.get("func")
    frame = func.get("base") if func is not None else None
    if frame is None or last_name(node) not in ("to_dict", "to_json"):
        return
    for leaf, at in world.walk.origins((frame, context)):
        yield from _of_frame(world, leaf, at, arm.shape)


def _of_columns(columns: dict[str, list[object]]) -> Iterator[Reparsed]:
    for name, values in columns.items():
        if DATE_LIKE.fullmatch(name) and any(_dated(value) for value in values):
            yield Reparsed(f"1.x read the column '{name}' as dates, 2.x does not")
    if columns and all(NUMERIC.fullmatch(name) for name in columns):
        yield Reparsed("1.x read the column names as numbers, 2.x leaves them text")


def _dated(value: object) -> bool:
    if isinstance(value, str):
        return bool(re.match(r"\d{4}-\d{2}|\d+$", value))
    return (isinstance(value, (int, float)) and value > EPOCH) or value is ...


def _columns_of(value: object) -> dict[str, list[object]]:
    """Column name -> values of a frame literal; ... stands for a value that is not written out."""
    match value:
        case {"columns": [*names], "data": [*rows]}:
            return {
                str(name): [row[at] if isinstance(row, list) and at < len(row) else ... for row in rows] or [...]
                for at, name in enumerate(names)
                if isinstance(name, str)
            }
        case {"columns": [*names]}:
            return {str(name): [...] for name in names if isinstance(name, str)}
        case [dict(), *_]:
            found: dict[str, list[object]] = {}
            for row in value:
                for name, cell in row.items() if isinstance(row, dict) else ():
                    if isinstance(name, str):
                        found.setdefault(name, []).append(cell)
            return found
    return {}


def _literal(world: World, node: Node, context: Context, depth: int = 0) -> object:
    """The Python value of a literal with `...` for parts that are not written out; None for no container."""
    match node.kind:
        case Kind.CONST if depth:
            return node.value
        case Kind.CONST if isinstance(node.value, (str, bytes)):
            try:
                return json.loads(node.value)
            except ValueError:
                return None
        case Kind.DICT if node.value != "comprehension":
            pairs = [
                (k, v)
                for (kr, k), (vr, v) in zip(node.operands, node.operands[1:], strict=False)
                if kr == "key" and vr == "value"
            ]
            return {k.value: _literal(world, v, context, depth + 1) for k, v in pairs if k.kind is Kind.CONST}
        case Kind.LIST:
            values = [n for role, n in node.operands if role != "*"]
            return [_literal(world, value, context, depth + 1) for value in values]
        case Kind.LOAD if 0 < depth < 5:
            leaves = world.walk.origins((node, context))
            return _literal(world, *leaves[0], depth + 1) if len(leaves) == 1 else ...
    return ... if depth else None


def _of_frame(world: World, frame: Node, context: Context, shape: Shape) -> Iterator[Reparsed]:
    """What the making of a DataFrame shows of its columns."""
    base = frame
    for _ in range(40):
        if base.kind is Kind.UPDATE:
            key, value = constant(base.get("key")), base.get("value")
            if isinstance(key, str) and value is not None and _to_datetime(world, value, context):
                yield Reparsed(f"the column '{key}' holds dates, which 1.x and 2.x servers parse differently")
            inner = base.get("base")
        elif base.kind is Kind.CALL:
            yield from _of_call(world, base, context, shape)
            func = base.get("func")
            inner = func.get("base") if func is not None and func.kind is Kind.ATTR else None
        elif base.kind is Kind.ITEM:
            inner = base.get("base")
        else:
            inner = None
        if inner is None:
            return
        leaves = world.walk.origins((inner, context))
        if len(leaves) != 1:
            return
        base, context = leaves[0]


def _of_call(world: World, call: Node, context: Context, shape: Shape) -> Iterator[Reparsed]:
    name = last_name(call)
    dates = call.get("parse_dates")
    if name.startswith("read_") and dates is not None and constant(dates) is not False:
        yield Reparsed("parse_dates makes date columns, which 1.x and 2.x servers parse differently")
    if name != "DataFrame":
        return
    names, data = call.get("columns") or call.get(2), call.get("data") or call.get(0)
    if names is not None:
        columns = [constant(leaf) for leaf, _ in world.walk.lookup((names, context), ANY)[0]]
        yield from _of_columns({str(c): [...] for c in columns if isinstance(c, str)})
    elif data is not None:
        yield from _of_data(world, data, context, shape)


def _of_data(world: World, data: Node, context: Context, shape: Shape) -> Iterator[Reparsed]:
    leaves = world.walk.origins((data, context))
    for leaf, at in leaves:
        value = _literal(world, leaf, at)
        if isinstance(value, dict):
            columns = {str(k): v if isinstance(v, list) else [v] for k, v in value.items() if isinstance(k, str)}
            yield from _of_columns(columns)
        elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            yield from _of_columns(_columns_of(value))
        elif shape is Shape.RECORDS and (isinstance(value, list) or _is_array(world, leaf)):
            yield Reparsed(
                "the frame has no column names: sent as records its labels are numbers for 1.x and text for 2.x"
            )
        if leaf.kind is Kind.DICT:
            for key in _date_columns(world, leaf, at):
                yield Reparsed(f"the column '{key}' holds dates, which 1.x and 2.x servers parse differently")


def _is_array(world: World, node: Node) -> bool:
    """np.random.rand(3, 4), frame.values, X.to_numpy(): rows without column names."""
    if node.kind is Kind.ATTR:
        return node.value == "values"
    func = node.get("func") if node.kind is Kind.CALL else None
    if func is None:
        return False
    return any(name.startswith("numpy.") for name in world.names.of(func)) or last_name(func) in ("to_numpy", "reshape")


def _date_columns(world: World, node: Node, context: Context) -> Iterator[str]:
    for (_, key), (role, value) in zip(node.operands, node.operands[1:], strict=False):
        if role == "value" and isinstance(key.value, str) and _to_datetime(world, value, context):
            yield key.value


def _to_datetime(world: World, value: Node, context: Context) -> bool:
    """pd.to_datetime(...), pd.Timestamp(...), datetime(...): a date, or a list of them."""
    for leaf, at in world.walk.origins((value, context)):
        if leaf.kind is Kind.CALL and last_name(leaf) in (
            "to_datetime",
            "date_range",
            "Timestamp",
            "datetime",
            "date",
            "now",
            "today",
            "utcnow",
        ):
            return True
        if leaf.kind is Kind.LIST and any(_to_datetime(world, n, at) for role, n in leaf.operands if role != "*"):
            return True
    return False
