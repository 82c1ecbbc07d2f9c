"""The nouns of the value graph: every expression is a node, every flow between two an operand.

A node is made once and then only read; the two exceptions are filled while lowering runs, because programs are
cyclic: `PHI` and `CELL` nodes collect definitions, and every node collects its users.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from codemod.text import Span


class Kind(Enum):
    """What a node is; its operands' roles stand behind it."""

    CONST = auto()  # a literal: value
    REF = auto()  # a name from outside the repository: value is the dotted name
    LOAD = auto()  # a name is read: `def` each definition that may reach it
    PHI = auto()  # one of several: `arm` (conditional expressions, `or`, loop heads, unpacked arms)
    CELL = auto()  # a variable of a module or outer function: `def` every assignment
    MOVE = auto()  # the same value under another expression: `value` (await, with … as, walrus)
    PARAM = auto()  # a parameter: `default`; value is the Parameter
    CALL = auto()  # `func`, positions as int, keywords as str, `*`, `**`
    ATTR = auto()  # `base`; value is the attribute's name
    ITEM = auto()  # `base`, `key`
    ITER = auto()  # one element of `base`
    DICT = auto()  # `key` and `value` alternating (a dict comprehension too), or `**`
    LIST = auto()  # list, tuple, set: positions as int, `*`; a comprehension: `element`
    UPDATE = auto()  # a container after a change: `base`, then `key`/`value`, or `call` of a changing method
    SETATTR = auto()  # `base`, `value`; value is the attribute's name
    FORMAT = auto()  # text put together: `part` in order; value is "{}" (f-string), "+" or "%"
    COMPARE = auto()  # `left`, `right`; value is the operator, as spelled
    OPERATE = auto()  # any other computation: `operand`
    FUNCTION = auto()  # a def or lambda: value is the Function
    CLASS = auto()  # value is the Class
    RETURN = auto()  # `value`; value is the Function
    YIELD = auto()  # `value`; value is the Function
    RAISE = auto()  # `value`
    ASSERT = auto()  # `test`, `message`
    TEST = auto()  # a condition: `value`; value is "if" or "assert"
    DISCARD = auto()  # an expression statement: `value`
    DELETE = auto()  # `value`
    UNKNOWN = auto()  # anything the graph says nothing about: `operand`


Role = int | str


@dataclass(eq=False, slots=True, repr=False)
class Node:
    """One expression or statement effect. `span` is its stretch of the module's text, in code points."""

    kind: Kind
    span: Span
    module: Module
    owner: Function | None
    guards: tuple[Guard, ...]
    value: object = None
    operands: list[tuple[Role, Node]] = field(default_factory=list)
    users: list[tuple[Node, Role]] = field(default_factory=list)

    def get(self, role: Role) -> Node | None:
        """The first operand of that role."""
        return next((node for at, node in self.operands if at == role), None)

    def all(self, role: Role) -> list[Node]:
        """All operands of that role, in order."""
        return [node for at, node in self.operands if at == role]

    def add(self, role: Role, operand: Node) -> None:
        """One more operand (while lowering)."""
        if (role, operand) not in self.operands or role in ("key", "value"):
            self.operands.append((role, operand))
            operand.users.append((self, role))

    def __repr__(self) -> str:
        return f"<{self.kind.name} {self.value!r} {self.span.start}-{self.span.end}>"


@dataclass(frozen=True, slots=True, eq=False)
class Guard:
    """A condition on code: `test` came out as `holds`; `kind` is "if", "except" or "raises" (test is None)."""

    kind: str
    test: Node | None
    holds: bool = True
    attempt: Span | None = None  # of an except guard: the try block


@dataclass(eq=False, slots=True, repr=False)
class Parameter:
    """A parameter: `kind` is "positional", "keyword", "*" or "**"; `position` counts self."""

    function: Function
    name: str
    position: int
    kind: str
    annotation: Node | None = None


@dataclass(eq=False, slots=True, repr=False)
class Function:
    """A def or lambda, with what it may return."""

    name: str
    module: Module
    outer: Function | None
    owner: Class | None
    params: list[Node] = field(default_factory=list)
    returns: list[Node] = field(default_factory=list)
    yields: list[Node] = field(default_factory=list)
    decorators: list[Node] = field(default_factory=list)
    node: Node | None = None
    falls_through: bool = False  # its end may be reached without a return
    coroutine: bool = False  # async def without yield: a call gives something to await

    def decorated(self, *names: str) -> bool:
        """True when a decorator's last name is one of these."""
        return any(last_name(node) in names for node in self.decorators)

    @property
    def bound(self) -> bool:
        """True when a call through an instance fills the first parameter."""
        return self.owner is not None and not self.decorated("staticmethod")


@dataclass(eq=False, slots=True, repr=False)
class Class:
    """A class with its methods and the values assigned in its body."""

    name: str
    module: Module
    bases: list[Node] = field(default_factory=list)
    members: dict[str, list[Node]] = field(default_factory=dict)
    fields: list[str] = field(default_factory=list)
    decorators: list[Node] = field(default_factory=list)
    node: Node | None = None


@dataclass(eq=False, slots=True, repr=False)
class Module:
    """One lowered file."""

    path: str
    text: str
    nodes: list[Node] = field(default_factory=list)
    names: dict[str, Node] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    classes: list[Class] = field(default_factory=list)


def last_name(node: Node) -> str:
    """The last part of a dotted name, a call's name being its function's: `a.b.c(1)` is "c"."""
    match node.kind:
        case Kind.CALL:
            func = node.get("func")
            return last_name(func) if func else ""
        case Kind.ATTR:
            return str(node.value)
        case Kind.REF:
            return str(node.value).rpartition(".")[2]
        case Kind.LOAD:
            return str(node.value)
        case _:
            return ""
