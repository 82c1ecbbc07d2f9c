"""Walks backwards: to where a value was made, into containers by key, to what a parameter was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codemod.provenance.bindings import Binding, plain_arguments
from codemod.provenance.graph import Function, Kind, Node, Parameter, last_name
from codemod.provenance.places import ANY, DEPTH, ITERABLE, STEPS, Context, Exhausted, Key, Place, constant, same_key
from codemod.provenance.repo import Repo


@dataclass(eq=False)
class Origins:
    """The questions that go backwards; keeps nothing but the repository."""

    repo: Repo

    # -- backwards ----------------------------------------------------------------------------------------------

    def sources(self, place: Place) -> list[Place]:
        """Where this value came from, one step back; empty where it is made here or nothing is known."""
        node, context = place
        match node.kind:
            case Kind.LOAD | Kind.PHI | Kind.MOVE:
                return [source for _, operand in node.operands for source in self._entered(node, operand, context)]
            case Kind.CELL:
                return [(operand, self._common(context, operand)) for _, operand in node.operands]
            case Kind.CALL:
                return list(self._results(node, context))
            case Kind.PARAM:
                return self.arguments(node, context)
            case Kind.ATTR:
                values: list[Place] = [(value, ()) for value in self.repo.attribute(node)]
                for function in self.repo.properties(node):
                    values += [(r.get("value") or r, (*context, node)[-DEPTH:]) for r in function.returns]
                return values
            case Kind.ITEM:
                key = node.get("key")
                base = node.get("base")
                return self._items(base, key, context) if base is not None and key is not None else []
            case Kind.ITER:
                base = node.get("base")
                return self.elements((base, context)) if base is not None else []
            case _:
                return []

    def _items(self, base: Node, key: Node, context: Context) -> list[Place]:
        """What `base[key]` may be: under a key that is not known, any value of the container."""
        if key.value == "slice":
            return []
        if key.kind is Kind.CONST and base.kind is Kind.ITER:
            paired = self._paired(base, key.value, context)
            if paired is not None:
                return self.elements(paired)
        known = self.key_of(key, context)
        return self.lookup((base, context), known if known is not None else ANY)[0]

    def _entered(self, node: Node, operand: Node, context: Context) -> list[Place]:
        """What `with x() as name` gives: what the function of the context manager yields, else x() itself."""
        if node.kind is Kind.MOVE and node.value == "enter" and operand.kind is Kind.CALL:
            yields = [
                (y.get("value") or y, (*context, operand)[-DEPTH:])
                for binding in self.repo.bindings(operand)
                for y in binding.function.yields
            ]
            entered = [
                (r.get("value") or r, context)
                for klass in self.repo.classes(operand)
                for member in self.repo.members(klass, "__enter__")
                for target in self.repo.targets(member)
                if isinstance(target.what, Function)
                for r in target.what.returns
                if (r.get("value") or r).kind is not Kind.LOAD or not self._is_self(r.get("value") or r)
            ]
            if yields or entered:
                return yields + entered
        return [(operand, context)]

    @staticmethod
    def _is_self(node: Node) -> bool:
        definition = node.get("def")
        return definition is not None and isinstance(definition.value, Parameter) and definition.value.position == 0

    def _common(self, context: Context, node: Node) -> Context:
        """The part of the context that still holds where another function's variable is read."""
        for length in range(len(context), 0, -1):
            if any(binding.function is node.owner for binding in self.bindings(context[length - 1])):
                return context[:length]
        return ()

    def _results(self, call: Node, context: Context) -> Iterator[Place]:
        if call in context:
            return
        for binding in self.bindings(call):
            if binding.elements or self._constructs(binding):
                continue
            for result in binding.function.returns:
                yield result.get("value") or result, (*context, call)[-DEPTH:]

    @staticmethod
    def _constructs(binding: Binding) -> bool:
        return binding.receiver is binding.call

    def bindings(self, call: Node) -> tuple[Binding, ...]:
        """The functions that a call runs; a property read is a call too."""
        if call.kind is Kind.ATTR:
            return tuple(Binding(call, f, (), {}, (), call.get("base")) for f in self.repo.properties(call))
        return self.repo.bindings(call)

    def arguments(self, param: Node, context: Context) -> list[Place]:
        """What a parameter may be: from the innermost call of the context, or from every known call."""
        parameter = param.value
        if not isinstance(parameter, Parameter):
            return []
        if context:
            bindings = [b for b in self.bindings(context[-1]) if b.function is parameter.function]
            outer = context[:-1]
        else:
            bindings = self.repo.callers.get(parameter.function, [])
            outer = ()
        default = param.get("default")
        if not bindings:
            return [(default, ())] if default is not None else []
        found: list[Place] = []
        for binding in bindings:
            given = self.given(binding, parameter, outer)
            found += given
            if not given and default is not None:
                found.append((default, ()))
        return list(dict.fromkeys(found))

    def given(self, binding: Binding, parameter: Parameter, outer: Context) -> list[Place]:
        """The places that one call gives one parameter, through `*args`, `**options` and partial."""
        plain = plain_arguments(binding, parameter)
        if plain:
            if binding.elements:
                return [element for node in plain for element in self.elements((node, outer))]
            return [(node, outer) for node in plain]
        found: list[Place] = []
        if parameter.kind in ("positional", "keyword"):
            for spread in binding.spreads:
                found += self.lookup((spread, outer), parameter.name)[0]
            offset = 1 if binding.receiver is not None else 0
            if parameter.kind == "positional" and not found:
                found += self._starred(binding, parameter.position - offset, outer)
        return found

    def _starred(self, binding: Binding, index: int, outer: Context) -> list[Place]:
        """The element of `f(a, *rest)` that stands at one position."""
        for at, (role, node) in enumerate(binding.positional):
            if role == "*" and index >= at:
                return self.lookup((node, outer), index - at)[0]
        return []

    def origins(self, place: Place) -> list[Place]:
        """The places where the value is made, or where knowledge ends. Raises Exhausted."""
        leaves, seen, queue = [], {place}, [place]
        while queue:
            here = queue.pop()
            before = self.sources(here)
            if not before:
                leaves.append(here)
            for source in before:
                if source not in seen:
                    seen.add(source)
                    queue.append(source)
            if len(seen) > STEPS:
                raise Exhausted
        return leaves

    # -- containers ---------------------------------------------------------------------------------------------

    def lookup(self, container: Place, key: Key, fold: bool = False) -> tuple[list[Place], bool]:
        """The values that a container may hold under a key, and whether nothing else can stand there.

        `fold`: keys are compared without case, as HTTP header names are. Raises Exhausted.
        """
        found: list[Place] = []
        complete = True
        seen: set[Place] = set()
        queue = [container]
        while queue:
            here = queue.pop()
            if here in seen:
                continue
            seen.add(here)
            if len(seen) > STEPS:
                raise Exhausted
            values, onward, known = self._look(here, key, fold)
            found += values
            complete = complete and known
            queue += onward
        return list(dict.fromkeys(found)), complete

    def _look(self, here: Place, key: Key, fold: bool) -> tuple[list[Place], list[Place], bool]:
        """One step of a lookup: values found, containers to look in next, and whether this step knows all."""
        node, context = here
        match node.kind:
            case Kind.DICT:
                return self._in_dict(node, context, key, fold)
            case Kind.LIST:
                return self._in_list(node, context, key)
            case Kind.UPDATE:
                return self._in_update(node, context, key, fold)
            case Kind.PARAM if isinstance(node.value, Parameter) and node.value.kind in ("*", "**"):
                return self._in_rest(node, context, key)
            case Kind.OPERATE if node.value == "BitOr":
                return [], [(operand, context) for operand in reversed(node.all("operand"))], True
            case Kind.CALL:
                copied = self._copied(node, context, key, fold)
                if copied is not None:
                    return copied
            case Kind.ATTR if fold and node.value == "headers" and node.get("base") is not None:
                made = [(leaf.get("headers"), at) for leaf, at in self.origins((node.get("base") or node, context))]
                given = [(headers, at) for headers, at in made if headers is not None]
                if given:  # Request(url, headers=headers).headers
                    return [], given, True
        before = self.sources(here)
        return [], before, bool(before)

    def _in_dict(self, node: Node, context: Context, key: Key, fold: bool) -> tuple[list[Place], list[Place], bool]:
        if node.value == "comprehension":
            return [(value, context) for value in node.all("value")] if key is ANY else [], [], key is ANY
        if key is ANY:
            spreads = [(operand, context) for role, operand in node.operands if role == "**"]
            return [(operand, context) for role, operand in node.operands if role == "value"], spreads, True
        operands = list(node.operands)
        known = True
        while operands:
            role, operand = operands.pop()
            if role == "**":
                found, complete = self.lookup((operand, context), key, fold)
                if found:
                    return found, [], complete
                known = known and complete
            elif role == "value":
                _, name = operands.pop()
                if same_key(self.key_of(name, context), key, fold):
                    return [(operand, context)], [], True
                known = known and self.key_of(name, context) is not None
        return [], [], known

    def key_of(self, node: Node, context: Context) -> object:
        """The constant that a key expression is; None where it may be several or is unknown."""
        if node.kind is Kind.CONST:
            return node.value
        values = {leaf.value if leaf.kind is Kind.CONST else None for leaf, _ in self.origins((node, context))}
        return values.pop() if len(values) == 1 else None

    def _in_list(self, node: Node, context: Context, key: Key) -> tuple[list[Place], list[Place], bool]:
        if key is ANY or not isinstance(key, int) or node.get("element") is not None:
            return [(n, context) for role, n in node.operands if role != "*"], [], node.get("*") is None
        positions = [operand for _, operand in node.operands]
        if node.get("*") is not None or not -len(positions) <= key < len(positions):
            return [], [], False
        return [(positions[key], context)], [], True

    def _in_update(self, node: Node, context: Context, key: Key, fold: bool) -> tuple[list[Place], list[Place], bool]:
        base = node.get("base")
        onward: list[Place] = [(base, context)] if base is not None else []
        changed, call = node.get("key"), node.get("call")
        if changed is not None:
            value = node.get("value")
            if key is ANY:
                return [(value, context)] if value is not None else [], onward, True
            if same_key(self.key_of(changed, context), key, fold):
                return [(value, context)] if value is not None else [], [], True
            return [], onward, self.key_of(changed, context) is not None
        if call is None:
            return [], onward, False
        method = last_name(call.get("func") or call)
        if method == "update":
            given = call.get(key) if isinstance(key, str) else None
            if given is not None:
                return [(given, context)], [], True
            other = call.get(0) or call.get("**")
            if other is not None:
                found, complete = self.lookup((other, context), key, fold)
                return (found, [], complete) if found and complete else (found, onward, complete)
            return [], onward, True
        if method == "setdefault" and same_key(constant(call.get(0)), key, fold):
            value = call.get(1)
            return [(value, context)] if value is not None else [], onward, True
        if method == "extend" and call.get(0) is not None and (key is ANY or isinstance(key, int)):
            return [], [(call.get(0) or call, context), *onward], key is ANY
        if method in ("append", "insert", "add") and (key is ANY or isinstance(key, int)):
            value = call.get(1 if method == "insert" else 0)
            return [(value, context)] if value is not None else [], onward, key is ANY
        if method == "pop" and same_key(constant(call.get(0)), key, fold):
            return [], [], True
        return [], onward, method in ("pop", "setdefault")

    def _in_rest(self, node: Node, context: Context, key: Key) -> tuple[list[Place], list[Place], bool]:
        """`*args` and `**options`: what the call gives beyond the named parameters."""
        parameter = node.value
        assert isinstance(parameter, Parameter)
        bindings = (
            [b for b in self.bindings(context[-1]) if b.function is parameter.function]
            if context
            else self.repo.callers.get(parameter.function, [])
        )
        outer = context[:-1]
        found: list[Place] = []
        onward: list[Place] = []
        for binding in bindings:
            if parameter.kind == "**" and isinstance(key, str):
                if key in binding.keywords:
                    found.append((binding.keywords[key], outer))
                else:
                    onward += [(spread, outer) for spread in binding.spreads]
            if parameter.kind == "*" and isinstance(key, int):
                offset = 1 if binding.receiver is not None else 0
                index = parameter.position - offset + key
                if index < len(binding.positional) and binding.positional[index][0] != "*":
                    found.append((binding.positional[index][1], outer))
                else:
                    found += self._starred(binding, index, outer)
        return found, onward, bool(bindings)

    def _copied(
        self, node: Node, context: Context, key: Key, fold: bool
    ) -> tuple[list[Place], list[Place], bool] | None:
        """dict(a, b=1), a.copy(), copy.deepcopy(a): the same content in a new container."""
        func = node.get("func")
        if func is None or self.repo.targets(func):
            return None
        name, base = last_name(func), func.get("base")
        if name in ("dict", "OrderedDict", "CaseInsensitiveDict", "HTTPHeaders", "Headers"):
            if isinstance(key, str):
                for role, operand in node.operands:
                    if isinstance(role, str) and role not in ("func", "*", "**") and same_key(role, key, fold):
                        return [(operand, context)], [], True
            rest = [(operand, context) for role, operand in node.operands if role in (0, "**")]
            pairs = self._paired_values(node.get(0), context, key, fold)
            return (pairs, [], True) if pairs else ([], rest, True)
        if name == "copy" and base is not None and not node.operands[1:] and base.kind is not Kind.REF:
            return [], [(base, context)], True
        first = node.get(0)
        if name in ("deepcopy", "copy", "list", "tuple", "sorted", "reversed") and first is not None:
            return [], [(first, context)], True
        return None

    def _paired_values(self, pairs: Node | None, context: Context, key: Key, fold: bool) -> list[Place]:
        """What dict([(name, value), …]) holds under a key."""
        if pairs is None or not any(leaf.kind is Kind.LIST for leaf, _ in self.origins((pairs, context))):
            return []
        found: list[Place] = []
        for pair in self.elements((pairs, context)):
            names = self.lookup(pair, 0)[0]
            if key is ANY or any(same_key(self.key_of(name, at), key, fold) for name, at in names):
                found += self.lookup(pair, 1)[0]
        return found

    def _paired(self, each: Node, key: object, context: Context) -> Place | None:
        """What the parts of `for i, row in enumerate(rows)` and `for a, b in zip(x, y)` iterate over."""
        call = each.get("base")
        if call is None or call.kind is not Kind.CALL or not isinstance(key, int):
            return None
        name, func = last_name(call), call.get("func")
        inner = call.get(key) if name == "zip" else call.get(0) if name == "enumerate" and key == 1 else None
        if name == "items" and key == 1 and func is not None:
            inner = func.get("base")
        return (inner, context) if inner is not None else None

    def elements(self, container: Place) -> list[Place]:
        """What iterating the container may give."""
        found: list[Place] = []
        for leaf, at in self.origins(container):
            func = leaf.get("func") if leaf.kind is Kind.CALL else None
            first = leaf.get(0) or leaf.get("*")
            if func is not None and last_name(func) == "values" and func.get("base") is not None:
                found += self.lookup((func.get("base") or func, at), ANY)[0]
            elif func is not None and last_name(func) in ITERABLE:
                found += self.elements((first, at)) if first is not None else []
            elif leaf.kind in (Kind.LIST, Kind.UPDATE, Kind.DICT):
                found += self.lookup((leaf, at), ANY)[0]
            for binding in self.bindings(leaf) if leaf.kind is Kind.CALL else ():
                found += [(y.get("value") or y, (*at, leaf)[-DEPTH:]) for y in binding.function.yields]
        return found
