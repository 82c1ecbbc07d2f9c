"""What the code shows of a request's URL, and whether that is a scoring route."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from codemod.exchange.request import Exchange, World
from codemod.options import Options
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import Exhausted
from codemod.provenance.strings import HOLE, strings


class Route(Enum):
    """What a URL leads to."""

    SCORING = "scoring"  # ends in /invocations, or configured
    DATABRICKS = "databricks"  # …/model/<name>/<version>/invocations, …/serving-endpoints/<name>/invocations
    OTHER = "other"  # known, and no scoring route
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Url:
    """The routes that a request's URL may be, with the texts they were read from (HOLE for unknown parts)."""

    routes: frozenset[Route]
    texts: tuple[str, ...]
    site: Node | None
    own: bool = False  # a path alone, sent to an object nobody knows: most likely the project's own server

    @property
    def scoring(self) -> bool:
        """True when every known possibility is a scoring route, and there is one."""
        known = self.routes - {Route.UNKNOWN}
        return bool(known) and Route.OTHER not in known

    @property
    def other(self) -> bool:
        """True when a known possibility is no scoring route."""
        return Route.OTHER in self.routes


# …/model/churn/3/invocations, …/model/churn/Production/invocations, …/model-endpoint/churn/3/invocations
# https://docs.databricks.com/aws/en/archive/legacy-model-serving (read 2026-11-22), protocol.md 9
DATABRICKS = re.compile(
    r"""
    /model(-endpoint)?/(?P<name>[^/]+)/(?P<version>[^/]+)/invocations/?$
    | /serving-endpoints/(?P<endpoint>[^/]+)/invocations/?$
    """,
    re.VERBOSE,
)
# arn:aws:lambda:…, /2015-03-31/functions/score/invocations: AWS Lambda's Invoke API
LAMBDA = re.compile(r"/functions/[^/]+/invocations|arn:aws:lambda|lambda\.[\w-]+\.amazonaws\.com|lambda-url\.")
SCHEME = re.compile(r"^[a-z][a-z+.-]*://", re.IGNORECASE)
# "<your endpoint>", "YOUR_URL", "": a person is meant to fill this in
PLACEHOLDER = re.compile(r"^\s*$|^<[^>]*>$|^\{\{?[^}]*\}?\}$|^[\w .-]*$")


def url(world: World, exchange: Exchange, options: Options) -> Url:
    """What the code shows of the URL of one request."""
    if exchange.url is None or exchange.sender.library == "boto3":
        return Url(frozenset({Route.UNKNOWN}), (), None)
    texts = strings(world.walk, exchange.url)
    bases = _base_urls(world, exchange)
    if bases:
        texts = frozenset(_joined(base, text) for base in bases for text in texts)
    routes = frozenset(route(text, options) for text in texts)
    own = exchange.sender.library == "unknown" and all(text.startswith("/") for text in texts)
    if own and Route.OTHER not in routes:
        routes = frozenset({Route.UNKNOWN})  # a path alone, sent to an object nobody knows: which server it is, is open
    return Url(routes, tuple(sorted(texts)), exchange.url[0], own)


def _base_urls(world: World, exchange: Exchange) -> list[str]:
    """httpx.Client(base_url="http://…"), aiohttp.ClientSession("http://…"), http.client.HTTPConnection(host)."""
    if exchange.base is None:
        return []
    try:
        leaves = world.walk.origins((exchange.base, ()))
    except Exhausted:
        return []
    found: list[str] = []
    for leaf, context in leaves:
        if leaf.kind is not Kind.CALL:
            continue
        name = last_name(leaf)
        base = leaf.get("base_url")
        if base is None and name in ("ClientSession", "HTTPConnection", "HTTPSConnection", "BaseUrlSession"):
            base = leaf.get(0) or leaf.get("host")
        if base is not None:
            found += [
                t if SCHEME.match(t) or name == "Client" else f"http://{t}"
                for t in strings(world.walk, (base, context))
            ]
    return found


def _joined(base: str, text: str) -> str:
    return text if SCHEME.match(text) else f"{base.rstrip('/')}/{text.lstrip('/')}"


def route(text: str, options: Options) -> Route:
    """What one URL text leads to."""
    if any(re.search(pattern, text) for pattern in options.not_scoring_url_patterns):
        return Route.OTHER
    if any(re.search(pattern, text) for pattern in options.scoring_url_patterns):
        return Route.SCORING
    if LAMBDA.search(text):
        return Route.OTHER
    path = text.partition("?")[0].partition("#")[0].rstrip()
    if DATABRICKS.search(path):
        return Route.DATABRICKS
    last = path.rstrip("/").rpartition("/")[2]
    if last == "invocations":
        return Route.SCORING
    if HOLE in last or not text.strip(HOLE):
        return Route.OTHER if last == HOLE and _named_before(path) else Route.UNKNOWN
    if SCHEME.match(text):
        return Route.UNKNOWN if PLACEHOLDER_HOST.search(text) else Route.OTHER
    if text.startswith(("/", HOLE)) and not PLACEHOLDER.match(text):
        return Route.OTHER
    return Route.UNKNOWN


# Segments after which the name of a model, endpoint or version may follow, with /invocations in the same hole.
OPEN_SEGMENTS = frozenset(
    {"model", "model-endpoint", "models", "serving-endpoints", "endpoints", "endpoint", "serving", "api", "ml"}
)


def _named_before(path: str) -> bool:
    """True where a known segment stands right before a last part that is put in: f"{host}/tables/{name}"."""
    segments = SCHEME.sub("", path).split("/")
    return len(segments) > 2 and HOLE not in segments[-2] and bool(segments[-2]) and segments[-2] not in OPEN_SEGMENTS


# https://<databricks-instance>, http://your-endpoint-url: a host alone that stands for a whole URL
PLACEHOLDER_HOST = re.compile(
    r"^[a-z]+://(<[^/]*>|[^/]*(your|YOUR|endpoint|ENDPOINT|example|EXAMPLE|xxx|\.\.\.)[^/]*)/?$"
)
