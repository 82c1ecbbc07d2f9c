"""Which dotted names a value may go by: `requests.post`, `requests.Session().post`, `?.post` for an unknown object."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from codemod.provenance.bindings import plain_arguments
from codemod.provenance.graph import Class, Kind, Node, Parameter, last_name
from codemod.provenance.repo import Repo

UNKNOWN = frozenset({"?"})
# The same libraries under another roof. (six==1.17.0; botocore==1.40.0; pip 23.2)
VENDORED = re.compile(r"^(six\.moves|botocore\.vendored|pip\._vendor)\.")
MOST = 12  # names of one value; more means a dispatcher nobody reads by name


@dataclass(eq=False)
class Names:
    """Names of values, remembered per node. `()` marks the result of a call: `boto3.client()`."""

    repo: Repo
    _known: dict[Node, frozenset[str]] = field(default_factory=dict)

    def of(self, node: Node) -> frozenset[str]:
        """Every dotted name that this value may have; {"?"} where nothing is known of it."""
        if node not in self._known:
            self._known[node] = frozenset()
            found = self._names(node)
            self._known[node] = frozenset(sorted(found)[:MOST]) or UNKNOWN
        return self._known[node]

    def _names(self, node: Node) -> frozenset[str]:
        match node.kind:
            case Kind.REF:
                return frozenset({VENDORED.sub("", str(node.value))})
            case Kind.LOAD | Kind.PHI | Kind.CELL | Kind.MOVE:
                return self._union(operand for _, operand in node.operands)
            case Kind.ATTR:
                base = node.get("base")
                stored = self._union(self.repo.attribute(node))
                dotted = frozenset(f"{name}.{node.value}" for name in (self.of(base) if base else UNKNOWN))
                return (stored - UNKNOWN) or dotted
            case Kind.CALL:
                return self._of_call(node)
            case Kind.PARAM if isinstance(node.value, Parameter):
                return self._of_parameter(node, node.value)
            case Kind.UPDATE:
                base = node.get("base")
                return self.of(base) if base else UNKNOWN
            case _:
                return UNKNOWN

    def _union(self, nodes: Iterable[Node]) -> frozenset[str]:
        found: set[str] = set()
        for node in nodes:
            found |= self.of(node)
        return frozenset(found - UNKNOWN) or (UNKNOWN if found else frozenset())

    def _of_call(self, node: Node) -> frozenset[str]:
        func, first = node.get("func"), node.get(0)
        if func is None:
            return UNKNOWN
        if last_name(func) == "partial" and first is not None:
            return self.of(first)
        if node.value == "decorator" and first is not None:
            return self.of(first)
        if last_name(func) == "super" and node.owner is not None and node.owner.owner is not None:
            return self._instance(node.owner.owner)
        targets = self.repo.targets(func)
        found: set[str] = set()
        for target in targets:
            if isinstance(target.what, Class):
                found |= self._instance(target.what)
            else:
                results = [result.get("value") or result for result in target.what.returns + target.what.yields]
                found |= self._union(results)
        if targets:
            return frozenset(found)
        return frozenset(f"{name}()" for name in self.of(func))

    def _instance(self, klass: Class) -> frozenset[str]:
        """An object of a class of the repository goes by the names of the outside classes it inherits from."""
        bases = [base for each in self.repo.ancestors(klass) for base in each.bases]
        outside = self._union(base for base in bases if not self.repo.targets(base))
        return frozenset(f"{name}()" for name in outside - UNKNOWN)

    def _of_parameter(self, node: Node, parameter: Parameter) -> frozenset[str]:
        if parameter.position == 0 and parameter.function.bound and parameter.function.owner is not None:
            return self._instance(parameter.function.owner)
        if parameter.annotation is not None:
            named = frozenset(f"{name}()" for name in self.of(parameter.annotation) - UNKNOWN)
            if named:
                return named
        values = [
            value
            for binding in self.repo.callers.get(parameter.function, ())
            for value in plain_arguments(binding, parameter)
        ]
        default = node.get("default")
        return self._union([*values, *([default] if default is not None and default.kind is not Kind.CONST else [])])
