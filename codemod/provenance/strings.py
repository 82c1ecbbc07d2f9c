"""Which texts an expression may be, with a hole for every part that only the run knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import Context, Exhausted, Place
from codemod.provenance.walk import Walk

HOLE = "\0"
MOST = 16  # texts of one expression; more are not told apart
DEEP = 14

# %s, %d, %-5s, %(name)s           {}, {0}, {name!r:>10}
PERCENT = re.compile(r"%(?:\((?P<name>\w+)\))?[-#0 +]*\d*(?:\.\d+)?[sdrifxX]")
BRACES = re.compile(r"\{(?P<name>\w*)[^{}]*\}")


def strings(walk: Walk, place: Place, depth: int = 0) -> frozenset[str]:
    """Every text the expression may be; HOLE stands for what is unknown. Never raises."""
    if depth > DEEP:
        return frozenset({HOLE})
    try:
        found = frozenset(_texts(walk, place, depth))
    except Exhausted:
        return frozenset({HOLE})
    return found if found and len(found) <= MOST else frozenset({HOLE})


def _texts(walk: Walk, place: Place, depth: int) -> Iterable[str]:
    node, context = place
    match node.kind:
        case Kind.CONST:
            return [_literal(node.value)]
        case Kind.FORMAT if node.value == "%":
            return _percent(walk, node, context, depth)
        case Kind.FORMAT:
            return _glued(walk, [(part, context) for part in node.all("part")], "", depth)
        case Kind.OPERATE if node.value == "Div":
            return _glued(walk, [(part, context) for part in node.all("operand")], "/", depth)
        case Kind.CALL:
            called = _called(walk, node, context, depth)
            if called is not None:
                return called
        case Kind.ATTR | Kind.PARAM:
            declared = _declared(walk, node)
            if declared:
                return [text for default in declared for text in strings(walk, (default, ()), depth + 1)] + [HOLE]
    sources = walk.sources(place)
    if not sources or len(sources) > MOST:
        return [HOLE]
    return [text for source in sources for text in strings(walk, source, depth + 1)]


def _declared(walk: Walk, node: Node) -> list[Node]:
    """The defaults that a command line declares: add_argument("--url", default=…), @click.option("--url", …)."""
    name = str(node.value) if node.kind is Kind.ATTR else str(getattr(node.value, "name", ""))
    function = getattr(node.value, "function", None)
    found = []
    for call in function.decorators if function is not None else walk.repo.arguments:
        spelled = [str(n.value) for role, n in call.operands if isinstance(role, int) and isinstance(n.value, str)]
        stored = call.get("dest")
        names = [str(stored.value)] if stored is not None else [each.lstrip("-").replace("-", "_") for each in spelled]
        default = call.get("default")
        if default is not None and name in names and last_name(call) in ("add_argument", "option", "argument"):
            found.append(default)
    return found


def _literal(value: object) -> str:
    match value:
        case str():
            return value
        case bytes():
            return value.decode("utf-8", "replace")
        case bool() | None:
            return HOLE
        case int():
            return str(value)
        case _:
            return HOLE


def _glued(walk: Walk, places: list[Place], separator: str, depth: int) -> list[str]:
    """Every combination of the parts' texts, joined as paths are: one separator between two parts."""
    choices = [sorted(strings(walk, place, depth + 1)) for place in places]
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > MOST:
        choices = [choice if len(choice) == 1 else [HOLE] for choice in choices]
    if not separator:
        return ["".join(parts) for parts in product(*choices)]
    return [
        separator.join([parts[0].rstrip(separator), *(p.strip(separator) for p in parts[1:])])
        for parts in product(*choices)
        if parts
    ]


def _percent(walk: Walk, node: Node, context: Context, depth: int) -> list[str]:
    left, right = node.all("part")
    values = right.all("element") or [operand for role, operand in right.operands if isinstance(role, int)]
    places = [(v, context) for v in values] if right.kind is Kind.LIST else [(right, context)]
    return [
        _filled(walk, template, PERCENT, places, {}, depth) for template in strings(walk, (left, context), depth + 1)
    ]


def _filled(
    walk: Walk, template: str, field: re.Pattern[str], places: list[Place], named: dict[str, Place], depth: int
) -> str:
    """A template with its fields filled by texts, where they are one known text, else by holes."""
    rest = iter(places)

    def text(match: re.Match[str]) -> str:
        name = match["name"]
        if name and name.isdigit():
            place = places[int(name)] if int(name) < len(places) else None
        else:
            place = named.get(name) if name else next(rest, None)
        known = strings(walk, place, depth + 1) if place is not None else frozenset({HOLE})
        return next(iter(known)) if len(known) == 1 else HOLE

    return field.sub(text, template)


def _called(walk: Walk, node: Node, context: Context, depth: int) -> list[str] | None:
    """Calls that put texts together or hand them through; None for all others."""
    func = node.get("func")
    if func is None or walk.repo.targets(func):
        return None
    name, base = last_name(func), func.get("base")
    first = node.get(0)
    if base is not None and name in ("strip", "rstrip", "lstrip"):
        return [text.rstrip("/") if name != "lstrip" else text for text in strings(walk, (base, context), depth + 1)]
    if base is not None and name in ("encode", "decode", "lower", "geturl", "as_posix", "human_repr"):
        return sorted(strings(walk, (base, context), depth + 1))
    if base is not None and name == "format":
        named = {
            role: (n, context) for role, n in node.operands if isinstance(role, str) and role not in ("func", "*", "**")
        }
        places = [(n, context) for role, n in node.operands if isinstance(role, int)]
        templates = strings(walk, (base, context), depth + 1)
        filled = [_filled(walk, template, BRACES, places, named, depth) for template in templates]
        return [text.replace("{{", "{").replace("}}", "}") for text in filled]
    if base is not None and name == "join" and first is not None and node.get(1) is None:
        separator = base.value if base.kind is Kind.CONST and isinstance(base.value, str) else None
        if separator is not None and first.kind is Kind.LIST and first.get("element") is None:
            return _glued(walk, [(n, context) for _, n in first.operands], separator, depth)
        return [HOLE]
    if name in ("urljoin", "join", "joinpath") and first is not None:
        parts = [n for role, n in node.operands if isinstance(role, int)]
        return _glued(walk, [(n, context) for n in ([base] if name == "joinpath" and base else []) + parts], "/", depth)
    if name in ("str", "URL", "quote", "Template", "AnyHttpUrl", "HttpUrl") and first is not None:
        return sorted(strings(walk, (first, context), depth + 1))
    second = node.get("fallback") or node.get("default") or node.get(1)
    if name in ("get", "getenv", "getstr") and second is not None:
        return [*strings(walk, (second, context), depth + 1), HOLE]
    return None
