"""A call as one function sees it, and what a called value may be."""

from __future__ import annotations

from dataclasses import dataclass

from codemod.provenance.graph import Class, Function, Kind, Node, Parameter, Role

# Callables that call their argument: which position holds it. (CPython 3.11: functools, concurrent.futures, asyncio,
# threading, multiprocessing.pool; pandas==2.3.3 DataFrame.apply)
CALLS_ARGUMENT = {
    "submit": 0,
    "to_thread": 0,
    "run_in_executor": 1,
    "apply_async": 0,
    "map": 0,
    "starmap": 0,
    "apply": 0,
}
# Of these, the ones that hand over the elements of what follows, not the arguments themselves.
MAPS = frozenset({"map", "starmap", "apply"})
# Methods of built-in types and HTTP clients: a call of these says nothing of a method of the same name here.
COMMON_METHODS = frozenset(
    {name for kind in (str, bytes, list, dict, set, tuple, int, float) for name in dir(kind)}
    | {
        "post",
        "request",
        "send",
        "read",
        "write",
        "close",
        "open",
        "run",
        "predict",
        "fit",
        "transform",
        "json",
        "text",
    }
)
# What declares a field of a class. (CPython 3.11 dataclasses; attrs==25.4.0; pydantic==2.12)
FIELDS = frozenset({"field", "ib", "attrib", "Field", "PrivateAttr"})
# Calls and attributes that look at every attribute of an object. (CPython 3.11 builtins, dataclasses; pydantic==2.12)
REFLECTING = frozenset({"vars", "asdict", "astuple", "getattr", "fields_set"})
WHOLE = frozenset({"__dict__", "_asdict", "model_dump", "model_dump_json"})


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """One call as one function sees it: `positional` without what partial or an instance filled in."""

    call: Node
    function: Function
    positional: tuple[tuple[Role, Node], ...]
    keywords: dict[str, Node]
    spreads: tuple[Node, ...]
    receiver: Node | None  # what the first parameter is, where a call through an object fills it
    elements: bool = False  # the arguments are iterated (map)


@dataclass(frozen=True, slots=True)
class Target:
    """What a call may run: a function or class, the object it is bound to, what partial gave it before."""

    what: Function | Class
    receiver: Node | None = None
    partials: tuple[Node, ...] = ()


def constant_name(call: Node) -> bool:
    """True for getattr(x, "name"), which reads one attribute."""
    name = call.get(1)
    return name is not None and name.kind is Kind.CONST


def plain_arguments(binding: Binding, parameter: Parameter) -> list[Node]:
    """The expressions that a call gives one parameter, where no `*` or `**` stands in between."""
    if parameter.name in binding.keywords and parameter.kind in ("positional", "keyword"):
        return [binding.keywords[parameter.name]]
    if parameter.kind != "positional":
        return []
    offset = 1 if binding.receiver is not None else 0
    index = parameter.position - offset
    if index < 0:
        return [binding.receiver] if binding.receiver is not None else []
    before = binding.positional[: index + 1]
    if len(before) == index + 1 and all(role != "*" for role, _ in before):
        return [before[index][1]]
    return []
