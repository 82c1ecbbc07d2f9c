"""Every read of a response's body: decoded, as text, shown to a person, on an error path, or gone out of sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from codemod import vocabulary as words
from codemod.exchange.reading import Answer, Decoded, Done, Loose, Reading, Text
from codemod.exchange.request import Exchange, World
from codemod.exchange.shown import awaited, joins_text, mentions, snippet, whole
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.guards import BAD, GOOD, STATUS, Outcome, outcome
from codemod.provenance.places import Context, Exhausted, Place, constant
from codemod.provenance.walk import ADDING, Use

TEXT_FUNCTIONS = frozenset(
    {
        "float",
        "int",
        "read_json",
        "read_csv",
        "fromstring",
        "findall",
        "search",
        "match",
        "sub",
        "split",
        "loadtxt",
    }
)


# What a status flows into where the program decides by it; not where it is printed.
DECIDING = (Kind.TEST, Kind.COMPARE, Kind.OPERATE, Kind.PHI, Kind.LOAD, Kind.CELL)


def answer(world: World, exchange: Exchange) -> Answer:
    """Every read of the exchange's answer. Raises Exhausted."""
    return _Reader(world, exchange).read()


class _Reader:
    def __init__(self, world: World, exchange: Exchange) -> None:
        self._world, self._exchange = world, exchange
        self._calls = {node for node, _ in exchange.responses}
        self._decoded: dict[Node, Decoded] = {}
        self._texts: list[Text] = []
        self._loose: list[Loose] = []
        self._seen: set[Place] = set()

    def read(self) -> Answer:
        for place in self._exchange.responses:
            self._response(place)
        if self._exchange.call.get("hooks") is not None:
            self._loose.append(Loose(self._exchange.call, "a response hook may read the answer", held=True))
        return Answer(tuple(self._decoded.values()), tuple(self._texts), tuple(dict.fromkeys(self._loose)))

    # -- the response itself ------------------------------------------------------------------------------------

    def _response(self, place: Place) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        for use in self._world.walk.uses(place):
            self._use_of_response(use)

    def _use_of_response(self, use: Use) -> None:
        user, context = use.user, use.context
        match user.kind:
            case Kind.ATTR:
                self._attribute(user, context)
            case Kind.ITEM:
                if constant(user.get("key")) == "Body":
                    self._response((user, context))
            case Kind.CALL if use.role != "func":
                self._argument(use)
            case Kind.RETURN | Kind.YIELD | Kind.SETATTR if use.role == "value":
                self._loose.append(Loose(user, "the response leaves the file unread"))
            case Kind.ITER:
                self._loose.append(Loose(user, "the answer is read line by line", held=True))

    def _attribute(self, read: Node, context: Context) -> None:
        name = str(read.value)
        calls = [user for user, role in read.users if role == "func"]
        if name in words.DECODED_BY and calls:
            for call in calls:
                self._decode((awaited(call), context))
        elif name in words.TEXT_METHODS | words.BYTES_METHODS and calls:
            for call in calls:
                self._text((awaited(call), context), method=False, binary=name in words.BYTES_METHODS)
        elif name in words.TEXT_ATTRIBUTES | words.BYTES_ATTRIBUTES and not calls:
            self._text((read, context), method=name in ("text", "content"), binary=name in words.BYTES_ATTRIBUTES)
        elif name == "request" and any(user.value in ("body", "content") for user, _ in read.users):
            self._loose.append(Loose(read, "the body that was sent is read back", held=True))
        elif name in words.HANDED_ON and calls:
            for call in calls:
                self._response((call, context))
        elif name not in words.METADATA and not self._on_error(read, context):
            self._loose.append(Loose(read, f"the answer is read through .{name}", held=True))

    def _argument(self, use: Use) -> None:
        call, func = use.user, use.user.get("func")
        names = self._world.names.of(func) if func is not None else frozenset()
        if names & words.DECODERS:
            self._decode((call, use.context))
        elif last_name(call) in words.THROUGH:
            self._response((call, use.context))
        elif self._shows(use) or last_name(call) in ("hasattr", "bool", "callable", "append_response"):
            return
        elif last_name(call) in ("read_json", "TextIOWrapper", "getreader", "iterdecode", "copyfileobj", "parse"):
            self._loose.append(Loose(call, f"the answer is read by {last_name(call)}()", held=True))
        elif not self._on_error(call, use.context):
            self._loose.append(
                Loose(call, f"the response is passed to {last_name(call) or 'a function'}(), which is not known here")
            )

    # -- text ---------------------------------------------------------------------------------------------------

    def _text(self, place: Place, method: bool, binary: bool) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        node, context = place
        if self._on_error(node, context):
            return
        cuts: list[Use] = []
        escapes: list[Use] = []
        errors: list[Use] = []
        decoded: list[Decoded] = []
        queue = self._world.walk.uses(place)
        for use in queue:
            user = use.user
            if self._on_error(user, use.context) or self._harmless_look(use):
                errors += [use] if self._on_error(user, use.context) else []
                continue
            same = self._same_text(use)
            if same is not None and last_name(same) in ("StringIO", "BytesIO", "getvalue"):
                queue += self._world.walk.uses(
                    (same, use.context)
                )  # a buffer around the text: the text itself is changed
                continue
            if same is not None:
                inner_binary = binary and last_name(same) not in ("decode", "str", "StringIO")
                self._text((same, use.context), method=False, binary=inner_binary)
                continue
            if user.kind is Kind.CALL and use.role != "func" and self._decodes(user):
                made = self._decode((user, use.context))
                decoded += [made] if made is not None else []
                continue
            if self._shows(use) or user.kind is Kind.TEST:
                continue
            if user.kind is Kind.COMPARE and mentions(user, "predictions"):
                self._loose.append(Loose(user, "the text is searched for 'predictions'", held=True))
            elif self._goes_on(use):
                escapes.append(use)
            else:
                cuts.append(use)
        self._texts.append(
            Text(
                node,
                context,
                tuple(cuts),
                tuple(escapes),
                tuple(errors),
                method,
                binary,
                tuple(decoded),
                self._guarded(node),
            )
        )

    def _harmless_look(self, use: Use) -> bool:
        """A look at the text that asks no prediction of it: its length, an error's words, what is only shown of it."""
        user = use.user
        if user.kind is Kind.CALL and use.role != "func" and last_name(user) == "len":
            return True
        if user.kind is Kind.COMPARE:
            other = [constant(operand) for _, operand in user.operands if operand is not use.value]
            return other == [""] or other == [b""] or (user.value in ("in", "not in") and other[:1] != ["predictions"])
        call = next((c for c, role in user.users if role == "func"), None) if user.kind is Kind.ATTR else None
        if call is not None and user.value in ("startswith", "endswith"):
            start = constant(call.get(0))
            return isinstance(start, (str, bytes)) and str(start).strip("b'")[:1] not in ("[", "{", "")
        made = user if user.kind is Kind.ITEM and snippet(user) else None
        if call is not None and user.value in ("strip", "lower") and call.get(0) is None:
            made = call
        if made is None:
            return False
        uses = self._world.walk.uses((made, use.context))
        return bool(uses) and all(self._shows(each) or self._on_error(each.user, each.context) for each in uses)

    def _same_text(self, use: Use) -> Node | None:
        """text.decode(), text.strip(), str(text, "utf-8"), io.StringIO(text): the same text."""
        user = use.user
        if user.kind is Kind.ATTR and user.value in ("decode", "encode", "strip", "rstrip", "lstrip", "getvalue"):
            call = next((u for u, role in user.users if role == "func"), None)
            if call is not None and (user.value in ("decode", "encode") or call.get(0) is None):
                return call
        if user.kind is Kind.CALL and use.role == 0 and last_name(user) in ("str", "StringIO", "BytesIO", "bytes"):
            return user if not self._world.repo.targets(user.get("func") or user) else None
        return None

    def _decodes(self, call: Node) -> bool:
        func = call.get("func")
        return func is not None and bool(self._world.names.of(func) & words.DECODERS)

    def _goes_on(self, use: Use) -> bool:
        """True where the text leaves sight; False where it is compared, cut or parsed here."""
        user = use.user
        if user.kind in (Kind.RETURN, Kind.YIELD, Kind.SETATTR):
            return True
        if user.kind is Kind.CALL and use.role != "func":
            return last_name(user) not in TEXT_FUNCTIONS
        return use.inside != () and user.kind is not Kind.ITEM

    # -- decoded ------------------------------------------------------------------------------------------------

    def _decode(self, place: Place) -> Decoded | None:
        node, context = place
        if self._on_error(node, context):
            return None
        if node not in self._decoded:
            readings = tuple(self._readings(place))
            self._decoded[node] = Decoded(node, context, readings, self._guarded(node), self._tested_after(node))
        return self._decoded[node]

    def _readings(self, place: Place) -> Iterator[Reading]:
        seen: set[Node] = set()
        queue = [place]
        while queue:
            here = queue.pop()
            if here[0] in seen:
                continue
            seen.add(here[0])
            for use in self._world.walk.uses(here, returns=True):
                if use.user.kind is Kind.CALL and use.role != "func" and last_name(use.user) in words.THROUGH:
                    queue.append((use.user, use.context))
                    continue
                yield Reading(self._done(use), use, any(map(self._guarded, (use.user, *use.arms))))
        bound = next((user for user, _ in place[0].users if user.kind is Kind.CELL), None)
        if len(seen) == 1 and bound is not None and bound.owner is None and not self._loads(place[0]):
            # predictions = response.json(): a module's name is there for the next cell, the console, an importer
            yield Reading(Done.KEPT, Use(bound, "def", place[0], place[1]), self._guarded(place[0]))

    @staticmethod
    def _loads(node: Node) -> bool:
        holders = [node, *(user for user, _ in node.users if user.kind is Kind.CELL)]
        return any(user.kind not in (Kind.CELL,) for holder in holders for user, _ in holder.users)

    def _done(self, use: Use) -> Done:
        user = use.user
        if any(self._on_error(node, use.context) for node in (user, use.value, *use.arms)):
            return Done.ERROR
        done = self._plainly(use)
        unclear = done in (Done.LISTED, Done.KEPT, Done.KEY) and self._outcome(user) is Outcome.UNCLEAR
        return Done.UNCLEAR if unclear else done

    def _plainly(self, use: Use) -> Done:
        """What a use does, whatever the status."""
        user = use.user
        match user.kind:
            case Kind.TEST | Kind.DELETE:
                return Done.NOTHING
            case Kind.DISCARD:
                return Done.SHOWN
            case Kind.COMPARE:
                return self._compared(use)
            case Kind.ITEM if use.role == "base":
                return self._key(self._constant(user.get("key")), user)
            case Kind.ITEM:
                return Done.KEPT
            case Kind.ATTR:
                return self._method(user)
            case Kind.ITER:
                return Done.LISTED
            case Kind.RETURN | Kind.YIELD if user.value in self._world.repo.callers:
                return Done.HANDED
            case Kind.SETATTR if str(user.value) in self._world.repo.reads:
                return Done.HANDED
            case Kind.UPDATE:
                return Done.HANDED if self._is_dict(user) else Done.KEPT
        if self._shows(use):
            return Done.SHOWN
        if user.kind is Kind.CALL and last_name(user) in ADDING and use.role != "func" and self._adds(user):
            return Done.HANDED
        if user.kind is Kind.CALL and use.role in ("*", "**"):
            return Done.LISTED if use.role == "*" else Done.KEY
        if user.kind is Kind.FORMAT and user.value == "%" and use.role == "part":
            return Done.KEY
        if user.kind is Kind.CALL:
            name = last_name(user)
            if name in ("isinstance", "type"):
                asserted = all(each.kind is Kind.TEST and each.value == "assert" for each, _ in user.users)
                return Done.LISTED if asserted and last_name(user.get(1) or user) in ("list", "tuple") else Done.TYPE
            func = user.get("func")
            names = self._world.names.of(func) if func is not None else frozenset()
            if name in words.ITERATING or any(words.NUMERIC.match(each) for each in names):
                return Done.LISTED
        if user.kind is Kind.OPERATE and user.value == "not":
            return Done.NOTHING
        return Done.KEPT

    @staticmethod
    def _adds(call: Node) -> bool:
        """True for rows.append(answer) on a name: what reads the list is seen."""
        return any(user.kind is Kind.UPDATE and role == "call" for user, role in call.users)

    def _is_dict(self, update: Node) -> bool:
        """True for a store into a dict or list of this program: what reads it is seen."""
        base = update.get("base")
        leaves = self._world.walk.origins((base, ())) if base is not None else []
        return bool(leaves) and all(leaf.kind in (Kind.DICT, Kind.LIST, Kind.UPDATE) for leaf, _ in leaves)

    @staticmethod
    def _key(key: object, item: Node) -> Done:
        if key == "predictions":
            return Done.MIGRATED
        if isinstance(key, str):
            return Done.ERROR if key in words.ERROR_KEYS else Done.KEY
        inner = item.get("key")
        known = isinstance(key, int) or (inner is not None and inner.value == "slice")
        return Done.LISTED if known else Done.KEPT

    def _method(self, read: Node) -> Done:
        name = str(read.value)
        call = next((user for user, role in read.users if role == "func"), None)
        if name in ("get", "pop", "setdefault") and call is not None:
            key = self._constant(call.get(0))
            return self._key(key, read) if isinstance(key, str) else Done.KEPT
        if name in ("keys", "items", "values"):
            return Done.KEY
        return Done.KEPT

    def _constant(self, node: Node | None) -> object:
        """The constant that an expression is, also by name."""
        return self._world.walk.key_of(node, ()) if node is not None and node.value != "slice" else None

    def _compared(self, use: Use) -> Done:
        patterns = [operand.value for role, operand in use.user.operands if role == "pattern"]
        if patterns:  # match answer: case {"predictions": rows}
            return Done.MIGRATED if "predictions" in patterns else Done.TYPE
        operator, left = str(use.user.value), self._constant(use.user.get("left"))
        if operator in ("in", "not in") and use.role == "right" and isinstance(left, str):
            return Done.MIGRATED if left == "predictions" else Done.ERROR if left in words.ERROR_KEYS else Done.KEPT
        if operator in ("is", "is not"):
            return Done.NOTHING
        return Done.KEPT

    # -- conditions ---------------------------------------------------------------------------------------------

    def _shows(self, use: Use, depth: int = 0) -> bool:
        """True when all that comes of this use is shown to a person."""
        user = use.user
        if user.kind in (Kind.RAISE, Kind.ASSERT, Kind.DISCARD):
            return True
        if depth > 4:
            return False
        if user.kind is Kind.CALL and use.role in ("*", "**"):
            return False  # print(*answer) looks inside
        if user.kind is Kind.CALL and use.role != "func":
            func = user.get("func")
            names = self._world.names.of(func) if func is not None else frozenset()
            name = last_name(user)
            if name == "format" and not whole(func):
                return False
            if any(words.PRINTERS.fullmatch(each) for each in names):
                return not self._world.repo.targets(func or user)
            if name.endswith(("Error", "Exception", "Failure", "Warning")) or names & {"sys.exit", "exit", "quit"}:
                return True
            if any(each.kind is Kind.RAISE for each, _ in user.users):
                return True
            if name not in words.SHOWING or name == "isinstance":
                return False
        elif user.kind is not Kind.FORMAT or not joins_text(user, use.value):
            return False
        inner = self._world.walk.uses((user, use.context))
        return bool(inner) and all(self._shows(each, depth + 1) for each in inner)

    def _is_response(self, node: Node) -> bool:
        try:
            return any(leaf in self._calls for leaf, _ in self._world.walk.origins((node, ())))
        except Exhausted:
            return False

    def _outcome(self, node: Node, context: Context = ()) -> Outcome:
        """What is known of the status where a node runs: by its conditions, or those of the calls that led there."""
        known = self._known(node)
        sent_by = set(self._exchange.context)
        for call in context if known is not Outcome.ERROR else ():
            if call not in sent_by and self._under(call, ()) is Outcome.ERROR:
                return Outcome.ERROR
        return known

    def _known(self, node: Node) -> Outcome:
        return self._under(node, self._producers(node))

    def _under(self, node: Node, producers: Iterable[Node]) -> Outcome:
        """What a node's conditions say, but for those under which its value was made."""
        besides = [guard for made in producers for guard in made.guards]
        return outcome(node.guards, besides + list(self._exchange.call.guards), self._world.walk, self._is_response)

    def _producers(self, node: Node) -> list[Node]:
        """The calls of the same function that an expression's value comes from: their own conditions do not count."""
        found, seen, queue = [], {node}, [node]
        while queue and len(seen) < 40:
            here = queue.pop()
            if here.kind is Kind.CALL and (here in self._calls or self._world.repo.bindings(here)):
                found.append(here)
            for _, operand in here.operands:
                if operand not in seen and operand.owner is node.owner and operand.kind is not Kind.CELL:
                    seen.add(operand)
                    queue.append(operand)
        return found

    def _on_error(self, node: Node, context: Context = ()) -> bool:
        return self._outcome(node, context) is Outcome.ERROR

    def _guarded(self, node: Node) -> bool:
        """True where the status is known to be good: by a condition, or as raise_for_status() stands before."""
        if self._outcome(node) is Outcome.SUCCESS:
            return True
        return any(raiser.owner is node.owner and raiser.span.end <= node.span.start for raiser in self._raisers)

    def _tested_after(self, node: Node) -> int | None:
        """The end of the first look at the status behind a node in the same function that decides something."""
        looks = [
            read.span.end
            for name in STATUS | GOOD | BAD
            for read in self._world.repo.reads.get(name, ())
            if read.owner is node.owner and read.span.start > node.span.end
            if any(user.kind in DECIDING for user, _ in read.users) and self._is_response(read.get("base") or read)
        ]
        return min(looks, default=None)

    @cached_property
    def _raisers(self) -> list[Node]:
        """The calls of raise_for_status() on this response that nothing skips."""
        return [
            read
            for read in self._world.repo.reads.get("raise_for_status", ())
            if not any(guard.kind == "except" for guard in read.guards) and self._is_response(read.get("base") or read)
        ]
