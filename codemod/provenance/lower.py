"""Lowers a syntax tree to the value graph: statements, in program order, with what each path leaves behind.

One pass. Branches join, assignments kill, loops meet at a PHI that the loop's end feeds back into, and code after
`return`, `raise`, `continue` or `break` has no environment. What is evaluated under a condition carries it as a
Guard. Inner functions read outer variables through CELLs, which know every assignment.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager

from codemod.provenance.expressions import Expressions
from codemod.provenance.graph import Class, Function, Guard, Kind, Module, Node, Parameter, last_name
from codemod.provenance.scopes import Env, Scope, assigned, declared, merge, reassigned
from codemod.provenance.syntax import Positions

# Methods that change the object they are called on: after `payload.pop("index")` the name holds something new.
CHANGING = frozenset(
    [
        "add",
        "append",
        "appendleft",
        "clear",
        "discard",
        "extend",
        "insert",
        "pop",
        "popitem",
        "popleft",
        "remove",
        "reverse",
        "setdefault",
        "sort",
        "update",
    ]
)


def lower(tree: ast.Module, path: str, text: str) -> Module:
    """The value graph of one module. Raises RecursionError for code nested deeper than the interpreter goes."""
    module = Module(path, text)
    lowering = Lowering(module, Positions(text))
    everywhere = reassigned(tree.body, ast.Global)
    lowering.scopes.append(Scope(None, assigned(tree.body) | everywhere, shared=everywhere))
    lowering.block(tree.body)
    for name, cell in lowering.scopes[0].cells.items():
        module.names[name] = cell
    for name, nodes in (lowering.env or {}).items():
        if name not in module.names and nodes:
            module.names[name] = nodes[-1]
    return module


class Lowering(Expressions):
    """The state of the pass: where it is, what each name holds there, and under which conditions."""

    def __init__(self, module: Module, positions: Positions) -> None:
        super().__init__(module, positions)
        self._loops: list[tuple[list[Env], list[Env]]] = []  # environments at `break`, at `continue`
        self._attempts: list[Env] = []  # every assignment inside each open `try`

    # -- blocks -------------------------------------------------------------------------------------------------

    def block(self, body: list[ast.stmt]) -> None:
        """Lowers statements until one leaves; conditions learnt on the way end with the block."""
        guards = self.guards
        for statement in body:
            if self.env is None:
                break
            self.statement(statement)
        self.guards = guards

    def statement(self, node: ast.stmt) -> None:
        method = getattr(self, f"on_{type(node).__name__}", None)
        if method is not None:
            method(node)
            return
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.expression(child)

    def bind(self, name: str, nodes: tuple[Node, ...]) -> None:
        """The name now holds these, and nothing else."""
        scope = self.scopes[-1]
        if name in scope.globals:
            scope = self.scopes[0]
        elif name in scope.nonlocals:
            scope = next((outer for outer in reversed(self.scopes[:-1]) if name in outer.names), scope)
        elif self.env is not None:
            self.env[name] = nodes
        for attempt in self._attempts:
            attempt[name] = attempt.get(name, ()) + nodes
        cell = self.cell(scope, name)
        for node in nodes:
            if node is not cell:
                cell.add("def", node)

    # -- simple statements --------------------------------------------------------------------------------------

    def on_Expr(self, node: ast.Expr) -> None:
        value = self.expression(node.value)
        self.node(Kind.DISCARD, node, value=value)
        if isinstance(node.value, ast.Call):
            self._changing_call(node.value, value)

    def _changing_call(self, call: ast.Call, value: Node) -> None:
        func = call.func
        if isinstance(func, ast.Attribute) and func.attr in CHANGING and isinstance(func.value, ast.Name):
            attribute = value.get("func")
            base = attribute.get("base") if attribute else None
            if base is not None:
                changed = self.node(Kind.UPDATE, call, base=base, call=value)
                self.bind(func.value.id, (changed,))

    def on_Assign(self, node: ast.Assign) -> None:
        value = self.expression(node.value)
        if isinstance(node.value, ast.Call):
            self._changing_call(node.value, value)
        for target in node.targets:
            self.assign(target, value)

    def on_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.assign(node.target, self.expression(node.value))
        if self.klass is not None and isinstance(node.target, ast.Name):
            self.klass.fields.append(node.target.id)

    def on_AugAssign(self, node: ast.AugAssign) -> None:
        before = self.expression(_loaded(node.target))
        value = self.expression(node.value)
        if isinstance(node.op, ast.Add):
            after = self.node(Kind.FORMAT, node, "+", part=[before, value])
        else:
            after = self.node(Kind.OPERATE, node, operand=[before, value])
        self.assign(node.target, after)

    def assign(self, target: ast.expr, value: Node) -> None:
        """Stores a value into a name, attribute, item, or the parts of a tuple."""
        match target:
            case ast.Name():
                self.bind(target.id, (value,))
                if self.klass is not None:
                    self.klass.members.setdefault(target.id, []).append(value)
            case ast.Attribute():
                self.node(Kind.SETATTR, target, target.attr, base=self.expression(target.value), value=value)
            case ast.Subscript():
                base = self.expression(target.value)
                key = self.expression(target.slice)
                changed = self.node(Kind.UPDATE, target, base=base, key=key)
                changed.add("value", value)
                if isinstance(target.value, ast.Name):
                    self.bind(target.value.id, (changed,))
            case ast.Tuple() | ast.List():
                for position, element in enumerate(target.elts):
                    if isinstance(element, ast.Starred):
                        self.assign(element.value, self.node(Kind.UNKNOWN, element, operand=value))
                        continue
                    self.assign(element, self.part(element, value, position))
            case ast.Starred():
                self.assign(target.value, value)

    def part(self, target: ast.expr, value: Node, position: int) -> Node:
        """What `a` gets in `a, b = value`."""
        item = self.node(Kind.ITEM, target, base=value)
        item.add("key", self.node(Kind.CONST, target, position))
        return item

    def on_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                base = self.expression(target.value)
                removed = self.node(Kind.UPDATE, target, base=base, key=self.expression(target.slice))
                self.bind(target.value.id, (removed,))
            else:
                self.node(Kind.DELETE, target, value=self.expression(_loaded(target)))

    def on_Return(self, node: ast.Return) -> None:
        function = self.scopes[-1].function
        if node.value is not None and function is not None:
            result = self.node(Kind.RETURN, node, function, value=self.expression(node.value))
            function.returns.append(result)
        self.env = None

    def on_Raise(self, node: ast.Raise) -> None:
        for part in (node.exc, node.cause):
            if part is not None:
                self.node(Kind.RAISE, node, value=self.expression(part))
        self.env = None

    def on_Assert(self, node: ast.Assert) -> None:
        test = self.condition(node.test, "assert")
        if node.msg is not None:
            with self.under(Guard("if", test, False)):
                self.node(Kind.ASSERT, node, message=self.expression(node.msg))
        self.guards += (Guard("if", test, True),)

    def on_Break(self, node: ast.Break) -> None:
        if self._loops and self.env is not None:
            self._loops[-1][0].append(self.env)
        self.env = None

    def on_Continue(self, node: ast.Continue) -> None:
        if self._loops and self.env is not None:
            self._loops[-1][1].append(self.env)
        self.env = None

    def on_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            name = alias.name if alias.asname else alias.name.partition(".")[0]
            self.bind(alias.asname or name, (self.node(Kind.REF, alias, name),))

    def on_ImportFrom(self, node: ast.ImportFrom) -> None:
        source = "." * node.level + (node.module or "")
        for alias in node.names:
            dotted = f"{source}.{alias.name}" if not source.endswith(".") else source + alias.name
            self.bind(alias.asname or alias.name, (self.node(Kind.REF, alias, dotted),))

    # -- branches -----------------------------------------------------------------------------------------------

    @contextmanager
    def under(self, *guards: Guard) -> Iterator[None]:
        """What is lowered inside runs only under these conditions."""
        before, self.guards = self.guards, self.guards + guards
        yield
        self.guards = before

    def condition(self, node: ast.expr, statement: str = "if") -> Node:
        """A test: its node is what guards refer to."""
        test = self.expression(node)
        self.node(Kind.TEST, node, statement, value=test)
        return test

    def arm(self, body: list[ast.stmt], env: Env | None, *guards: Guard) -> Env | None:
        """The environment after one arm that starts from `env`."""
        self.env = dict(env) if env is not None else None
        with self.under(*guards):
            self.block(body)
        return self.env

    def on_If(self, node: ast.If) -> None:
        test = self.condition(node.test)
        before = self.env
        then = self.arm(node.body, before, Guard("if", test, True))
        other = self.arm(node.orelse, before, Guard("if", test, False))
        self.env = merge(then, other)
        # if r.status_code != 200:
        #     raise ...        <- what follows runs only where the test failed
        if then is None and other is not None:
            self.guards += (Guard("if", test, False),)
        if other is None and then is not None:
            self.guards += (Guard("if", test, True),)

    def on_Match(self, node: ast.Match) -> None:
        subject = self.expression(node.subject)
        before = self.env
        after: list[Env | None] = []
        failed: tuple[Guard, ...] = ()
        for case in node.cases:
            self.env = dict(before) if before is not None else None
            test = self.pattern(case.pattern, subject)
            holds: tuple[Guard, ...] = (*failed, Guard("if", test, True))
            if case.guard is not None:
                with self.under(*holds):
                    holds += (Guard("if", self.condition(case.guard), True),)
            after.append(self.arm(case.body, self.env, *holds))
            failed = (*failed, Guard("if", test, False)) if case.guard is None else failed
        self.env = merge(before, *after)

    def pattern(self, pattern: ast.pattern, subject: Node) -> Node:
        """A pattern as a comparison with the subject; names in it are bound."""
        for inner in ast.walk(pattern):
            name = getattr(inner, "name", None) or getattr(inner, "rest", None)
            if isinstance(name, str) and isinstance(inner, ast.pattern):
                whole = isinstance(inner, ast.MatchAs) and inner is pattern
                self.bind(name, (subject if whole else self.node(Kind.UNKNOWN, inner, operand=subject),))
        compare = self.node(Kind.COMPARE, pattern, "==", left=subject)
        if isinstance(pattern, ast.MatchValue):
            compare.add("right", self.expression(pattern.value))
        if isinstance(pattern, ast.MatchMapping):
            for key in pattern.keys:
                compare.add("pattern", self.expression(key))
        elif isinstance(pattern, (ast.MatchSequence, ast.MatchClass)):
            compare.add("pattern", self.node(Kind.CONST, pattern, type(pattern).__name__))
        return compare

    def on_While(self, node: ast.While) -> None:
        self.loop(node, node.test)

    def on_For(self, node: ast.For | ast.AsyncFor) -> None:
        self.loop(node, None)

    on_AsyncFor = on_For

    def loop(self, node: ast.For | ast.AsyncFor | ast.While, test: ast.expr | None) -> None:
        iterated = None if isinstance(node, ast.While) else self.expression(node.iter)
        heads = self.loop_heads(node)
        guards: tuple[Guard, ...] = ()
        if test is not None:
            guards = (Guard("if", self.condition(test), True),)
        before = dict(self.env or {})
        if iterated is not None and not isinstance(node, ast.While):
            self.assign(node.target, self.node(Kind.ITER, node.target, base=iterated))
        breaks: list[Env] = []
        continues: list[Env] = []
        self._loops.append((breaks, continues))
        after = self.arm(node.body, self.env, *guards)
        self._loops.pop()
        again = merge(after, *continues)
        for name, head in heads.items():
            for value in (again or {}).get(name, ()):
                if value is not head:
                    head.add("arm", value)
        ended = None if isinstance(test, ast.Constant) and test.value else merge(before, again)
        self.env = ended
        if node.orelse and self.env is not None:
            self.block(node.orelse)
        self.env = merge(self.env, *breaks)

    def loop_heads(self, node: ast.For | ast.AsyncFor | ast.While) -> dict[str, Node]:
        """A PHI for each name that the loop assigns, fed from before the loop here and from its end later."""
        heads = {}
        for name in sorted(assigned([node])):
            if self.env is not None and name in self.env:
                head = heads[name] = self.node(Kind.PHI, node)
                for value in self.env[name]:
                    head.add("arm", value)
                self.env[name] = (head,)
        return heads

    def on_Try(self, node: ast.Try) -> None:
        before = dict(self.env or {})
        attempt: Env = {}
        self._attempts.append(attempt)
        body = self.arm(node.body, self.env)
        self._attempts.pop()
        span = self.span_of(node.body)
        ends = [self.arm(node.orelse, body)]
        for handler in node.handlers:
            start = dict(before)
            for name, nodes in attempt.items():
                start[name] = start.get(name, ()) + tuple(n for n in nodes if n not in start.get(name, ()))
            if handler.name:
                start[handler.name] = (self.node(Kind.UNKNOWN, handler),)
            ends.append(self.arm(handler.body, start, Guard("except", None, True, span)))
        self.env = merge(*ends)
        if node.finalbody:
            alive = self.env is not None
            self.env = self.env if alive else merge(before, attempt)
            self.block(node.finalbody)
            self.env = self.env if alive else None

    on_TryStar = on_Try

    def on_With(self, node: ast.With | ast.AsyncWith) -> None:
        guards = self.guards
        for item in node.items:
            entered = self.expression(item.context_expr)
            if last_name(entered) in ("raises", "assertRaises", "assertRaisesRegex"):
                self.guards += (Guard("raises", None),)  # a test expects that this fails
            if item.optional_vars is not None:
                value = self.node(Kind.MOVE, item.context_expr, "enter", value=entered)
                self.assign(item.optional_vars, value)
        self.block(node.body)
        self.guards = guards

    on_AsyncWith = on_With

    # -- definitions --------------------------------------------------------------------------------------------

    def on_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        function, made = self.function(node, node.name, node.args)
        function.decorators = [self.expression(decorator) for decorator in node.decorator_list]
        value = made
        for decorator in reversed(function.decorators):
            call = self.node(Kind.CALL, node, "decorator", func=decorator)
            call.add(0, value)
            value = call
        self.bind(node.name, (value,))
        if self.klass is not None:
            self.klass.members.setdefault(node.name, []).append(value)
        self.enter(function, node.body)
        function.coroutine = isinstance(node, ast.AsyncFunctionDef) and not function.yields

    on_AsyncFunctionDef = on_FunctionDef

    def function(self, node: ast.AST, name: str, arguments: ast.arguments) -> tuple[Function, Node]:
        """A function with its parameters; defaults are evaluated here and now."""
        function = Function(name, self.module, self.scopes[-1].function, self.klass)
        self.module.functions.append(function)
        made = function.node = self.node(Kind.FUNCTION, node, function)
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults: list[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults)) + list(
            arguments.defaults
        )
        for position, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
            self.parameter(function, argument, position, "positional", default)
        if arguments.vararg:
            self.parameter(function, arguments.vararg, len(positional), "*", None)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            self.parameter(function, argument, -1, "keyword", default)
        if arguments.kwarg:
            self.parameter(function, arguments.kwarg, -1, "**", None)
        return function, made

    def parameter(self, function: Function, node: ast.arg, position: int, kind: str, default: ast.expr | None) -> None:
        annotation = self.annotation(node.annotation) if node.annotation is not None else None
        made = self.node(Kind.PARAM, node, Parameter(function, node.arg, position, kind, annotation))
        if default is not None:
            made.add("default", self.expression(default))
        function.params.append(made)

    def enter(self, function: Function, body: list[ast.stmt]) -> None:
        """Lowers a function's body with an environment of its own."""
        names = assigned(body) | {p.value.name for p in function.params if isinstance(p.value, Parameter)}
        global_names, nonlocal_names = declared(body)
        own = names - global_names - nonlocal_names
        inner = reassigned(body, ast.Nonlocal) - nonlocal_names
        scope = Scope(function, own, global_names, nonlocal_names, inner)
        state = self.env, self.guards, self.klass, self._loops, self._attempts, self.owner
        self.env, self.guards, self.klass, self._loops, self._attempts = {}, (), None, [], []
        self.owner = function
        self.scopes.append(scope)
        for param in function.params:
            if isinstance(param.value, Parameter):
                self.bind(param.value.name, (param,))
        self.block(body)
        function.falls_through = self.env is not None
        self.scopes.pop()
        self.env, self.guards, self.klass, self._loops, self._attempts, self.owner = state

    def on_ClassDef(self, node: ast.ClassDef) -> None:
        klass = Class(node.name, self.module)
        self.module.classes.append(klass)
        klass.bases = [self.expression(base) for base in node.bases]
        klass.decorators = [self.expression(decorator) for decorator in node.decorator_list]
        klass.node = self.node(Kind.CLASS, node, klass)
        self.bind(node.name, (klass.node,))
        state = self.env, self.guards, self.klass
        self.klass = klass
        self.scopes.append(Scope(self.scopes[-1].function, frozenset()))  # invisible to the functions within
        self.env = dict(self.env or {})
        self.block(node.body)
        self.scopes.pop()
        self.env, self.guards, self.klass = state


def _loaded(target: ast.expr) -> ast.expr:
    """The same expression, as one that is read."""
    match target:
        case ast.Name():
            return ast.copy_location(ast.Name(target.id, ast.Load()), target)
        case ast.Attribute():
            return ast.copy_location(ast.Attribute(target.value, target.attr, ast.Load()), target)
        case ast.Subscript():
            return ast.copy_location(ast.Subscript(target.value, target.slice, ast.Load()), target)
        case _:
            return target
