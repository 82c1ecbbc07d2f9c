"""Lowers expressions: each becomes one node, its parts the operands."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codemod.provenance.graph import Class, Function, Guard, Kind, Module, Node
from codemod.text import Span

if TYPE_CHECKING:
    from codemod.provenance.scopes import Env, Scope
    from codemod.provenance.syntax import Positions

OPERATORS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip


class Expressions:
    """The half of the lowering that knows expressions; Lowering adds statements."""

    def __init__(self, module: Module, positions: Positions) -> None:
        self.module = module
        self.positions = positions
        self.env: Env | None = {}
        self.guards: tuple[Guard, ...] = ()
        self.scopes: list[Scope] = []
        self.klass: Class | None = None
        self.owner: Function | None = None

    # -- nodes --------------------------------------------------------------------------------------------------

    def node(self, kind: Kind, at: ast.AST, payload: object = None, /, **operands: Node | list[Node]) -> Node:
        """A new node at the place of a syntax node."""
        made = Node(kind, self.positions.span(at), self.module, self.owner, self.guards, payload)  # type: ignore[arg-type]
        for role, operand in operands.items():
            for each in operand if isinstance(operand, list) else [operand]:
                made.add(role, each)
        self.module.nodes.append(made)
        return made

    def span_of(self, body: list[ast.stmt]) -> Span:
        """The stretch from the first to the last of these statements."""
        return Span(self.positions.span(body[0]).start, self.positions.span(body[-1]).end)

    def cell(self, scope: Scope, name: str) -> Node:
        """The variable as inner functions see it."""
        if name not in scope.cells:
            made = Node(Kind.CELL, Span(0, 0), self.module, scope.function, (), name)
            scope.cells[name] = made
            self.module.nodes.append(made)
        return scope.cells[name]

    # -- expressions --------------------------------------------------------------------------------------------

    def expression(self, node: ast.expr) -> Node:
        """The node of an expression."""
        method = getattr(self, f"of_{type(node).__name__}", None)
        if method is not None:
            result: Node = method(node)
            return result
        return self.node(Kind.UNKNOWN, node, operand=self.children(node))

    def children(self, node: ast.AST) -> list[Node]:
        return [self.expression(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]

    def annotation(self, node: ast.expr) -> Node:
        """A type annotation; one written as a string is read as the name it holds."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                inner = ast.parse(node.value, mode="eval").body
            except (SyntaxError, ValueError):
                return self.node(Kind.UNKNOWN, node)
            for child in ast.walk(inner):
                ast.copy_location(child, node)
            return self.expression(inner)
        return self.expression(node)

    def of_Constant(self, node: ast.Constant) -> Node:
        return self.node(Kind.CONST, node, node.value)

    def of_Name(self, node: ast.Name) -> Node:
        return self.node(Kind.LOAD, node, node.id, **{"def": list(self.definitions(node))})

    def definitions(self, node: ast.Name) -> tuple[Node, ...]:
        """What the name may hold here: flow-sensitive in its own scope, every assignment elsewhere."""
        scope = self.scopes[-1]
        elsewhere = scope.globals | scope.nonlocals | scope.shared
        if self.env is not None and node.id in self.env and node.id not in elsewhere:
            return self.env[node.id]
        for outer in reversed(self.scopes):
            if node.id in outer.names and node.id not in (scope.globals if outer.function else ()):
                return (self.cell(outer, node.id),)
        return (self.node(Kind.REF, node, node.id),)

    def of_Attribute(self, node: ast.Attribute) -> Node:
        return self.node(Kind.ATTR, node, node.attr, base=self.expression(node.value))

    def of_Subscript(self, node: ast.Subscript) -> Node:
        item = self.node(Kind.ITEM, node, base=self.expression(node.value))
        item.add("key", self.expression(node.slice))
        return item

    def of_Call(self, node: ast.Call) -> Node:
        func = self.expression(node.func)
        arguments: list[tuple[int | str, Node]] = []
        for position, argument in enumerate(node.args):
            if isinstance(argument, ast.Starred):
                arguments.append(("*", self.expression(argument.value)))
            else:
                arguments.append((position, self.expression(argument)))
        for keyword in node.keywords:
            arguments.append((keyword.arg or "**", self.expression(keyword.value)))
        call = self.node(Kind.CALL, node, func=func)
        for role, argument_node in arguments:
            call.operands.append((role, argument_node))
            argument_node.users.append((call, role))
        return call

    def of_Await(self, node: ast.Await) -> Node:
        return self.node(Kind.MOVE, node, "await", value=self.expression(node.value))

    def of_NamedExpr(self, node: ast.NamedExpr) -> Node:
        value = self.expression(node.value)
        self.bind(node.target.id, (value,))
        return self.node(Kind.MOVE, node, ":=", value=value)

    def bind(self, name: str, nodes: tuple[Node, ...]) -> None:
        raise NotImplementedError

    def of_IfExp(self, node: ast.IfExp) -> Node:
        test = self.expression(node.test)
        self.node(Kind.TEST, node.test, value=test)
        before = self.guards
        self.guards = (*before, Guard("if", test, True))
        then = self.expression(node.body)
        self.guards = (*before, Guard("if", test, False))
        other = self.expression(node.orelse)
        self.guards = before
        return self.node(Kind.PHI, node, "if", arm=[then, other])

    def of_BoolOp(self, node: ast.BoolOp) -> Node:
        before, arms = self.guards, []
        for value in node.values:
            arm = self.expression(value)
            arms.append(arm)
            self.guards += (Guard("if", arm, isinstance(node.op, ast.And)),)
        self.guards = before
        for arm in arms[:-1]:
            self.node(Kind.TEST, node, value=arm)
        return self.node(Kind.PHI, node, "and" if isinstance(node.op, ast.And) else "or", arm=arms)

    def of_UnaryOp(self, node: ast.UnaryOp) -> Node:
        name = "not" if isinstance(node.op, ast.Not) else "unary"
        operand = self.expression(node.operand)
        if isinstance(node.op, ast.USub) and isinstance(operand.value, (int, float)):
            return self.node(Kind.CONST, node, -operand.value)
        return self.node(Kind.OPERATE, node, name, operand=operand)

    def of_BinOp(self, node: ast.BinOp) -> Node:
        left, right = self.expression(node.left), self.expression(node.right)
        if isinstance(node.op, ast.Add):
            return self.node(Kind.FORMAT, node, "+", part=[left, right])
        if isinstance(node.op, ast.Mod) and isinstance(left.value, str):
            return self.node(Kind.FORMAT, node, "%", part=[left, right])
        return self.node(Kind.OPERATE, node, type(node.op).__name__, operand=[left, right])

    def of_Compare(self, node: ast.Compare) -> Node:
        left = self.expression(node.left)
        operator = OPERATORS[type(node.ops[0])] if len(node.ops) == 1 else "chain"
        compare = self.node(Kind.COMPARE, node, operator, left=left)
        for comparator in node.comparators:
            compare.add("right", self.expression(comparator))
        return compare

    def of_JoinedStr(self, node: ast.JoinedStr) -> Node:
        parts = []
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                inner = self.expression(value.value)
                parts.append(inner)
                if value.format_spec is not None:
                    self.expression(value.format_spec)
            else:
                parts.append(self.expression(value))
        made = self.node(Kind.FORMAT, node, "{}")
        for part in parts:
            made.operands.append(("part", part))
            part.users.append((made, "part"))
        return made

    def of_Dict(self, node: ast.Dict) -> Node:
        entries: list[tuple[str, Node]] = []
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                entries.append(("**", self.expression(value)))
            else:
                entries += [("key", self.expression(key)), ("value", self.expression(value))]
        made = self.node(Kind.DICT, node)
        for role, entry in entries:
            made.operands.append((role, entry))
            entry.users.append((made, role))
        return made

    def of_List(self, node: ast.List | ast.Tuple | ast.Set) -> Node:
        elements: list[tuple[int | str, Node]] = []
        for position, element in enumerate(node.elts):
            if isinstance(element, ast.Starred):
                elements.append(("*", self.expression(element.value)))
            else:
                elements.append((position, self.expression(element)))
        made = self.node(Kind.LIST, node, type(node).__name__)
        for role, value in elements:
            made.operands.append((role, value))
            value.users.append((made, role))
        return made

    of_Tuple = of_Set = of_List

    def of_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Node:
        env, guards = self.env, self.guards
        self.env = dict(env or {})
        for generator in node.generators:
            iterated = self.expression(generator.iter)
            self.assign_in_comprehension(generator.target, self.node(Kind.ITER, generator.target, base=iterated))
            for condition in generator.ifs:
                self.guards += (Guard("if", self.expression(condition), True),)
        if isinstance(node, ast.DictComp):
            made_key, made_value = self.expression(node.key), self.expression(node.value)
            made = self.node(Kind.DICT, node, "comprehension", key=made_key)
            made.add("value", made_value)
        else:
            element = self.expression(node.elt)
            made = self.node(Kind.LIST, node, type(node).__name__, element=element)
        walruses = {n.target.id for n in ast.walk(node) if isinstance(n, ast.NamedExpr)}
        kept = {name: self.env[name] for name in walruses if name in (self.env or {})}
        self.env, self.guards = env, guards
        if self.env is not None:
            self.env.update(kept)
        return made

    of_SetComp = of_GeneratorExp = of_DictComp = of_ListComp

    def assign_in_comprehension(self, target: ast.expr, value: Node) -> None:
        """Binds a comprehension's own names, which no other scope sees."""
        match target:
            case ast.Name():
                if self.env is not None:
                    self.env[target.id] = (value,)
            case ast.Tuple() | ast.List():
                for position, element in enumerate(target.elts):
                    item = self.node(Kind.ITEM, element, base=value)
                    item.add("key", self.node(Kind.CONST, element, position))
                    self.assign_in_comprehension(element, item)
            case ast.Starred():
                self.assign_in_comprehension(target.value, self.node(Kind.UNKNOWN, target, operand=value))

    def of_Lambda(self, node: ast.Lambda) -> Node:
        function, made = self.function(node, "<lambda>", node.args)
        body = ast.copy_location(ast.Return(node.body), node.body)
        self.enter(function, [body])
        return made

    def function(self, node: ast.AST, name: str, arguments: ast.arguments) -> tuple[Function, Node]:
        raise NotImplementedError

    def enter(self, function: Function, body: list[ast.stmt]) -> None:
        raise NotImplementedError

    def of_Yield(self, node: ast.Yield | ast.YieldFrom) -> Node:
        function = self.scopes[-1].function
        if node.value is not None and function is not None:
            value = self.expression(node.value)
            function.yields.append(self.node(Kind.YIELD, node, function, value=value))
        return self.node(Kind.UNKNOWN, node)

    of_YieldFrom = of_Yield

    def of_Slice(self, node: ast.Slice) -> Node:
        return self.node(Kind.UNKNOWN, node, "slice", operand=self.children(node))
