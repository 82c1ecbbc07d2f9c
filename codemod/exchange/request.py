"""Which calls send a request, with what in each argument, seen by each chain of callers that decides about it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemod.provenance.bindings import CALLS_ARGUMENT
from codemod.provenance.graph import Function, Kind, Node, Parameter, Role, last_name
from codemod.provenance.names import Names
from codemod.provenance.places import DEPTH, Context, Exhausted, Place
from codemod.provenance.repo import Repo
from codemod.provenance.walk import Walk
from codemod.vocabulary import PREPARED, SENDERS, TEST_CLIENT, TEXT, Sender, Slot

STANDARD = sys.stdlib_module_names | {"builtins"}
MADE = (Kind.CALL, Kind.FORMAT, Kind.DICT, Kind.LIST, Kind.UPDATE, Kind.ITEM, Kind.ATTR, Kind.ITER)
VIEWS = 48  # chains of callers looked at for one call; more means a framework, and the rest is not told apart


@dataclass(frozen=True)
class World:
    """A repository with what answers questions about it."""

    repo: Repo
    walk: Walk
    names: Names


def world(repo: Repo) -> World:
    """The repository, ready to be asked."""
    assert repo.callers is not None  # resolved first: what is asked of the repository later rests on it
    return World(repo, Walk(repo), Names(repo))


@dataclass(frozen=True, eq=False)
class Exchange:
    """One request as one chain of callers makes it.

    `places` hold each argument where it stands: `url`, `headers`, `content_type`; `bodies` with what each takes.
    `base` is the object that the request method belongs to. `responses` are the values that are the response.
    """

    call: Node
    context: Context
    sender: Sender
    url: Place | None
    bodies: tuple[tuple[Place, str], ...]
    headers: tuple[Place, ...]
    content_type: Place | None
    base: Node | None
    carrier: Node | None
    partials: tuple[Node, ...] = ()
    responses: tuple[Place, ...] = field(default=())

    def __repr__(self) -> str:
        return f"<Exchange {self.call.span.start} via {[call.span.start for call in self.context]}>"


def exchanges(world: World) -> list[Exchange]:
    """Every request of the repository, once for each chain of callers that gives it other arguments."""
    return [exchange for call in world.repo.calls for exchange in _views(world, call)]


def _views(world: World, call: Node) -> Iterator[Exchange]:
    sender = _sender(world, call)
    if sender is None or not _sends_body(world, call, sender):
        return
    views = [_exchange(world, call, context, sender) for context in _contexts(world, call, sender)]
    if sender.library == "boto3" or any(view.bodies for view in views):
        yield from views  # one without a body shares the answer's reads with the others


def _sender(world: World, call: Node) -> Sender | None:
    func = _callee(world, call)
    if func is None or world.repo.targets(func):
        return None
    names = world.names.of(func)
    if any(TEST_CLIENT.search(name) for name in names):
        return None
    sender = next((sender for sender in SENDERS if any(sender.names.fullmatch(name) for name in names)), None)
    if sender is None and not any(name.partition(".")[0] in STANDARD for name in names):
        name = f"?.{last_name(func)}"  # what was imported from elsewhere is as unknown as a parameter
        sender = next(
            (sender for sender in SENDERS if sender.library == "unknown" and sender.names.fullmatch(name)), None
        )
    if sender is not None and sender.library == "unknown" and TEST_CLIENT.search(call.module.text):
        return None  # a test's fixture: whatever else it may be, this module makes test clients
    return sender


def _callee(world: World, call: Node) -> Node | None:
    """What is called: `requests.post` also in `pool.submit(requests.post, url, json=body)`."""
    func = call.get("func")
    at = CALLS_ARGUMENT.get(last_name(func)) if func is not None else None
    if at is not None:
        callee = call.get(at)
        if callee is not None and callee.kind in (Kind.ATTR, Kind.LOAD, Kind.CALL) and not _is_value(callee):
            names = world.names.of(callee)
            if any(sender.names.fullmatch(name) for sender in SENDERS if sender.library != "unknown" for name in names):
                return callee
    return func


def _is_value(node: Node) -> bool:
    return node.kind is Kind.CALL and last_name(node) != "partial"


def _sends_body(world: World, call: Node, sender: Sender) -> bool:
    """False for a request that is known not to be a POST, and for unknown objects that get no body."""
    method = _slot(world, call, sender.method, ()) if sender.method else None
    if method is not None:
        values = {leaf.value for leaf, _ in _leaves(world, method) if leaf.kind is Kind.CONST}
        if values and not any(
            isinstance(v, (str, bytes)) and str(v).strip("b'").upper() in ("POST", "PUT", "PATCH") for v in values
        ):
            return False
    if sender.library != "unknown":
        return True
    keywords = {slot.keyword for slot, _ in sender.bodies}
    operands = _operands(world, call)
    return any(role in keywords or role == "**" for role, _ in operands)


def _leaves(world: World, place: Place) -> list[Place]:
    try:
        return world.walk.origins(place)
    except Exhausted:
        return []


# -- chains of callers ---------------------------------------------------------------------------------------------


def _contexts(world: World, call: Node, sender: Sender) -> list[Context]:
    """The chains of callers that decide about an argument of the request."""
    found: list[Context] = []

    def grow(context: Context, function: Function | None) -> None:
        callers = world.repo.callers.get(function, []) if function is not None else []
        outer = [binding.call for binding in callers if binding.call not in context]
        if len(found) >= VIEWS:
            return
        if not outer or len(context) >= DEPTH or not _asks(world, call, sender, context, function):
            found.append(context)
            return
        for each in dict.fromkeys(outer):
            grow((each, *context), each.owner)

    grow((), call.owner)
    return found


def _asks(world: World, call: Node, sender: Sender, context: Context, function: Function | None) -> bool:
    """True when an argument of the request comes from a parameter of this, the outermost, function."""
    exchange = _exchange(world, call, context, sender, answered=False)
    places = [place for place, _ in exchange.bodies] + list(exchange.headers)
    places += [place for place in (exchange.url, exchange.content_type) if place is not None]
    return any(_reaches(world, place, function) for place in places)


def _reaches(world: World, start: Place, function: Function | None) -> bool:
    """A walk back that also looks into what calls, texts and containers are made of."""
    seen, queue = {start}, [start]
    while queue:
        node, context = queue.pop()
        parameter = node.value
        if (
            node.kind is Kind.PARAM
            and not context
            and isinstance(parameter, Parameter)
            and parameter.function is function
        ):
            return True
        sources = world.walk.sources((node, context))
        if not sources and node.kind in MADE and last_name(node) not in ("to_dict", "to_json"):
            sources = [(operand, context) for _, operand in node.operands]
        for source in sources:
            if source not in seen and len(seen) < 500:
                seen.add(source)
                queue.append(source)
    return False


# -- arguments -----------------------------------------------------------------------------------------------------


def _operands(world: World, call: Node) -> list[tuple[Role, Node]]:
    """The call's arguments, behind those that functools.partial gave before."""
    func = call.get("func")
    callee = _callee(world, call)
    shift = 0
    own = [(role, node) for role, node in call.operands if role != "func"]
    if callee is not func and func is not None:  # pool.submit(requests.post, url): the arguments stand behind it
        at = CALLS_ARGUMENT[last_name(func)] + 1
        own = [(role - at if isinstance(role, int) else role, node) for role, node in own if role not in range(at)]
    given: list[tuple[Role, Node]] = []
    for partial in _partials(world, callee) if callee is not None else []:
        positions = [(role - 1, node) for role, node in partial.operands if isinstance(role, int) and role > 0]
        shift = len(positions)
        given += positions + [(r, n) for r, n in partial.operands if isinstance(r, str) and r != "func"]
    moved = [(role + shift if isinstance(role, int) else role, node) for role, node in own]
    own_roles = {role for role, _ in moved}
    return [(role, node) for role, node in given if role not in own_roles] + moved


def _partials(world: World, callee: Node) -> list[Node]:
    """The functools.partial calls that a called value is made by."""
    leaves = [leaf for leaf, _ in _leaves(world, (callee, ()))]
    return [leaf for leaf in leaves if leaf.kind is Kind.CALL and last_name(leaf) == "partial"]


def _slot(world: World, call: Node, slot: Slot, context: Context) -> Place | None:
    places = _slots(world, call, slot, context)
    return places[0] if places else None


def _slots(world: World, call: Node, slot: Slot, context: Context) -> list[Place]:
    """The argument for a slot: by keyword, by position, or out of `**options` and `*args`."""
    operands = _operands(world, call)
    starred = any(role == "*" for role, _ in operands)
    for role, node in operands:
        if role == slot.keyword or (role == slot.position and not starred):
            return [(node, context)]
    found: list[Place] = []
    for role, node in operands:
        try:
            if role == "**":
                found += world.walk.lookup((node, context), slot.keyword)[0]
            elif role == "*" and slot.position is not None:
                before = sum(1 for r, _ in operands if isinstance(r, int))
                if slot.position < before:
                    found += [(n, context) for r, n in operands if r == slot.position]
                else:
                    found += world.walk.lookup((node, context), slot.position - before)[0]
        except Exhausted:
            continue
    return found


def _exchange(world: World, call: Node, context: Context, sender: Sender, answered: bool = True) -> Exchange:
    func = _callee(world, call)
    url = _slot(world, call, sender.url, context)
    bodies = [(place, takes) for slot, takes in sender.bodies for place in _slots(world, call, slot, context)]
    headers = _slots(world, call, sender.headers, context)
    content_type = _slot(world, call, sender.content_type, context) if sender.content_type else None
    carrier = None
    if sender.carrier and url is not None:
        prepared = _prepared(world, url)
        if prepared is not None:
            (carrier, at), shape = prepared
            url = _slot(world, carrier, shape.url, at)
            bodies += [(place, takes) for slot, takes in shape.bodies for place in _slots(world, carrier, slot, at)]
            bodies += [((value, at), TEXT) for value in _assigned(world, carrier, "data")]
            headers = headers + _slots(world, carrier, shape.headers, at)
    bodies = [(place, takes) for place, takes in bodies if not (place[0].kind is Kind.CONST and place[0].value is None)]
    made = Exchange(
        call,
        context,
        sender,
        url,
        tuple(bodies),
        tuple(headers),
        content_type,
        func.get("base") if func is not None else None,
        carrier,
        tuple(_partials(world, func)) if func is not None else (),
    )
    if not answered:
        return made
    return Exchange(**{**made.__dict__, "responses": tuple(_responses(world, made))})


def _prepared(world: World, place: Place) -> tuple[Place, Sender] | None:
    """The prepared request that a carrier argument holds: Request(...) itself or what prepare() made of it."""
    for leaf, context in _leaves(world, place):
        if leaf.kind is not Kind.CALL:
            continue
        func = leaf.get("func")
        names = world.names.of(func) if func is not None else frozenset()
        for shape in PREPARED:
            if any(shape.names.fullmatch(name) for name in names):
                return (leaf, context), shape
        if func is not None and last_name(func) in ("prepare", "prepare_request"):
            inner = leaf.get(0) or func.get("base")
            if inner is not None:
                return _prepared(world, (inner, context))
    return None


def _assigned(world: World, carrier: Node, name: str) -> list[Node]:
    """What is stored into an attribute of this very object: `request.data = body`."""
    found = []
    for store in world.repo.stores.get(name, ()):
        base, value = store.get("base"), store.get("value")
        if base is not None and value is not None and any(leaf is carrier for leaf, _ in _leaves(world, (base, ()))):
            found.append(value)
    return found


def same_object(world: World, left: Node, right: Node) -> bool:
    """True when two expressions may be one and the same object made in the repository."""
    mine = {leaf for leaf, _ in _leaves(world, (left, ())) if leaf.kind in (Kind.CALL, Kind.PARAM, Kind.ATTR)}
    theirs = {leaf for leaf, _ in _leaves(world, (right, ())) if leaf.kind in (Kind.CALL, Kind.PARAM, Kind.ATTR)}
    if mine & theirs:
        return True
    named = {(leaf.value, leaf.owner and leaf.owner.owner) for leaf in mine if leaf.kind is Kind.ATTR}
    return any((leaf.value, leaf.owner and leaf.owner.owner) in named for leaf in theirs if leaf.kind is Kind.ATTR)


def _responses(world: World, exchange: Exchange) -> Iterator[Place]:
    if exchange.sender.answer == "call":
        yield exchange.call, exchange.context
        return
    for read in world.repo.reads.get(exchange.sender.answer, ()):  # connection.getresponse()
        base = read.get("base")
        call = next((user for user, role in read.users if role == "func"), None)
        if (
            base is not None
            and call is not None
            and exchange.base is not None
            and same_object(world, base, exchange.base)
        ):
            if read.owner is exchange.call.owner and not _comes_before_next(world, exchange, call):
                continue
            yield call, exchange.context if read.owner is exchange.call.owner else ()


def _comes_before_next(world: World, exchange: Exchange, answer: Node) -> bool:
    """True when the answer is fetched after this request and before the next one of the same function."""
    if answer.span.start < exchange.call.span.start:
        return False
    between = [
        read
        for read in world.repo.reads.get("request", ())
        if read.owner is exchange.call.owner and exchange.call.span.end < read.span.start < answer.span.start
    ]
    return not between
