"""Names and where they live while lowering: the environment of one place, and the scopes around it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from codemod.provenance.graph import Function, Node

# Which definitions may stand behind each name at one point of the program; None: this point is never reached.
Env = dict[str, tuple[Node, ...]]


def merge(*environments: Env | None) -> Env | None:
    """The environment where several paths meet."""
    alive = [env for env in environments if env is not None]
    if not alive:
        return None
    if len(alive) == 1:
        return dict(alive[0])
    result: Env = {}
    for env in alive:
        for name, nodes in env.items():
            known = result.get(name, ())
            result[name] = known + tuple(node for node in nodes if node not in known) if known else nodes
    return result


@dataclass(slots=True)
class Scope:
    """A module or function body: its own names, and the cells that inner functions read."""

    function: Function | None
    names: frozenset[str]
    globals: frozenset[str] = frozenset()
    nonlocals: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()  # names of this scope that inner functions assign
    cells: dict[str, Node] = field(default_factory=dict)


def assigned(body: list[ast.stmt]) -> frozenset[str]:
    """Names bound by these statements themselves, not by functions and classes within them."""
    return frozenset(_Bound().of(body).names)


def declared(body: list[ast.stmt]) -> tuple[frozenset[str], frozenset[str]]:
    """Names that these statements declare global, and nonlocal."""
    bound = _Bound().of(body)
    return frozenset(bound.globals), frozenset(bound.nonlocals)


def reassigned(body: list[ast.stmt], kind: type[ast.Global] | type[ast.Nonlocal]) -> frozenset[str]:
    """Names that functions within these statements declare global, or nonlocal."""
    return frozenset(name for stmt in body for node in ast.walk(stmt) if isinstance(node, kind) for name in node.names)


class _Bound(ast.NodeVisitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()

    def of(self, body: list[ast.stmt]) -> _Bound:
        for statement in body:
            self.visit(statement)
        return self

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.names.add(node.id)

    def visit_Global(self, node: ast.Global) -> None:
        self.globals.update(node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.nonlocals.update(node.names)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.names.add(node.name)

    visit_AsyncFunctionDef = visit_FunctionDef
    visit_ClassDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        pass

    def visit_ListComp(self, node: ast.expr) -> None:
        for inner in ast.walk(node):  # only := leaves a comprehension
            if isinstance(inner, ast.NamedExpr):
                self.names.add(inner.target.id)

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def visit_alias(self, node: ast.alias) -> None:
        self.names.add(node.asname or node.name.partition(".")[0])

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.names.add(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self.names.add(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.names.add(node.rest)
        self.generic_visit(node)
