"""Every value that a request's body may be: its shape, where it was made, and the way it came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codemod import vocabulary as words
from codemod.exchange.request import Exchange, World
from codemod.exchange.shape import KEYS, Shape, keys_shape, text_shape
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import ANY, Context, Exhausted, Place, constant
from codemod.provenance.strings import HOLE, strings
from codemod.vocabulary import OBJECT, TEXT

PATHS = 64  # ways to one body; a body with more is not understood


@dataclass(frozen=True, slots=True)
class Step:
    """One expression on the way of a body: `level` says whether it is the object or its JSON text there.

    `binary`: the text is bytes here. `fixed`: it may not be wrapped here, as the text is changed later on.
    """

    node: Node
    context: Context
    level: str
    binary: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Arm:
    """One value that the body may be, with its way from the origin (first step) to the request (last step)."""

    shape: Shape
    steps: tuple[Step, ...]
    why: str = ""

    @property
    def origin(self) -> Step:
        """Where the value is made, or where knowledge ends."""
        return self.steps[0]

    @property
    def key(self) -> str | None:
        """The key that the 2.0 server wants around this value; None where it wants none."""
        return KEYS.get(self.shape)


def arms(world: World, exchange: Exchange) -> tuple[Arm, ...]:
    """Every value that the body may be."""
    found: list[Arm] = []
    for place, takes in exchange.bodies:
        found += trace(world, place, takes)
    return tuple(dict.fromkeys(found))


def trace(world: World, place: Place, level: str) -> list[Arm]:
    """Every value that one expression may be, seen from there."""
    tracer = _Tracer(world)
    try:
        return list(tracer.trace(place, level, (), frozenset()))
    except Exhausted:
        return [Arm(Shape.UNKNOWN, (Step(place[0], place[1], level),), "the body is put together in too many ways")]


class _Tracer:
    def __init__(self, world: World) -> None:
        self._world = world
        self._found = 0

    def trace(
        self, place: Place, level: str, way: tuple[Step, ...], seen: frozenset[tuple[Place, str]], fixed: bool = False
    ) -> Iterator[Arm]:
        """Goes back from a place; `way` is what lies between it and the request."""
        if (place, level) in seen:
            return
        node, context = place
        steps = (Step(node, context, level, _is_binary(node), fixed), *way)
        seen = seen | {(place, level)}
        onward = self._onward(node, context, level)
        if onward is not None:
            inner, inner_level, cuts = onward
            yield from self.trace(inner, inner_level, steps, seen, cuts or fixed)
            return
        shape = self._shape(node, context, level)
        if shape is not None:
            yield self._arm(shape[0], steps, shape[1])
            return
        sources = self._world.walk.sources(place)
        if not sources:
            yield self._arm(Shape.UNKNOWN, steps, _unknown(node))
        for source in sources:
            yield from self.trace(source, level, steps, seen, fixed)

    def _arm(self, shape: Shape, steps: tuple[Step, ...], why: str) -> Arm:
        self._found += 1
        if self._found > PATHS:
            raise Exhausted
        binary, marked = False, []
        for step in steps:  # bytes stay bytes until they are decoded
            if step.node.kind is Kind.CALL:
                name = last_name(step.node)
                binary = name in ("encode", "bytes", "bytearray") or (
                    binary and name != "decode" and step.level == TEXT
                )
            binary = binary or step.binary
            marked.append(Step(step.node, step.context, step.level, binary and step.level == TEXT, step.fixed))
        return Arm(shape, tuple(marked), why)

    def _onward(self, node: Node, context: Context, level: str) -> tuple[Place, str, bool] | None:
        """Through a call that keeps the content: encoders, decoders, copies."""
        if node.kind is not Kind.CALL:
            return None
        func, first = node.get("func"), node.get(0) or node.get("obj") or node.get("s")
        if func is None or self._world.repo.targets(func):
            return None
        names, name, base = self._world.names.of(func), last_name(func), func.get("base")
        if level == TEXT and first is not None and names & words.ENCODERS:
            return (first, context), OBJECT, False
        if level == OBJECT and first is not None and names & words.DECODERS and name != "load":
            return (first, context), TEXT, False
        if level == TEXT and name in words.SAME_TEXT:
            if name in ("bytes", "str", "bytearray", "StringIO", "BytesIO"):
                return ((first, context), TEXT, False) if first is not None else None
            return ((base, context), TEXT, False) if base is not None else None
        if level == TEXT and name in ("replace", "sub") and base is not None:
            text = base if name == "replace" else node.get(2)
            return ((text, context), TEXT, True) if text is not None else None
        if level == OBJECT and name in words.SAME_OBJECT:
            return self._copied(node, context)
        return None

    def _copied(self, node: Node, context: Context) -> tuple[Place, str, bool] | None:
        """dict(x), x.copy(), list(x): the content of x, where x is of that kind itself."""
        func, first = node.get("func"), node.get(0)
        name, base = last_name(node), func.get("base") if func is not None else None
        inner = (
            base
            if name == "copy" and first is None
            else first
            if name in ("copy", "deepcopy") or base is None
            else None
        )
        if inner is None or len(node.operands) > 2:
            return None
        kinds = {leaf.kind for leaf, _ in self._world.walk.origins((inner, context))}
        if name in ("dict", "OrderedDict") and kinds & {Kind.LIST}:
            return None  # dict([("columns", names), ("data", rows)]) is made of pairs
        if name in ("list", "tuple") and kinds & {Kind.DICT, Kind.UPDATE}:
            return None  # list(body) gives its keys
        return (inner, context), OBJECT, False

    def _shape(self, node: Node, context: Context, level: str) -> tuple[Shape, str] | None:
        """The shape of what is made here; None where it only comes from elsewhere."""
        match node.kind:
            case Kind.CALL:
                return self._made_by_call(node, context, level)
            case Kind.CONST if node.value is None:
                return Shape.EMPTY, "None"
            case Kind.CONST:
                if level == OBJECT:
                    return (Shape.DOUBLE, "") if isinstance(node.value, str) else (Shape.OTHER, "")
                return text_shape(node.value if isinstance(node.value, str) else _decoded(node.value))
            case Kind.FORMAT if level == TEXT:
                return text_shape(*sorted(strings(self._world.walk, (node, context))))
            case Kind.UPDATE if last_name(node.get("call") or node) in ("append", "extend", "insert"):
                return (Shape.FORM, "") if level == TEXT else self._list_shape(node, context)
            case Kind.DICT | Kind.UPDATE:
                return (Shape.FORM, "") if level == TEXT else self._dict_shape(node, context)
            case Kind.LIST:
                return (Shape.FORM, "") if level == TEXT else self._list_shape(node, context)
            case Kind.FORMAT | Kind.OPERATE | Kind.UNKNOWN | Kind.COMPARE:
                return Shape.UNKNOWN, "computed"
        return None

    def _made_by_call(self, node: Node, context: Context, level: str) -> tuple[Shape, str] | None:
        func = node.get("func")
        if func is None or self._world.repo.targets(func):
            return None
        name = last_name(func)
        match name:
            case "to_dict" if func.get("base") is not None:
                if level == TEXT:
                    return Shape.FORM, ""
                return self._oriented(node, context, words.TO_DICT_ORIENT, words.TO_DICT_DEFAULT)
            case "to_json" if func.get("base") is not None:
                if level == OBJECT:
                    return Shape.DOUBLE, ""
                path = node.get(words.TO_JSON_PATH.position or 0) or node.get(words.TO_JSON_PATH.keyword)
                if (path is not None and constant(path) is not None) or (
                    path is not None and path.kind is not Kind.CONST
                ):
                    return Shape.UNKNOWN, "to_json writes a file here"
                lines = node.get("lines")
                if lines is not None and constant(lines) is not False:
                    return Shape.OTHER, "JSON lines"
                return self._oriented(node, context, words.TO_JSON_ORIENT, words.TO_JSON_DEFAULT)
            case "to_dicts" if func.get("base") is not None:  # polars==1.35.2 DataFrame.to_dicts
                return (Shape.RECORDS, "") if level == OBJECT else (Shape.FORM, "")
            case "format" | "substitute" | "safe_substitute" | "join" if level == TEXT and func.get("base") is not None:
                return text_shape(*sorted(strings(self._world.walk, (node, context))))
            case "asdict" | "model_dump" | "_asdict" if level == OBJECT:
                return self._fields(node.get(0) or func.get("base") or node)
            case "dict" if level == OBJECT and func.get("base") is not None:
                return self._fields(func.get("base") or node)
            case "tolist" | "to_list":
                return (Shape.ROWS, "") if level == OBJECT else (Shape.FORM, "")
            case "to_csv" | "to_parquet" | "tobytes" | "savetxt":
                return Shape.PLAIN, name
            case "dumps" if level == OBJECT and self._world.names.of(func) & words.ENCODERS:
                return Shape.DOUBLE, ""
            case "dict" | "OrderedDict" if level == OBJECT:
                return self._dict_call(node, context)
        return None

    def _dict_call(self, node: Node, context: Context) -> tuple[Shape, str]:
        """dict(columns=names, data=rows), dict([("columns", names), ("data", rows)])"""
        named = {role for role, _ in node.operands if isinstance(role, str)} - {"func", "*", "**"}
        keys: set[object] = set(named)
        complete = len(keys) == len(node.operands) - 1
        pairs = node.get(0)
        if pairs is not None and len(keys) == len(node.operands) - 2:
            firsts = [self._world.walk.lookup(pair, 0) for pair in self._world.walk.elements((pairs, context))]
            found = [constant(leaf) for places, _ in firsts for leaf, _ in places]
            complete = bool(firsts) and all(known for _, known in firsts) and None not in found
            keys |= set(found)
        return keys_shape(keys, complete)

    def _fields(self, instance: Node) -> tuple[Shape, str]:
        """dataclasses.asdict(x), x.model_dump(): the annotated fields of the class."""
        classes = self._world.repo.classes(instance)
        if len(classes) != 1:
            return Shape.UNKNOWN, "the fields of its class are not known"
        return keys_shape(set(classes[0].fields), True)

    def _oriented(self, node: Node, context: Context, slot: words.Slot, default: str) -> tuple[Shape, str]:
        given = node.get(slot.keyword) or node.get(slot.position if slot.position is not None else -1)
        if given is None and node.get("**") is not None:
            places = self._world.walk.lookup((node.get("**") or node, context), slot.keyword)[0]
            orients = frozenset(text for place in places for text in strings(self._world.walk, place)) or frozenset(
                {HOLE}
            )
        else:
            orients = strings(self._world.walk, (given, context)) if given is not None else frozenset({default})
        shapes = {
            {"split": Shape.SPLIT, "records": Shape.RECORDS, "values": Shape.ROWS}.get(orient)
            or (
                Shape.COLUMNS
                if orient in ("dict", "list", "columns", "series")
                else Shape.UNKNOWN
                if HOLE in orient
                else Shape.OTHER
            )
            for orient in orients
        }
        if len(shapes) == 1:
            return (
                shapes.pop(),
                f"orient={'/'.join(sorted(orients))}" if HOLE not in orients else "the orient is not known",
            )
        return Shape.UNKNOWN, "the orient may be one of several"

    def _dict_shape(self, node: Node, context: Context) -> tuple[Shape, str]:
        keys, complete = self._keys(node, context)
        shape = keys_shape(keys, complete)
        if shape[0] in (Shape.SPLIT, Shape.DATA):
            rows = self._world.walk.lookup((node, context), "data")[0]
            if any(arm.shape is Shape.DOUBLE for place in rows for arm in self.trace(place, OBJECT, (), frozenset())):
                return Shape.DOUBLE, "the rows are a JSON text"
        return shape

    def _keys(self, node: Node, context: Context, depth: int = 0) -> tuple[set[object], bool]:
        """The constant keys that a dict has, and whether that is all of them."""
        keys: set[object] = set()
        if depth > 6:
            return keys, False
        if node.kind is Kind.DICT:
            complete = node.value != "comprehension"
            for role, operand in node.operands:
                if role == "key":
                    key = self._world.walk.key_of(operand, context)
                    keys |= {key} if key is not None else set()
                    complete = complete and key is not None
                if role == "**":
                    inner, all_known = self._union((operand, context), depth + 1)
                    keys |= inner
                    complete = complete and all_known
            return keys, complete
        if node.kind is Kind.UPDATE:
            base, changed, call = node.get("base"), node.get("key"), node.get("call")
            keys, complete = self._union((base, context), depth + 1) if base is not None else (set(), False)
            if changed is not None:
                key = self._world.walk.key_of(changed, context)
                stored = node.get("value") is not None
                return (keys | {key} if stored else keys - {key}), complete and key is not None
            if call is not None and last_name(call) == "pop":
                return keys - {constant(call.get(0))}, complete
            if call is not None and last_name(call) == "update":
                inner, known = self._union((call.get(0) or call, context), depth + 1) if call.get(0) else (set(), True)
                named = {role for role, _ in call.operands if isinstance(role, str) and role not in ("func", "*", "**")}
                return keys | inner | named, complete and known
            if call is not None and last_name(call) == "setdefault":
                return keys | {constant(call.get(0))}, complete
            return keys, False
        return keys, False

    def _union(self, place: Place, depth: int) -> tuple[set[object], bool]:
        keys: set[object] = set()
        complete = True
        for arm in self.trace(place, OBJECT, (), frozenset()):
            node, context = arm.origin.node, arm.origin.context
            if node.kind in (Kind.DICT, Kind.UPDATE):
                inner, known = self._keys(node, context, depth)
                keys, complete = keys | inner, complete and known
            elif arm.shape is Shape.SPLIT:
                keys |= words.SPLIT_KEYS
            elif arm.shape is not Shape.EMPTY:
                complete = False
        return keys, complete

    def _list_shape(self, node: Node, context: Context) -> tuple[Shape, str]:
        elements = self._world.walk.lookup((node, context), ANY)[0]
        kinds = {self._element(element) for element in elements}
        if not elements:
            return (
                (Shape.ROWS, "an empty list") if node.get("*") is None else (Shape.UNKNOWN, "a list of unknown content")
            )
        if kinds == {Kind.DICT}:
            return Shape.RECORDS, "a list of dicts"
        if Kind.DICT in kinds and len(kinds) > 1:
            return Shape.UNKNOWN, "a list of dicts and other things"
        return Shape.ROWS, "a list of rows"

    def _element(self, place: Place) -> Kind:
        leaves = {leaf.kind for leaf, _ in self._world.walk.origins(place)}
        names = {last_name(leaf) for leaf, _ in self._world.walk.origins(place) if leaf.kind is Kind.CALL}
        if leaves <= {Kind.DICT, Kind.UPDATE} or names & {"dict", "to_dict", "_asdict", "asdict", "model_dump"}:
            return Kind.DICT
        return Kind.LIST


def _decoded(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _is_binary(node: Node) -> bool:
    if node.kind is Kind.CONST:
        return isinstance(node.value, bytes)
    if node.kind is Kind.PARAM or node.kind is Kind.LOAD:
        annotation = getattr(node.value, "annotation", None)
        return isinstance(annotation, Node) and last_name(annotation) in ("bytes", "bytearray")
    if node.kind is Kind.CALL and last_name(node) in ("read", "read_bytes"):
        return last_name(node) == "read_bytes" or _opened_binary(node)
    return False


def _opened_binary(node: Node) -> bool:
    """open(path, "rb").read(), or with open(path, "rb") as file: file.read()"""
    func = node.get("func")
    base = func.get("base") if func is not None else None
    for _ in range(4):
        if base is None:
            return False
        if base.kind is Kind.CALL:
            mode = constant(
                base.get(1)
                or base.get("mode")
                or (base.get(0) if last_name(base.get("func") or base) == "open" else None)
            )
            return isinstance(mode, str) and "b" in mode and len(mode) <= 3
        base = base.operands[0][1] if base.operands and base.kind in (Kind.LOAD, Kind.MOVE) else None
    return False


def _unknown(node: Node) -> str:
    match node.kind:
        case Kind.PARAM:
            return (
                f"it arrives as the parameter '{getattr(node.value, 'name', '?')}', and nobody calls with a known value"
            )
        case Kind.CALL if last_name(node) in ("read", "read_text", "read_bytes", "load"):
            return "it is read from a file"
        case Kind.CALL:
            return f"it is made by {last_name(node) or 'a call'}(), which is not known here"
        case _:
            return "where it comes from is not known"
