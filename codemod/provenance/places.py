"""Places, and what walks over them share: a node seen under a context, a key in a container, the step budget.

A context is the calls that led into the node's function, outermost first. An argument is looked for in the innermost
of them, so that two callers never mix; with an empty context every known caller counts.
"""

from __future__ import annotations

from codemod.provenance.graph import Kind, Node

Context = tuple[Node, ...]
Place = tuple[Node, Context]
Key = object  # a constant key, or ANY
Step = tuple[Node, Context, tuple[Key, ...]]  # where a value is on its way forward, and the keys it stands under

ANY = "*"  # some element of a container
# Calls that give the elements of a container again, one by one. (CPython 3.11 builtins; tqdm==4.67.1)
ITERABLE = frozenset(
    {"enumerate", "zip", "iter", "list", "tuple", "sorted", "reversed", "tqdm", "gather", "as_completed"}
)
DEPTH = 8  # calls within calls; deeper chains were not seen in 120 real clients
STEPS = 4000  # places of one walk; more means generated code, and the answer becomes "unknown"


class Exhausted(Exception):
    """A walk passed its step budget: nothing may be concluded from it."""


def constant(node: Node | None) -> object:
    """The value of a literal; None for anything else (and for None)."""
    return node.value if node is not None and node.kind is Kind.CONST else None


def same_key(left: object, right: Key, fold: bool) -> bool:
    """True for equal keys; `fold` ignores the case of text. True and 1 differ."""
    if fold and isinstance(left, str) and isinstance(right, str):
        return left.casefold() == right.casefold()
    return type(left) is type(right) and left == right
