"""Who calls whom, which class an object has, and what stands behind an attribute or an argument.

Everything here is answered without a chain of callers; walk.py adds the chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from codemod.provenance.bindings import (
    CALLS_ARGUMENT,
    COMMON_METHODS,
    FIELDS,
    MAPS,
    REFLECTING,
    WHOLE,
    Binding,
    Target,
    constant_name,
    plain_arguments,
)
from codemod.provenance.graph import Class, Function, Kind, Module, Node, Parameter, Role, last_name


@dataclass(eq=False)
class Repo:
    """The modules understood together."""

    modules: Sequence[Module]
    _targets: dict[Node, tuple[Target, ...]] = field(default_factory=dict)
    _classes: dict[Node, tuple[Class, ...]] = field(default_factory=dict)
    _bindings: dict[Node, tuple[Binding, ...]] = field(default_factory=dict)
    _ancestors: dict[Class, list[Class]] = field(default_factory=dict)
    _families: dict[tuple[Class, ...], list[Class]] = field(default_factory=dict)
    _first: dict[Function, list[Binding]] = field(default_factory=dict)

    # -- indexes ------------------------------------------------------------------------------------------------

    @cached_property
    def calls(self) -> list[Node]:
        """Every call, in the order of the text."""
        return sorted(
            (node for module in self.modules for node in module.nodes if node.kind is Kind.CALL),
            key=lambda node: (node.module.path, node.span.start, -node.span.end),
        )

    @cached_property
    def arguments(self) -> list[Node]:
        """Every add_argument(...) of a command line."""
        return [call for call in self.calls if last_name(call) == "add_argument"]

    @cached_property
    def stores(self) -> dict[str, list[Node]]:
        """Attribute stores by attribute name."""
        return self._by_name(Kind.SETATTR)

    @cached_property
    def reads(self) -> dict[str, list[Node]]:
        """Attribute reads by attribute name."""
        return self._by_name(Kind.ATTR)

    def _by_name(self, kind: Kind) -> dict[str, list[Node]]:
        index: dict[str, list[Node]] = {}
        for module in self.modules:
            for node in module.nodes:
                if node.kind is kind:
                    index.setdefault(str(node.value), []).append(node)
        return index

    @cached_property
    def callers(self) -> dict[Function, list[Binding]]:
        """Every known call of each function.

        Resolved twice: what a parameter may call is known only when the callers of its function are.
        """
        self._first = self._bound_calls()
        self._targets, self._classes, self._bindings, self._ancestors, self._families = {}, {}, {}, {}, {}
        index = self._bound_calls()
        for name, functions in self._properties.items():
            for read in self.reads.get(name, ()):
                for function in functions:
                    if function in self.properties(read):
                        base = read.get("base")
                        index.setdefault(function, []).append(Binding(read, function, (), {}, (), base))
        return index

    def _bound_calls(self) -> dict[Function, list[Binding]]:
        index: dict[Function, list[Binding]] = {}
        for call in self.calls:
            for binding in self.bindings(call):
                index.setdefault(binding.function, []).append(binding)
        return index

    @cached_property
    def _properties(self) -> dict[str, list[Function]]:
        index: dict[str, list[Function]] = {}
        for module in self.modules:
            for function in module.functions:
                if function.owner is not None and function.decorated("property", "cached_property"):
                    index.setdefault(function.name, []).append(function)
        return index

    @cached_property
    def _methods(self) -> dict[str, list[Function]]:
        index: dict[str, list[Function]] = {}
        for module in self.modules:
            for function in module.functions:
                if function.owner is not None:
                    index.setdefault(function.name, []).append(function)
        return index

    # -- calls --------------------------------------------------------------------------------------------------

    def bindings(self, call: Node) -> tuple[Binding, ...]:
        """The functions of the repository that a call may run, with their arguments."""
        if call not in self._bindings:
            self._bindings[call] = ()  # a call reached again while it is resolved adds nothing
            self._bindings[call] = tuple(self._bind(call))
        return self._bindings[call]

    def _bind(self, call: Node) -> Iterator[Binding]:
        func = call.get("func")
        if func is None:
            return
        arguments = [(role, node) for role, node in call.operands if role != "func"]
        for target in self.targets(func):
            yield from self._binding(call, target, arguments)
        name = last_name(func)
        at = CALLS_ARGUMENT.get(name)
        callee = (
            call.get(at) if at is not None else call.get("target") if name in ("Thread", "Process", "Timer") else None
        )
        if callee is not None and at is None:  # Thread(target=score, args=(frame,))
            given = call.get("args")
            rest = list(given.operands) if given is not None and given.kind is Kind.LIST else []
            for target in self.targets(callee):
                yield from self._binding(call, target, rest)
        elif callee is not None and at is not None:
            rest = [
                (role - at - 1 if isinstance(role, int) else role, node)
                for role, node in arguments
                if role not in range(at + 1)
            ]
            for target in self.targets(callee):
                for binding in self._binding(call, target, rest):
                    yield Binding(
                        call,
                        binding.function,
                        binding.positional,
                        binding.keywords,
                        binding.spreads,
                        binding.receiver,
                        name in MAPS,
                    )

    def _binding(self, call: Node, target: Target, arguments: list[tuple[Role, Node]]) -> Iterator[Binding]:
        function, receiver = target.what, target.receiver
        if isinstance(function, Class):
            receiver = call
            for member in self.members(function, "__init__"):
                for inner in self.targets(member):
                    if isinstance(inner.what, Function):
                        yield self._bound(call, inner.what, receiver, target.partials, arguments)
            return
        yield self._bound(call, function, receiver, target.partials, arguments)

    def _bound(
        self,
        call: Node,
        function: Function,
        receiver: Node | None,
        partials: tuple[Node, ...],
        arguments: list[tuple[Role, Node]],
    ) -> Binding:
        given = [(r, n) for partial in partials for r, n in partial.operands if r not in ("func", 0)] + arguments
        positional = tuple((role, node) for role, node in given if isinstance(role, int) or role == "*")
        keywords = {role: node for role, node in given if isinstance(role, str) and role not in ("*", "**")}
        spreads = tuple(node for role, node in given if role == "**")
        return Binding(call, function, positional, keywords, spreads, receiver)

    def targets(self, node: Node) -> tuple[Target, ...]:
        """What calling this value may run."""
        if node not in self._targets:
            self._targets[node] = ()
            self._targets[node] = tuple(dict.fromkeys(self._resolve(node)))
        return self._targets[node]

    def _resolve(self, node: Node) -> Iterator[Target]:
        match node.kind:
            case Kind.LOAD | Kind.PHI | Kind.CELL | Kind.MOVE:
                for _, operand in node.operands:
                    yield from self.targets(operand)
            case Kind.FUNCTION if isinstance(node.value, Function):
                yield Target(node.value)
            case Kind.CLASS if isinstance(node.value, Class):
                yield Target(node.value)
            case Kind.ATTR:
                yield from self._method(node)
            case Kind.CALL:
                yield from self._made_by_call(node)
            case Kind.PARAM if isinstance(node.value, Parameter):
                for binding in self._first.get(node.value.function, ()):
                    for argument in plain_arguments(binding, node.value):
                        yield from self.targets(argument)

    def _method(self, node: Node) -> Iterator[Target]:
        base = node.get("base")
        if base is None:
            return
        name = str(node.value)
        classes = self.classes(base)
        for klass in classes:
            for member in self.members(klass, name):
                for target in self.targets(member):
                    if isinstance(target.what, Function) and target.what.bound:
                        yield Target(target.what, base, target.partials)
                    else:
                        yield target
        for target in self.targets(base):
            if isinstance(target.what, Class):  # Client.score(...): a class method, a static one, or self by hand
                for member in self.members(target.what, name):
                    for inner in self.targets(member):
                        bound = isinstance(inner.what, Function) and inner.what.decorated("classmethod")
                        yield Target(inner.what, base if bound else None, inner.partials)
        for store in self.stores.get(name, ()):  # self.post = requests.post
            if classes and set(self.family(classes)) & set(self.classes(store.get("base") or store)):
                yield from self.targets(store.get("value") or store)

    def _made_by_call(self, node: Node) -> Iterator[Target]:
        func = node.get("func")
        first = node.get(0)
        if func is None:
            return
        if last_name(func) in ("partial", "partialmethod") and first is not None:
            for target in self.targets(first):
                yield Target(target.what, target.receiver, (*target.partials, node))
            return
        inner = [t for t in self.targets(func) if isinstance(t.what, Function)]
        for target in inner:
            if isinstance(target.what, Function):
                for result in target.what.returns:
                    yield from self.targets(result.get("value") or result)
        if not inner and first is not None and node.value == "decorator":
            yield from self.targets(first)  # a decorator from elsewhere is taken to keep what it decorates

    # -- classes ------------------------------------------------------------------------------------------------

    def classes(self, node: Node) -> tuple[Class, ...]:
        """The repository's classes that a value may be an instance of."""
        if node not in self._classes:
            self._classes[node] = ()
            self._classes[node] = tuple(dict.fromkeys(self._classes_of(node)))
        return self._classes[node]

    def _classes_of(self, node: Node) -> Iterator[Class]:
        match node.kind:
            case Kind.LOAD | Kind.PHI | Kind.CELL | Kind.MOVE:
                for _, operand in node.operands:
                    yield from self.classes(operand)
            case Kind.CALL:
                func = node.get("func")
                if func is not None and last_name(func) == "super" and node.owner and node.owner.owner:
                    yield from self.ancestors(node.owner.owner)[1:]
                    return
                for target in self.targets(func) if func is not None else ():
                    if isinstance(target.what, Class):
                        yield target.what
                    else:
                        for result in target.what.returns:
                            yield from self.classes(result.get("value") or result)
            case Kind.PARAM if isinstance(node.value, Parameter):
                function = node.value.function
                if node.value.position == 0 and function.bound and function.owner:
                    yield from self.family((function.owner,))
                elif node.value.annotation is not None:
                    yield from (t.what for t in self.targets(node.value.annotation) if isinstance(t.what, Class))
            case Kind.ATTR:
                for store in self.stores.get(str(node.value), ()):
                    if set(self.classes(store.get("base") or store)) & set(self.classes(node.get("base") or node)):
                        yield from self.classes(store.get("value") or store)

    def ancestors(self, klass: Class) -> list[Class]:
        """The class and its bases, nearest first."""
        if klass not in self._ancestors:
            self._ancestors[klass] = self._bases(klass)
        return self._ancestors[klass]

    def _bases(self, klass: Class) -> list[Class]:
        found, queue = [], [klass]
        while queue:
            each = queue.pop(0)
            if each not in found:
                found.append(each)
                queue += [t.what for base in each.bases for t in self.targets(base) if isinstance(t.what, Class)]
        return found

    def family(self, classes: Sequence[Class]) -> list[Class]:
        """These classes, what they inherit from, and what inherits from them."""
        key = tuple(classes)
        if key not in self._families:
            found = dict.fromkeys(ancestor for klass in classes for ancestor in self.ancestors(klass))
            wanted = set(classes)
            every = (klass for module in self.modules for klass in module.classes)
            found |= dict.fromkeys(klass for klass in every if wanted.intersection(self.ancestors(klass)))
            self._families[key] = list(found)
        return self._families[key]

    def members(self, klass: Class, name: str) -> list[Node]:
        """What a name of a class is: of the nearest class that defines it."""
        for each in self.ancestors(klass):
            if name in each.members:
                return each.members[name]
        return []

    def properties(self, read: Node) -> list[Function]:
        """The property functions that an attribute read runs."""
        base = read.get("base")
        candidates = self._properties.get(str(read.value), [])
        if not candidates or base is None:
            return []
        family = self.family(self.classes(base))
        return [function for function in candidates if function.owner in family]

    def attribute(self, read: Node) -> list[Node]:
        """The values that an attribute of one of the repository's classes may hold."""
        base, name = read.get("base"), str(read.value)
        if base is None:
            return []
        classes = self.classes(base) or tuple(t.what for t in self.targets(base) if isinstance(t.what, Class))
        if not classes:
            return []
        family = self.family(classes)
        found = [
            store.get("value") or store
            for store in self.stores.get(name, ())
            if set(self.classes(store.get("base") or store)) & set(family)
            or any(t.what in family for t in self.targets(store.get("base") or store))
        ]
        for klass in family:
            members = [member for member in klass.members.get(name, ()) if not self._is_method(member)]
            found += [value for member in members for value in self._declared(member)]
            if name in klass.fields:
                found += self._field_values(klass, name)
        return list(dict.fromkeys(found))

    def _declared(self, member: Node) -> list[Node]:
        """The default of a field: field(default_factory=f), attr.ib(default=v), Field(v); else the member itself."""
        if member.kind is not Kind.CALL or last_name(member) not in FIELDS:
            return [member]
        factory = member.get("default_factory") or member.get("factory")
        default = member.get("default") or member.get(0)
        made = [
            result.get("value") or result
            for target in (self.targets(factory) if factory is not None else ())
            if isinstance(target.what, Function)
            for result in target.what.returns
        ]
        return made + ([default] if default is not None else [])

    def _is_method(self, member: Node) -> bool:
        return any(isinstance(target.what, Function) for target in self.targets(member))

    def _field_values(self, klass: Class, name: str) -> Iterator[Node]:
        """What the constructor calls of a dataclass (or the like) give one field."""
        if "__init__" in klass.members:
            return
        position = klass.fields.index(name)
        for call in self.calls:
            func = call.get("func")
            if func is not None and any(target.what is klass for target in self.targets(func)):
                value = call.get(name) or call.get(position)
                if value is not None:
                    yield value

    def escapes(self, function: Function) -> bool:
        """True when a function may be called from where nobody sees it: it is kept as a value, or its name is called on
        an object of which nothing is known."""
        if function in self._as_values:
            return True
        if function.owner is None or function.name in COMMON_METHODS:
            return False
        return any(
            read.get("base") is not None
            and not self.targets(read)
            and not self.classes(read.get("base") or read)
            and self._open(read)
            for read in self.reads.get(function.name, ())
        )

    @staticmethod
    def _open(read: Node) -> bool:
        """True for an attribute of a parameter or of something unknown, that is called."""
        base = read.get("base")
        while base is not None and base.kind in (Kind.LOAD, Kind.MOVE) and len(base.operands) == 1:
            base = base.operands[0][1]
        return (
            base is not None
            and base.kind in (Kind.PARAM, Kind.UNKNOWN, Kind.ITEM)
            and any(role == "func" or Repo._keeps(user, role) for user, role in read.users)
        )

    @cached_property
    def _as_values(self) -> frozenset[Function]:
        found: set[Function] = set()
        for module in self.modules:
            for node in module.nodes:
                if node.kind in (Kind.LOAD, Kind.ATTR) and any(self._keeps(user, role) for user, role in node.users):
                    found |= {target.what for target in self.targets(node) if isinstance(target.what, Function)}
        return frozenset(found)

    @staticmethod
    def _keeps(user: Node, role: Role) -> bool:
        """True where a function is put into a table, or chosen among others, instead of being called."""
        return (
            user.kind in (Kind.DICT, Kind.LIST, Kind.SETATTR, Kind.PHI) and role in ("value", "arm", "element")
        ) or (user.kind is Kind.LIST and isinstance(role, int))

    def reflected(self, classes: Sequence[Class]) -> bool:
        """True when an object of these classes is looked at as a whole: vars(x), asdict(x), getattr(x, name)."""
        return bool(classes) and any(klass in self._reflected for klass in self.family(classes))

    @cached_property
    def _reflected(self) -> frozenset[Class]:
        looked_at = [
            call.get(0) or call
            for call in self.calls
            if last_name(call) in REFLECTING and call.get(0) is not None and not constant_name(call)
        ]
        looked_at += [
            base for name in WHOLE for read in self.reads.get(name, ()) if (base := read.get("base")) is not None
        ]
        return frozenset(klass for node in looked_at for klass in self.classes(node))

    def named(self, name: str) -> list[Function]:
        """The methods of that name in the whole repository: for receivers nothing is known of."""
        return self._methods.get(name, [])
