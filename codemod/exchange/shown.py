"""Small questions about expressions that show a value or part of it."""

from __future__ import annotations

import re

from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import constant


def snippet(item: Node) -> bool:
    """True for text[:200]: the start of a text, to be shown."""
    key = item.get("key")
    return key is not None and item.module.text[key.span.start : key.span.end].lstrip().startswith(":")


def whole(func: Node | None) -> bool:
    """True for a template that takes its fields whole: "{} {}".format(a, b), not "{0[0]}"."""
    template = func.get("base") if func is not None else None
    text = template.value if template is not None and template.kind is Kind.CONST else ""
    return not re.search(r"\{\w*[.\[]", str(text))


def joins_text(joined: Node, part: Node) -> bool:
    """True where a value becomes part of a text: in an f-string, beside a text in `a + b`, whole in "%s" % a."""
    if joined.value == "+":
        others = [operand for _, operand in joined.operands if operand is not part]
        return any(
            other.kind is Kind.FORMAT
            or (isinstance(other.value, str) and other.kind is Kind.CONST)
            or last_name(other) in ("str", "join", "format")
            for other in others
        )
    if joined.value == "%":
        return not re.search(r"%\(", str(joined.operands[0][1].value))
    return True


def awaited(call: Node) -> Node:
    """`await r.json()` where a call is awaited at once, else the call."""
    moves = [user for user, role in call.users if user.kind is Kind.MOVE and user.value == "await"]
    return moves[0] if moves and len(call.users) == 1 else call


def mentions(compare: Node, text: str) -> bool:
    return any(constant(operand) == text for _, operand in compare.operands)
