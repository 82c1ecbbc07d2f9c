"""Walks forwards: to everything that is done with a value, however it travels."""

from __future__ import annotations

from dataclasses import dataclass

from codemod.provenance.bindings import Binding, plain_arguments
from codemod.provenance.graph import Class, Function, Kind, Node, Parameter, Role, last_name
from codemod.provenance.origins import Origins
from codemod.provenance.places import (
    ANY,
    DEPTH,
    ITERABLE,
    STEPS,
    Context,
    Exhausted,
    Key,
    Place,
    Step,
    constant,
    same_key,
)

ADDING = ("append", "appendleft", "add", "insert")
# Statements and stores that a value goes on from.
KEEPING = (Kind.RETURN, Kind.YIELD, Kind.UPDATE, Kind.SETATTR)


@dataclass(frozen=True, slots=True)
class Use:
    """One thing done with a value: `user` takes `value` in this role. `inside`: the keys it stands under by then."""

    user: Node
    role: Role
    value: Node
    context: Context
    inside: tuple[Key, ...] = ()
    arms: tuple[Node, ...] = ()  # the arms of conditional expressions that it came through


@dataclass(eq=False)
class Walk(Origins):
    """Answers both ways about one repository."""

    def uses(self, place: Place, returns: bool = False) -> list[Use]:
        """Everything that is done with a value, however it travels. Raises Exhausted.

        `returns`: the returns and stores on the way are uses too, though the value goes on from there.
        """
        found: list[Use] = []
        start: tuple[Step, tuple[Node, ...]] = ((place[0], place[1], ()), ())
        seen = {start}
        queue = [start]
        while queue:
            (node, context, inside), arms = queue.pop()
            if len(seen) > STEPS:
                raise Exhausted
            for user, role in node.users:
                onward = self._onward(node, user, role, context, inside)
                kept = (user.kind in KEEPING and role == "value") or (
                    user.kind is Kind.CALL and last_name(user) in ADDING
                )
                if onward is None or (returns and kept):
                    found.append(Use(user, role, node, context, inside, arms))
                chosen = (*arms, node) if user.kind is Kind.PHI and user.value == "if" and len(arms) < 3 else arms
                for onto in onward or ():
                    if (onto, chosen) not in seen:
                        seen.add((onto, chosen))
                        queue.append((onto, chosen))
        return found

    def _onward(
        self, node: Node, user: Node, role: Role, context: Context, inside: tuple[Key, ...]
    ) -> list[Step] | None:
        """Where a value goes next when its user only moves it; None where the user does something with it."""
        match user.kind:
            case Kind.LOAD | Kind.PHI | Kind.MOVE:
                return [(user, context, inside)]
            case Kind.CELL:
                return [(user, (), inside)]
            case Kind.PARAM if role == "default":
                return [(user, context, inside)]
            case Kind.RETURN | Kind.YIELD:
                return self._returned(user, context, inside)
            case Kind.CALL:
                return self._passed(user, role, context, inside)
            case Kind.SETATTR if role == "value" and not self.repo.reflected(
                self.repo.classes(user.get("base") or user)
            ):
                reads = [
                    read
                    for read in self.repo.reads.get(str(user.value), ())
                    if any(node is value for value in self.repo.attribute(read))
                ]
                return [(read, (), inside) for read in reads] if reads else None
            case Kind.LIST if role != "*":
                return [(user, context, (ANY if role == "element" else role, *inside))] if len(inside) < 3 else None
            case Kind.DICT if role == "value":
                return [(user, context, (self._key_in(user, node), *inside))] if len(inside) < 3 else None
            case Kind.OPERATE if user.value == "BitOr" and inside:
                return [(user, context, inside)]
            case Kind.DICT if role == "**" and inside:
                return [(user, context, inside)]
            case Kind.UPDATE if role == "value" and len(inside) < 3:
                return [(user, context, (constant(user.get("key")) or ANY, *inside))]
            case Kind.UPDATE if role == "base" and inside:
                return [(user, context, inside)]
            case Kind.ITEM if role == "base" and inside:
                key = constant(user.get("key"))
                if inside[0] is ANY or key is None or same_key(key, inside[0], False):
                    return [(user, context, inside[1:])]
                return []
            case Kind.ATTR if inside and user.value in ("items", "values"):
                pair = (1,) if user.value == "items" else ()
                return [(call, context, (ANY, *pair, *inside[1:])) for call, at in user.users if at == "func"]
            case Kind.ITER if inside and (inside[0] is ANY or isinstance(inside[0], int)):
                return [(user, context, inside[1:])]
            case _:
                return None

    @staticmethod
    def _key_in(user: Node, value: Node) -> Key:
        for (_, key), (role, operand) in zip(user.operands, user.operands[1:], strict=False):
            if role == "value" and operand is value and key.kind is Kind.CONST:
                return key.value
        return ANY

    def _returned(self, user: Node, context: Context, inside: tuple[Key, ...]) -> list[Step] | None:
        function = user.value
        assert isinstance(function, Function)
        if user.kind is Kind.YIELD and not function.decorated("contextmanager", "asynccontextmanager", "fixture"):
            inside = (ANY, *inside)
        if context and any(binding.function is function for binding in self.bindings(context[-1])):
            return [(context[-1], context[:-1], inside)]
        callers = {binding.call: binding.elements for binding in self.repo.callers.get(function, [])}
        onward: list[Step] = [(call, (), (ANY, *inside) if maps else inside) for call, maps in callers.items()]
        return onward or None

    def _passed(self, call: Node, role: Role, context: Context, inside: tuple[Key, ...]) -> list[Step] | None:
        if role == "func":
            return None
        bindings = [b for b in self.bindings(call) if call not in context]
        argument = call.get(role)
        onward: list[Step] = []
        for binding in bindings:
            for param in binding.function.params:
                parameter = param.value
                assert isinstance(parameter, Parameter)
                if (
                    parameter.kind == "**"
                    and isinstance(role, str)
                    and role not in ("*", "**", *named_parameters(binding))
                ):
                    onward.append((param, (*context, call)[-DEPTH:], (role, *inside)))
                elif (
                    parameter.kind == "*"
                    and isinstance(role, int)
                    and role >= parameter.position - (binding.receiver is not None)
                ):
                    position = role - parameter.position + (binding.receiver is not None)
                    onward.append((param, (*context, call)[-DEPTH:], (position, *inside)))
                elif role == "**" and inside and inside[0] == parameter.name:
                    onward.append((param, (*context, call)[-DEPTH:], inside[1:]))
                elif role == "*" and inside and isinstance(inside[0], int):
                    if plain_position(parameter, binding) == self._star_index(binding, argument) + inside[0]:
                        onward.append((param, (*context, call)[-DEPTH:], inside[1:]))
                elif any(node is argument for node in plain_arguments(binding, parameter)):
                    rest = inside[1:] if binding.elements and inside else inside
                    onward.append((param, (*context, call)[-DEPTH:], rest))
        if onward:
            return onward
        if not bindings and last_name(call) == "gather" and (role == "*" or not inside):
            return [(call, context, inside if role == "*" else (ANY, *inside))]
        if not bindings and inside and isinstance(role, int) and last_name(call) in ITERABLE:
            pair = {"enumerate": (1,), "zip": (role,)}.get(last_name(call), ())
            return [(call, context, (ANY, *pair, *inside[1:]))]
        if not bindings and last_name(call) in ADDING:
            updates = [user for user, at in call.users if user.kind is Kind.UPDATE and at == "call"]
            own = all(self._made_here(update) for update in updates)
            return [(update, context, (ANY, *inside)) for update in updates] if updates and own else None
        fields = self._field_reads(call, role, argument)
        if fields:
            return [(read, (), inside) for read in fields]
        if role == 0 and call.value == "decorator":
            return [(call, context, inside)]
        return None

    def _made_here(self, update: Node) -> bool:
        """True for a list that the changed name itself holds from the start: then every reader is seen through it."""
        base = update.get("base")
        return base is not None and self._own_list(base, frozenset())

    def _own_list(self, node: Node, seen: frozenset[Node]) -> bool:
        if node in seen:
            return True
        match node.kind:
            case Kind.LOAD | Kind.CELL:
                return all(self._own_list(operand, seen | {node}) for _, operand in node.operands)
            case Kind.PHI:  # a loop's head; of two lists one is changed, and nobody knows which
                return node.value is None and all(self._own_list(arm, seen | {node}) for arm in node.all("arm"))
            case Kind.UPDATE:
                base = node.get("base")
                return base is not None and self._own_list(base, seen | {node})
            case Kind.CALL:
                return last_name(node) in ("list", "deque", "set")
        return node.kind is Kind.LIST

    def _field_reads(self, call: Node, role: Role, argument: Node | None) -> list[Node]:
        """Where the field of a dataclass (or the like) is read that this argument fills."""
        func = call.get("func")
        for target in self.repo.targets(func) if func is not None else ():
            if isinstance(target.what, Class) and self.repo.reflected((target.what,)):
                continue
            fields = getattr(target.what, "fields", [])
            name = role if isinstance(role, str) else fields[role] if role < len(fields) else ""
            if name in fields:
                return [
                    read
                    for read in self.repo.reads.get(name, ())
                    if any(v is argument for v in self.repo.attribute(read))
                ]
        return []

    @staticmethod
    def _star_index(binding: Binding, argument: Node | None) -> int:
        return next((at for at, (role, node) in enumerate(binding.positional) if role == "*" and node is argument), 0)


def named_parameters(binding: Binding) -> list[str]:
    """The parameters that a keyword can name."""
    parameters = [param.value for param in binding.function.params]
    return [p.name for p in parameters if isinstance(p, Parameter) and p.kind in ("positional", "keyword")]


def plain_position(parameter: Parameter, binding: Binding) -> int:
    """The position of an argument for this parameter in the call itself."""
    return parameter.position - (1 if binding.receiver is not None else 0)
