"""The one table of signs and contradictions: is this request MLflow scoring, and how sure is that?

Two strong signs, or a strong and a weak one, with nothing against: safe. One strong sign: unsafe. A contradiction:
no edit, and a report where a strong sign stands against it. Weak signs prove nothing alone. (design.md, "Safety and
evidence"; where each row was measured stands beside it.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemod.exchange.answer import Answer, Done
from codemod.exchange.body import Arm, Shape
from codemod.exchange.header import ContentType
from codemod.exchange.request import Exchange, World
from codemod.exchange.url import Route, Url
from codemod.finding import Safety
from codemod.provenance.graph import Kind, Node, last_name
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
    refused = _expected_refusal(exchange)
    if refused is not None:
        yield Sign(AGAINST, refused, "the test expects that the server refuses this request")
    pinned = _pinned(world)
    if pinned is not None:
        yield Sign(
            AGAINST, pinned, "the model is pinned to mlflow 1.x in this file, so its server keeps the 1.x protocol"
        )


def _expected_refusal(exchange: Exchange) -> Node | None:
    """`assert response.status_code == 400`: the body is wrong on purpose."""
    for held in (h for node, _ in exchange.responses for h in _holders(node)):
        for read, _ in held.users:
            if read.kind is not Kind.ATTR or read.value not in ("status_code", "status", "code"):
                continue
            for compare, _ in read.users:
                codes = [n.value for _, n in compare.operands if isinstance(n.value, int)]
                asserted = any(user.kind is Kind.TEST and user.value == "assert" for user, _ in compare.users)
                if asserted and compare.value == "==" and any(400 <= code < 600 for code in codes):
                    return compare
    return None


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
