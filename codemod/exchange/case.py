"""One exchange with every fact that was found about it, and all exchanges of a repository side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from codemod import vocabulary as words
from codemod.exchange.answer import answer
from codemod.exchange.body import Arm, arms
from codemod.exchange.header import ContentType, content_types
from codemod.exchange.reading import Answer
from codemod.exchange.request import Exchange, World, exchanges, same_object
from codemod.exchange.shape import Shape
from codemod.exchange.url import Url, url
from codemod.options import Options
from codemod.provenance.graph import Function, Kind, Node, last_name
from codemod.provenance.places import Context, Exhausted
from codemod.provenance.walk import Use


@dataclass(frozen=True, eq=False)
class Case:
    """One exchange with its facts. `unclear` says why it could not be followed to the end ("" where it could).

    `id` is unique in the run: the path and the number of the exchange in its file.
    """

    id: str
    exchange: Exchange
    url: Url
    body: tuple[Arm, ...]
    types: tuple[ContentType, ...]
    answer: Answer
    unclear: str = ""
    packed: bool = False  # a Content-Encoding says that the body is no plain text

    @property
    def shapes(self) -> frozenset[Shape]:
        """The shapes of every value that the body may be."""
        return frozenset(arm.shape for arm in self.body)

    @property
    def format(self) -> str | None:
        """pandas-split or pandas-records where the content type names one of them, and only one."""
        formats = {content_type.format for content_type in self.types} - {None}
        return formats.pop() if len(formats) == 1 else None

    @property
    def bare(self) -> bool:
        """True when a frame may be sent without its key: a 1.x body."""
        return any(arm.key for arm in self.body)

    @property
    def blind(self) -> bool:
        """True when nothing is known of the body, but that it may be JSON."""
        return bool(self.body) and self.shapes <= {Shape.UNKNOWN, Shape.EMPTY} and not self.other_type

    @property
    def other_type(self) -> bool:
        """True when the content type is known, and is not JSON."""
        return bool(self.types) and all(
            content_type.text is not None and not content_type.json for content_type in self.types
        )

    @property
    def unaltered(self) -> bool:
        """True when body and content type are the same for both servers: only the reads tell which one is meant."""
        same = bool(self.shapes & {Shape.TENSOR, Shape.PLAIN}) or self.other_type
        return same and not self.old and Shape.WRAPPED not in self.shapes

    @property
    def old(self) -> bool:
        """True when only a 1.x server answers this request: a bare frame, or a 1.x format around an unwrapped body."""
        return self.bare or (self.format is not None and Shape.WRAPPED not in self.shapes)


def case(world: World, exchange: Exchange, options: Options, number: int) -> Case:
    """The facts of one exchange."""
    unclear = ""
    try:
        body, types, read = arms(world, exchange), content_types(world, exchange), answer(world, exchange)
    except Exhausted:
        body, types, read = (), (), Answer((), (), ())
        unclear = "the values of this request go through too many places to be followed"
    unclear = unclear or altered(world, exchange) or hidden(exchange)
    return Case(
        f"{exchange.call.module.path}#{number}", exchange, url(world, exchange, options), body, types, read, unclear
    )


@dataclass(frozen=True, slots=True)
class Receivers:
    """Where a body goes: the cases that send it, every other use, and what must agree with the bytes that are sent."""

    senders: frozenset[Case]
    others: tuple[Use, ...]
    bound: frozenset[Node]


@dataclass(frozen=True, eq=False)
class Cases:
    """All exchanges of a repository. `migrating` are those that the signs allow to change."""

    world: World
    all: tuple[Case, ...]
    migrating: frozenset[Case] = field(default_factory=frozenset)

    @cached_property
    def _by_call(self) -> dict[Node, list[Case]]:
        index: dict[Node, list[Case]] = {}
        for each in self.all:
            for call in (each.exchange.call, each.exchange.carrier, *each.exchange.partials):
                if call is not None:
                    index.setdefault(call, []).append(each)
        return index

    def of(self, call: Node, context: Context) -> list[Case]:
        """The cases of a request call that a chain of callers may belong to."""
        return [each for each in self._by_call.get(call, ()) if compatible(each.exchange.context, context)]

    def receiving(self, node: Node, context: Context, level: str) -> Receivers:
        """Where a body goes from an expression that is an OBJECT or TEXT there. Raises Exhausted."""
        senders: set[Case] = set()
        others: list[Use] = []
        bound: set[Node] = set()
        seen = {(node, context)}
        queue = [(node, context, level)]
        while queue:
            here, at, form = queue.pop()
            for use in self.world.walk.uses((here, at)):
                onward = _kept(self.world, use)
                if onward is not None:
                    if (onward, use.context) not in seen:
                        seen.add((onward, use.context))
                        queue.append((onward, use.context, _level(self.world, onward, form)))
                    continue
                cases = [each for each in self.of(use.user, use.context) if _is_body(each, use)]
                if cases:
                    senders.update(cases)
                elif form == words.TEXT and _follows(self.world, use):
                    bound.add(use.user)
                elif not _harmless(use):
                    others.append(use)
        return Receivers(frozenset(senders), tuple(others), frozenset(bound))

    def answering(self, node: Node, context: Context) -> tuple[set[Case], bool]:
        """The cases whose answer an expression may be, and whether it may be anything else."""
        leaves = self.world.walk.origins((node, context))
        senders: set[Case] = set()
        foreign = False
        for leaf, at in leaves:
            base = _decoded_from(leaf)
            if base is not None:
                inner, other = self.answering(base, at)
                senders, foreign = senders | inner, foreign or other
                continue
            cases = [
                c
                for c in self.all
                for response, where in c.exchange.responses
                if response is leaf and compatible(where, at)
            ]
            senders.update(cases)
            foreign = foreign or not (cases or (leaf.kind is Kind.CONST and leaf.value is None))
        return senders, foreign


def compatible(left: Context, right: Context) -> bool:
    """True when two chains of callers may be the same one, seen from different heights."""
    length = min(len(left), len(right))
    return length == 0 or left[-length:] == right[-length:]


def cases(world: World, options: Options) -> tuple[Case, ...]:
    """Every exchange of the repository with its facts."""
    return tuple(case(world, exchange, options, number) for number, exchange in enumerate(exchanges(world), 1))


def _kept(world: World, use: Use) -> Node | None:
    """The expression that holds the same body in another form: json.dumps(body), body.encode(), dict(body)."""
    user = use.user
    if use.inside:
        return None
    if user.kind is Kind.ATTR and user.value in words.SAME_TEXT | {"copy", "replace"}:
        return next((call for call, role in user.users if role == "func"), None)
    if user.kind is Kind.CALL and use.role in (0, "obj"):
        func = user.get("func")
        if func is None or world.repo.targets(func):
            return None
        names, name = world.names.of(func), str(func.value).rpartition(".")[2]
        if names & (words.ENCODERS | words.DECODERS) or name in words.SAME_TEXT | words.SAME_OBJECT:
            return user
    return None


def _level(world: World, call: Node, level: str) -> str:
    """What a body is after a call that keeps it in another form."""
    func = call.get("func")
    names = world.names.of(func) if func is not None else frozenset()
    return words.TEXT if names & words.ENCODERS else words.OBJECT if names & words.DECODERS else level


def _follows(world: World, use: Use) -> bool:
    """A length, a digest or a signature of the text: it is of what is sent, and follows it."""
    if use.user.kind is not Kind.CALL or use.role == "func":
        return False
    func = use.user.get("func")
    names = world.names.of(func) if func is not None else frozenset()
    return any(words.DIGESTS.match(name) for name in names)


def hidden(exchange: Exchange) -> str:
    """Why names may be read where nobody sees it: exec, eval of a text, locals()."""
    for node in exchange.call.module.nodes:
        func = node.get("func") if node.kind is Kind.CALL and node.owner is exchange.call.owner else None
        if func is not None and func.kind is Kind.LOAD and func.value in ("exec", "locals"):
            return f"{func.value}() may read any name of this function; see what it reads"
    return ""


def altered(world: World, exchange: Exchange) -> str:
    """Why the body may be changed on its way: a session class of the repository, or an adapter mounted on it."""
    if exchange.carrier is not None and _read_back(world, exchange.carrier):
        return "the body is read back from the prepared request"
    if exchange.base is None:
        return ""
    for klass in world.repo.classes(exchange.base):
        for name in ("request", "send", "prepare_request"):
            for member in world.repo.members(klass, name):
                for target in world.repo.targets(member):
                    if (
                        isinstance(target.what, Function)
                        and exchange.call.owner is not target.what
                        and _changes(world, target.what)
                    ):
                        return f"the session's own {name}() changes the body"
    for mount in world.repo.reads.get("mount", ()):
        base = mount.get("base")
        calls = [user for user, role in mount.users if role == "func"]
        adapters = [klass for call in calls for klass in world.repo.classes(call.get(1) or call)]
        if base is not None and adapters and same_object(world, base, exchange.base):
            return "an adapter of this project is mounted on the session, and may change the body"
    return ""


def _read_back(world: World, carrier: Node) -> bool:
    """True where a prepared request's own body is read: request.body, Request(...).prepare().body."""
    for read in world.repo.reads.get("body", ()):
        base = read.get("base")
        for leaf, context in world.walk.origins((base, ())) if base is not None else ():
            func = leaf.get("func") if leaf.kind is Kind.CALL and last_name(leaf) == "prepare" else None
            made = func.get("base") if func is not None else None
            if leaf is carrier or (
                made is not None and any(x is carrier for x, _ in world.walk.origins((made, context)))
            ):
                return True
    return False


def _changes(world: World, function: Function) -> bool:
    """True when a method that sends for others does not hand its body on as it came."""
    for call in world.repo.calls:
        if call.owner is function and last_name(call) in ("request", "send", "post", "prepare_request"):
            for role in ("json", "data"):
                given = call.get(role)
                if given is not None and any(
                    leaf.kind is not Kind.PARAM for leaf, _ in world.walk.origins((given, (call,)))
                ):
                    return True
    return False


def packed(world: World, exchange: Exchange) -> bool:
    """True when a header says that the body is compressed."""
    try:
        return any(world.walk.lookup(headers, "content-encoding", fold=True)[0] for headers in exchange.headers)
    except Exhausted:
        return False


def _is_body(each: Case, use: Use) -> bool:
    exchange = each.exchange
    if not use.inside and any(place[0] is use.value for place, _ in exchange.bodies):
        return True
    return (
        use.role == "**" and bool(use.inside) and use.inside[0] in {slot.keyword for slot, _ in exchange.sender.bodies}
    )


def _harmless(use: Use) -> bool:
    """A look at a value that its wrapping does not change: truth, `is None`, isinstance, the request's own URL …"""
    user = use.user
    if user.kind in (Kind.TEST, Kind.DISCARD):
        return True
    if use.inside:
        return _beside(use)
    if user.kind is Kind.COMPARE:
        return user.value in ("is", "is not")
    return user.kind is Kind.OPERATE and user.value == "not"


def _beside(use: Use) -> bool:
    """A look at the container that holds the body, but not at the body: options.get("timeout"), "json" in options."""
    user = use.user
    if user.kind is Kind.COMPARE:
        return user.value in ("in", "not in")
    if user.kind is Kind.ATTR:
        call = next((each for each, role in user.users if role == "func"), None)
        if user.value in ("get", "pop", "setdefault") and call is not None:
            key = call.get(0)
            return key is not None and key.kind is Kind.CONST and key.value != use.inside[0]
        return user.value in ("update", "keys", "copy")
    return user.kind is Kind.CALL and last_name(user) in ("len", "print", "debug", "info", "warning")


def _decoded_from(leaf: Node) -> Node | None:
    """What r.json(), json.loads(r.text), r.text, body.read() read from."""
    match leaf.kind:
        case Kind.CALL:
            func, first = leaf.get("func"), leaf.get(0)
            if func is None:
                return None
            name = str(func.value).rpartition(".")[2]
            if name in words.DECODED_BY | words.TEXT_METHODS | words.BYTES_METHODS | {
                "decode",
                "encode",
                "strip",
                "rstrip",
                "lstrip",
            }:
                return func.get("base")
            if name in ("get", "result") and func.get("base") is not None:
                return func.get("base")
            if name in (
                "loads",
                "load",
                "literal_eval",
                "eval",
                "safe_load",
                "str",
                "bytes",
                "StringIO",
                *words.THROUGH,
            ):
                return first
        case Kind.ATTR if leaf.value in words.TEXT_ATTRIBUTES | words.BYTES_ATTRIBUTES:
            return leaf.get("base")
        case Kind.ITEM:
            key = leaf.get("key")
            return leaf.get("base") if key is not None and key.value == "Body" else None
    return None


def lines(nodes: Iterable[Node]) -> str:
    """The 1-based lines of some nodes, as a sentence names them."""
    numbers = sorted({node.module.text.count("\n", 0, node.span.start) + 1 for node in nodes})
    return ("line " if len(numbers) == 1 else "lines ") + ", ".join(map(str, numbers))
