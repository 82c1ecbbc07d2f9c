"""How a file spells json.dumps and json.loads at one place, and whether it must import json first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codemod.provenance.graph import Function, Kind, Module, Node, Parameter

# What may stand behind the name `json` with the same dumps and loads; not orjson, whose dumps gives bytes.
SAME_FUNCTIONS = frozenset({"json", "simplejson", "ujson", "rapidjson"})

# 'text', r"text", b'''text''': one literal, nothing joined to it
SINGLE = re.compile(
    r"""(?P<prefix>[rbuRBU]{0,2})(?P<quote>'''|\"\"\"|'|")(?P<body>(?:\\.|(?!(?P=quote)).)*)(?P=quote)""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The two functions as this file calls them; `missing`: json must be imported."""

    dumps: str
    loads: str
    missing: bool


def json_at(node: Node) -> Spelling | None:
    """How json is spelled where `node` stands; None where the name means something else there."""
    module = node.module
    for function in _around(node.owner):
        local = _local(module, function)
        if local is not None:
            return _of(local, node) if local.operands else None
        if any(isinstance(p.value, Parameter) and p.value.name == "json" for p in function.params):
            return None
    cell = module.names.get("json")
    if cell is not None:
        found = _of(cell, node)
        if found is None:
            return None
        # import json below a use at module level comes too late, one under `if TYPE_CHECKING:` may never come
        late = node.owner is None and all(d.span.start > node.span.start for _, d in _definitions(cell))
        return Spelling("json.dumps", "json.loads", True) if late or _conditional(cell) else found
    for name, other in module.names.items():
        refs = {str(d.value) for _, d in _definitions(other)}
        if refs and refs <= {"json"} and _early(other, node):
            return Spelling(f"{name}.dumps", f"{name}.loads", False)
    dumps, loads = (_imported(module, f"json.{name}", node) for name in ("dumps", "loads"))
    if dumps and loads:
        return Spelling(dumps, loads, False)
    return Spelling("json.dumps", "json.loads", True)


def _around(function: Function | None) -> list[Function]:
    found = []
    while function is not None:
        found.append(function)
        function = function.outer
    return found


def _local(module: Module, function: Function) -> Node | None:
    return next(
        (n for n in module.nodes if n.kind is Kind.CELL and n.value == "json" and n.owner is function and n.operands),
        None,
    )


def _definitions(cell: Node) -> list[tuple[object, Node]]:
    return list(cell.operands) if cell.kind is Kind.CELL else [("def", cell)]


def _of(cell: Node, node: Node) -> Spelling | None:
    definitions = [definition for _, definition in _definitions(cell)]
    if not all(d.kind is Kind.REF and str(d.value) in SAME_FUNCTIONS for d in definitions):
        return None
    if cell.owner is not None and cell.owner is node.owner and (not _early(cell, node) or _conditional(cell)):
        return None
    return Spelling("json.dumps", "json.loads", False)


def _conditional(cell: Node) -> bool:
    """True when every import of the name stands under a condition that need not hold (try and except do not count)."""
    return all(any(guard.kind == "if" for guard in d.guards) for _, d in _definitions(cell))


def _early(cell: Node, node: Node) -> bool:
    return node.owner is not cell.owner or any(d.span.start < node.span.start for _, d in _definitions(cell))


def _imported(module: Module, dotted: str, node: Node) -> str | None:
    for name, cell in module.names.items():
        definitions = [d for _, d in _definitions(cell)]
        if definitions and all(d.kind is Kind.REF and d.value == dotted for d in definitions) and _early(cell, node):
            return name
    return None


def single_literal(text: str) -> bool:
    """True for one plain string literal (f-strings and joined literals are not)."""
    return SINGLE.fullmatch(text) is not None
