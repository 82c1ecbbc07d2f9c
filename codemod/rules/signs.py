"""The one table of signs and contradictions: is this request MLflow scoring, and how sure is that?

Two strong signs, or a strong and a weak one, with nothing against: safe. One strong sign: unsafe. A contradiction:
no edit, and a report where a strong sign stands against it. Weak signs prove nothing alone. (README, "Safety and
evidence"; where each row was measured stands beside it.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemod.exchange.body import Arm
from codemod.exchange.header import ContentType
from codemod.exchange.reading import Answer, Done
from codemod.exchange.request import Exchange, World
from codemod.exchange.shape import Shape
from codemod.exchange.url import Route, Url
from codemod.finding import Safety
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.guards import Outcome, holds
from codemod.provenance.strings import strings

STRONG, WEAK, AGAINST = "strong", "weak", "against"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign with the node it was seen at. `weight`: how many strong signs it counts for."""

    strength: str
    node: Node
    note: str
    weight: int = 1


def signs(
    world: World, exchange: Exchange, url: Url, body: tuple[Arm, ...], types: tuple[ContentType, ...], answer: Answer
) -> tuple[Sign, ...]:
    """Every sign and contradiction of one exchange."""
    found = [*_strong(exchange, url, body, types), *_against(world, exchange, url, body, types)]
    if found:
        found += _weak(world, exchange, types, answer)
    return tuple(dict.fromkeys(found))


def safety(found: tuple[Sign, ...]) -> Safety | None:
    """How far these signs carry; None where they do not make it MLflow scoring at all."""
    strong = sum(sign.weight for sign in found if sign.strength == STRONG)
    if strong == 0:
        return None
    if any(sign.strength == AGAINST for sign in found):
        return Safety.REVIEW
    weak = any(sign.strength == WEAK for sign in found)
    return Safety.SAFE if strong > 1 or weak else Safety.UNSAFE


def _strong(exchange: Exchange, url: Url, body: tuple[Arm, ...], types: tuple[ContentType, ...]) -> Iterator[Sign]:
    # Content-Type: application/json; format=pandas-split            matrix rows split|ct-*, protocol.md 2
    for content_type in types:
        if content_type.format is not None:
            yield Sign(
                STRONG, content_type.node, f"the content type names {content_type.format}, a format of the 1.x server"
            )
            break
    # POST …/invocations                                              protocol.md 1; Databricks: protocol.md 9
    if url.site is not None and url.scoring:
        if Route.DATABRICKS in url.routes:
            yield Sign(STRONG, url.site, "the URL is a Databricks serving path", weight=2)
        else:
            yield Sign(STRONG, url.site, "the URL ends in /invocations")
    # json=df.to_dict(orient="split")                                 protocol.md 3, 4
    for arm in body:
        if arm.shape is Shape.SPLIT:
            yield Sign(STRONG, arm.origin.node, "a split-oriented frame is sent as JSON")
            break


def _against(
    world: World, exchange: Exchange, url: Url, body: tuple[Arm, ...], types: tuple[ContentType, ...]
) -> Iterator[Sign]:
    if url.site is not None and url.other:
        yield Sign(AGAINST, url.site, "the URL is no scoring route")
    for arm in body:
        if arm.shape is Shape.FOREIGN:
            yield Sign(AGAINST, arm.origin.node, f"the body has the key '{arm.why}' of another protocol")
    for content_type in types:
        media = (content_type.text or "").partition(";")[0].strip()
        if media and media not in MEDIA_TYPES:
            yield Sign(AGAINST, content_type.node, f"no MLflow server takes {media}")
    other_side = _played_here(world, exchange)
    if other_side is not None:
        yield Sign(
            AGAINST, other_side, "this file plays the server, too: change its answer and the body it expects together"
        )
    refused = _expected_refusal(world, exchange)
    if refused is not None:
        yield Sign(AGAINST, refused, "the test expects that the server refuses this request")
    pinned = _pinned(world)
    if pinned is not None:
        yield Sign(
            AGAINST, pinned, "the model is pinned to mlflow 1.x in this file, so its server keeps the 1.x protocol"
        )


def _expected_refusal(world: World, exchange: Exchange) -> Node | None:
    """`assert r.status_code == 400`, `with pytest.raises(HTTPError): r.raise_for_status()`: wrong on purpose."""
    calls = {node for node, _ in exchange.responses}

    def is_response(node: Node) -> bool:
        return any(leaf in calls for leaf, _ in world.walk.origins((node, ())))

    for node in exchange.call.module.nodes:
        if node.owner is not exchange.call.owner:
            continue
        if node.kind is Kind.TEST and node.value == "assert":
            test = node.get("value")
            if test is not None and holds(test, True, world.walk, is_response) is Outcome.ERROR:
                return test
        if node.kind is Kind.ATTR and node.value == "raise_for_status" and any(g.kind == "raises" for g in node.guards):
            base = node.get("base")
            if base is not None and is_response(base):
                return node
    return None


# responses.add(...), requests_mock.post(...), respx.post(...), @patch("requests.post"), httpserver.expect_request(...)
MOCKS = re.compile(
    r"^(responses|requests_mock|respx|httpretty|aioresponses|pook|pytest_httpserver|vcr|betamax|moto)(\.|$)"
)
MOCK_FIXTURES = frozenset(
    {"requests_mock", "httpx_mock", "respx_mock", "aioresponses", "httpserver", "responses", "mocked_responses"}
)
PATCHED = re.compile(
    r"(requests|httpx|aiohttp|urllib3?|boto3|botocore|http\.client)\b|\.(post|urlopen|request|invoke_endpoint)$"
)
REPLACED = frozenset({"post", "request", "urlopen", "invoke_endpoint", "send", "return_value", "side_effect"})
ROUTES = frozenset({"route", "post", "api_route", "add_url_rule", "add_route", "add_post", "add_api_route"})


def _played_here(world: World, exchange: Exchange) -> Node | None:
    """What shows that the other side of this request stands in the same file: a mock, or a server of its own."""
    for node in exchange.call.module.nodes:
        match node.kind:
            case Kind.REF if MOCKS.match(str(node.value)):
                return node
            case Kind.PARAM if getattr(node.value, "name", "") in MOCK_FIXTURES:
                return node
            case Kind.CALL if last_name(node) in ("patch", "setattr", "object") and _patches(world, node):
                return node
            case Kind.CALL if last_name(node) in ROUTES and str(node.get(0) and (node.get(0) or node).value).endswith(
                "/invocations"
            ):
                if (
                    node.get("json") is None
                    and node.get("data") is None
                    and node.get("content") is None
                    and _decorates(node)
                ):
                    return node
            case Kind.FUNCTION if getattr(node.value, "name", "") == "do_POST":
                return node
            case Kind.ATTR if node.value in ("MockTransport", "ASGITransport", "WSGITransport"):
                return node
            case Kind.SETATTR if node.value in REPLACED and _of_a_library(world, node):
                return node
    return _stand_in(world, exchange)


def _of_a_library(world: World, store: Node) -> bool:
    """requests.post = fake"""
    base = store.get("base")
    return base is not None and any(PATCHED.search(name) for name in world.names.of(base))


def _stand_in(world: World, exchange: Exchange) -> Node | None:
    """A mock, or an object of a class of this file, that is given where a session is expected."""
    base = exchange.base
    func = exchange.call.get("func")
    if base is None or func is None:
        return None
    if any(re.search(r"Mock\(\)", name) for name in world.names.of(base)):
        return base
    for leaf, _ in world.walk.origins((base, ())):
        if leaf.kind is Kind.CALL and any(
            world.repo.members(klass, last_name(func)) for klass in world.repo.classes(leaf)
        ):
            return leaf
    return None


def _decorates(call: Node) -> bool:
    return any(user.kind is Kind.CALL and user.value == "decorator" for user, _ in call.users) or last_name(
        call
    ).startswith("add")


def _patches(world: World, call: Node) -> bool:
    """patch("requests.post"), patch.object(requests, "post"), monkeypatch.setattr(requests, "post", fake)"""
    first, second = call.get(0), call.get(1)
    if first is None:
        return False
    if first.kind is Kind.CONST:
        return isinstance(first.value, str) and PATCHED.search(first.value) is not None
    owner = any(PATCHED.search(name) for name in world.names.of(first))
    return owner and second is not None and isinstance(second.value, str)


# protocol.md 1 and 2: what 1.x and 2.x servers take; the media type is case-sensitive
MEDIA_TYPES = frozenset(
    {"application/json", "application/json-numpy-split", "text/csv", "application/vnd.apache.parquet"}
)


def _weak(world: World, exchange: Exchange, types: tuple[ContentType, ...], answer: Answer) -> Iterator[Sign]:
    used = [
        (decoded, reading)
        for decoded in answer.decoded
        for reading in decoded.readings
        if reading.done in (Done.LISTED, Done.KEPT, Done.HANDED, Done.MIGRATED, Done.KEY)
    ]
    if used and not any(reading.done is Done.KEY for _, reading in used):
        yield Sign(WEAK, used[0][0].node, "the answer is decoded and used")
    named = _named(exchange)
    if named is not None:
        yield Sign(WEAK, named, "the names speak of scoring")
    command = SERVING.search(exchange.call.module.text)
    if command is not None:
        yield Sign(WEAK, exchange.call, f"'{command[0]}' stands in the file")
    imported = _imports_mlflow(exchange)
    if imported is not None:
        yield Sign(WEAK, imported, "mlflow is imported")
    if exchange.sender.library == "boto3" and any(content_type.json for content_type in types):
        yield Sign(WEAK, exchange.call, "invoke_endpoint is called with a JSON content type")


# mlflow models serve -m runs:/…, mlflow sagemaker run-local
SERVING = re.compile(r"mlflow\s+(models\s+serve|pyfunc\s+serve|sklearn\s+serve|sagemaker\s+(run-local|deploy))")
# score_model(...), predictions = …, SERVING_URL, endpoint_url; not EndpointName= of another library
HINT = re.compile(r"score_model|predictions|scoring|serving|endpoint", re.IGNORECASE)


def _named(exchange: Exchange) -> Node | None:
    """A name around the request that speaks of scoring: its function, its URL, what its answer is called."""
    names: list[tuple[str, Node]] = []
    owner = exchange.call.owner
    while owner is not None:
        names.append((owner.name, owner.node or exchange.call))
        if owner.owner is not None:
            names.append((owner.owner.name, owner.node or exchange.call))
        owner = owner.outer
    if (
        exchange.url is not None
        and exchange.url[0].kind in (Kind.LOAD, Kind.ATTR)
        and exchange.sender.library != "boto3"
    ):
        names.append((str(exchange.url[0].value), exchange.url[0]))
    names += [(str(user.value), user) for node, _ in exchange.responses for user in _holders(node)]
    return next((node for name, node in names if HINT.search(name)), None)


def _holders(response: Node) -> Iterator[Node]:
    """The cells and loads that hold the response or what is decoded from it."""
    seen: set[Node] = set()
    queue = [response]
    while queue and len(seen) < 60:
        node = queue.pop()
        for user, _ in node.users:
            if user in seen:
                continue
            seen.add(user)
            if user.kind in (Kind.CELL, Kind.LOAD):
                yield user
            if user.kind in (Kind.LOAD, Kind.MOVE, Kind.ATTR) or (
                user.kind is Kind.CALL and last_name(user) in ("json", "loads", "read", "decode")
            ):
                queue.append(user)


def _imports_mlflow(exchange: Exchange) -> Node | None:
    return next(
        (
            node
            for node in exchange.call.module.nodes
            if node.kind is Kind.REF and str(node.value).partition(".")[0] == "mlflow"
        ),
        None,
    )


# mlflow==1.*, mlflow<2, mlflow>=1.30,<2, mlflow~=1.30
PINNED = re.compile(r"^\s*mlflow(-skinny)?(\[[^\]]*\])?\s*((==|~=|===)\s*1\.|.*<\s*2(\.0)*\s*(,|$|;))", re.IGNORECASE)


def _pinned(world: World) -> Node | None:
    """A model of the same project that is logged with a requirement for mlflow 1.x (protocol.md 10)."""
    for call in world.repo.calls:
        if last_name(call) not in ("log_model", "save_model") or not _of_mlflow(world, call):
            continue
        for keyword in ("extra_pip_requirements", "pip_requirements"):
            given = call.get(keyword)
            for place in world.walk.elements((given, ())) if given is not None else []:
                if any(PINNED.match(text) for text in strings(world.walk, place)):
                    return call
    return None


def _of_mlflow(world: World, call: Node) -> bool:
    func = call.get("func")
    return func is not None and any(name.startswith("mlflow.") for name in world.names.of(func))
